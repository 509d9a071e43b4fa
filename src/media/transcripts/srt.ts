import type { ReadCues } from './cue.ts';
import { parseWebVtt } from './webvtt.ts';

/** What stands before the first cue once a SubRip file is turned into WebVTT. */
const header = ['WEBVTT', ''];

/**
 * Reads a SubRip file: it becomes WebVTT once it has a header, points in its times, and no tags of style, so that one parser judges both.
 * @returns the cues in the order of the file, and what is wrong, by line of the SubRip file
 */
export function parseSrt(text: string): ReadCues {
	const lines = text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\r|\n/)
		.map((line) =>
			line.includes('-->')
				? line.replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '.')
				: line.replaceAll(/<\/?[a-z][^>]*>|\{\\[^}]*\}/gi, '').replaceAll('<', '&lt;'),
		);
	const { cues, faults } = parseWebVtt([...header, ...lines].join('\n'));
	return {
		cues: cues.map((cue) => ({ ...cue, id: '', line: cue.line - header.length })),
		faults: faults.map((fault) => ({ ...fault, line: Math.max(1, fault.line - header.length) })),
	};
}
