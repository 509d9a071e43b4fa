import type { Person } from '../../describe-edition.ts';
import { isTitle, matchPerson } from '../../names.ts';
import { isOffice } from '../../natures.ts';
import { type DocumentBlock, type DocumentCell, type DocumentTable, textOf } from './document.ts';

/** The longest words that may say who speaks. */
const longest = 80;

const heads = [
	/^(?:orat(?:eur|rice)|intervenante?|nom|qui|personne|speaker|name|who)(?:s|\(s\)|·s)?$/iu,
	/^(?:propos|paroles?|texte|interventions?|déclarations?|ce qui (?:est|a été) dit|words|statement|said|text)$/iu,
];

/**
 * Writes as paragraphs the tables that only set words beside who says them: « **Mme X** : … ».
 * @param lose told how many there were
 */
export function openSpeakerTables(
	blocks: readonly DocumentBlock[],
	people: readonly Person[],
	lose: (what: 'speakerTables', times: number) => void,
): DocumentBlock[] {
	return blocks.flatMap((block) => {
		if (block.type !== 'table' || !isOfSpeakers(block, people)) return [block];
		lose('speakerTables', 1);
		return block.rows
			.filter((row) => !isHead(row))
			.flatMap(({ cells: [who, said] }) => toBlocks(who!, said!));
	});
}

function wordsOf({ paragraphs }: DocumentCell): string {
	return paragraphs.map(textOf).join(' ').trim();
}

function isHead({ cells }: DocumentTable['rows'][number]): boolean {
	return cells.length === 2 && cells.every((cell, index) => heads[index]!.test(wordsOf(cell)));
}

function isOfSpeakers({ rows }: DocumentTable, people: readonly Person[]): boolean {
	const own = rows.filter((row) => !isHead(row));
	if (own.length < 2 || own.some(({ cells }) => cells.length !== 2 || cells.some(({ isBelow }) => isBelow)))
		return false;
	const names = own.map(({ cells }) => wordsOf(cells[0]!));
	// « Ornévic | 22 » counts, and says nothing.
	const spoken = own.map(({ cells }) => wordsOf(cells[1]!)).filter((words) => words !== '');
	if (spoken.filter((words) => /\s.*[.!?…»]$/u.test(words)).length < spoken.length * 0.6) return false;
	const isNamed = (name: string) => {
		const match = matchPerson(name, people, people);
		const [first = '', second] = name.split(/\s+/);
		return match !== undefined || isOffice(name) || (second !== undefined && isTitle(first));
	};
	return (
		names.every((name) => name.length <= longest) &&
		own.some(({ cells }) => matchPerson(wordsOf(cells[0]!), people, people)?.isSure) &&
		names.filter(isNamed).length >= names.length / 2
	);
}

/** Who speaks, in bold before the first words; what stands alone, « (Rires) », stays alone. */
function toBlocks(who: DocumentCell, said: DocumentCell): DocumentBlock[] {
	const name = wordsOf(who);
	const all = said.nested ?? said.paragraphs;
	const [first, ...others] = all;
	if (first === undefined || name === '') return [...who.paragraphs, ...all];
	const label = [
		{ type: 'text' as const, text: name, isBold: true },
		{ type: 'text' as const, text: '\u00A0: ' },
	];
	if (first.type === 'table' || first.list)
		return [
			{ ...who.paragraphs[0]!, runs: label.map((run) => ({ ...run, text: run.text.trimEnd() })) },
			...all,
		];
	return [{ ...first, runs: [...label, ...first.runs] }, ...others];
}
