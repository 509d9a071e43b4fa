import type { APIRoute } from 'astro';
import { printCalendar } from '#formats/feeds/icalendar.ts';
import { proceedings } from '#proceedings/load.ts';
import { localePaths, toLocale } from '#site/locale.ts';
import { getView } from '#site/views.ts';

export const getStaticPaths = localePaths;

/** The day of the seminar, for a calendar. */
export const GET: APIRoute = ({ params }) =>
	new Response(printCalendar(proceedings, getView(toLocale(params['locale'])), proceedings.seminar.address));
