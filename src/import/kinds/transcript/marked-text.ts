import { formatTime } from '#media/time.ts';
import { findCandidate } from './labels.ts';
import type { Line, Piece, PieceList } from './piece.ts';
import { moment, readMoment } from './time.ts';

/** A moment set apart in a text: « [00:02:00] », « (0:03) », « 00:02:00 » at the beginning of a line. */
const bracketed = new RegExp(String.raw`[\[(<]\s*(${moment})\s*(?:[-–—]+>?\s*${moment}\s*)?[\])>]`, 'gu');

/** A moment alone, or before the words of its line. */
const leading = new RegExp(
	String.raw`^\s*(?:[\[(]\s*)?(${moment})(?:\s*[\])])?(?:\s*(?:-{1,2}>|[–—-])\s*(?:${moment}))?\s*(?:[|\t:–—-]\s*|\s+|$)(.*)$`,
	'u',
);

/** A name with its moment, alone on their line: « Nom 0:03 », « Nom (00:03): ». What follows the colon is said. */
const named = new RegExp(
	String.raw`^\s*(\[?[^\s\d][^\n]{0,90}?)\s*(?:[|\t,·–—-]\s*|\s+)?[\[(]?(${moment})[\])]?\s*(?:(?:-{1,2}>|[–—-])\s*${moment}[\])]?\s*)?(?:$|[:：]\s*(.*)$)`,
	'u',
);

/** A name, then its moment in brackets, then what is said: « Nom : [00:00:03] Bonjour. » */
const announced = new RegExp(
	String.raw`^\s*([^\s\d[(][^:：\n]{0,80}?)\s*[:：]\s*[\[(]\s*(${moment})\s*[\])]\s*(.+)$`,
	'u',
);

/** What a typist notes with its moment: « [inaudible 00:01:37] ». */
const noted = new RegExp(String.raw`\[(\p{L}[\p{L}\s]{2,40}?)\s+${moment}\]`, 'gu');

/** How long a turn lasts, which a program writes after it: « [9.2s] ». */
const lasting = /\s*\[\d+(?:[.,]\d+)?\s?s\]\s*$/;

