import type { APIRoute, GetStaticPaths } from 'astro';
import { figures } from '#site/figures.ts';

/** The pictures of texts, at their addresses. */
export const getStaticPaths = (() =>
	[...figures.values()].map(({ path, content }) => ({
		params: { picture: path.replace(/\.webp$/, '') },
		props: { content },
	}))) satisfies GetStaticPaths;

/** A picture as it is published. */
export const GET: APIRoute<{ content: Buffer }> = ({ props: { content } }) =>
	new Response(new Uint8Array(content), { headers: { 'Content-Type': 'image/webp' } });
