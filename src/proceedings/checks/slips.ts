import type { Code, List, Paragraph, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { type Body, type Check, sourceOf } from '../edition.ts';
import type { Problem } from '../read.ts';

/** What a slip is, on which line of its block (from 0), and what to write. */
interface Slip {
	message: string;
	hint: string;
	at?: number;
}

/** What was typed or pasted for one thing, and Markdown takes for another: its words would be lost, or shown as what they are not. */
export const rule: Check = ({ bodies }) => bodies.flatMap(findSlips);

function findSlips(body: Body): Problem[] {
	const problems: Problem[] = [];
	visit(body.root, (node, index, parent) => {
		if (node.type === 'html') return SKIP;
		const slip = explain(node, body, parent?.children[(index ?? 0) - 1]);
		if (!slip || !node.position) return undefined;
		const line = body.entry.bodyLine + node.position.start.line - 1 + (slip.at ?? 0);
		problems.push({ file: body.entry.file, line, message: slip.message, hint: slip.hint });
		return undefined;
	});
	return problems;
}

function explain(node: Root | RootContent, body: Body, before: RootContent | undefined): Slip | undefined {
	const source = sourceOf(body, node);
	switch (node.type) {
		case 'heading':
			return explainHeading(source, toString(node));
		case 'code':
			return explainCode(node, source);
		case 'paragraph':
			return explainParagraph(node, source.split('\n'), body, before);
		case 'list':
			return explainList(node, body, before);
		case 'blockquote':
			return /^>\s*\d/.test(source)
				? {
						message: 'un signe « > » au début de la ligne fait une citation de ce qui suit',
						hint: 'écrivez « plus de », ou « \\> » pour le signe lui-même',
					}
				: undefined;
		case 'table':
			return explainTable(node);
		default:
			return undefined;
	}
}

/** True for a title that a line of dashes makes of a paragraph. */
export function isUnderlined(source: string): boolean {
	return !source.trimStart().startsWith('#');
}

function explainHeading(source: string, text: string): Slip | undefined {
	if (isUnderlined(source)) {
		const lines = source.split('\n');
		const sign = lines.at(-1)!.trim().startsWith('=') ? '=' : '-';
		return {
			at: lines.length - 1,
			message: `cette ligne de « ${sign} » fait un titre de ce qui la précède`,
			hint: 'laissez une ligne vide avant elle, ou retirez-la ; un titre s’écrit « ## Le titre »',
		};
	}
	return text.trim() === ''
		? { message: 'ce titre est vide', hint: 'écrivez ses mots après « ## », ou retirez la ligne' }
		: undefined;
}

function explainCode({ lang, value }: Code, source: string): Slip | undefined {
	const fence = /^(`{3,}|~{3,})/.exec(source.trimStart())?.[1];
	if (fence === undefined && !lang)
		return {
			message: `${/^\s*\t/.test(source) ? 'une tabulation' : 'quatre espaces'} au début de la ligne ${/^\s*\t/.test(source) ? 'en fait' : 'en font'} un bloc de code`,
			hint: 'retirez ce qui précède le premier mot ; un retrait n’est pas nécessaire',
		};
	if (fence !== undefined && !source.trimEnd().split('\n').slice(1).at(-1)?.trim().startsWith(fence))
		return {
			message: `« ${fence} » ouvre un bloc de code qui n’est pas refermé : ${value.trim() === '' ? 'il est vide' : 'tout ce qui suit en fait partie'}`,
			hint: `retirez cette ligne, ou refermez le bloc par une ligne « ${fence} »`,
		};
	return undefined;
}

/** What lines are when they begin alike, two or more of them. */
const runs: readonly (readonly [pattern: RegExp, message: string, hint: string])[] = [
	[
		/^\s*[-*]\p{L}/u,
		'une espace manque entre le tiret et les mots : ces lignes ne font pas une liste',
		'écrivez « - Le premier élément », avec une espace après le tiret',
	],
	[
		/^\s*\d+[.)]\p{L}/u,
		'une espace manque entre le numéro et les mots : ces lignes ne font pas une liste',
		'écrivez « 1. Le premier élément », avec une espace après le point',
	],
	[
		/^\s*\|.*\|\s*$/u,
		'ce tableau n’a pas la ligne de tirets qui suit ses titres : il paraîtrait tel quel',
		'ajoutez sous la première ligne « | --- | --- | », autant de fois qu’il y a de colonnes',
	],
	[
		/\S\t+\S/u,
		'des tabulations séparent ces mots, comme dans un tableau collé : ils se suivraient',
		'faites-en un tableau : « | a | b | », puis sous la première ligne « | --- | --- | »',
	],
];

/** True for a line that is the row of a table: it stands between two bars, and has another. */
function isRow(line: string): boolean {
	return /^\s*\|[^|\n]*\|.*\|\s*$/u.test(line);
}

function explainParagraph(
	node: Paragraph,
	lines: readonly string[],
	body: Body,
	before: RootContent | undefined,
): Slip | undefined {
	const glued = lines.findIndex((line) => /^\s*#{1,6}\p{L}/u.test(line));
	if (glued >= 0 && (glued === 0 || lines[glued]!.trim().startsWith('##'))) {
		const [, signs, words] = /^\s*(#+)(.*)$/.exec(lines[glued]!)!;
		return {
			at: glued,
			message: `une espace manque entre « ${signs!} » et le titre`,
			hint: `écrivez « ${signs!} ${words!} » ; pour un mot-dièse, « \\${signs!}${words!} »`,
		};
	}
	const bullet = lines.findIndex((line) => /^\s*[•●▪■◦‣∙·○➢✓]\s*\S/u.test(line));
	if (bullet >= 0)
		return {
			at: bullet,
			message: `« ${lines[bullet]!.trim()[0]!} » est une puce de traitement de texte : ces lignes ne font pas une liste`,
			hint: 'écrivez « - » au début de chaque ligne, suivi d’une espace',
		};
	if (
		lines.length === 1 &&
		isRow(lines[0]!) &&
		!(before?.type === 'paragraph' && isRow(sourceOf(body, before)))
	)
		return {
			message: 'des lignes vides séparent les lignes de ce tableau : il paraîtrait tel quel',
			hint: 'retirez-les : les titres, puis « | --- | --- | », puis les lignes, à la suite',
		};
	for (const [pattern, message, hint] of runs) {
		const found = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
		if (found.length > 1) return { at: found[0]!, message, hint };
	}
	const isBlank = toString(node).trim() === '' && node.children.every(({ type }) => type === 'text');
	return isBlank
		? {
				message: 'ce paragraphe ne contient que des espaces insécables',
				hint: 'retirez-le : deux paragraphes sont séparés par une ligne vide',
			}
		: undefined;
}

function explainList(list: List, body: Body, before: RootContent | undefined): Slip | undefined {
	const sources = list.children.map((item) => sourceOf(body, item));
	const lineOf = (index: number) => list.children[index]!.position!.start.line - list.position!.start.line;
	const [first = ''] = sources;
	const empty = list.children.findIndex(({ children }) => children.length === 0);
	if (empty >= 0)
		return {
			at: lineOf(empty),
			message: 'cet élément de liste est vide',
			hint: 'écrivez-le, ou retirez la ligne',
		};
	if (/^\+\s+\d/.test(first) && sources.length === 1)
		return {
			message: 'un signe « + » au début de la ligne en fait une liste : il ne paraîtrait pas',
			hint: 'écrivez « \\+ », ou « plus »',
		};
	const isAside =
		sources.length === 1 &&
		before?.type === 'paragraph' &&
		before.position?.end.line === list.position!.start.line - 1 &&
		/^-\s.*\s-\s/.test(first);
	if (isAside)
		return {
			message: 'un tiret au début de la ligne fait une liste de cette incise',
			hint: 'écrivez « – », le tiret des incises, ou remontez ce mot à la ligne précédente',
		};
	if (!list.ordered) return undefined;
	const numbers = sources.map((source) => Number.parseInt(source, 10));
	const isSame = numbers.every((number) => number === numbers[0]);
	const odd = numbers.findIndex((number, index) => number !== numbers[0]! + index);
	return odd >= 0 && !isSame
		? {
				at: lineOf(odd),
				message: `cet élément serait numéroté ${String(numbers[0]! + odd)}, et non ${String(numbers[odd]!)}`,
				hint: `numérotez la liste à la suite, ou écrivez « ${String(numbers[odd]!)}\\. » pour garder ce nombre`,
			}
		: undefined;
}

function explainTable({ children: rows, position }: Table): Slip | undefined {
	const columns = rows[0]?.children.length ?? 0;
	const wide = rows.find((row) => row.children.length > columns);
	return wide
		? {
				at: wide.position!.start.line - position!.start.line,
				message: `cette ligne a ${String(wide.children.length)} cases, et le tableau ${String(columns)} colonnes : le reste serait perdu`,
				hint: 'ajoutez une colonne à la première ligne et à celle des tirets, ou retirez la case de trop ; un « | » qui est du texte s’écrit « \\| »',
			}
		: undefined;
}
