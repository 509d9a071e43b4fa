import type { APIRoute, GetStaticPaths } from 'astro';
import { citationFormats, type CitationExtension } from '#formats/citations/index.ts';
import type { Work } from '#formats/citations/work.ts';
import { getWorks } from '#formats/citations/edition.ts';
import { proceedings } from '#proceedings/load.ts';
import type { Reference } from '#proceedings/types.ts';
import { locales } from '#schemas/fields/language.ts';
import { editionUrl } from '#site/urls.ts';

/** A file for each work, in each format and each language of the interface. */
export const getStaticPaths = (() =>
	locales.flatMap((locale) => {
		const { session, intervention, all } = getWorks(locale);
		const files: { of: Reference; works: readonly Work[] }[] = [
			{ of: { kind: 'home', id: '' }, works: all() },
			...proceedings.sessions.map((part) => ({ of: part, works: [session(part)] })),
			...proceedings.interventions.map((talk) => ({ of: talk, works: [intervention(talk)] })),
		];
		return files.flatMap(({ of, works }) =>
			(Object.keys(citationFormats) as CitationExtension[]).map((extension) => ({
				params: { citation: editionUrl(of, extension, locale).slice(import.meta.env.BASE_URL.length) },
				props: { works, extension },
			})),
		);
	})) satisfies GetStaticPaths;

/** References to a work, for reference managers. */
export const GET: APIRoute<{ works: readonly Work[]; extension: CitationExtension }> = ({ props }) => {
	const { type, print } = citationFormats[props.extension];
	return new Response(print(props.works), { headers: { 'Content-Type': type } });
};
