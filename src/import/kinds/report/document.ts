/** A picture of a document, and what is said of it there. */
export interface DocumentPicture {
	/** Its name in the document, which tells its format. */
	name: string;
	/** Undefined where the document only leads to it. */
	bytes: Uint8Array | undefined;
	/** What it shows, as its author says. */
	alt: string;
	/** Degrees by which the document turns it, clockwise. */
	rotation: number;
}

/** Words of one look, or what stands in their place. */
export type Run = { isBold?: boolean; isItalic?: boolean; isStruck?: boolean; href?: string } & (
	| { type: 'text'; text: string }
	| { type: 'break' }
	| /** The call of a note, by the id of the note. */ { type: 'note'; id: string }
	| { type: 'picture'; picture: DocumentPicture }
);

/** What a paragraph is, as its style says. */
export type Role = 'text' | 'title' | 'subtitle' | 'quote' | 'caption';

export interface DocumentParagraph {
	type: 'paragraph';
	role: Role;
	/** The level of a title, from 1; undefined for what is none. */
	level: number | undefined;
	/** The list that it is in, how deep, from 0, and whether it is numbered; `start` is its number. */
	list: { id: string; depth: number; isOrdered: boolean; start: number } | undefined;
	isCentred: boolean;
	/** True in a box that stands beside the text. */
	isBoxed?: boolean;
	runs: Run[];
}

export interface DocumentTable {
	type: 'table';
	rows: { cells: DocumentCell[] }[];
}

export interface DocumentCell {
	paragraphs: DocumentParagraph[];
	/** All that it holds, where tables stand among its paragraphs. */
	nested?: DocumentBlock[];
	/** How many columns it takes. */
	span: number;
	/** True where it only goes on the cell above, which is merged over several rows. */
	isBelow: boolean;
}

export type DocumentBlock = DocumentParagraph | DocumentTable;

/** What was left out of a document, and how often. */
export type Loss =
	| 'anchors'
	| 'comments'
	| 'deletions'
	| 'empty'
	| 'equations'
	| 'headers'
	| 'hidden'
	| 'insertions'
	| 'internalLinks'
	| 'links'
	| 'mergedCells'
	| 'nestedTables'
	| 'objects'
	| 'pageCuts'
	| 'pageNumbers'
	| 'placeholders'
	| 'redirections'
	| 'softHyphens'
	| 'speakerTables'
	| 'symbols'
	| 'tableOfContents';

/** A text as a word processor keeps it. */
export interface OfficeDocument {
	blocks: DocumentBlock[];
	/** The notes, by their ids. */
	notes: Map<string, DocumentParagraph[]>;
	lost: Map<Loss, number>;
	/** What has words and is left out: what repeats on each page, and the remarks of who read it again. */
	beside: { headers: string[]; comments: string[] };
	/** The title that its properties give. */
	title: string | undefined;
	/** The language that it declares, in two letters. */
	language: string | undefined;
}

/** Makes what counts what is left out. */
export function createLosses(): { lost: Map<Loss, number>; lose: (what: Loss, count?: number) => void } {
	const lost = new Map<Loss, number>();
	return {
		lost,
		lose: (what, count = 1) => {
			if (count > 0) lost.set(what, (lost.get(what) ?? 0) + count);
		},
	};
}

/** What a box beside the text holds, which is no part of its plan. */
export function boxed(blocks: readonly DocumentBlock[]): DocumentBlock[] {
	return blocks.map((block) => (block.type === 'paragraph' ? { ...block, isBoxed: true } : block));
}

/** The words of a paragraph, without its notes and pictures. */
export function textOf({ runs }: Pick<DocumentParagraph, 'runs'>): string {
	return runs.map((run) => (run.type === 'text' ? run.text : run.type === 'break' ? ' ' : '')).join('');
}
