import { childOf, type Element, elementsOf, findAll, parseXml, wordsOf } from '../../xml.ts';
import type { Line, Piece, PieceList } from './piece.ts';
import { readMoment } from './time.ts';

/** How a file counts what it does not say in seconds. */
interface Rates {
	/** Images in a second. */
	frames: number;
	/** Ticks in a second. */
	ticks: number;
}

/**
 * Reads timed text in XML (TTML, DFXP, EBU-TT, IMSC: W3C, Timed Text Markup Language 2).
 * @returns undefined where the file is damaged
 */
export function readTtml(text: string): PieceList | undefined {
	const file = parseXml(new TextEncoder().encode(text), true);
	if (!file) return undefined;
	const frames = Number(file.attributes['frameRate'] ?? 30);
	const rates = { frames, ticks: Number(file.attributes['tickRate'] ?? frames) };
	const names = new Map(
		findAll(file, 'agent').map((agent) => [
			agent.attributes['id'] ?? '',
			wordsOf(childOf(agent, 'name')).trim(),
		]),
	);
	const language = languageOf(file);
	return {
		pieces: collect(childOf(file, 'body'), { start: 0, language }, rates, names).filter(
			({ lines }) => lines.length > 0,
		),
		mended: [],
		...(language && { language }),
	};
}

interface Span {
	start: number;
	end?: number | undefined;
	voice?: string | undefined;
	language?: string | undefined;
}

function collect(
	element: Element | undefined,
	around: Span,
	rates: Rates,
	names: ReadonlyMap<string, string>,
): Piece[] {
	return elementsOf(element, 'div', 'p', 'span').flatMap((child) => {
		const own = spanOf(child, around, rates, names);
		const isTimedInside = elementsOf(child, 'span').some(({ attributes }) => 'begin' in attributes);
		if (child.name === 'div' || isTimedInside) return collect(child, own, rates, names);
		const lines = linesOf(child, own.voice, names);
		return { start: own.start, end: own.end, language: own.language, lines, line: 1 };
	});
}

function languageOf({ attributes }: Element): string | undefined {
	return attributes['lang']?.slice(0, 2).toLowerCase();
}

/** When an element is shown, and in which language: its times count from those of what it is in. */
function spanOf(element: Element, around: Span, rates: Rates, names: ReadonlyMap<string, string>): Span {
	const { attributes } = element;
	const begin = readTime(attributes['begin'], rates);
	const start = around.start + (begin ?? 0);
	const end = readTime(attributes['end'], rates);
	const duration = readTime(attributes['dur'], rates);
	return {
		start,
		end: end === undefined ? (duration === undefined ? around.end : start + duration) : around.start + end,
		voice: names.get(attributes['agent'] ?? '') ?? around.voice,
		language: languageOf(element) ?? around.language,
	};
}

/** « 00:00:01.500 », « 00:00:01:12 » (images), « 1.5s », « 45f », « 20000000t ». */
function readTime(text: string | undefined, { frames, ticks }: Rates): number | undefined {
	if (text === undefined) return undefined;
	const [, amount, unit] = /^(\d+(?:\.\d+)?)(h|ms|m|s|f|t)$/.exec(text) ?? [];
	if (amount && unit)
		return Number(amount) * { h: 3600, m: 60, s: 1, ms: 0.001, f: 1 / frames, t: 1 / ticks }[unit]!;
	const [, whole, images] = /^(\d+:\d+:\d+):(\d+)$/.exec(text) ?? [];
	return images === undefined ? readMoment(text) : readMoment(whole!)! + Number(images) / frames;
}

function linesOf(element: Element, voice: string | undefined, names: ReadonlyMap<string, string>): Line[] {
	const lines: Line[] = [{ text: '', ...(voice && { voice }) }];
	const add = (node: Element, name: string | undefined): void => {
		for (const child of node.children) {
			const last = lines.at(-1)!;
			if (typeof child === 'string') last.text += child;
			else if (child.name === 'br') lines.push({ text: '', ...(name && { voice: name }) });
			else if (child.name === 'span') {
				const own = names.get(child.attributes['agent'] ?? '') ?? name;
				if (own !== last.voice) lines.push({ text: '', ...(own && { voice: own }) });
				add(child, own);
			}
		}
	};
	add(element, voice);
	return lines
		.map((line) => ({ ...line, text: line.text.replaceAll(/\s+/g, ' ').trim() }))
		.filter(({ text }) => text !== '');
}
