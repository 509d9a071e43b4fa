/** What to find and what takes its place. A pattern holds only what changes: what is around is looked at. */
export type Rule = readonly [pattern: RegExp, replacement: string | ((found: string) => string)];

/** The end of a span of time, in words. */
export interface End {
	text: string;
	/** True where it is known to the day. */
	isDay: boolean;
}

/** A word for one, and for several. */
type Counted = readonly [one: string, several: string];

/** How a language of the interface writes, beside the words of its dictionary. */
export interface Grammar {
	/** The rules of its typography, beside those of every language. */
	typography: readonly Rule[];
	/** What is raised above the line after a number: « er » in « 1er ». */
	raised?: RegExp;
	/** True where a note is called before the sign that ends what it supports. */
	isNoteCalledBeforePoint: boolean;
	/** The article that a title begins with, which lists leave out of their order: « L’École » is sought under « École ». */
	article: RegExp;
	/** What a sentence begins with that is no name: its capital is that of the sentence. */
	opening: RegExp;
	/** A title in an index, its article last: « archives du feu (Les) ». */
	invert: (title: string, article: string) => string;
	/** What opens and closes a quotation, the spaces inside included. */
	quotes: readonly [open: string, close: string];
	/** Corrects a date, or a range of days, as `Intl` writes it. */
	correctDate: (text: string) => string;
	/** Spans of time, from what is known of their ends. */
	period: {
		between: (from: End, to: End) => string;
		since: (from: End) => string;
		until: (to: End) => string;
	};
	/** Writes an hour of the day: « 9 h 30 ». */
	hour: (hours: number, minutes: number) => string;
	/** Names a language as the one that a text is in: « dans sa langue d’origine, l’anglais ». */
	ofText: (language: string) => string;
	/** « en français et en anglais ». */
	inLanguages: (languages: readonly string[], join: (words: readonly string[]) => string) => string;
	citation: CitationGrammar;
}

/** What the styles of citations say in words, and the signs between them. */
interface CitationGrammar {
	and: string;
	/** True where a comma stands before the last of several names, in the styles that follow the language there. */
	hasSerialComma: boolean;
	in: string;
	within: string;
	undated: string;
	online: string;
	video: string;
	from: string;
	consulted: string;
	/** What says that names are those of editors. */
	editor: Counted;
	editedBy: string;
	by: string;
	/** A colon, with the space before it. */
	colon: string;
	/** The quotation marks inside others. */
	innerQuotes: readonly [open: string, close: string];
	/** True where the point that ends a sentence stands inside the quotation marks that do. */
	isPointInside: boolean;
	/** What APA and MLA prescribe, each for itself. */
	apa: { and: string; editor: Counted };
	mla: { editor: Counted };
	/** How titles in the language are written by styles that change their capitals; as they are, where there is none. */
	titles?: {
		/** @param isEvery true where prepositions are in lower case however long they are */
		headline: (title: string, isEvery?: boolean) => string;
		sentence: (title: string) => string;
	};
	/** The name of the language in BibLaTeX (`langid`). */
	biblatex: string;
	/** Its code in the catalogues of libraries (ISO 639-2/B, which MARC has). */
	marc: string;
}
