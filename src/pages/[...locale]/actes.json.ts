import type { APIRoute } from 'astro';
import { toData } from '#formats/data/data.ts';
import { proceedings } from '#proceedings/load.ts';
import { localePaths, toLocale } from '#site/locale.ts';
import { getView } from '#site/views.ts';

export const getStaticPaths = localePaths;

/** Everything that is published, as data. */
export const GET: APIRoute = ({ params }) =>
	Response.json(toData(proceedings, getView(toLocale(params['locale'])), proceedings.seminar.address));
