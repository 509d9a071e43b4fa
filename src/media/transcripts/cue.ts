/** What is said between two moments. */
export interface Cue {
	/** Seconds from the beginning of the recording. */
	readonly start: number;
	/** Seconds from the beginning of the recording. */
	readonly end: number;
	/** What it is called in its file: a paragraph begins where this is not a mere number. Empty where it has no name. */
	readonly id: string;
	/** Who speaks, as `<v>` says. Absent: whoever spoke before. */
	readonly voice?: string | undefined;
	/** The words, on one line, without tags. */
	readonly text: string;
	/** The line of its file on which its times stand, from 1. */
	readonly line: number;
}

/** What is wrong at a line of a file, and what to write instead, in French. */
export interface Fault {
	line: number;
	message: string;
	hint: string;
	/** What the editing page says instead of the hint, where that is another thing. */
	inPage?: { hint: string };
}

/** What reading a file of cues found. Where there are faults, the cues may not be all. */
export interface ReadCues {
	cues: Cue[];
	faults: Fault[];
}

/** True where a cue's identifier begins a paragraph: software numbers cues 1, 2, 3… on its own. */
export function beginsParagraph({ id }: Pick<Cue, 'id'>): boolean {
	return id !== '' && !/^\d+$/.test(id);
}
