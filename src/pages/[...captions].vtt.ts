import type { APIRoute, GetStaticPaths } from 'astro';
import { listCaptions } from '#formats/captions.ts';
import { proceedings } from '#proceedings/load.ts';
import { mediaTypes } from '#site/media-types.ts';

/** The captions that are made, at their addresses; those that editors give are files of the edition. */
export const getStaticPaths = (() =>
	listCaptions(proceedings).map(({ path, print }) => ({
		params: { captions: path.replace(/\.vtt$/, '') },
		props: { print },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ print: () => string }> = ({ props: { print } }) =>
	new Response(print(), { headers: { 'Content-Type': mediaTypes.vtt } });
