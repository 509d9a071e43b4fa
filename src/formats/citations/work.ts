import type { Locale } from '#i18n/locales.ts';
import { fullName, invertedName, type PersonName } from '#i18n/name.ts';
import { sayPassage } from '#i18n/passage.ts';
import { formatTime } from '#media/time.ts';

/** A body that answers for a work: its name is one thing, whatever words it holds. */
interface Body {
	literal: string;
}

/** Who answers for a work, as CSL names them. */
export type Author = PersonName | Body;

/** What a work is a translation of. */
interface Original {
	title: string;
	language: Locale;
	doi: string | undefined;
	/** Its whole address, where that of the site is known. */
	url: string | undefined;
}

/** What is cited of a work. */
interface Locator {
	/** « § 4 », « § 4 (1:15) », « 1:23 ». */
	said: string;
	/** The number of the paragraph: « 4 ». */
	paragraph?: string | undefined;
	/** When it is said: « 1:15 ». */
	time?: string | undefined;
}

/** What can be cited, before any format: the volume, a part of the day, an intervention, the written report, or a moment of a video. */
export interface Work {
	/** Names it in a file of references: « kermorvan-daltis-2021-langue-des-feux ». */
	key: string;
	kind: 'volume' | 'session' | 'intervention' | 'report' | 'video';
	title: string;
	/** BCP 47. */
	language: string;
	/** What it is a translation of; undefined for what is in its own language. */
	original: Original | undefined;
	/**
	 * Who answers for it: who speaks in an intervention or in the dialogue; for the volume, where nobody is known to have edited it, the
	 * bodies that organised the event (ISO 690 puts the organisation responsible in the author's place). None for a panel.
	 */
	authors: readonly Author[];
	/** The addresses that identify its authors beyond this site: ORCID, IdRef… */
	identities: readonly string[];
	/** Who edited the volume that it is, or is in. */
	editors: readonly PersonName[];
	/** Who answers for the volume that it is in, where nobody is known to have edited it. */
	volumeAuthors: readonly Author[];
	/** The title of the volume that it is in; undefined for the volume itself, and for the report, which was published on its own. */
	volume: string | undefined;
	/** The language of that title. */
	volumeLanguage: string | undefined;
	event: {
		title: string;
		/** ISO 8601. */
		date: string;
		place: string;
		organisers: readonly string[];
	};
	/** Who published it; none where that is not known. */
	publishers: readonly string[];
	/** Where it was published. */
	place: string | undefined;
	/** When it was published (ISO 8601), where that is known. */
	published: string | undefined;
	isbn: string | undefined;
	/** What a report calls itself, in its language; the other kinds say by their type what they are. */
	genre: string | undefined;
	/** How many pages it has, where that is known. */
	pages: number | undefined;
	doi: string | undefined;
	summary: string | undefined;
	/** The terms of the glossary that it uses, in the language of the interface, those used most first. */
	keywords: readonly string[];
	/** Its whole address, where that of the site is known. */
	url: string | undefined;
	/** The whole address of its PDF, where that of the site is known; the parts of the day have none. */
	pdf: string | undefined;
	/** What may be done with it: in words, or the address of a licence. */
	rights: string | undefined;
	/** The whole address at which its video can be seen, where it is known. */
	video: string | undefined;
	/** The length of its video, in seconds. */
	duration: number | undefined;
	/** What is cited of it, where it is not cited whole. */
	locator: Locator | undefined;
	/** The day on which its reader consulted it (ISO 8601), which the site cannot know: the reader's browser gives it. */
	consulted: string | undefined;
}

/** « Nom, Prénom », or the name of a body. */
export function inverted(author: Author): string {
	return 'literal' in author ? author.literal : invertedName(author);
}

/** « Prénom Nom », or the name of a body. */
export function straight(author: Author): string {
	return 'literal' in author ? author.literal : fullName(author);
}

/**
 * « Nom, Prénom, Jr. », as RIS has it, or the name of a body, or the only name of somebody, and the comma by which EndNote and Zotero
 * know that it is not to be parted.
 */
export function delimited(author: Author): string {
	return 'literal' in author || !author.given ? `${straight(author)},` : inverted(author);
}

/** What a work is published as, by which reference managers tell what they ask of it and print it. */
export type Publication = 'book' | 'chapter' | 'paper' | 'report';

/**
 * Tells what a work is published as. What nobody is known to have said is a chapter of the volume: styles print of a paper without an author
 * its conference in the place of its publisher.
 */
export function publishedAs({ kind, authors }: Work): Publication {
	if (kind === 'volume') return 'book';
	if (kind === 'report') return 'report';
	return kind === 'session' || authors.length === 0 ? 'chapter' : 'paper';
}

/**
 * Who edited the volume, as reference managers may know it: citation processors put editors in the place of an author that is missing
 * (`substitute` in the official CSL styles), so that those of the volume would be the authors of a panel.
 */
export function editorsToCite({ volume, authors, editors }: Work): readonly PersonName[] {
	return volume && authors.length === 0 ? [] : editors;
}

/** True for rights that are the address of a licence. */
export function isLink(rights: string): boolean {
	return /^https?:\/\//.test(rights);
}

/**
 * A passage of a work: its paragraph, or what was said. Its own address leads to it: a DOI leads to the whole, and styles print it in the
 * place of an address.
 * @param id that of the passage on its page: « p4 », « t12 »
 * @param time when it is said, « 1:23 », where it was recorded
 */
export function citePassage(work: Work, id: string, time?: string): Work {
	return {
		...work,
		key: `${work.key}-${id}`,
		doi: undefined,
		url: work.url && `${work.url}#${id}`,
		locator: { said: sayPassage(id, time), paragraph: /^p(\d+)$/.exec(id)?.[1], time },
	};
}

/**
 * A moment of the video of an intervention.
 * @param second from the beginning
 */
export function citeMoment(work: Work, second: number): Work {
	return {
		...work,
		key: `${work.key}-${String(second)}s`,
		kind: 'video',
		doi: undefined,
		url: work.url && `${work.url}?t=${String(second)}`,
		locator: { said: formatTime(second), time: formatTime(second) },
	};
}
