import { readFileSync } from 'node:fs';

/** A paragraph of a script: who says it, and the chapter that it opens, if any. */
export interface Paragraph {
	voice: string;
	text: string;
	chapter: string | undefined;
}

/**
 * Reads a script: `# Chapter`, `@ Voice`, and paragraphs, each on a line.
 * @throws where a paragraph has no voice
 */
export function readScript(file: string): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let voice = '';
	let chapter: string | undefined;
	for (const line of readFileSync(file, 'utf8')
		.split('\n')
		.map((text) => text.trim())) {
		if (line.startsWith('# ')) chapter = line.slice(2);
		else if (line.startsWith('@ ')) voice = line.slice(2);
		else if (line !== '') {
			if (!voice) throw new Error(`${file} : personne ne dit « ${line.slice(0, 40)}… ».`);
			paragraphs.push({ voice, text: line, chapter });
			chapter = undefined;
		}
	}
	return paragraphs;
}

/** Letters that a cue may hold, on two lines of a screen. */
const longest = 84;
const shortest = 14;

/** Cuts a paragraph into cues: at ends of sentences, else at the signs inside them, else between words. */
export function splitCues(text: string): string[] {
	const sentences = text.split(/(?<=[.!?…](?: »)?)\s+/);
	const pieces = sentences.flatMap((sentence) =>
		splitLong(sentence, [/(?<=[,;:])\s+/, /\s+(?=(?:et|mais|ou|que|qui|and|but|that|which)\s)/, /\s+/]),
	);
	const cues: string[] = [];
	for (const piece of pieces) {
		const last = cues.at(-1);
		const isSmall = piece.length < shortest || (last !== undefined && last.length < shortest);
		if (last !== undefined && isSmall && last.length + piece.length < longest + shortest)
			cues[cues.length - 1] = `${last} ${piece}`;
		else cues.push(piece);
	}
	return cues;
}

/** Cuts what is too long at the first kind of place that it has, in parts as even as they can be. */
function splitLong(text: string, [place, ...others]: readonly RegExp[]): string[] {
	if (text.length <= longest || !place) return [text];
	const parts = text.split(place);
	const wanted = text.length / Math.ceil(text.length / longest);
	const lines: string[] = [];
	for (const part of parts) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + part.length / 2 < wanted && last.length + part.length < longest)
			lines[lines.length - 1] = `${last} ${part}`;
		else lines.push(part);
	}
	return lines.flatMap((line) => splitLong(line, others));
}
