import type { APIRoute } from 'astro';
import { getWorks } from '#formats/citations/edition.ts';
import { compilePdf } from '#formats/pdf/compile.ts';
import { createDocuments } from '#formats/pdf/document.ts';
import { proceedings } from '#proceedings/load.ts';
import { localePathsFor, toLocale } from '#site/locale.ts';
import { getView } from '#site/views.ts';

export const getStaticPaths = () => localePathsFor(proceedings.interventions.map(({ id }) => id));

/** An intervention, to keep and to print; in the folder of its page, where Google Scholar wants it. */
export const GET: APIRoute = ({ params }) => {
	const locale = toLocale(params['locale']);
	const talk = proceedings.byId.intervention.get(params['id']!)!;
	const { intervention } = createDocuments(proceedings, getView(locale));
	const text = intervention(talk, getWorks(locale).intervention(talk));
	return new Response(new Uint8Array(compilePdf(text, proceedings.seminar.date)));
};
