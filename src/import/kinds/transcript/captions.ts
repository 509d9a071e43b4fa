import type { Line, Piece, PieceList } from './piece.ts';
import { moment, readMoment } from './time.ts';

/** A line of times: « A --> B », with whatever arrow and brackets a program writes, or « A,B » (.sbv). What follows is settings, or words. */
const timing = new RegExp(
	String.raw`^\s*([\[(]?)\s*(-?${moment}|\d+(?:[.,]\d+)?s?(?=\s*-->))\s*[\])]?\s*(?:(-{1,3}>|[–—−→⟶=]>?|=>|->)|([-,]))\s*[\[(]?\s*(-?${moment}|\d+(?:[.,]\d+)?s?)\s*([\])]?)(?:\s*[:：])?(?:\s+(.*)|)$`,
	'u',
);

/** What may follow times and says where the caption is shown. */
const settings = /^(?:(?:align|position|line|size|vertical|region|[XY][12])\s*:\s*\S+\s*)+$/i;

/** A block that holds no words. */
const silent = /^(?:NOTE|STYLE|REGION)(?:[\s:]|$)/;

/** A name that a program gave to a caption: a number, or letters and digits without a meaning. */
const serial = /^(?:\d+|[0-9a-f]{8}-[0-9a-f-]{4,}\S*|(?:cue|sub|caption|seg(?:ment)?|line)[-_ ]?\d+)$/i;

const unreadable = 'ces moments sont incomplets : le fichier est-il coupé ?';

interface Cue {
	id: string;
	start: number;
	end: number;
	words: string[];
	line: number;
}

/** True where a text is made of captions: some lines are times. */
export function hasTimings(text: string): boolean {
	return text.split('\n').some((line) => isTiming(line));
}

function isTiming(line: string): boolean {
	const match = timing.exec(line);
	if (!match) return false;
	const [, bracket, , arrow, , , close, rest] = match as (string | undefined)[];
	// « 0:00, 1:30 » and « 8:30 - 9:00 » in a sentence are none.
	return arrow !== undefined || bracket !== '' || close !== '' || rest === undefined || rest.trim() === '';
}

/** Reads captions of any kind: WebVTT, SubRip, .sbv, lines « [0:01 --> 0:04] words ». Never refuses what can be understood. */
export function readCaptions(text: string): PieceList {
	const lines = text.split('\n');
	const { cues, header, gaps, unread } = readCues(lines);
	const ids = cues.map(({ id }) => id);
	const named = ids.filter((id) => id !== '' && !serial.test(id));
	const isVtt = /^\s*WEBVTT/.test(text);
	// A name on nearly every caption is a serial number; on some, it begins paragraphs.
	const marksParagraphs =
		named.length > 0 && named.length < cues.length * 0.7 && new Set(named).size === named.length;
	const pieces = cues.map(({ id, start, end, words, line }): Piece => {
		const voice = speakerInId(id);
		const found = words.flatMap((word) => readWords(word, isVtt));
		return {
			start,
			end,
			lines: voice ? found.map((item) => ({ voice, ...item })) : found,
			line,
			...(marksParagraphs && named.includes(id) && { isParagraph: true }),
		};
	});
	const language = /^(?:language|lang)\s*[:=]\s*"?([a-z]{2})\b/im.exec(header)?.[1]?.toLowerCase();
	return {
		pieces: carryVoices(pieces),
		mended: gaps > 0 ? [`lignes vides au milieu de sous-titres refermées (${String(gaps)})`] : [],
		language,
		ignored: unread,
		isAutomatic:
			/\bconfidence\b|recognizability|kind:\s*asr/i.test(header) ||
			ids.some((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(id)),
	};
}

function readCues(lines: readonly string[]): {
	cues: Cue[];
	header: string;
	gaps: number;
	unread: NonNullable<PieceList['ignored']>;
} {
	const cues: Cue[] = [];
	const aside: string[] = [];
	const unread: NonNullable<PieceList['ignored']> = [];
	let gaps = 0;
	let isAside = false;
	for (const [index, line] of lines.entries()) {
		const match = isTiming(line) ? timing.exec(line) : null;
		const isBlank = line.trim() === '';
		if (!match && new RegExp(`^\\s*${moment}\\s*-->`).test(line)) {
			unread.push({ line: index + 1, text: line.trim(), why: unreadable });
			isAside = true;
			continue;
		}
		if (match) {
			const [, , start, , , end, close, rest] = match as (string | undefined)[];
			const id = takeId(lines, index, cues.at(-1), aside);
			const words = rest?.trim() && (close !== '' || !settings.test(rest)) ? [rest.trim()] : [];
			cues.push({
				id,
				start: readTime(start!),
				end: readTime(end!),
				words,
				line: index + 1,
			});
			isAside = false;
			continue;
		}
		const startsBlock = index === 0 || lines[index - 1]!.trim() === '';
		if (isBlank) isAside = false;
		else if (startsBlock && silent.test(line)) isAside = true;
		const current = cues.at(-1);
		if (isAside || !current) aside.push(line);
		else if (isBlank) current.words.push('');
		else current.words.push(line.trim());
	}
	const last = cues.at(-1);
	if (last && last.end <= last.start && last.words.every((word) => word === '')) {
		cues.pop();
		unread.push({ line: last.line, text: lines[last.line - 1]!.trim(), why: unreadable });
	}
	for (const cue of cues) {
		while (cue.words.at(-1) === '') cue.words.pop();
		gaps += cue.words.filter((word, index) => word === '' && index > 0).length > 0 ? 1 : 0;
		cue.words = cue.words.filter((word) => word !== '');
	}
	return { cues, header: aside.join('\n'), gaps, unread };
}

/** Seconds. What a program moved before the beginning is heard at the beginning. */
function readTime(text: string): number {
	return text.startsWith('-') ? 0 : readMoment(text.replace(/s$/, ''))!;
}

/** The line above times is the name of the caption, where it stands alone or is a number: it is taken back from the words before it. */
function takeId(lines: readonly string[], index: number, previous: Cue | undefined, aside: string[]): string {
	const above = lines[index - 1]?.trim() ?? '';
	if (above === '' || (previous && previous.line === index)) return '';
	const isAlone = (lines[index - 2]?.trim() ?? '') === '' || index === 1;
	if (!isAlone && !serial.test(above)) return '';
	// The only line of a caption is its words, be they a number.
	if (previous && !isAlone && previous.words.filter(Boolean).length < 1) return '';
	if (previous?.words.at(-1) === above) previous.words.pop();
	else if (aside.at(-1)?.trim() === above) aside.pop();
	return above;
}

/** Webex names who speaks above the times: « 12 "Nom" (345678) ». */
function speakerInId(id: string): string | undefined {
	return /^\d+\s+"([^"]+)"/.exec(id)?.[1] ?? undefined;
}

