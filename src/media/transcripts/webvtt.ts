import webvtt from 'webvtt-parser';
import type { Cue, Fault, ReadCues } from './cue.ts';
import {
	explainOrder,
	explainReversed,
	explainTiming,
	listTimings,
	type Timing,
	writeClock,
} from './timings.ts';

/** The character references of WebVTT text (W3C WebVTT, 4.2.2); the parser knows them only with their semicolon. */
const entities = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&nbsp;': '\u00A0',
	'&lrm;': '\u200E',
	'&rlm;': '\u200F',
};

const tagHint =
	'seuls <v Nom>, <i>, <b>, <u>, <c>, <lang>, <ruby> sont admis ; un signe « < » qui est du texte s’écrit « &lt; »';

/** What the parser's commonest messages mean, in an editor's words. */
const reasons: readonly [pattern: RegExp, message: string, hint: string, hintInPage?: string][] = [
	[
		/valid signature/,
		'ce fichier n’est pas un fichier WebVTT',
		'la première ligne doit être « WEBVTT » ; un fichier .srt s’importe : npm run import -- transcript <fichier.srt> …',
		'la première ligne doit être « WEBVTT » ; un fichier .srt se donne à « Importer un document »',
	],
	[
		/identifier/,
		'un texte se trouve ici sans minutage',
		'retirez la ligne vide qui le sépare de son minutage, ou donnez-lui le sien',
	],
	[/Blank line missing/, 'une ligne vide manque avant ce minutage', 'ajoutez-la'],
	[/in a comment|style block/i, 'un minutage se trouve dans un commentaire ou un style', 'retirez-le'],
	[/requires an annotation/, 'le balisage <v> ne nomme personne', 'écrivez « <v Prénom Nom> »'],
	[/tag|<v>/i, 'le balisage de ce texte est mal formé', tagHint],
	[/setting|position|alignment|size|direction/i, 'un réglage de ce sous-titre est mal formé', 'retirez-le'],
];

/** A node of the parser's tree of a cue's text. */
interface TextNode {
	type?: string;
	name?: string;
	value?: string | number;
	children?: TextNode[];
}

/**
 * Reads a WebVTT file, with the W3C's own parser. A byte-order mark and any line ends are accepted.
 * @param track what its cues are, in the words of a fault
 * @returns the cues in the order of the file, and what is wrong, by line
 */
export function parseWebVtt(text: string, track: 'transcript' | 'chapters' = 'transcript'): ReadCues {
	const lines = withoutSettings(text.split(/\r\n|\r|\n/));
	const { cues, errors } = new webvtt.WebVTTParser(entities).parse(lines.join('\n'), 'captions');
	const timings = listTimings(lines);
	const arrows = findArrows(lines);
	// A bare « & » is read as it stands: there is nothing to mend.
	const isWebVtt = !errors.some(({ message }) => message.includes('valid signature'));
	const faults = errors
		.filter(({ line }) => isWebVtt || line === 1)
		.filter(({ message }) => message !== 'Incorrect escape.')
		.flatMap(({ message, line }) => explain(message, line, lines, timings) ?? []);
	// The parser gives the cues by their times.
	const timingLines = timings.toSorted((a, b) => a.start - b.start || b.end - a.end).map(({ line }) => line);
	const odd = cues.flatMap(({ tree }, index): Fault[] => {
		const at = (message: string, hint: string) => [{ line: timingLines[index] ?? 1, message, hint }];
		if (new Set(listVoices(tree)).size > 1)
			return at('deux voix se partagent ce sous-titre', 'donnez à chacune le sien, avec son minutage');
		if (textOf(tree).trim() === '') return at('ce sous-titre est vide', 'écrivez-le, ou retirez-le');
		return [];
	});
	if (cues.length === 0 && faults.length === 0)
		odd.push({
			line: 1,
			message: 'ce fichier ne contient aucun sous-titre',
			hint: 'écrivez-les, ou retirez-le',
		});
	const read = cues.map(({ id, startTime, endTime, tree }, index): Cue => ({
		start: startTime,
		end: endTime,
		id,
		voice: listVoices(tree)[0],
		text: textOf(tree).replaceAll(/\s+/g, ' ').trim(),
		line: timingLines[index] ?? 1,
	}));
	const others = [...faults, ...odd].filter(
		({ line }) => !arrows.some((arrow) => line >= arrow.line && line <= arrow.line + 2),
	);
	return {
		cues: read,
		faults: once(oncePerMistake([...arrows, ...others])).map((fault) => nameCue(fault, track)),
	};
}

