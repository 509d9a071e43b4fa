import type { Missing } from './missing.ts';
import type { Heading, Root, RootContent } from 'mdast';
import type { HostId } from '#media/hosts/index.ts';
import type { Cue } from '#media/transcripts/cue.ts';
import type { Passage, Section } from '#media/transcripts/speech-passages.ts';
import type { Correction } from '#schemas/fields/corrections.ts';
import type { Locale } from '#i18n/locales.ts';
import type { PersonName } from '#i18n/name.ts';
import type { Localized } from '#schemas/fields/text.ts';
import type { Hours } from '#schemas/fields/hours.ts';
import type { Fields, referenceKinds } from './kinds.ts';

/** A text and the language it is in, which may not be the page's. */
export interface Phrase {
	readonly text: string;
	readonly language: string;
}

/** What an entry says in each language it exists in. */
export interface Versions<Text> {
	/** The language of the original. */
	readonly original: Locale;
	readonly texts: Readonly<Partial<Record<Locale, Text>>>;
}

/** What can be linked to. The id is that of the entry; for lists it is the anchor on their page. */
export interface Reference {
	readonly kind:
		| 'home'
		| 'programme'
		| 'panel'
		| 'sequence'
		| 'dialogue'
		| 'intervention'
		| 'report'
		| 'speaker'
		| 'organisation'
		| 'term'
		| 'milestone';
	readonly id: string;
}

/** Something published as a fact, and what supports it. */
export interface Statement {
	readonly at: Reference;
	readonly sources: readonly string[];
}

export type Source = Fields<'sources'>;
export type Term = Fields<'glossary'>;
export type Milestone = Fields<'timeline'>;
export type Unknown = Fields<'unknowns'>;
export type Organisation = Fields<'organisations'> & {
	/** What it did in the seminar, if anything. */
	readonly part: 'organiser' | 'partner' | undefined;
};
export type Seminar = Fields<'seminar'>;

/** An entry that has an address, by its kind and its id. */
export interface EntryName {
	readonly kind: keyof typeof referenceKinds | 'pages' | 'sources';
	readonly id: string;
}

/** A published address that nothing has any more: what stands for it, or why it is no more. */
export interface FormerAddress extends EntryName {
	readonly to: EntryName | undefined;
	readonly reason: Localized | undefined;
}

/** What was published of a text's passages: their ids, and those that are no more. */
export interface PassageRegister {
	/** The languages that each passage is in, by its id. */
	readonly passages: ReadonlyMap<string, readonly Locale[]>;
	readonly retired: Fields<'passages'>['retired'];
}

/** A part of the day that has a page: a panel, the closing dialogue, or a sequence, an opening, a ceremony. */
export type Session = Panel | Sequence | Dialogue;

/** What every part of the day says, in a language. */
export interface SessionText {
	readonly title: string;
	readonly summary: string;
	readonly body: Root;
}

interface PartOfDay<Text extends SessionText> {
	readonly id: string;
	readonly register: PassageRegister | undefined;
	readonly doi: string | undefined;
	readonly corrections: readonly Correction[];
	readonly titleStatus: 'official' | 'editorial';
	readonly versions: Versions<Text>;
	/** Ids of speakers. */
	readonly moderators: readonly string[];
	/** Ids of speakers. */
	readonly rapporteurs: readonly string[];
	/** Ids of speakers, each once: of those it names, and, but for the dialogue, of those of its interventions. */
	readonly speakers: readonly string[];
	/** The day, where the event has several and it is known (ISO 8601). */
	readonly day: string | undefined;
	/** When it was, where that is known. */
	readonly hours: Hours | undefined;
	readonly sources: readonly string[];
	/** What was recorded of it as a whole, in its order. */
	readonly videos: readonly Video[];
	/** What was said in its recording, as it was said and translated. */
	readonly transcript: Versions<Transcript> | undefined;
	/** What the transcript is worth. */
	readonly transcriptStatus: Fields<'interventions'>['status'] | undefined;
	/** In the order in which they were given. */
	readonly interventions: readonly Intervention[];
}

/** A part of the event that the programme alone names: a break, an opening of which nothing more is known. */
export interface OtherPart {
	readonly kind: 'other';
	readonly id: string;
	readonly title: Localized;
	/** True for a break, a meal: nobody is heard. */
	readonly isBreak: boolean;
	readonly day: string | undefined;
	readonly hours: Hours | undefined;
	/** Ids of speakers. */
	readonly speakers: readonly string[];
	readonly moderators: readonly string[];
}

