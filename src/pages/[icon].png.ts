import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, type Icon, manifestIcons, touchIcon } from '#site/icons.ts';
import { mediaTypes } from '#site/media-types.ts';

/** The icons of the site, at their addresses. */
export const getStaticPaths = (() =>
	[...manifestIcons, touchIcon].map((icon) => ({
		params: { icon: icon.name.replace(/\.png$/, '') },
		props: { icon },
	}))) satisfies GetStaticPaths;

/** An icon, drawn from the site's sign. */
export const GET: APIRoute<{ icon: Icon }> = async ({ props: { icon } }) =>
	new Response(new Uint8Array(await drawIcon(icon)), { headers: { 'Content-Type': mediaTypes.png } });
