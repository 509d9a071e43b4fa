import { fold } from '#i18n/fold.ts';
import type { Person } from '../../describe-edition.ts';
import { isParticle, isTitle, matchPerson } from '../../names.ts';
import { machine } from '../../natures.ts';
import { type Candidate, findCandidate, type Habits, isCertain, isLabel, shapeOf } from './labels.ts';
import type { Line, Piece } from './piece.ts';

/** Words of one voice, at one time. */
export interface Utterance {
	start: number | undefined;
	end: number | undefined;
	/** Who speaks, as the file says; undefined where it says nothing, empty for somebody else who is not named. */
	label: string | undefined;
	text: string;
	isParagraph: boolean;
	/** True where somebody else begins, who is not named: after « >> », or a dash. */
	isBreak: boolean;
	/** The line of the file, from 1. */
	line: number;
}

/** Words before a colon that were taken for the beginning of a sentence. */
export interface Doubt {
	line: number;
	label: string;
}

/** The words of a line, and what was made of those that may say who speaks. */
interface Read {
	label: string | undefined;
	text: string;
	isBreak?: boolean;
}

/**
 * Parts pieces into what each voice says: names that stand at the beginning of lines are taken out of the text.
 * @param people who may speak
 * @param bodies names and acronyms that are nobody
 */
export function toUtterances(
	pieces: readonly Piece[],
	people: readonly Person[],
	bodies: readonly string[],
): { utterances: Utterance[]; doubts: Doubt[] } {
	const habits = drawHabits(pieces, people, bodies);
	const doubts: Doubt[] = [];
	const isNamedAbove =
		pieces.filter(({ lines }) => nameAbove(lines, people, true)).length > pieces.length * 0.6;
	let pending: string | undefined;
	const utterances = pieces.flatMap((piece) => {
		const runs: Read[] = [];
		for (const line of withNames(piece, people, isNamedAbove).flatMap(splitChevrons)) {
			const read = readLine(line, people, habits);
			if (read.doubt !== undefined) doubts.push({ line: piece.line, label: read.doubt });
			const label = read.label ?? pending;
			const isBreak = read.isBreak === true && label === undefined;
			// A name alone on its line says who speaks in the next.
			pending = read.text === '' ? label : undefined;
			const last = runs.at(-1);
			if (last && !isBreak && (label === undefined || (label === last.label && line.voice !== undefined)))
				last.text = `${last.text} ${read.text}`.trim();
			else if (read.text !== '') runs.push({ label, text: read.text, isBreak });
		}
		return shareTime(piece, runs);
	});
	return { utterances, doubts };
}

/** Somebody else may begin in the middle of a line: « Merci. >> Oui. » */
function splitChevrons(line: Line): Line[] {
	const parts = line.text.split(/\s+(?=>{2,3}\s)/);
	return parts.map((text, index) => (index === 0 ? { ...line, text } : { text }));
}