/** What panels and sequences say, in a language. */
type PanelText = SessionText & { readonly questions: readonly string[]; readonly aims: readonly string[] };

/** A part of the day without a number, which its title alone names: an opening, a ceremony, closing words. */
export interface Sequence extends PartOfDay<PanelText> {
	readonly kind: 'sequence';
}

export interface Panel extends PartOfDay<PanelText> {
	readonly kind: 'panel';
	readonly order: number;
	/** Its order in Roman numerals. */
	readonly numeral: string;
}

export interface Dialogue extends PartOfDay<
	SessionText & { readonly theme: string; readonly themeNote: string | undefined }
> {
	readonly kind: 'dialogue';
}

/** A recording, of pictures or of sound alone. */
export interface Video {
	readonly host: HostId;
	/**
	 * What names each of its forms for its host, the one that most devices play first; of files that lie beside the entry, their paths
	 * under the content root.
	 */
	readonly forms: readonly string[];
	/** True for files that lie beside the entry, and are served with the site. */
	readonly isOwn: boolean;
	/** The second at which what is published begins. */
	readonly start: number;
	/** The second at which it ends, where it is a stretch. */
	readonly end: number | undefined;
	/** Seconds: how long the whole of it lasts. */
	readonly duration: number | undefined;
	/** ISO 8601. */
	readonly published: string | undefined;
	/** Its picture, by its path under the content root. */
	readonly poster: string | undefined;
	/** What it is about, moment by moment: one passage a line. */
	readonly index: Versions<readonly Passage[]> | undefined;
}

export interface Intervention {
	readonly kind: 'intervention';
	readonly id: string;
	readonly register: PassageRegister | undefined;
	readonly doi: string | undefined;
	readonly corrections: readonly Correction[];
	/** The id of its panel or of the dialogue. */
	readonly session: string;
	readonly order: number;
	/** When it was given, where that is known. */
	readonly hours: Hours | undefined;
	readonly speakers: readonly string[];
	readonly status: Fields<'interventions'>['status'];
	readonly versions: Versions<{
		readonly title: string;
		readonly summary: string | undefined;
		readonly body: Root;
	}>;
	readonly video: Video | undefined;
	/** True where its video and its transcript are a stretch of those of its part of the day, whose passages they remain. */
	readonly isStretch: boolean;
	/** The path of its slides under the content root. */
	readonly slides: string | undefined;
	/** What was said, as it was said and translated. */
	readonly transcript: Versions<Transcript> | undefined;
	/** What the transcript is worth. */
	readonly transcriptStatus: Fields<'interventions'>['status'];
	/** When the passages of its text were said, by their ids, in seconds from the beginning of the recording. */
	readonly moments: ReadonlyMap<string, number>;
	/** Seconds: of the video, else of what the transcript covers. */
	readonly duration: number | undefined;
}

/** Who wrote the report: somebody who spoke, a body, or somebody else. */
export type ReportAuthor = { readonly speaker: string } | { readonly organisation: string } | PersonName;

/** A part of the text of the report. */
export interface ReportSection {
	/** The part of the day that it is about: the id of a panel or of the dialogue. */
	readonly session: string | undefined;
	/** Its title; none for what comes before the first. */
	readonly heading: Heading | undefined;
	/** What stands under it, until the next section. */
	readonly blocks: readonly RootContent[];
}

/** What the text of the report says, in a language. */
interface ReportText {
	readonly title: string;
	readonly summary: string | undefined;
	readonly body: Root;
	/** The same text, by its sections. */
	readonly sections: readonly ReportSection[];
}

/** The written report of the event. */
export interface Report {
	readonly kind: 'report';
	readonly id: string;
	readonly register: PassageRegister | undefined;
	readonly doi: string | undefined;
	readonly corrections: readonly Correction[];
	readonly authors: readonly ReportAuthor[];
	/** ISO 8601. */
	readonly date: string | undefined;
	readonly pages: number | undefined;
	readonly url: string | undefined;
	/** The path of the document under the content root. */
	readonly file: string | undefined;
	/** What its text is worth. */
	readonly status: Fields<'report'>['status'];
	/** The ids of the people whose words it reports, by the names that its text gives them. */
	readonly voices: Readonly<Record<string, string>>;
	/** The id of the source that it is. */
	readonly source: string;
	/** Its names, in every language in which they are given. */
	readonly names: Versions<Pick<ReportText, 'title' | 'summary'>>;
	/** What it says, in the languages that have its text. */
	readonly versions: Versions<ReportText>;
}

