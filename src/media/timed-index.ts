import { formatTime, parseTime } from './time.ts';

/** A part of a recording: when it begins, and what it is about. */
export interface IndexLine {
	/** Seconds from the beginning of the recording. */
	readonly start: number;
	readonly title: string;
	/** Ids of the people and of the terms that it is about, where it names any. */
	readonly names?: readonly string[];
}

/** A moment, then a title, as they are copied from the description of a video: « 1:23 Titre », « (01:23) – Titre ». */
const linePattern = /^[[(]?((?:\d+:)?\d{1,2}:\d{2})[\])]?\s*(?:[-–—:·]\s*)?(\S.*)$/;

/** What a line names, after its title: « 1:23 Titre {prenom-nom, un-terme} ». */
const namesPattern = /^(.*\S)\s*\{([^{}]*)\}$/;

/**
 * Reads a timed index: one line a part, in the order of the recording. Empty lines say nothing.
 * @returns the lines that could be read, and what is wrong with the others, in French
 */
export function readTimedIndex(text: string): { lines: IndexLine[]; faults: string[] } {
	const lines: IndexLine[] = [];
	const faults: string[] = [];
	for (const written of text.split('\n').map((line) => line.trim())) {
		if (written === '') continue;
		const [, time = '', title = ''] = linePattern.exec(written) ?? [];
		const start = parseTime(time);
		const previous = lines.at(-1);
		if (start === undefined || title === '')
			faults.push(`« ${written} » n’est pas un moment suivi d’un titre`);
		else if (previous && start <= previous.start)
			faults.push(`« ${written} » n’est pas après le moment qui précède, ${formatTime(previous.start)}`);
		else lines.push({ start, ...readNames(title) });
	}
	if (lines.length === 0 && faults.length === 0) faults.push('cet index n’a aucune ligne');
	return { lines, faults };
}

function readNames(written: string): Pick<IndexLine, 'title' | 'names'> {
	const [, title, names] = namesPattern.exec(written) ?? [];
	if (title === undefined || names === undefined) return { title: written };
	return {
		title,
		names: names
			.split(/\s*,\s*/)
			.map((name) => name.trim())
			.filter(Boolean),
	};
}
