import { beginsParagraph, type Cue } from './cue.ts';

/** A paragraph of what was said, with its address on the page. */
export interface Passage {
	/** The id of its element, by which it is addressed. */
	readonly id: string;
	/** Seconds from the beginning of the recording. */
	readonly start: number;
	readonly voice: string | undefined;
	/** True where somebody else was speaking before. */
	readonly isTurn: boolean;
	/** Its words, on one line. */
	readonly text: string;
	readonly cues: readonly Cue[];
	/** Ids of those whom a line of an index names. */
	readonly people?: readonly string[];
	/** Ids of the terms of the glossary that it names. */
	readonly terms?: readonly string[];
}

/** The part of a recording that a chapter names. */
export interface Section {
	/** Absent for what comes before the first chapter, and where there are none. */
	readonly chapter: Cue | undefined;
	readonly passages: readonly Passage[];
}

/** Letters after which a paragraph may end, and at which it must. */
const paragraphLength = { wanted: 320, most: 700 };

/** Seconds of silence that end a paragraph. */
const longPause = 2.5;

/**
 * Groups cues into paragraphs: where their identifiers say so, else at changes of voice, long silences, and ends of sentences
 * once a paragraph is long enough; and paragraphs into chapters.
 * @param cues in the order of the recording
 * @param ids the ids of the paragraphs, in order
 * @param chapters in the order of the recording; a chapter begins at the first paragraph that starts at its time or after
 */
export function groupCues(
	cues: readonly Cue[],
	ids: readonly string[],
	chapters: readonly Cue[] = [],
): Section[] {
	const passages = toPassages(splitParagraphs(cues, chapters), ids);
	const starts = chapters.map((chapter) => passages.findIndex(({ start }) => start >= chapter.start - 0.5));
	const first = starts.find((start) => start !== -1) ?? passages.length;
	const before = passages.slice(0, first);
	return [
		...(before.length > 0 ? [{ chapter: undefined, passages: before }] : []),
		...chapters.flatMap((chapter, index): Section[] => {
			const [from, to] = [starts[index]!, starts.slice(index + 1).find((start) => start !== -1)];
			return from === -1 ? [] : [{ chapter, passages: passages.slice(from, to) }];
		}),
	];
}

/** The cues of each paragraph. */
export function splitParagraphs(cues: readonly Cue[], chapters: readonly Cue[] = []): Cue[][] {
	const hasMarks = cues.some(beginsParagraph);
	const voices = voicesOf(cues);
	const paragraphs: Cue[][] = [];
	for (const [index, cue] of cues.entries()) {
		const current = paragraphs.at(-1);
		const previous = cues[index - 1];
		const isNew =
			!current ||
			!previous ||
			voices[index] !== voices[index - 1] ||
			beginsChapter(previous, cue, chapters) ||
			(hasMarks ? beginsParagraph(cue) : endsParagraph(current, cue));
		if (isNew) paragraphs.push([cue]);
		else current.push(cue);
	}
	return paragraphs;
}

/** Who speaks in each cue: a voice lasts until another is named. */
export function voicesOf(cues: readonly Pick<Cue, 'voice'>[]): (string | undefined)[] {
	let voice: string | undefined;
	return cues.map((cue) => (voice = cue.voice ?? voice));
}

function beginsChapter(previous: Cue, cue: Cue, chapters: readonly Cue[]): boolean {
	return chapters.some(({ start }) => previous.start < start - 0.5 && cue.start >= start - 0.5);
}

function endsParagraph(paragraph: readonly Cue[], next: Cue): boolean {
	const last = paragraph.at(-1)!;
	const length = paragraph.reduce((sum, { text }) => sum + text.length + 1, 0);
	const isSentence = /[.!?…»”]$/.test(last.text);
	return (
		length + next.text.length > paragraphLength.most ||
		(isSentence && (length > paragraphLength.wanted || next.start - last.end > longPause))
	);
}

function toPassages(paragraphs: readonly Cue[][], ids: readonly string[]): Passage[] {
	let voice: string | undefined;
	return paragraphs.map((cues, index): Passage => {
		const { start, voice: named } = cues[0]!;
		const isTurn = named !== undefined && named !== voice;
		voice = named ?? voice;
		const text = cues.map((cue) => cue.text).join(' ');
		return { id: ids[index]!, start, voice, isTurn, text, cues };
	});
}