/** A name alone on the first line of a caption, above what is said. */
function nameAbove(
	lines: readonly Line[],
	people: readonly Person[],
	isGuessed: boolean,
): string | undefined {
	const [first, second] = lines;
	if (!first || !second || first.voice !== undefined || /[.!?,;:…]$|:\s|^>/.test(first.text))
		return undefined;
	const isName =
		machine.test(first.text) ||
		/^(?:unknown|inconnue?)$/i.test(first.text) ||
		/^\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|d[eu]s?|la|le)){1,4}$/u.test(first.text);
	const words = first.text.replaceAll(/\s*[([][^)\]]*[)\]]/g, '').split(/[\s,]+/);
	// « Marc Marnant se leva » begins a sentence.
	const isProper = words.every(
		(word) => /^(?:[dl]['’])?\p{Lu}[^:]*$/u.test(word) || isParticle(word) || isTitle(word),
	);
	const isKnown = isProper && matchPerson(first.text, people, people)?.isSure;
	return isKnown || (isGuessed && isName) ? first.text : undefined;
}

function withNames({ lines }: Piece, people: readonly Person[], isGuessed: boolean): Line[] {
	const voice = nameAbove(lines, people, isGuessed);
	return voice === undefined ? [...lines] : lines.slice(1).map((line) => ({ voice, ...line }));
}

/** The office of who speaks, between the name and the dash that stenographers set before what is said. */
const office = /^(?:,\s?[^.–—]{2,90}|\s?\([^()]{2,90}\))\.?\s?[–—]\s+/u;

function readLine(line: Line, people: readonly Person[], habits: Habits): Read & { doubt?: string } {
	if (line.lead !== undefined && line.voice === undefined) {
		const after = line.text.startsWith(line.lead) ? line.text.slice(line.lead.length) : line.text;
		// « M. Marnant, géographe. – Je serai bref. »
		const rest = after.replace(office, '. – ');
		const label = line.lead.replace(/\s*[:：.,;–—-]*\s*$/, '');
		const candidate: Candidate = { label, rest, form: 'bold' };
		if (isLabel(candidate, people, habits))
			return { label, text: rest.replace(/^\s*[:：.–—-]+\s*/, '').trim() };
	}
	const candidate = findCandidate(line.text);
	if (candidate && isLabel(candidate, people, habits)) {
		const isSame = !line.voice || fold(candidate.label) === fold(line.voice);
		const isPerson = isSame || matchPerson(candidate.label, people, people)?.isSure;
		if (isPerson) return { label: candidate.label, text: candidate.rest };
	}
	const text = line.text.replace(/^>{2,3}\s*/, '');
	if (line.voice !== undefined) return { label: line.voice, text };
	if (text !== line.text) return { label: habits.shapes.size > 0 ? '' : undefined, text, isBreak: true };
	const doubt =
		candidate?.form === 'colon' &&
		/^\p{Lu}[\p{L}'’-]{3,}(?:\s\p{Lu}[\p{L}'’-]+)*$/u.test(candidate.label) &&
		!habits.lowerCase.has(fold(candidate.label));
	const isBreak = /^[-–—]\s*(?=[\p{Lu}«])/u.test(text);
	return { label: undefined, text, isBreak, ...(doubt && { doubt: candidate.label }) };
}

/** What share of the captions of a meeting begin with a name, where some go on without. */
const mostly = 0.6;

function drawHabits(pieces: readonly Piece[], people: readonly Person[], bodies: readonly string[]): Habits {
	const counts = new Map<string, number>();
	const shapes = new Set<string>();
	const lowerCase = new Set<string>();
	for (const { lines } of pieces) {
		for (const { text, lead } of lines) {
			for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}-]*/gu)) lowerCase.add(fold(word));
			const candidate = findCandidate(text);
			const bold: Candidate | undefined =
				lead === undefined
					? undefined
					: { label: lead.replace(/\s*[:：.,;–—-]*\s*$/, ''), rest: '', form: 'bold' };
			for (const found of [candidate, bold]) {
				if (!found) continue;
				const key = fold(found.label.replaceAll(/\s*[([][^)\]]*[)\]]/g, '').trim());
				counts.set(key, (counts.get(key) ?? 0) + 1);
				if (isCertain(found, people)) shapes.add(shapeOf(found));
			}
		}
	}
	const announced = pieces.filter(
		({ lines }) => lines.length === 1 && /^[^\s:][^:]{0,79}(?<!\s): \S/.test(lines[0]!.text),
	).length;
	// « Parfait. Ta présentation ? »: a caption may go on without a name.
	const isAnnounced = pieces.length > 1 && announced >= pieces.length * mostly;
	return {
		counts,
		shapes,
		lowerCase,
		bodies: new Set(bodies.map(fold)),
		isAnnounced,
		isAlwaysAnnounced: isAnnounced && shapes.size > 0 && announced === pieces.length,
	};
}

/** Several voices in one caption share its time by the length of what they say. */
function shareTime({ start, end, line, isParagraph = false }: Piece, runs: readonly Read[]): Utterance[] {
	const all = runs.reduce((sum, { text }) => sum + text.length, 0);
	let before = 0;
	return runs.map(({ label, text, isBreak = false }, index): Utterance => {
		const from = all === 0 ? 0 : before / all;
		before += text.length;
		const until = all === 0 ? 1 : before / all;
		const at = (share: number) =>
			start === undefined ? undefined : end === undefined ? start : start + (end - start) * share;
		return {
			start: at(from),
			end: end === undefined ? undefined : at(until),
			label,
			text,
			isParagraph: isParagraph && index === 0,
			isBreak,
			line,
		};
	});
}
