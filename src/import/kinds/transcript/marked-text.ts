import { formatTime } from '#media/time.ts';
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

/** Lines that programs and platforms put around what was said. */
const furniture =
	/^(?:(?:transcri(?:pt|ption)|compte rendu intégral|participants?|attendees|speakers?|intervenants?|résumé|summary|keywords|mots[- ]clés|invités|pièces jointes|attachments)\s*:?|.*\botter\.ai\b.*|.*transcribed by.*|.*started transcription.*|.*stopped transcription.*|.*a (?:démarré|commencé|arrêté) la transcription.*|(?:la réunion s[’']est terminée|meeting ended) (?:après|au bout de|after).*|(?:this editable transcript|cette transcription modifiable).*|\[?\s*end of (?:transcript|recording)\s*\]?|(?:audio|durée|duration|date|fichier|file|langue|language|recorded|enregistré le)\s*:.*)$/iu;

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
		.filter((paragraph) => paragraph.text !== '');
}

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
		!/[.!?]$/.test(match[1]!.trim())
	);
}

/**
 * Reads a text in which moments stand here and there: « [00:02:00] », « Nom 0:03 » above what is said, columns. Between two of them, the
 * moment of each paragraph is estimated from its length.
 */
export function readMarkedText(paragraphs: readonly Paragraph[]): PieceList {
	const sections: Marked[] = [{ time: undefined, paragraphs: [] }];
	const ignored: NonNullable<PieceList['ignored']> = [];
	let voice: string | undefined;
	const add = (text: string, line: number, more: Partial<Line> = {}) => {
		const words = text.replaceAll(/\s+/g, ' ').trim();
		if (words === '') return;
		sections.at(-1)!.paragraphs.push({ lines: [{ text: words, ...(voice && { voice }), ...more }], line });
		voice = undefined;
	};
	const mark = (time: string) => sections.push({ time: readMoment(time), paragraphs: [] });
	for (const { text, line, lead } of paragraphs) {
		if (furniture.test(text)) {
			ignored.push({ line, text, why: 'ligne du logiciel, pas de ce qui est dit' });
			continue;
		}
		const [, before, at, after] =
			announced.exec(text) ?? (isNamed(text) ? named.exec(text) : undefined) ?? [];
		if (before !== undefined && at !== undefined && !leading.test(text)) {
			mark(at);
			voice = before
				.replace(/^\[|\]$/g, '')
				.replace(/[\s:：,|–—-]+$/, '')
				.trim();
			add(after ?? '', line);
			continue;
		}
		const [, start, rest] = leading.exec(text) ?? [];
		if (start !== undefined) mark(start);
		let from = 0;
		const words = rest ?? text;
		for (const match of words.matchAll(bracketed)) {
			add(words.slice(from, match.index), line, from === 0 && lead ? { lead } : {});
			mark(match[1]!);
			from = match.index + match[0].length;
		}
		add(words.slice(from), line, from === 0 && lead ? { lead } : {});
	}
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
			/computer generated|généré[es]? (?:automatiquement|par ordinateur)|otter\.ai|transcription automatique|automatic(?:ally)? (?:transcri|generated)/i.test(
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
