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

/** What is wrong with a line of a timed index, in French, and which it is, from 0. */
interface IndexFault {
	at: number;
	message: string;
}

/**
 * Reads a timed index: one line a part, in the order of the recording. Empty lines say nothing.
 * @returns the lines that could be read, and what is wrong with the others
 */
export function readTimedIndex(text: string): { lines: IndexLine[]; faults: IndexFault[] } {
	const written = [...text.split('\n').entries()]
		.map(([at, line]) => ({ at, line: line.trim() }))
		.filter(({ line }) => line !== '');
	const read = written.flatMap(({ at, line }) => {
		const [, time = '', title = ''] = linePattern.exec(line) ?? [];
		const start = parseTime(time);
		return start === undefined || title === '' ? [] : [{ at, line, start, title }];
	});
	const inOrder = longestRise(read.map(({ start }) => start));
	const faults = [
		...written
			.filter(({ at }) => !read.some((one) => one.at === at))
			.map(({ at, line }) => ({ at, message: `« ${line} » n’est pas un moment suivi d’un titre` })),
		...read.flatMap(({ at, line, start }, index) => {
			if (inOrder.has(index)) return [];
			const before = read.findLast((_, other) => other < index && inOrder.has(other));
			return before && start <= before.start
				? [{ at, message: `« ${line} » n’est pas après le moment qui précède, ${formatTime(before.start)}` }]
				: [{ at, message: `« ${line} » n’est pas avant le moment qui suit` }];
		}),
	];
	if (written.length === 0) faults.push({ at: 0, message: 'cet index n’a aucune ligne' });
	const lines = read
		.filter((_, index) => inOrder.has(index))
		.map(({ start, title }) => ({ start, ...readNames(title) }));
	return { lines, faults: faults.toSorted((a, b) => a.at - b.at) };
}

/** Puts another id in the place of one that lines name. @returns the same text, to the letter, where none names it */
export function renameInIndex(text: string, id: string, to: string): string {
	return text
		.split('\n')
		.map((line) => {
			const [, title, names] = namesPattern.exec(line.trimEnd()) ?? [];
			if (title === undefined || names === undefined) return line;
			const renamed = names.replaceAll(/[^\s,]+/g, (name) => (name === id ? to : name));
			return renamed === names ? line : `${title} {${renamed}}`;
		})
		.join('\n');
}

/** The places of the most numbers that follow one another in rising order: the others are out of it. */
function longestRise(numbers: readonly number[]): Set<number> {
	const rises: number[][] = [];
	for (const [index, number] of numbers.entries()) {
		const before = rises
			.slice(0, index)
			.filter((rise) => numbers[rise.at(-1)!]! < number)
			.reduce<number[]>((best, rise) => (rise.length > best.length ? rise : best), []);
		rises.push([...before, index]);
	}
	return new Set(rises.reduce<number[]>((best, rise) => (rise.length > best.length ? rise : best), []));
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
