import type { APIRoute } from 'astro';
import { printVideoSitemap } from '#formats/feeds/video-sitemap.ts';
import { proceedings } from '#proceedings/load.ts';
import { addressedLocalePaths, toLocale } from '#site/locale.ts';
import { getView } from '#site/get-view.ts';

export const getStaticPaths = () => addressedLocalePaths(proceedings.seminar);

/** Where the videos are, for search engines. */
export const GET: APIRoute = ({ params }) =>
	new Response(
		printVideoSitemap(proceedings, getView(toLocale(params['locale'])), proceedings.seminar.address!),
	);
