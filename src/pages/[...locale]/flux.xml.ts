import type { APIRoute } from 'astro';
import { printAtom } from '#formats/feeds/atom.ts';
import { proceedings } from '#proceedings/load.ts';
import { localePaths, toLocale } from '#site/locale.ts';
import { getView } from '#site/views.ts';

export const getStaticPaths = localePaths;

/** What was published and corrected. */
export const GET: APIRoute = ({ params }) =>
	new Response(printAtom(proceedings, getView(toLocale(params['locale'])), proceedings.seminar.address));
