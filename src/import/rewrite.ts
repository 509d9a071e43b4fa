import { isDeepStrictEqual } from 'node:util';
import {
	type Document,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	parseDocument,
	type YAMLMap,
	type YAMLSeq,
} from 'yaml';
import { pairItems } from './pair-items.ts';
import { inBlock, inFlow, type Place } from './print-yaml.ts';

/** A part of a text that changes, and what stands there instead. */
interface Change {
	from: number;
	to: number;
	text: string;
}

const tooDense = 'cette valeur ne peut pas être écrite sans toucher au reste';

/** What is written in a map: its keys are nodes of the text. */
type Field = Pair<Node, Node | null>;

/**
 * Gives a YAML text another value by replacing only what differs: remarks, order, quotation marks and blank lines of all the rest
 * stay. A remark goes only with the lines of what is removed.
 * @param text YAML, without the lines « --- » of a header
 * @param value what the text is to hold; fields that are `undefined` are left out, new ones stand in its order
 * @throws where the text is no YAML, or cannot hold the value without touching anything else
 */
export function rewrite(text: string, value: unknown): string {
	const wanted = clean(value);
	const document = parseDocument(text, { keepSourceTokens: true });
	if (document.errors[0]) throw document.errors[0];
	const held: unknown = document.toJS();
	if (isDeepStrictEqual(held ?? {}, wanted)) return text;
	const source = text === '' || text.endsWith('\n') ? text : text + lineEndOf(text);
	const writer = new Writer(source, document);
	const { contents } = document;
	const next =
		contents && (isMap(contents) || isSeq(contents)) && contents.items.length > 0
			? writer.apply(writer.change(contents, wanted, { column: 0, isFlow: contents.flow === true }))
			: source.slice(0, contents?.range[0] ?? source.length) +
				inBlock(wanted, { column: 0 }, lineEndOf(text)).replace(/^ +/, '') +
				lineEndOf(text);
	const read = parseDocument(next);
	if (read.errors.length > 0 || !isDeepStrictEqual(read.toJS(), wanted)) throw new Error(tooDense);
	return next;
}

/** What is held once fields that are undefined are left out. */
function clean(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(clean);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, clean(item)]])),
	);
}

