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
