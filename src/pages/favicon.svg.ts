import { drawing } from '#site/icons.ts';
import { mediaTypes } from '#site/media-types.ts';

/** The icon of the site, as browsers show it. */
export const GET = () => new Response(drawing, { headers: { 'Content-Type': mediaTypes.svg } });