function lineEndOf(text: string): string {
	return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Says what changes in one text. */
class Writer {
	readonly #text: string;
	readonly #document: Document;
	readonly #eol: string;

	constructor(text: string, document: Document) {
		this.#text = text;
		this.#document = document;
		this.#eol = lineEndOf(text);
	}

	/** A part of the text with its changes made. */
	apply(changes: readonly Change[], start = 0, end = this.#text.length): string {
		let at = start;
		let next = '';
		for (const { from, to, text } of changes.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
			next += this.#text.slice(at, from) + text;
			at = to;
		}
		return next + this.#text.slice(at, end);
	}

	/** What changes where a value that is there becomes another. */
	change(node: Node, next: unknown, place: Place): Change[] {
		const isUnnamed = !isAlias(node) && !('anchor' in node && node.anchor) && !node.tag;
		if (
			isMap(node) &&
			isRecord(next) &&
			isUnnamed &&
			node.items.some((field) => nameOf(field as Field) in next)
		)
			return node.flow ? this.#changeFlowMap(node, next) : this.#changeMap(node, next);
		if (isSeq(node) && Array.isArray(next) && isUnnamed && node.items.length > 0 && next.length > 0)
			return node.flow ? this.#changeFlowList(node, next) : this.#changeList(node, next, place);
		return [this.#replace(node, next, place)];
	}

	#changeMap(map: YAMLMap, next: Readonly<Record<string, unknown>>): Change[] {
		const fields = map.items as Field[];
		const column = this.#columnOf(fields[0]!.key.range![0]);
		const changes: Change[] = [];
		const kept = fields.filter((field) => nameOf(field) in next);
		for (const [index, field] of fields.entries()) {
			if (!kept.includes(field)) changes.push(this.#removeField(field, fields[index + 1], kept.length > 0));
			else changes.push(...this.#changeField(field, next[nameOf(field)], { column, isFlow: false }));
		}
		const first = fields[0]!.key.range![0];
		const margin = this.#lineStart(first);
		const opens = this.#text.slice(margin, first).trim() !== '';
		let before: Field | undefined;
		for (const name of Object.keys(next)) {
			const own = fields.find((field) => nameOf(field) === name);
			before = own ?? before;
			if (own) continue;
			const text = inBlock({ [name]: next[name] }, { column }, this.#eol) + this.#eol;
			const at = before ? this.#lineEnd(this.#endOf(before)) : opens ? first : margin;
			// What opens an item of a list stands beside its dash.
			const isBeside = !before && opens;
			changes.push({
				from: at,
				to: at,
				text: isBeside ? text.replace(/^ +/, '') + ' '.repeat(column) : text,
			});
		}
		return changes;
	}

	#changeField(field: Field, next: unknown, place: Place): Change[] {
		if (isDeepStrictEqual(this.#plain(field.value), next)) return [];
		const colon = this.#colonOf(field);
		if (!isEmpty(field.value)) return this.change(field.value, next, { ...place, colon });
		const { text, isUnder, lineEnd } = this.#print(next, { ...place, colon }, colon);
		// A remark that follows stays beside the key.
		const at = isUnder ? lineEnd : colon;
		return [{ from: at, to: at, text }];
	}

	/** Prints a value that comes to stand before what is on its last line: a remark, or nothing. */
	#print(
		next: unknown,
		place: Place,
		to: number,
		like?: Node,
	): { text: string; isUnder: boolean; hasRemark: boolean; lineEnd: number } {
		const lineEnd = this.#lineEnd(to) - this.#eol.length;
		const hasRemark = to < lineEnd && this.#text.slice(to, lineEnd).trim() !== '';
		const printed =
			place.colon === undefined
				? inBlock([next], place, this.#eol, like).replace(/^ *-[ \t]*/, '')
				: this.#afterColon(next, place, like);
		const isUnder = printed.startsWith(this.#eol);
		// Several lines would come between the key and the remark.
		const isApart = place.colon === undefined && like && this.#columnOf(like.range![0]) !== place.column + 2;
		const isCut = printed.includes(this.#eol) && !isUnder && (hasRemark || isApart);
		const text = isCut ? ` ${inFlow([next])}` : printed;
		return { text, isUnder, hasRemark, lineEnd };
	}

	/** Takes a field away with its lines; what opens an item of a list leaves its dash to the field after it. */
	#removeField(field: Field, after: Field | undefined, hasOthers: boolean): Change {
		const start = field.key.range![0];
		const margin = this.#lineStart(start);
		const end = this.#lineEnd(this.#endOf(field));
		if (this.#text.slice(margin, start).trim() === '') return { from: margin, to: end, text: '' };
		const isNext = after && /^\s*$/.test(this.#text.slice(end, after.key.range![0]));
		if (!hasOthers || !after || isNext)
			return { from: start, to: after ? after.key.range![0] : end, text: '' };
		return { from: start, to: end, text: this.#eol };
	}

	#changeList(list: YAMLSeq, next: readonly unknown[], around: Place): Change[] {
		const items = list.items as Node[];
		const first = this.#dashOf(list, 0);
		const column = this.#columnOf(first);
		const pairs = pairItems(
			items.map((item) => this.#plain(item)),
			next,
		);
		const place = { column, isFlow: false };
		const isSameOrder = pairs.length === items.length && pairs.every((from, index) => from === index);
		const inner = (index: number, value: unknown) =>
			isDeepStrictEqual(this.#plain(items[index]), value) ? [] : this.change(items[index]!, value, place);
		if (isSameOrder && !items.some(isEmpty)) return next.flatMap((value, index) => inner(index, value));
		// A list that begins on the line of another has no lines of its own.
		if (this.#text.slice(this.#lineStart(first), first).trim() !== '')
			return [this.#replace(list, next, around)];
		// Whole lines move: an item, with the remarks above it.
		const parts = items.map((item, index) => {
			const dash = this.#lineStart(this.#dashOf(list, index));
			const above = index === 0 ? dash : this.#lineEnd(this.#endOf(items[index - 1]!));
			const gap = /^(?:[ \t]*\r?\n)*/.exec(this.#text.slice(above, dash))![0];
			return {
				gap,
				remarks: this.#text.slice(above + gap.length, dash),
				dash,
				end: this.#lineEnd(this.#endOf(item)),
			};
		});
		const isApart = parts.slice(1).some(({ gap }) => gap !== '');
		const usualGap = isApart ? this.#eol : '';
		let orphans = '';
		const remarksOf = parts.map(({ remarks }, index) => {
			orphans += remarks;
			if (!pairs.includes(index)) return '';
			const all = orphans;
			orphans = '';
			return all;
		});
		const text = next.map((value, index) => {
			const from = pairs[index];
			const gap =
				index === 0
					? ''
					: from !== undefined && from > 0 && pairs[index - 1] === from - 1
						? parts[from]!.gap
						: usualGap;
			if (from === undefined || isEmpty(items[from]!))
				return (
					gap +
					(from === undefined ? '' : remarksOf[from]!) +
					inBlock([value], { column }, this.#eol) +
					this.#eol
				);
			const { dash, end } = parts[from]!;
			return gap + remarksOf[from]! + this.apply(inner(from, value), dash, end);
		});
		return [{ from: parts[0]!.dash, to: parts.at(-1)!.end, text: text.join('') + orphans }];
	}

	#changeFlowMap(map: YAMLMap, next: Readonly<Record<string, unknown>>): Change[] {
		const fields = map.items as Field[];
		const place = { column: 0, isFlow: true };
		const removed = fields.filter((field) => !(nameOf(field) in next));
		const added = Object.keys(next).filter((name) => fields.every((field) => nameOf(field) !== name));
		if (removed.length > 0) {
			const parts = fields
				.filter((field) => !removed.includes(field))
				.map((field) => this.#sliceOf(field, next[nameOf(field)]));
			return [
				this.#joinFlow(map, fields, [...parts, ...added.map((name) => inFlow({ [name]: next[name] }))]),
			];
		}
		const end = this.#endOf(fields.at(-1)!);
		return [
			...fields.flatMap((field) => this.#changeField(field, next[nameOf(field)], place)),
			...added.map((name) => ({ from: end, to: end, text: `, ${inFlow({ [name]: next[name] })}` })),
		];
	}

	#changeFlowList(list: YAMLSeq, next: readonly unknown[]): Change[] {
		const items = list.items as Node[];
		const place = { column: 0, isFlow: true };
		const pairs = pairItems(
			items.map((item) => this.#plain(item)),
			next,
		);
		const inner = (index: number, value: unknown) =>
			isDeepStrictEqual(this.#plain(items[index]), value) ? [] : this.change(items[index]!, value, place);
		const isGrown = items.every((_, index) => pairs[index] === index);
		if (isGrown && pairs.slice(items.length).every((from) => from === undefined)) {
			const end = this.#endOf(items.at(-1)!);
			const added = next
				.slice(items.length)
				.map((value) => ({ from: end, to: end, text: `, ${inFlow([value])}` }));
			return [...items.flatMap((_, index) => inner(index, next[index])), ...added];
		}
		const parts = next.map((value, index) => {
			const from = pairs[index];
			return from === undefined
				? inFlow([value])
				: this.apply(inner(from, value), items[from]!.range![0], this.#endOf(items[from]!));
		});
		return [this.#joinFlow(list, items, parts)];
	}

	/** Writes the parts of what stands in brackets anew, in its own manner of parting them. */
	#joinFlow(
		collection: YAMLMap | YAMLSeq,
		items: readonly (Node | Field)[],
		parts: readonly string[],
	): Change {
		const startOf = (item: Node | Field) => ('key' in item ? item.key.range![0] : item.range![0]);
		const from = startOf(items[0]!);
		const to = this.#endOf(items.at(-1)!);
		const gaps = items
			.slice(1)
			.map((item, index) => this.#text.slice(this.#endOf(items[index]!), startOf(item)));
		if ([...gaps, this.#text.slice(collection.range![0], from)].some((gap) => gap.includes('#')))
			throw new Error('une remarque entre crochets ou accolades serait perdue');
		return { from, to, text: parts.join(gaps[0] ?? ', ') };
	}

	#sliceOf(field: Field, next: unknown): string {
		return this.apply(
			this.#changeField(field, next, { column: 0, isFlow: true }),
			field.key.range![0],
			this.#endOf(field),
		);
	}

	/** Replaces a value whole, in the form in which it is written where the new one can bear it. */
	#replace(node: Node, next: unknown, place: Place): Change {
		const [from] = node.range!;
		const end = this.#endOf(node);
		const to = this.#text[end - 1] === '\n' ? end - (this.#text[end - 2] === '\r' ? 2 : 1) : end;
		if (place.isFlow) return { from, to: end, text: inFlow([next], node) };
		const { text, isUnder, hasRemark, lineEnd } = this.#print(next, place, to, node);
		if (place.colon === undefined) return { from, to, text: text.replace(/^ +/, '') };
		if (hasRemark && isUnder && this.#text.slice(place.colon, from).trim() === '')
			return { from: place.colon, to: lineEnd, text: this.#text.slice(to, lineEnd) + text };
		const isBelow = this.#text.slice(place.colon, from).includes('\n');
		const isBesideKey = this.#text.slice(place.colon, from).trim() === '';
		if (isBesideKey && (isBelow || text.startsWith(this.#eol))) return { from: place.colon, to, text };
		// A remark stands between the key and what is under it.
		if (text.startsWith(this.#eol))
			return { from: this.#lineStart(from), to, text: text.slice(this.#eol.length) };
		return { from, to, text: text.replace(/^ +/, '') };
	}

	#afterColon(next: unknown, place: Place, like?: Node): string {
		if (place.isFlow) return ` ${inFlow([next], like)}`;
		return inBlock({ k: next }, place, this.#eol, like).replace(/^ +/, '').slice('k:'.length);
	}

	/** Past the colon of a field. */
	#colonOf(field: Field): number {
		const sep = (field.srcToken as { sep?: { type: string; offset: number }[] } | undefined)?.sep ?? [];
		return (sep.find(({ type }) => type === 'map-value-ind')?.offset ?? field.key.range![1]) + 1;
	}

	#dashOf(list: YAMLSeq, index: number): number {
		const { items } = list.srcToken as { items: { start: { type: string; offset: number }[] }[] };
		return items[index]!.start.find(({ type }) => type === 'seq-item-ind')!.offset;
	}

	/** Where what is written of something ends: past its last word, before the remark that follows it and the blank lines. */
	#endOf(item: Node | Field): number {
		if ('key' in item) return item.value ? this.#endOf(item.value) : this.#colonOf(item);
		if ((isMap(item) || isSeq(item)) && !item.flow && item.items.length > 0)
			return this.#endOf(item.items.at(-1) as Node | Field);
		const [from, to] = item.range!;
		if (!isScalar(item) || !item.type?.startsWith('BLOCK')) return to;
		const source = this.#text.slice(from, to);
		const isKept = /^[|>]\d?\+/.test(source);
		return isKept ? to : from + source.replace(/[ \t\r\n]+$/, '').length;
	}

	#plain(node: Node | null | undefined): unknown {
		return node?.toJS(this.#document) ?? null;
	}

	#lineStart(offset: number): number {
		return this.#text.lastIndexOf('\n', offset - 1) + 1;
	}

	#lineEnd(offset: number): number {
		if (offset > 0 && this.#text[offset - 1] === '\n') return offset;
		const newline = this.#text.indexOf('\n', offset);
		return newline < 0 ? this.#text.length : newline + 1;
	}

	#columnOf(offset: number): number {
		return offset - this.#lineStart(offset);
	}
}

function nameOf(field: Field): string {
	return String(isScalar(field.key) ? field.key.value : field.key);
}

/** True for a key or a dash that nothing follows. */
function isEmpty(node: Node | null): node is null {
	return !node || (isScalar(node) && node.value === null && node.range![0] === node.range![1]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
