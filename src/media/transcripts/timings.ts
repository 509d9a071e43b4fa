import { parseTime } from '../time.ts';
import type { Fault } from './cue.ts';

/** The times of a cue, as the parser reads them and as they are written. */
export interface Timing {
	/** The line of the file, from 1. */
	line: number;
	start: number;
	end: number;
	from: string;
	to: string;
}

type Advice = Pick<Fault, 'message' | 'hint'>;

const timingHint =
	'un minutage s’écrit « 00:01:23.450 --> 00:01:27.900 », avec des points et trois décimales';

const clock = String.raw`((?:\d+:)?[0-5]\d:[0-5]\d\.\d{3})`;
const timing = new RegExp(`^\\s*${clock}\\s*-->\\s*${clock}`);

/** Lists the times that can be read, in the order of the file: each is that of a cue. */
export function listTimings(lines: readonly string[]): Timing[] {
	return lines.flatMap((text, index) => {
		const [, from, to] = timing.exec(text) ?? [];
		return from === undefined || to === undefined
			? []
			: [{ line: index + 1, start: parseTime(from)!, end: parseTime(to)!, from, to }];
	});
}

/**
 * Says what is wrong with times that the parser does not read, and how they are written.
 * @param text their line
 * @param next the times that follow, where there are any
 */
export function explainTiming(text: string, next: Timing | undefined): Advice {
	const [from = '', rest = ''] = text.split(/\s*-->\s*/, 2).map((part) => part.trim());
	const [, to = '', settings = ''] = /^(.*?)(\s+[a-z]+:.*)?$/i.exec(rest)!;
	const said = (what: string) => `le minutage est mal formé : ${what}`;
	if (!text.includes('-->')) return { message: 'le minutage est mal formé', hint: timingHint };
	if (to === '' || from === '')
		return to === ''
			? {
					message: 'ce minutage n’a pas de fin',
					hint: next
						? `écrivez-la après la flèche ; le suivant commence à ${next.from} : « ${from} --> ${next.from} »`
						: `écrivez-la après la flèche : ${timingHint}`,
				}
			: { message: 'ce minutage n’a pas de début', hint: `écrivez-le avant la flèche : ${timingHint}` };
	const unknown = [from, to].find((part) => readLoosely(part) === undefined);
	if (unknown !== undefined)
		return {
			message: said(
				/:[6-9]\d/.test(unknown)
					? `les minutes et les secondes vont jusqu’à 59, et non « ${unknown} »`
					: `« ${unknown} » n’est pas un moment`,
			),
			hint: timingHint,
		};
	const written = [from, to].join(' ');
	const what = written.includes(',')
		? 'une virgule tient la place du point'
		: /\.\d/.test(written)
			? 'un chiffre, ou une espace autour de la flèche, manque ou est de trop'
			: 'les millisecondes manquent';
	const [first, last] = [from, to].map((part) => writeClock(readLoosely(part)!));
	return { message: said(what), hint: `écrivez « ${first!} --> ${last!}${settings} »` };
}

/** Seconds of a moment that lacks a digit, or has other signs between its parts than it should. */
function readLoosely(text: string): number | undefined {
	const [, hours = '0', minutes, seconds, rest = ''] =
		/^(?:(\d+)\s?[:h]\s?)?(\d{1,2})\s?[:m.]\s?(\d{1,2})(?:\s?[.,;]\s?(\d{1,3})|:(\d{3}))?$/.exec(text) ?? [];
	if (minutes === undefined || seconds === undefined || Number(minutes) > 59 || Number(seconds) > 59)
		return undefined;
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${rest || '0'}`);
}

/** Writes a moment as WebVTT has it: « 00:01:23.450 ». */
export function writeClock(seconds: number): string {
	const milliseconds = Math.round(seconds * 1000);
	return new Date(milliseconds % 86_400_000).toISOString().slice(11, 23);
}

/**
 * Says which of two cues is out of its place, and what is the likelier mistake: a time, or the place.
 * @param timings those of the file, in its order
 * @param index that of the cue which begins before the one above it
 * @returns undefined where that only follows from the times of the one above
 */
export function explainOrder(timings: readonly Timing[], index: number): Fault | undefined {
	const [before, previous, own, next] = [-2, -1, 0, 1].map((step) => timings[index + step]);
	if (!own || !previous || previous.end <= previous.start) return undefined;
	const isInPlace = before === undefined || before.start <= own.start;
	if (isInPlace && next && next.start < previous.start)
		return {
			line: previous.line,
			message: `ce sous-titre commence à ${previous.from}, après le suivant (${own.from})`,
			hint: 'corrigez son minutage ; ou, s’il est mal placé, déplacez-le',
		};
	const later = timings.find(({ start }) => start > own.start)!;
	return {
		line: own.line,
		message: `ce sous-titre commence à ${own.from}, avant le précédent (${previous.from})`,
		hint:
			own.end > previous.start
				? `corrigez son début : le précédent finit à ${previous.to}, et celui-ci à ${own.to}`
				: `placez-le avant celui de la ligne ${String(later.line)} ; ou, s’il est à sa place, corrigez son minutage`,
	};
}

/** Says which time of a cue that ends before it begins is the likelier mistake. */
export function explainReversed(timings: readonly Timing[], index: number): Advice {
	const [previous, own, next] = [-1, 0, 1].map((step) => timings[index + step]);
	const { from, to, start, end } = own!;
	const [earliest, latest] = [previous?.end ?? 0, next?.start ?? Infinity];
	const isStartRight = start >= earliest && start <= latest;
	const isEndRight = end >= earliest && end <= latest;
	return {
		message: `ce sous-titre finit avant de commencer : il va de ${from} à ${to}`,
		hint:
			isStartRight && isEndRight && end < start
				? `intervertissez-les : « ${to} --> ${from} »`
				: isEndRight && !isStartRight
					? 'corrigez son début'
					: 'corrigez sa fin',
	};
}
