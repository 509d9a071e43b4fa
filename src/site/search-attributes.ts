import type { Locale } from '#i18n/locales.ts';
import type { PageKind } from '#i18n/strings.ts';
import { recordingsOf } from '#proceedings/recordings.ts';
import type { Subject } from '#proceedings/subjects.ts';
import type { Proceedings } from '#proceedings/types.ts';
import type { View } from './view.ts';

/** By what the search filters, beside the kind of a page and its language. */
export const facetNames = ['session', 'speaker', 'organisation', 'theme', 'video'] as const;

/** A filter of the search. */
export type Facet = (typeof facetNames)[number];

/** What the words of each kind of page weigh in the search, where that is not 1: what surrounds the proceedings comes after them. */
const weights: Partial<Record<PageKind, number>> = {
	source: 0.3,
	unknown: 0.3,
	milestone: 0.5,
	page: 0.25,
};

/** Lists the values that the page of a subject has in each filter: ids, and « with » or « without » for the video. */
function facetsOf(
	{ byId }: Proceedings,
	{ mentions }: View,
	subject: Subject,
): Record<Facet, readonly string[]> {
	const speakers = peopleOf(subject);
	const organisations = speakers.flatMap((id) => byId.speaker.get(id)?.organisation ?? []);
	const terms = mentions.filter(({ at }) => at === subject).map(({ term }) => term);
	return {
		session: sessionsOf(subject),
		speaker: speakers,
		organisation: [...new Set(organisations)],
		theme: [...new Set(terms)],
		video: listVideoValues(subject),
	};
}

/** A part of the day without a recording of its own may be recorded in its interventions: it is neither. */
function listVideoValues(subject: Subject): readonly string[] {
	if (subject.kind === 'speaker' || subject.kind === 'report') return [];
	if (subject.kind === 'intervention') return [subject.video ? 'with' : 'without'];
	return recordingsOf(subject).length > 0 ? ['with'] : [];
}

function peopleOf(subject: Subject): readonly string[] {
	if (subject.kind === 'speaker') return [subject.id];
	if (subject.kind === 'intervention') return subject.speakers;
	if (subject.kind === 'report') return [];
	return [...new Set([...subject.moderators, ...subject.rapporteurs, ...subject.speakers])];
}

function sessionsOf(subject: Subject): readonly string[] {
	// Each of its sections says its own.
	if (subject.kind === 'report') return [];
	if (subject.kind === 'speaker') return subject.sessions.map(({ session }) => session);
	return [subject.kind === 'intervention' ? subject.session : subject.id];
}

/** True where the pages of all languages show the same text: it is searched in its own, and read in that of the reader. */
function isUntranslated(subject: Subject): boolean {
	return subject.kind !== 'speaker' && Object.keys(subject.versions.texts).length === 1;
}

/** Says who speaks on a page, and in which part of the day: « Anna Brandt · Panel II ». Undefined for a page that says it itself. */
export function bylineOf({ byId }: Proceedings, view: View, subject: Subject): string | undefined {
	if (subject.kind === 'speaker' || subject.kind === 'report') return undefined;
	if (subject.kind !== 'intervention') return view.sessionName(subject);
	return `${view.speakerNames(subject)} · ${view.sessionName(byId.session.get(subject.session)!)}`;
}

/**
 * Lists what the main element of a page says to the index of the search.
 * @param page what it is, what it is about, and whether its text is in the language of the interface
 * @returns nothing for a page that is not searched
 */
export function searchAttributes(
	proceedings: Proceedings,
	view: View,
	{
		kind,
		subject,
		contentLanguage,
	}: { kind: PageKind | undefined; subject: Subject | undefined; contentLanguage: Locale },
): Record<string, string | number | boolean | undefined> {
	// People have the same name in every language: their page is found by it, though its text is in another.
	const isSearched = kind !== undefined && (contentLanguage === view.locale || kind === 'speaker');
	if (!isSearched) return {};
	const byline = subject && bylineOf(proceedings, view, subject);
	const facets = subject ? Object.entries(facetsOf(proceedings, view, subject)) : [];
	const values = facets.flatMap(([name, own]) => own.map((value) => `${name}:${value}`));
	return {
		'data-pagefind-body': true,
		'data-pagefind-filter': `kind:${kind}`,
		'data-pagefind-weight': weights[kind],
		'data-pagefind-meta':
			[byline && 'byline[data-byline]', subject && isUntranslated(subject) && 'shared:1']
				.filter(Boolean)
				.join(', ') || undefined,
		'data-byline': byline,
		'data-facets': values.join(' ') || undefined,
	};
}