/** Times between which an arrow stands that is none. */
function findArrows(lines: readonly string[]): Fault[] {
	return lines.flatMap((text, index) => {
		const [, from, to] =
			/^(.*\d[.,]\d{3})\s*(?:[-–—−]+>|→|⟶|--|–|—)\s*(\d.*)$/.exec(text.includes('-->') ? '' : text) ?? [];
		return from === undefined || to === undefined
			? []
			: [
					{
						line: index + 1,
						message: 'la flèche de ce minutage n’est pas « --> » : un traitement de texte l’a changée',
						hint: `écrivez « ${from} --> ${to} »`.replaceAll(/(?<=\d),(?=\d{3})/g, '.'),
					},
				];
	});
}

/**
 * Leaves blank what says nothing of what was said: the lines under the signature (`Kind:`, `Language:`), blocks of style and of regions,
 * tags that software adds (`<font>`), and voices that name nobody (`<v ->`). Players pass over them too.
 */
function withoutSettings(lines: readonly string[]): string[] {
	let isSkipped = /^\uFEFF?WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '');
	return lines.map((line, index) => {
		if (index === 0) return line;
		if (line.trim() === '' || line.includes('-->')) isSkipped = false;
		else if (/^(?:STYLE|REGION)\s*$/.test(line) && lines[index - 1]!.trim() === '') isSkipped = true;
		return isSkipped
			? ''
			: line
					.replace(/<v(?:\.[^\s>]*)?\s+[-–—.?]*>([^<]*)(?:<\/v>)?/i, '$1')
					.replaceAll(/<\/?font\b[^>]*>/gi, '');
	});
}

/** Writes cues as a WebVTT file. */
export function formatWebVtt(cues: readonly Omit<Cue, 'line'>[]): string {
	const blocks = cues.map(({ id, start, end, voice, text }) => {
		const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
		const lines = [`${writeClock(start)} --> ${writeClock(end)}`, voice ? `<v ${voice}>${words}` : words];
		return [...(id ? [id] : []), ...lines].join('\n');
	});
	return `${['WEBVTT', ...blocks].join('\n\n')}\n`;
}

/** What an error of the parser means; nothing where it only follows from another. */
function explain(
	message: string,
	at: number,
	lines: readonly string[],
	timings: readonly Timing[],
): Fault | undefined {
	// The parser judges texts, and what has no time, once it has read the line after.
	const line = /standalone|tag|<v>/i.test(message) ? at - 1 : at;
	const index = timings.findIndex((timing) => timing.line === line);
	if (message.includes('previous cue')) return explainOrder(timings, index);
	if (message.startsWith('End timestamp')) return { line, ...explainReversed(timings, index) };
	const [, said, hint, hintInPage] = reasons.find(([pattern]) => pattern.test(message)) ?? [];
	if (said && hint) return { line, message: said, hint, ...(hintInPage && { inPage: { hint: hintInPage } }) };
	return {
		line,
		...explainTiming(
			lines[line - 1] ?? '',
			timings.find((timing) => timing.line > line),
		),
	};
}

/** What is wrong with a cue of a file of chapters is wrong with a chapter. */
function nameCue(fault: Fault, track: 'transcript' | 'chapters'): Fault {
	return track === 'chapters'
		? { ...fault, message: fault.message.replaceAll('sous-titre', 'chapitre') }
		: fault;
}

/** One mistake makes the parser complain several times, at its line and at those that follow. */
function oncePerMistake(faults: readonly Fault[]): Fault[] {
	return faults
		.toSorted((a, b) => a.line - b.line)
		.filter(({ line, message }, index, sorted) => {
			const previous = sorted[index - 1];
			return (
				!previous || (previous.line !== line && (previous.line !== line - 1 || previous.message !== message))
			);
		});
}

/** A file that was made otherwise has one fault everywhere: it is told where it begins. */
function once(faults: readonly Fault[]): Fault[] {
	return [...Map.groupBy(faults, ({ message }) => message).values()].flatMap(([first, ...others]) => {
		if (others.length < 3) return [first!, ...others];
		const lines = others.slice(0, 5).map(({ line }) => String(line));
		const more = others.length > 5 ? `… (${String(others.length)} en tout)` : '';
		return [{ ...first!, message: `${first!.message} ; aussi aux lignes ${lines.join(', ')}${more}` }];
	});
}

function listVoices(node: TextNode): string[] {
	const own = node.name === 'v' && typeof node.value === 'string' ? [node.value.trim()] : [];
	return [...own, ...(node.children ?? []).flatMap(listVoices)];
}

function textOf(node: TextNode): string {
	if (node.type === 'text') return String(node.value);
	return (node.children ?? []).map(textOf).join('');
}
