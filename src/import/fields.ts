import {
	Document,
	isMap,
	isPair,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	parseDocument,
	visit,
	type YAMLMap,
} from 'yaml';
import { isDeepStrictEqual } from 'node:util';

/** What writing a field did to a text. */
export type Written =
	| { text: string }
	/** The field holds something else, which stays. */
	| { kept: unknown };

/** A part of a YAML text that changes, and what stands there instead. */
interface Change {
	from: number;
	to: number;
	text: string;
}

/**
 * Gives a field its value by replacing only its own part of the text: remarks, order, quotation marks and blank lines stay.
 * @param text YAML, without the lines « --- » of a header
 * @param isReplacing true where another value may be replaced
 * @throws where the text is no YAML, or the field cannot be written without touching anything else
 */
export function setField(
	text: string,
	path: readonly string[],
	value: unknown,
	isReplacing = false,
): Written {
	const document = parseDocument(text);
	if (document.errors[0]) throw document.errors[0];
	const current: unknown = document.getIn(path) ?? undefined;
	const plain = toPlain(current, document);
	if (isDeepStrictEqual(plain, value)) return { text };
	if (plain !== undefined && !isReplacing) return { kept: plain };
	return { text: apply(text, changeFor(text, document, path, value), path, value) };
}

/** Adds to a list, in the form in which it is written, the items that it does not hold yet. */
export function addItems(text: string, path: readonly string[], items: readonly unknown[]): Written {
	const document = parseDocument(text);
	if (document.errors[0]) throw document.errors[0];
	const list = document.getIn(path, true);
	const held: unknown = toPlain(document.getIn(path), document) ?? [];
	if (!Array.isArray(held)) return { kept: held };
	const missing = items.filter((item) => !held.some((one) => isDeepStrictEqual(one, item)));
	if (missing.length === 0) return { text };
	const all = [...(held as unknown[]), ...missing];
	if (!isSeq(list) || list.items.length === 0)
		return { text: apply(text, changeFor(text, document, path, all), path, all) };
	const last = list.items.at(-1) as Node;
	const end = last.range![1];
	if (list.flow)
		return {
			text: apply(
				text,
				{ from: end, to: end, text: missing.map((item) => `, ${inline(item)}`).join('') },
				path,
				all,
			),
		};
	const dash = text.lastIndexOf('-', (list.items[0] as Node).range![0]);
	const margin = ' '.repeat(columnOf(text, dash));
	const lines = missing
		.flatMap((item) => (typeof item === 'object' ? block([item]) : [`- ${inline(item)}`]))
		.map((line) => margin + line);
	return { text: apply(text, insertLines(text, endOf(list)!, lines), path, all) };
}

function changeFor(text: string, document: Document, path: readonly string[], value: unknown): Change {
	const depth = path.findLastIndex((_, index) => isMap(document.getIn(path.slice(0, index), true)));
	const map = document.getIn(path.slice(0, depth), true) as YAMLMap<Node, Node | null> | undefined;
	const key = path[depth]!;
	const inner = path.slice(depth + 1).reduceRight<unknown>((nested, name) => ({ [name]: nested }), value);
	if (!isMap(map))
		return { from: text.length, to: text.length, text: block({ [key]: inner }).join(eol(text)) };
	const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
	if (pair) return replaceValue(text, pair, inner, map.flow === true);
	const last = map.items.at(-1);
	const end = last && endOf(last);
	if (!last || end === undefined)
		return { from: map.range![0], to: map.range![1], text: `{ ${inline(key)}: ${inline(inner)} }` };
	if (map.flow) return { from: end, to: end, text: `, ${inline(key)}: ${inline(inner)}` };
	const margin = ' '.repeat(columnOf(text, map.items[0]!.key.range![0]));
	return insertLines(
		text,
		end,
		block({ [key]: inner }).map((line) => margin + line),
	);
}

function replaceValue(text: string, pair: Pair<Node, Node | null>, value: unknown, isFlow: boolean): Change {
	const [from, to] = [pair.value?.range?.[0] ?? 0, endOf(pair) ?? 0];
	const isEmpty = !pair.value || (isScalar(pair.value) && pair.value.value === null && from === to);
	const isNested = typeof value === 'object' && value !== null && !Array.isArray(value) && !isFlow;
	const start = isEmpty ? text.indexOf(':', pair.key.range![1]) + 1 : from;
	const end = isEmpty ? start : text[to - 1] === '\n' ? to - (text[to - 2] === '\r' ? 2 : 1) : to;
	if (!isNested || (isMap(pair.value) && pair.value.flow))
		return { from: start, to: end, text: `${isEmpty ? ' ' : ''}${inline(value)}` };
	const margin = ' '.repeat(columnOf(text, pair.key.range![0]) + 2);
	const lines = block(value).map((line) => margin + line);
	const head = text.slice(0, start).trimEnd().length;
	return { from: head, to: end, text: ['', ...lines].join(eol(text)) };
}

/** Where what is written of something ends: past its last word, before the remark that follows it. */
function endOf(item: unknown): number | undefined {
	if (isPair(item)) {
		const { key, value } = item as Pair<Node, Node | null>;
		return (value && endOf(value)) ?? key.range?.[1];
	}
	if ((isMap(item) || isSeq(item)) && !item.flow && item.items.length > 0) return endOf(item.items.at(-1));
	return (item as Node).range?.[1];
}

/** Puts lines under the one on which something ends. */
function insertLines(text: string, end: number, lines: readonly string[]): Change {
	const newline = text.indexOf('\n', text[end - 1] === '\n' ? end - 1 : end);
	const at = newline < 0 ? text.length : newline + 1;
	const before = newline < 0 ? eol(text) : '';
	return { from: at, to: at, text: before + lines.map((line) => line + eol(text)).join('') };
}

function apply(
	text: string,
	{ from, to, text: inserted }: Change,
	path: readonly string[],
	value: unknown,
): string {
	const next = text.slice(0, from) + inserted + text.slice(to);
	const [before, after] = [parseDocument(text), parseDocument(next)];
	for (const depth of path.keys())
		if (depth > 0 && before.getIn(path.slice(0, depth)) === null)
			before.setIn(path.slice(0, depth), before.createNode({}));
	before.setIn(path, value);
	if (after.errors.length > 0 || !isDeepStrictEqual(after.toJS(), before.toJS()))
		throw new Error(`« ${path.join('.')} » ne peut pas être écrit sans toucher au reste.`);
	return next;
}

/** A value on its own lines. Lists of words stay on one. */
function block(value: unknown): string[] {
	const document = new Document(value);
	visit(document, {
		Seq: (_, node) => {
			node.flow = node.items.every(isScalar);
		},
	});
	return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().split('\n');
}

/** A value on one line, right in a list in brackets too. */
function inline(value: unknown): string {
	const document = new Document([value]);
	(document.contents as { flow?: boolean }).flow = true;
	return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}

function columnOf(text: string, offset: number): number {
	return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function eol(text: string): string {
	return text.includes('\r\n') ? '\r\n' : '\n';
}

function toPlain(value: unknown, document: Document): unknown {
	return isMap(value) || isSeq(value) ? (value.toJS(document) as unknown) : value;
}
