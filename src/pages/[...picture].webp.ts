import type { APIRoute, GetStaticPaths } from 'astro';
import { mediaTypes } from '#site/media-types.ts';
import type { Picture } from '#site/pictures.ts';
import { pictures } from '#site/get-view.ts';

/** The pictures of the edition, at their addresses, in their sizes. */
export const getStaticPaths = (() =>
	[...pictures.values()].flat().map(({ path, draw }) => ({
		params: { picture: path.replace(/\.webp$/, '') },
		props: { draw },
	}))) satisfies GetStaticPaths;

/** A picture as it is published: nothing else of the file that an editor gave is. */
export const GET: APIRoute<Pick<Picture, 'draw'>> = async ({ props: { draw } }) =>
	new Response(new Uint8Array(await draw()), { headers: { 'Content-Type': mediaTypes.webp } });
