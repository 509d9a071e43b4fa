import type { BreadcrumbList, WebSite } from 'schema-dts';
import { locales } from '#i18n/locales.ts';
import { siteNameOf } from '#site/page-head.ts';
import { pageUrl } from '#site/urls.ts';
import type { Link } from '#site/view.ts';
import type { Graph } from './graph.ts';

/** The site, and where it is searched. */
export function describeSite({ proceedings: { seminar }, view, absolute, ids }: Graph): WebSite {
	const { locale } = view;
	return {
		'@type': 'WebSite',
		'@id': ids.site,
		name: siteNameOf(seminar, view),
		url: absolute(pageUrl('home', locale)),
		inLanguage: [...locales],
		// Followed from elsewhere.
		...(seminar.address && {
			potentialAction: {
				'@type': 'SearchAction' as const,
				target: {
					'@type': 'EntryPoint' as const,
					urlTemplate: `${absolute(pageUrl('search', locale))}?q={search_term_string}`,
				},
				// Google's name for what the target needs; schema.org writes it so too.
				...{ 'query-input': 'required name=search_term_string' },
			},
		}),
	};
}

/** The pages above a page, and itself. */
export function describeBreadcrumbs({ absolute }: Graph, links: readonly Link[]): BreadcrumbList {
	return {
		'@type': 'BreadcrumbList',
		itemListElement: links.map(({ url, text }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name: text,
			item: absolute(url),
		})),
	};
}