/** Lines that programs and platforms put around what was said. */
const furniture =
	/^(?:(?:transcri(?:pt|ption)|compte rendu intégral|participants?|attendees|speakers?|intervenants?|résumé|summary|keywords|mots[- ]clés|invités|pièces jointes|attachments)\s*:?|.*\botter\.ai\b.*|.*transcribed by.*|.*started transcription.*|.*stopped transcription.*|.*a (?:démarré|commencé|arrêté) la transcription.*|(?:la réunion s[’']est terminée|meeting ended) (?:après|au bout de|à|after|at)\s.*|(?:this editable transcript|cette transcription modifiable).*|\[?\s*end of (?:transcript|recording)\s*\]?|(?:audio|durée|duration|date|fichier|file|langue|language|recorded|enregistré le)\s*:.*|.*\d{1,2}:\d{2}\s?[ap]m\s*[•·]\s*[\d:]+|.{1,120}\.(?:wav|mp3|m4a|aac|flac|ogg|opus|mp4|mov|mkv|webm|avi|wma)|\[(?:ti|ar|al|au|by|la|length|offset|re|ve|id|tool):[^\]]*\])$/iu;

/** A paragraph of a text: its words, and the line on which they stand. */
export interface Paragraph {
	text: string;
	line: number;
	/** The words at its beginning that are in bold. */
	lead?: string;
}

/** Parts a text into paragraphs: at blank lines, and where a line is not merely cut for its length. */
export function splitText(text: string): Paragraph[] {
	return text
		.split('\n')
		.map((line, index) => ({ text: line.trim(), line: index + 1 }))
		.filter((paragraph) => paragraph.text !== '')
		.map(({ text: words, line }) => {
			// Markdown, as Descript writes it: « **Nom :** ce qu’il dit ».
			const [, lead, rest] = /^\*\*([^*]{1,80})\*\*\s*(.*)$/.exec(words) ?? [];
			const plain = (lead === undefined ? words : `${lead} ${rest!}`).replaceAll(
				/(\*{1,2})(\S[^*]*)\1/g,
				'$2',
			);
			return { text: plain, line, ...(lead && { lead }) };
		});
}

const units =
	'(?:heures?|hours?|horas?|ore|ora|stunden?|minut(?:e|o)s?|minuti|minuten|second[eos]?s?|secondi|segundos?|sekunden?)';

/** A moment in words, as players give it to those who cannot see it: « 1 minute et 2 secondes ». */
const spoken = new RegExp(
	String.raw`^\d{1,3} ${units}(?:(?:,| et| and| y| e| und)? ?\d{1,2} ${units}){0,2}$`,
	'i',
);

interface Marked {
	time: number | undefined;
	paragraphs: { lines: Line[]; line: number }[];
}

function isNamed(text: string): boolean {
	const match = named.exec(text);
	return (
		match !== null &&
		/\p{L}/u.test(match[1]!) &&
		match[1]!.trim().split(/\s+/).length < 10 &&
		!/[.!?]$/.test(match[1]!.trim()) &&
		// « … de parler. [inaudible 00:01:34] »: brackets that are open hold the moment, and no name.
		!/.\[[^\]]*$/.test(match[1]!)
	);
}

/** A moment and who speaks, together. */
function isNamedMark(text: string): boolean {
	return !furniture.test(text) && !leading.test(text) && (announced.test(text) || isNamed(text));
}

function hasMark(text: string): boolean {
	return leading.test(text) || new RegExp(bracketed, 'u').test(text);
}

/** « Prénom Nom: ce qui est dit ». */
const isTurn = /^\p{Lu}[\p{L}'’.-]*(?:\s[\p{L}'’.-]+){0,4}\s?:\s\S/u;

/** True where what follows moments on their lines is a name, and what is said stands below: « [00:00:03] - Nom ». */
function namesFollowMarks(paragraphs: readonly Paragraph[]): boolean {
	const marked = paragraphs.flatMap(({ text }, index) => {
		const rest = leading.exec(text)?.[2];
		const next = paragraphs[index + 1]?.text;
		return rest === undefined ? [] : [{ rest, isAbove: next !== undefined && !leading.test(next) }];
	});
	const named = marked.filter(
		({ rest, isAbove }) =>
			isAbove && /^(?:[-–—]\s*)?\p{Lu}[^.!?:;,…]{1,60}$/u.test(rest) && rest.split(/\s+/).length < 7,
	);
	return named.length > 0 && named.length > marked.length * 0.8;
}

/**
 * Reads a text in which moments stand here and there: « [00:02:00] », « Nom 0:03 » above what is said, columns. Between two of them, the
 * moment of each paragraph is estimated from its length.
 */
export function readMarkedText(paragraphs: readonly Paragraph[]): PieceList {
	const sections: Marked[] = [{ time: undefined, paragraphs: [] }];
	const ignored: NonNullable<PieceList['ignored']> = [];
	let voice: string | undefined;
	/** The line that named the voice of which no word has come yet. */
	let announcedBy: Paragraph | undefined;
	/** A name under which nothing is said is not passed over in silence. */
	const endVoice = () => {
		if (voice !== undefined && announcedBy !== undefined)
			ignored.push({ ...announcedBy, why: 'rien n’est dit sous ce nom et ce moment' });
		voice = undefined;
	};
	const add = (text: string, line: number, more: Partial<Line> = {}) => {
		const words = text.replaceAll(noted, '[$1]').replace(lasting, '').replaceAll(/\s+/g, ' ').trim();
		if (words === '') return;
		sections.at(-1)!.paragraphs.push({ lines: [{ text: words, ...(voice && { voice }), ...more }], line });
		voice = undefined;
	};
	const mark = (time: string) => sections.push({ time: readMoment(time), paragraphs: [] });
	/** Words in which moments stand too. */
	const addMarked = (words: string, line: number, lead?: string) => {
		let from = 0;
		for (const match of words.matchAll(bracketed)) {
			add(words.slice(from, match.index), line, from === 0 && lead ? { lead } : {});
			mark(match[1]!);
			from = match.index + match[0].length;
		}
		add(words.slice(from), line, from === 0 && lead ? { lead } : {});
	};
	const begins = paragraphs.findIndex(
		({ text }, index) =>
			isNamedMark(text) || (leading.exec(text)?.[2] === '' && isTurn.test(paragraphs[index + 1]?.text ?? '')),
	);
	const hasNames = begins > 0 && paragraphs.slice(0, begins).every(({ text }) => !hasMark(text));
	const hasNamesBelow = namesFollowMarks(paragraphs);
	for (const [index, { text, line, lead }] of paragraphs.entries()) {
		if (spoken.test(text) && leading.exec(paragraphs[index - 1]?.text ?? '')?.[2] === '') continue;
		if (furniture.test(text)) {
			ignored.push({ line, text, why: 'ligne du logiciel, pas de ce qui est dit' });
			continue;
		}
		if (hasNames && index < begins && findCandidate(text) === undefined) {
			ignored.push({ line, text, why: 'ligne d’en-tête : personne n’a encore la parole' });
			continue;
		}
		const [, before, at, after] =
			announced.exec(text) ?? (isNamed(text) ? named.exec(text) : undefined) ?? [];
		if (before !== undefined && at !== undefined && !leading.test(text)) {
			endVoice();
			mark(at);
			announcedBy = { text, line };
			voice = before
				.replace(/^\[|\]$/g, '')
				.replace(/[\s:：,|–—-]+$/, '')
				.trim();
			addMarked(after ?? '', line);
			continue;
		}
		const [, start, rest] = leading.exec(text) ?? [];
		if (start !== undefined) mark(start);
		if (hasNamesBelow && start !== undefined && rest) {
			endVoice();
			announcedBy = { text, line };
			voice = rest.replace(/^[-–—]\s*/, '');
			continue;
		}
		addMarked(rest ?? text, line, lead);
	}
	endVoice();
	const timed = sections.filter(({ time, paragraphs: held }) => time !== undefined || held.length > 0);
	const isTimed = timed.some(({ time }) => time !== undefined);
	const spread = isTimed ? spreadTimes(timed) : { pieces: toPieces(timed), isEstimated: false, origin: 0 };
	return {
		pieces: spread.pieces,
		mended: [
			...(spread.isEstimated
				? ['entre deux repères, les moments sont estimés d’après la longueur du texte']
				: []),
			...(spread.origin > 0
				? [`les heures de l’horloge sont comptées depuis la première, ${formatTime(spread.origin)}`]
				: []),
		],
		ignored,
		isAutomatic: paragraphs.some(({ text }) =>
			/started transcription|a (?:démarré|commencé) la transcription|computer generated|généré[es]? (?:automatiquement|par ordinateur)|otter\.ai|transcription automatique|automatic(?:ally)? (?:transcri|generated)/i.test(
				text,
			),
		),
	};
}

function toPieces(sections: readonly Marked[]): Piece[] {
	return sections.flatMap(({ paragraphs }) =>
		paragraphs.map(({ lines, line }) => ({
			start: undefined,
			end: undefined,
			lines,
			line,
			isParagraph: true,
		})),
	);
}

/** Letters that are said in a second, where nothing else tells how long a text lasts. */
const lettersPerSecond = 15;

function spreadTimes(sections: readonly Marked[]): { pieces: Piece[]; isEstimated: boolean; origin: number } {
	let isEstimated = false;
	const times = sections.map(({ time }) => time).filter((time) => time !== undefined);
	// The hour of the day begins the recording: « [Nom] 14:03:22 ».
	const origin = times[0]! >= 6 * 3600 ? times[0]! : 0;
	const pieces = sections.flatMap(({ time, paragraphs }, index) => {
		const length = (texts: typeof paragraphs) =>
			texts.reduce((sum, { lines }) => sum + lines.reduce((all, { text }) => all + text.length + 1, 0), 0);
		const all = length(paragraphs);
		const start = time === undefined ? 0 : time - origin;
		const next = sections.slice(index + 1).find((section) => section.time !== undefined)?.time;
		const spoken = all / lettersPerSecond;
		const end = next === undefined || next - origin <= start ? start + Math.max(spoken, 1) : next - origin;
		if (paragraphs.length > 1) isEstimated = true;
		return paragraphs.map(({ lines, line }, at): Piece => {
			const share = (until: number) => (all === 0 ? 0 : length(paragraphs.slice(0, until)) / all);
			return {
				start: start + (end - start) * share(at),
				end: start + (end - start) * share(at + 1),
				lines,
				line,
				isParagraph: true,
			};
		});
	});
	return { pieces, isEstimated, origin };
}
