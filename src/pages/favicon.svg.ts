import { drawing } from '#site/icons.ts';

/** The icon of the site, as browsers show it. */
export const GET = () => new Response(drawing, { headers: { 'Content-Type': 'image/svg+xml' } });