const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	nbsp: '\u00A0',
	quot: '"',
	apos: '’',
	'#39': '’',
	lrm: '',
	rlm: '',
};

/** Tags of style of WebVTT, SubRip and HTML, and the moments between words. */
const tags =
	/<\/?(?:c|i|b|u|s|em|strong|font|lang|ruby|rt|span|p|v)(?:[.\s][^<>]*)?\/?>|<\d{1,2}:[\d:.,]+>/giu;

/** The words of a line, without what only concerns their look, and who says them. */
function readWords(line: string, isVtt: boolean): Line[] {
	const isTimed = /<\d{1,2}:[\d:.,]+>/.test(line);
	const plain = line
		.replaceAll(/\{\\[^}]*\}/g, '')
		.replaceAll(/\\h/g, '\u00A0')
		.replaceAll(/\\N|\\n|<br\s*\/?>|\[br\]/gi, '\n');
	return plain.split('\n').flatMap((part): Line[] => {
		const runs = part.split(/(?=<v(?:\.[^\s>]*)?(?:\s[^>]*)?>)/i);
		return runs.flatMap((run): Line[] => {
			const tag = /^<v(?:\.[^\s>]*)?(?:\s+([^>]*))?>/i.exec(run);
			const text = decode(run.replaceAll(tags, ''), isVtt).replaceAll(/\s+/g, ' ').trim();
			const name = tag?.[1] === undefined ? undefined : decode(tag[1], true).trim();
			if (text === '' && !tag) return [];
			const voice = name === undefined || /^[-–—.?\s]*$/.test(name) ? undefined : name;
			return [{ text, ...(voice && { voice }), ...(isTimed && { isTimed }) }];
		});
	});
}

function decode(text: string, isVtt: boolean): string {
	const isEncoded = isVtt || /&(?:amp|lt|gt|nbsp|quot|#39|apos);/.test(text);
	return isEncoded
		? text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
		: text;
}

/** A tag of voice that is not closed goes on to the next lines of its caption. */
function carryVoices(pieces: readonly Piece[]): Piece[] {
	return pieces.map((piece) => {
		let voice: string | undefined;
		return {
			...piece,
			lines: piece.lines
				.map((line) => {
					voice = line.voice ?? voice;
					return voice === undefined ? line : { ...line, voice };
				})
				.filter(({ text }) => text !== ''),
		};
	});
}
