import type { APIRoute, GetStaticPaths } from 'astro';
import { drawCard } from '#formats/cards/card.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { proceedings } from '#proceedings/load.ts';
import { locateFile } from '#site/identity.ts';
import { mediaTypes } from '#site/media-types.ts';
import { listCardLines } from '#site/page-head.ts';
import { listPages } from '#site/pages.ts';
import { cardUrl, pathInSite } from '#site/urls.ts';
import { getView } from '#site/get-view.ts';

/** What a card says, line by line. */
interface Card {
	locale: Locale;
	lines: string[];
	/** That of a panel. */
	numeral: string | undefined;
	/** That of somebody, under the content root. */
	portrait: string | undefined;
}

/** The cards by which pages are shown elsewhere, which needs the site to have an address. */
export const getStaticPaths = (() => {
	if (proceedings.seminar.address === undefined) return [];
	return locales.flatMap((locale) => {
		const view = getView(locale);
		// What is in no other language than its own has one card.
		const own = listPages(proceedings, view).filter(
			({ subject }) => !subject || view.filesIn(subject) === locale,
		);
		return own.map((page) => ({
			params: { card: pathInSite(cardUrl(page.url, locale)).replace(/\.png$/, '') },
			props: {
				locale,
				lines: listCardLines(proceedings, view, page),
				numeral: page.subject?.kind === 'panel' ? page.subject.numeral : undefined,
				portrait: page.subject?.kind === 'speaker' ? page.subject.portrait?.file : undefined,
			},
		}));
	});
}) satisfies GetStaticPaths;

/** The card of a page. */
export const GET: APIRoute<Card> = async ({ props: { locale, lines, numeral, portrait } }) =>
	new Response(
		new Uint8Array(
			await drawCard(lines, locale, 'page', { numeral, portrait: portrait && locateFile(portrait) }),
		),
		{
			headers: { 'Content-Type': mediaTypes.png },
		},
	);
