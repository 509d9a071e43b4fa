import type { Proceedings, Seminar } from '#proceedings/types.ts';
import { bylineOf } from './search-attributes.ts';
import type { SitePage } from './pages.ts';
import { pageUrl } from './urls.ts';
import type { Link, View } from './view.ts';

/** The name of the site: what the seminar is called, and that these are its proceedings. */
export function siteNameOf({ shortTitle }: Seminar, { t, phrase }: View): string {
	return `${phrase(shortTitle).text} · ${t('site.proceedings')}`;
}

/**
 * Lists the words of the card by which a page is shown elsewhere, line by line: who speaks there and where, what it is called, and
 * what the whole is.
 */
export function listCardLines(
	proceedings: Proceedings,
	view: View,
	{ title, subject }: Pick<SitePage, 'title' | 'subject'>,
): string[] {
	const { seminar } = proceedings;
	const { t, phrase } = view;
	const byline = subject && bylineOf(proceedings, view, subject);
	const place = `${phrase(seminar.place.city).text}, ${view.date(seminar.date)}`;
	const whole = [
		...(seminar.notice ? [t('pdf.fictional')] : []),
		...(title === undefined ? [] : [t('site.proceedings')]),
		place,
	];
	return [
		byline ?? (title === undefined ? t('site.proceedings') : phrase(seminar.shortTitle).text),
		title ?? phrase(seminar.title).text,
		whole.join(' · '),
	];
}

/** The way from the home page to a page, which is its end. */
export function trailOf({ locale, t }: View, parents: readonly Link[], page: Link): Link[] {
	return [{ url: pageUrl('home', locale), text: t('site.home') }, ...parents, page];
}
