import type { APIRoute } from 'astro';
import { getWorks } from '#formats/citations/edition.ts';
import { compilePdf } from '#formats/pdf/compile.ts';
import { createDocuments } from '#formats/pdf/document.ts';
import { proceedings } from '#proceedings/load.ts';
import { localePaths, toLocale } from '#site/locale.ts';
import { getView } from '#site/views.ts';

export const getStaticPaths = localePaths;

/** The whole proceedings, to keep and to print. */
export const GET: APIRoute = ({ params }) => {
	const locale = toLocale(params['locale']);
	const { volume } = createDocuments(proceedings, getView(locale));
	return new Response(new Uint8Array(compilePdf(volume(getWorks(locale).volume), proceedings.seminar.date)));
};
