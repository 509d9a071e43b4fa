import type { PhrasingContent, RootContent } from 'mdast';
import type { Phrase } from '#proceedings/types.ts';
import type { Locale } from '#i18n/locales.ts';
import type { TextPicture } from '#site/pictures.ts';
import type { IndexedName } from './volume-index.ts';
import type { Target } from './places.ts';

/** What stands in a bibliography for the name of who answers for the work before too. */
export const sameAuthorMark = '———';

/** Words in one language, which may be set apart, and lead somewhere. */
export interface Run extends Phrase {
	/** The title of a work; what says what follows; who answers for a work, in a bibliography, and for the one before it too. */
	readonly form?: 'work' | 'label' | 'author' | 'sameAuthor';
	readonly to?: Target;
}

/** What supports a statement. */
export interface Sources {
	readonly label: string;
	/** One a source, or that they are those of the note before. */
	readonly sources: readonly Run[];
}

/** What supports a passage: a note of its text. */
export interface SourceNote extends Sources {
	/** Its place among those of its text, from 1. */
	readonly number: number;
	/** What calls it: « [1] ». */
	readonly mark: string;
}

/** Something that is known, or that is not. */
export interface Fact {
	readonly label: string;
	/** What its items are: one sentence, several, names, or what happened, each at its hour. */
	readonly form: 'sentence' | 'list' | 'people' | 'hours';
	/** True where its only item says that it is not known. */
	readonly isUnknown?: boolean;
	/** Each with what an editor says of it, or what someone did. */
	readonly items: readonly { readonly run: Run; readonly note: Phrase | undefined }[];
}

/** A note of an author. */
export interface Note {
	readonly id: string;
	readonly number: string;
	/** The ids of its calls, in order. */
	readonly calls: readonly string[];
	/** What names the way back to them. */
	readonly back: string;
	readonly content: readonly RootContent[];
	readonly sources: Sources | undefined;
}

/**
 * What a part of the document is made of, in the order in which it is read. The trees of texts hold no citation, no definition and no
 * HTML; each of their links has its target (`data.to`), each call of a note its id and its note's (`data.call`).
 */
export type Block =
	/** Where and when. */
	| { readonly type: 'occasion'; readonly runs: readonly Run[] }
	/** Who speaks, who organised; what somebody was. */
	| { readonly type: 'byline'; readonly runs: readonly Run[] }
	/** What the part is worth, where it comes from. */
	| { readonly type: 'remark'; readonly runs: readonly Run[] }
	/** What nobody may miss. */
	| { readonly type: 'notice'; readonly runs: readonly Run[] }
	| { readonly type: 'lead'; readonly runs: readonly Run[] }
	| { readonly type: 'facts'; readonly facts: readonly Fact[] }
	| { readonly type: 'sources'; readonly note: Sources }
	| {
			readonly type: 'heading';
			readonly id: string;
			/** How deep it stands under the title of its part, from 1. */
			readonly depth: number;
			readonly language: string;
			readonly content: readonly PhrasingContent[];
	  }
	/** A block of a text that states something. */
	| {
			readonly type: 'passage';
			readonly id: string;
			/** Its own id on its page: « p4 ». */
			readonly anchor: string;
			/** When it was said, « 1:23 », where it was recorded. */
			readonly time: string | undefined;
			readonly language: string;
			readonly content: RootContent;
			readonly sources: SourceNote | undefined;
	  }
	| { readonly type: 'break' }
	| {
			readonly type: 'notes';
			readonly id: string;
			readonly title: string;
			/** How deep its title stands under that of its part, from 1. */
			readonly depth: number;
			readonly language: string;
			readonly notes: readonly Note[];
	  }
	/** Who speaks from here on. */
	| { readonly type: 'voice'; readonly name: string }
	/** A passage of what was said. */
	| {
			readonly type: 'speech';
			readonly id: string;
			/** Its own id on its page: « t12 ». */
			readonly anchor: string;
			/** « 1:23 ». */
			readonly time: string;
			readonly words: Phrase;
	  }
	| { readonly type: 'corrections'; readonly said: readonly Phrase[] }
	/** The page of the part. */
	| { readonly type: 'address'; readonly url: string }
	| { readonly type: 'citation'; readonly runs: readonly Run[] }
	/** What may be done with the whole; the address of a licence leads there. */
	| { readonly type: 'rights'; readonly runs: readonly Run[] }
	| {
			readonly type: 'terms';
			readonly terms: readonly { readonly id: string; readonly term: Phrase; readonly definition: Phrase }[];
	  }
	| {
			readonly type: 'bibliography';
			readonly entries: readonly { readonly id: string; readonly runs: readonly Run[] }[];
	  };

/** A part of the proceedings. */
export interface Part {
	/** Its id, which no other place of the document has. */
	readonly id: string;
	readonly kind: 'opening' | 'session' | 'intervention' | 'report' | 'speakers' | 'terms' | 'sources';
	/** What comes before its title: « Panel I ». */
	readonly name: string | undefined;
	readonly title: Phrase;
	readonly blocks: readonly Block[];
	/** The parts that belong to it, which follow it. */
	readonly parts: readonly Part[];
}

/** The proceedings, one intervention, or the report, to be printed. */
export interface Document {
	readonly locale: Locale;
	readonly title: string;
	readonly authors: readonly string[];
	/** What stands at the head of its pages. */
	readonly running: { readonly event: string; readonly status: string };
	readonly parts: readonly Part[];
	/** The pictures of its texts, by their path under the content root. */
	readonly pictures: ReadonlyMap<string, TextPicture>;
}

/** The whole proceedings. */
export interface Volume extends Document {
	/** What stands over its title: « Actes du séminaire ». */
	readonly overline: string;
	/** What it is, whose, and how to cite it. */
	readonly opening: Part;
	/** The title of its table. */
	readonly contents: string;
	/** The people and the terms that it names, by letter, for prints that have pages. */
	readonly index: { readonly title: string; readonly letters: readonly (readonly IndexedName[])[] };
	/** How it was made, and how its passages are named. */
	readonly colophon: readonly string[];
}

declare module 'mdast' {
	interface LinkData {
		/** Where it leads. */
		to?: Target;
		/** True where it leads to a definition that the author did not call. */
		isTerm?: boolean;
	}
	interface FootnoteReferenceData {
		/** Its own id, that of its note, and that of the title of the notes. */
		call?: { id: string; note: string; title: string };
	}
}
