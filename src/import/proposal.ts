import type { ImportEdition } from './describe-edition.ts';

/** A file that was sent, as it came. */
export interface Input {
	/** Its name, which may hint at what it holds; « - » for what was pasted. */
	name: string;
	bytes: Uint8Array;
}

/** Something that only an editor knows. */
export interface Question {
	/** What it is called among the answers. */
	id: string;
	/** The question, in French. */
	ask: string;
	/** What helps to answer it: the first words of a voice, and when they are said. */
	context?: string;
	choices: readonly Choice[];
	/** The value of the choice that seems right. */
	suggested?: string;
	/** True where something else than the choices may be typed. */
	takesText: boolean;
	/** True where nothing can be written without it. */
	isRequired: boolean;
}

/** A possible answer: its value, and what an editor reads. */
interface Choice {
	value: string;
	label: string;
}

/** Answers, by the id of their question. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** What could not be put anywhere, with the line of the file where it has one, from 1. */
export interface Unplaced {
	line?: number;
	text: string;
	/** Why, in French. */
	why: string;
	/** The same in the words of the page, where these differ. */
	whyInPage?: string;
}

/** What is left for the editor to do: said for the terminal, which has commands, and for the page, which has buttons. */
export interface Step {
	terminal: string;
	page: string;
}

/** A change of a file of the content; the file's path is under the content root, with forward slashes. */
export type Edit = { file: string; isReplacing?: boolean } & (
	| /** The whole file. */ { text: string }
	| /** A field of a header, or of a YAML file. */ { field: readonly string[]; value: unknown }
	| /** Items of a list, those that are not in it yet. */ {
			list: readonly string[];
			items: readonly unknown[];
	  }
	| /** The text below a header, where there is none yet. */ { body: string }
	| /** A file that is no text, and whose name is made of what it holds. */ { bytes: Uint8Array }
);

/** What would be made of a file, before anything is written. Every sentence is in French. */
export interface Proposal {
	/** What was read. */
	read: readonly string[];
	/** What was mended on the way. */
	mended: readonly string[];
	/** What is asked still. Those that are not answered are left unnamed or unplaced. */
	questions: readonly Question[];
	unplaced: readonly Unplaced[];
	edits: readonly Edit[];
	/** What is left for the editor to do. */
	next: readonly (string | Step)[];
}

/** Why a file is not read, and what to send instead, in French. */
export interface Refusal {
	line?: number;
	message: string;
	hint: string;
	/** The same in the words of the page, where these differ. */
	inPage?: { hint: string };
}

/** What a file may hold, and how it is read: one folder or file of `kinds/`, and one line of its list. */
export interface Importer {
	/** The word that names it in the command. */
	name: string;
	/** What it takes, for who typed something else: « <fichier.vtt|.srt> ». */
	takes: string;
	/** Reads a file, with the answers that are known so far. Pure: the same bytes, edition and answers give the same proposal. */
	propose: (
		input: Input,
		edition: ImportEdition,
		answers: Answers,
	) => Promise<Proposal | { refusal: readonly Refusal[] }>;
}
