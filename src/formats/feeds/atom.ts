import { x } from 'xastscript';
import { toInstant } from '#dates/date.ts';
import { printXml } from '#formats/citations/xml.ts';
import { identify } from '#formats/identifiers.ts';
import type { Phrase, Proceedings } from '#proceedings/types.ts';
import type { Locale } from '#i18n/locales.ts';
import { listCorrected } from '#site/correction-lists.ts';
import { mediaTypes } from '#site/media-types.ts';
import { siteNameOf } from '#site/page-head.ts';
import { bestUrl, feedUrl, pageUrl, wholeUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';

/**
 * Prints the feed of what was published and corrected (Atom, RFC 4287), the newest first.
 * @param lastChange the day on which the content last changed: that of the proceedings where no date of publication is known
 */
export function printAtom(proceedings: Proceedings, view: View, lastChange: string): string {
	const { seminar } = proceedings;
	const { locale, t, phrase } = view;
	const absolute = (url: string) => bestUrl(url, seminar.address);
	const self = wholeUrl(feedUrl(locale), seminar.address);
	const authors = seminar.organisers.map((id) => {
		const { text, lang } = view.organisation(id);
		return x('author', { 'xml:lang': lang }, [x('name', text)]);
	});
	const corrections = listCorrected(proceedings).flatMap((subject) => {
		const link = view.reference(subject);
		return subject.corrections.map(({ date, what, why }, index) => ({
			id: identify(`${link.url}#corrections-${index + 1}`, seminar),
			url: `${absolute(link.url)}#corrections`,
			title: t('corrections.of', { title: link.text }),
			date,
			said: [what, why].flatMap((said) => (said ? [phrase(said)] : [])),
		}));
	});
	const entries = [
		{
			id: identify(pageUrl('home', locale), seminar),
			url: absolute(pageUrl('home', locale)),
			title: t('site.proceedings'),
			date: seminar.publication?.date ?? lastChange,
			said: [phrase(seminar.summary)],
		},
		...corrections,
	].sort((a, b) => (a.date < b.date ? 1 : -1));
	const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
		x('id', identify(feedUrl(locale), seminar)),
		x('title', siteNameOf(seminar, view)),
		x('updated', toInstant(entries[0]!.date)),
		...(self ? [x('link', { rel: 'self', type: mediaTypes.atom, href: self })] : []),
		x('link', { rel: 'alternate', type: mediaTypes.html, href: absolute(pageUrl('corrections', locale)) }),
		...authors,
		...entries.map((entry) =>
			x('entry', [
				x('id', entry.id),
				x('title', entry.title),
				x('updated', toInstant(entry.date)),
				x('link', { rel: 'alternate', type: mediaTypes.html, href: entry.url }),
				x('summary', languageOf(entry.said, locale), entry.said.map(({ text }) => text).join(' ')),
			]),
		),
	]);
	return printXml(feed);
}

/** Says the language of words that are not in that of the feed: « mul » where they are in several. */
function languageOf(phrases: readonly Phrase[], locale: Locale): { 'xml:lang'?: string } {
	const [language, ...others] = new Set(phrases.map((phrase) => phrase.language));
	if (others.length > 0) return { 'xml:lang': 'mul' };
	return language && language !== locale ? { 'xml:lang': language } : {};
}
