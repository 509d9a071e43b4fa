import { listSubjects } from '#proceedings/subjects.ts';
import type { Proceedings, Reference } from '#proceedings/types.ts';
import { termAnchor } from '#prose/terms.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { pageUrl, referenceUrl } from '#site/urls.ts';

/** A place in a document that holds the whole proceedings. */
export interface Place {
	/** The part of the document that holds it. */
	part: string;
	/** Its id, which no other place of the document has. */
	id: string;
}

/** Where a link of a text leads. */
export interface Target {
	/** In a document that holds the whole, if it has this place. */
	place: Place | undefined;
	/** On the web; undefined for what is on the site, as long as it has no address. */
	url: string | undefined;
}

/** The parts that hold a list: its page, its id, and how the ids of its entries begin. */
const lists = [
	{ page: 'speakers', part: 'speakers', entry: 'speaker' },
	{ page: 'glossary', part: 'terms', entry: 'term' },
	{ page: 'sources', part: 'sources', entry: 'source' },
] as const;

/**
 * What a subject is called in a document that holds the whole. The ids of its passages, titles and notes follow its name, for those
 * of two texts may be the same.
 */
export function nameOf({ kind, id }: Reference): string {
	if (kind === 'report') return kind;
	return `${kind === 'intervention' || kind === 'speaker' ? kind : 'session'}-${id}`;
}

/** What stands for the site where it has no address: a name that nothing bears (RFC 2606). */
const unknownSite = 'https://site.invalid/';

/** Makes the function that finds where the links of texts lead, whichever language of the interface they name. */
export function createTargets(proceedings: Proceedings, locale: Locale) {
	const { address } = proceedings.seminar;
	const pages = new Map<string, Place & { entry: string }>();
	for (const language of locales) {
		for (const subject of listSubjects(proceedings)) {
			const id = nameOf(subject);
			const part = subject.kind === 'speaker' ? 'speakers' : id;
			pages.set(referenceUrl(subject, language), { part, id, entry: id });
		}
		for (const { page, part, entry } of lists) pages.set(pageUrl(page, language), { part, id: part, entry });
	}
	const terms = new Map(
		proceedings.glossary.map(({ id }) => [termAnchor(id), { part: 'terms', id: `term-${id}` }]),
	);
	const site = new URL(address ?? unknownSite).origin;
	/** @param from what the link stands in */
	return (href: string, from: Reference): Target => {
		const {
			href: url,
			origin: host,
			pathname,
			hash,
		} = new URL(href, new URL(referenceUrl(from, locale), site));
		if (host !== site) return { place: undefined, url };
		const anchor = hash.slice(1);
		const page = pages.get(pathname);
		const place = page && { part: page.part, id: anchor === '' ? page.id : `${page.entry}-${anchor}` };
		return { place: terms.get(anchor) ?? place, url: address && url };
	};
}
