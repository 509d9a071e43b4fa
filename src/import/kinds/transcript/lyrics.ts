import { formatTime } from '#media/time.ts';
import type { Piece, PieceList } from './piece.ts';
import { readMoment } from './time.ts';

/** A tag that says something of the file: « [ar:Nom] », « [offset:+500] ». */
const tag = /^\s*\[([a-z]{2,8}):([^\]]*)\]\s*$/i;

/** The moments at which a line is sung or said, and the line: « [00:12.00][00:33.00]Refrain ». */
const timed = /^\s*((?:\[\d{1,3}:\d{2}(?:[.:,]\d{1,3})?\]\s*)+)(.*)$/;

/** The moment of a word, inside a line. */
const word = /<\d{1,3}:\d{2}(?:[.:,]\d{1,3})?>/g;

/**
 * Reads lyrics (LRC): each line with its moments, of which a line without words ends the one before; words may have moments of their own.
 * @returns undefined where a text is none
 */
export function readLyrics(text: string): PieceList | undefined {
	const lines = text.split('\n').map((words, index) => ({ words, line: index + 1 }));
	const tags = lines.filter(({ words }) => tag.test(words));
	const hasForm = tags.length > 0 || lines.some(({ words }) => /^\s*\[[\d:.,]+\]\s*\[[\d:.,]+\]/.test(words));
	const filled = lines.filter(({ words }) => words.trim() !== '');
	const rest = filled.filter(({ words }) => !tag.test(words) && !timed.test(words));
	if (!hasForm || rest.length > filled.length / 5) return undefined;
	// What is positive brings the words earlier.
	const given = tags.flatMap(({ words }) => {
		const [, name, value] = tag.exec(words)!;
		return name!.toLowerCase() === 'offset' && Number(value) ? [Number(value) / 1000] : [];
	});
	const [offset = 0] = given;
	const said = filled
		.flatMap(({ words, line }) => {
			const [, moments, sung] = timed.exec(words) ?? [];
			const text = (sung ?? '').replaceAll(word, ' ').replaceAll(/\s+/g, ' ').trim();
			return [...(moments ?? '').matchAll(/\[([^\]]+)\]/g)].map(([, moment]) => ({
				start: Math.max(0, readMoment(moment!.replace(/:(\d{2})[:](\d+)$/, ':$1.$2'))! - offset),
				text,
				line,
			}));
		})
		.toSorted((a, b) => a.start - b.start);
	if (said.length === 0) return undefined;
	const pieces = said.flatMap(({ start, text: own, line }, index): Piece[] => {
		if (own === '') return [];
		const next = said[index + 1];
		return [{ start, end: next?.text === '' ? next.start : undefined, lines: [{ text: own }], line }];
	});
	return {
		pieces,
		mended:
			offset === 0
				? []
				: [
						`le fichier se décale lui-même (offset) : tout est ${offset > 0 ? 'avancé' : 'retardé'} de ${String(Math.abs(offset)).replace('.', ',')} s, la première ligne est à ${formatTime(said[0]!.start)}`,
					],
		ignored: [
			...tags
				.filter(({ words }) => !/^\s*\[offset:/i.test(words))
				.map(({ words, line }) => ({
					line,
					text: words.trim(),
					why: 'ligne du logiciel, pas de ce qui est dit',
				})),
			...rest.map(({ words, line }) => ({ line, text: words.trim(), why: 'cette ligne n’a pas de moment' })),
		],
	};
}