/** What was said, in one language. */
export interface Transcript {
	/** The path of its file under the content root, or, of a stretch, that at which its captions are published. */
	readonly file: string;
	readonly cues: readonly Cue[];
	/** Its passages, in order, under the chapters that hold them. */
	readonly sections: readonly Section[];
	/** The titles of its parts; none where it has no chapters in its language. */
	readonly chapters: readonly Cue[];
	/** The path of the file of its chapters, likewise. */
	readonly chaptersFile: string | undefined;
}

/** What somebody did in a part of the day. */
type SessionPart = 'speaker' | 'moderator' | 'rapporteur';

/** Who speaks: a person, a body, or somebody of whom the name is not known, and what stands for it. */
export type SpeakerName =
	| (PersonName & { readonly honorific?: Localized | undefined })
	| { readonly body: Localized }
	| { readonly unknown: Localized };

export interface Speaker {
	readonly kind: 'speaker';
	readonly id: string;
	readonly register: PassageRegister | undefined;
	readonly corrections: readonly Correction[];
	readonly name: SpeakerName;
	readonly organisation: string | undefined;
	readonly positions: Fields<'speakers'>['positions'];
	/** Its file is named by its path under the content root. */
	readonly portrait: Fields<'speakers'>['portrait'];
	readonly links: readonly string[];
	readonly sources: readonly string[];
	readonly versions: Versions<{ readonly role: string | undefined; readonly body: Root }>;
	/** The parts of the day in which they spoke or moderated, in order. */
	readonly sessions: readonly { readonly session: string; readonly part: SessionPart }[];
	readonly interventions: readonly string[];
}

/** A page of prose, whose text Astro renders. */
export interface ProsePage {
	readonly kind: 'page';
	readonly id: string;
	readonly versions: Versions<{
		readonly title: string;
		/** One sentence for search engines and link previews. */
		readonly description: string;
	}>;
}

/** The whole edition: what every page, search and export reads. */
export interface Proceedings {
	readonly pages: readonly ProsePage[];
	/** The pictures of the pages of prose, by their paths under the content root. */
	readonly pagePictures: readonly string[];
	readonly seminar: Seminar;
	/** The panels by their number, after the sequences. */
	readonly panels: readonly (Panel | Sequence)[];
	readonly dialogue: Dialogue;
	/** The parts of the day that have a page, in the order of the programme; where there is none, the dialogue is the last. */
	readonly sessions: readonly Session[];
	/** All that the event was made of, in its order. */
	readonly programme: readonly (Session | OtherPart)[];
	/** What supports the programme; nothing where there is none. */
	readonly programmeSources: readonly string[];
	/** In the order of the day. */
	readonly interventions: readonly Intervention[];
	/** The written report, where something of it is known beyond that it exists. */
	readonly report: Report | undefined;
	/** By family name, or by the name of a body; those whose names are not known are last. */
	readonly speakers: readonly Speaker[];
	/** The organisers, then the partners, then the others. */
	readonly organisations: readonly Organisation[];
	/** In the order of the file; pages sort them by the language they speak. */
	readonly glossary: readonly Term[];
	/** The oldest first. */
	readonly timeline: readonly Milestone[];
	/** By publisher, then title. */
	readonly sources: readonly Source[];
	/** What is still not known. */
	readonly unknowns: readonly Unknown[];
	/** What a reader would gain and nobody has filled in, what they gain most from first. */
	readonly missing: readonly Missing[];
	/** Published addresses that nothing has any more. */
	readonly former: readonly FormerAddress[];
	/** Every published statement. */
	readonly statements: readonly Statement[];
	/** Things by their id. */
	readonly byId: {
		readonly session: ReadonlyMap<string, Session>;
		readonly intervention: ReadonlyMap<string, Intervention>;
		readonly speaker: ReadonlyMap<string, Speaker>;
		readonly organisation: ReadonlyMap<string, Organisation>;
		readonly term: ReadonlyMap<string, Term>;
		readonly source: ReadonlyMap<string, Source>;
	};
}

export type { Localized };
