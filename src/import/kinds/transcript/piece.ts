/** What a file says at one time: a caption, or a paragraph of a text with its mark. */
export interface Piece {
	/** Seconds from the beginning of the recording; undefined where the file has no times. */
	start: number | undefined;
	/** Seconds; undefined where the file gives the beginning alone. */
	end: number | undefined;
	lines: readonly Line[];
	/** Two letters, where the file says the same in several languages. */
	language?: string | undefined;
	/** True where the file itself begins a paragraph here. */
	isParagraph?: boolean;
	/** The line of the file on which it begins, from 1. */
	line: number;
}

/** A line of a piece. */
export interface Line {
	text: string;
	/** Who speaks, where the file's format has a place for it. Empty: somebody else, who is not named. */
	voice?: string;
	/** True where each word of it has its own time, as captions have that are made while somebody speaks. */
	isTimed?: boolean;
	/** The words at its beginning that the format sets apart: in bold. */
	lead?: string;
}

/** What a reader of a format made of a file. */
export interface PieceList {
	pieces: Piece[];
	/** What was mended, in French. */
	mended: string[];
	/** The language that the file says it is in, two letters. */
	language?: string | undefined;
	/** True where the file says that a machine made it. */
	isAutomatic?: boolean;
	/** What was passed over, by line, in French. */
	ignored?: { line: number; text: string; why: string }[];
}
