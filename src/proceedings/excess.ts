import type { YamlFault } from './yaml-faults.ts';

/** What nobody writes on purpose, and what would stop the programs that read and print a text, or keep them for minutes. */
interface Limit {
	/** True for a line, or for a paragraph, that is past the limit. */
	isPast: (part: string) => boolean;
	message: string;
	hint: string;
}

type Excess = Pick<YamlFault, 'line' | 'message' | 'hint'>;

const most = {
	file: 1_000_000,
	paragraphs: 10_000,
	paragraph: 50_000,
	signs: 1000,
	tags: 200,
	brackets: 100,
};

const format = (count: number) => new Intl.NumberFormat('fr').format(count);

const nested: Limit = {
	isPast: (line) =>
		/^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){10}/.test(line) ||
		/^(?:[ \t]{60}|\t{15})[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])/.test(line),
	message: 'cette ligne ouvre des citations ou des listes trop profondément imbriquées',
	hint: 'ôtez des « > » ou des tirets : deux ou trois niveaux suffisent',
};

const long: Limit = {
	isPast: (part) => part.length > most.paragraph,
	message: `ce paragraphe compte plus de ${format(most.paragraph)} signes`,
	hint: 'partagez-le en paragraphes, une ligne vide entre deux : chacun aura son adresse',
};

const longCue: Limit = {
	isPast: long.isPast,
	message: `cette ligne compte plus de ${format(most.paragraph)} signes`,
	hint: 'partagez-la en sous-titres de quelques secondes',
};

const marked: Limit = {
	isPast: (part) => count(part, /[*_]+/g) > most.signs || count(part, /\[/g) > most.signs,
	message: `ce paragraphe contient plus de ${format(most.signs)} signes « * », « _ » ou « [ »`,
	hint: 'ôtez ceux qui ne servent pas, ou partagez-le en paragraphes, une ligne vide entre deux',
};

const tagged: Limit = {
	isPast: (line) => count(line, /</g) > most.tags,
	message: `cette ligne ouvre plus de ${format(most.tags)} balises`,
	hint: 'ôtez celles qui ne servent pas',
};

const deepFields: Limit = {
	isPast: (line) =>
		/^\s*(?:[\p{L}_-]+:\s+)?(?:[-?]\s+){10}/u.test(line) ||
		/^\s{200}/.test(line) ||
		count(line, /[[{]/g) > most.brackets,
	message: 'les listes ou les champs de cette ligne sont trop profondément imbriqués',
	hint: 'écrivez une liste sur autant de lignes, « - … », sans en ouvrir d’autres dedans',
};

function count(text: string, signs: RegExp): number {
	return text.match(signs)?.length ?? 0;
}

/** Finds what no reader of Markdown should be given. */
export function findTextExcess(text: string): Excess | undefined {
	const paragraphs = joinParagraphs(text);
	const whole = {
		line: 1,
		message: `ce texte compte plus de ${format(most.file)} signes ou de ${format(most.paragraphs)} paragraphes, autant qu’un gros livre`,
		hint: 'partagez-le en plusieurs fiches',
	};
	return (
		find(text.split('\n'), [nested]) ??
		find(paragraphs, [marked, long]) ??
		(text.length > most.file || paragraphs.filter(Boolean).length > most.paragraphs ? whole : undefined)
	);
}

/** Finds what no reader of captions should be given. */
export function findTrackExcess(text: string): Excess | undefined {
	return find(text.split('\n'), [longCue, tagged]);
}

/** Finds what no reader of YAML should be given. */
export function findFieldExcess(text: string): Excess | undefined {
	return find(text.split('\n'), [deepFields]);
}

/** Each paragraph on its first line; its other lines are empty. */
function joinParagraphs(text: string): string[] {
	const paragraphs: string[] = [];
	let first = 0;
	for (const [index, line] of text.split('\n').entries()) {
		const isBlank = line.trim() === '';
		const isOpen = !isBlank && (paragraphs[first] ?? '') !== '';
		if (!isOpen) first = index;
		paragraphs.push(isOpen || isBlank ? '' : line);
		if (isOpen) paragraphs[first] = `${paragraphs[first]!}\n${line}`;
	}
	return paragraphs;
}

function find(parts: readonly string[], limits: readonly Limit[]): Excess | undefined {
	for (const [index, part] of parts.entries()) {
		const past = limits.find(({ isPast }) => isPast(part));
		if (past) return { line: index + 1, message: past.message, hint: past.hint };
	}
	return undefined;
}
