import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { findFieldExcess } from './excess.ts';
import { explainYaml, type YamlFault } from './yaml-faults.ts';

/** What was made of a YAML text. */
export interface ReadYaml {
	document: Document;
	/** Its fields; those of the lines that are faulty are null. */
	data: unknown;
	/** The line of a field given by its path, from 1; of the nearest parent where the field is absent. */
	lineOf: (path: readonly PropertyKey[]) => number;
	/** A value as it is written. */
	writtenAt: (path: readonly PropertyKey[]) => string | undefined;
	/** What is wrong, each fault once, whatever the reader says of what follows it. */
	faults: YamlFault[];
}

/** How many faults of one file are looked for: an editor who made more needs another look at the whole. */
const most = 20;

/** Reads a YAML text. Past a line that is faulty it reads on without it, so that the next fault is found too. */
export function readYaml(text: string): ReadYaml {
	// Signs that command printers are told where the file is read.
	const lines = text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, ' ').split('\n');
	const faults: YamlFault[] = [];
	const excess = findFieldExcess(text);
	// What follows it may all lie in it.
	if (excess) lines.splice(excess.line - 1);
	if (excess) faults.push(excess);
	for (let attempts = 0; ; attempts += 1) {
		const counter = new LineCounter();
		const read = lines.join('\n');
		const document = parseDocument(read, { lineCounter: counter, prettyErrors: false });
		const errors = listErrors(document, read).map(({ code, offset, name }) => ({
			code,
			name,
			line: counter.linePos(offset).line,
		}));
		const [first] = errors.toSorted((a, b) => a.line - b.line);
		// A line that stays faulty whatever is taken away is not looked into without end.
		const isHopeless = first !== undefined && (faults.length === most || attempts > most * 2);
		if (!first || isHopeless) {
			const { data, bomb } = toData(document, isHopeless);
			const others = [...findCutTexts(document, text, counter), ...(bomb ? [bomb(counter)] : [])];
			return {
				document,
				data,
				lineOf: (path) => lineOf(document, counter, path),
				writtenAt: (path) => {
					const node = document.getIn(path, true);
					return isScalar(node) ? node.source : undefined;
				},
				faults: [...faults, ...others].toSorted((a, b) => a.line - b.line),
			};
		}
		const fault = blame(lines, first);
		// A line that was silenced, and is stumbled upon again, was told.
		if (!faults.some(({ line }) => line === fault.line)) faults.push(fault);
		if (fault.mend) fault.mend(lines, fault.line);
		else silence(lines, fault.line, fault.isWholeLine);
		// Past a fault of indentation nobody can tell what belongs to what.
		if (fault.isLast) lines.splice(fault.line - 1);
	}
}

/** The values of a document; null where its aliases would multiply without end. */
function toData(
	document: Document,
	isHopeless: boolean,
): { data: unknown; bomb?: (lines: LineCounter) => YamlFault } {
	if (isHopeless) return { data: null };
	try {
		return { data: document.toJS() as unknown };
	} catch {
		let offset = 0;
		visit(document, {
			Alias: (_key, alias) => {
				offset = alias.range?.[0] ?? 0;
				return visit.BREAK;
			},
		});
		const bomb = (lines: LineCounter) =>
			explainYaml([], { code: 'TOO_MANY_ALIASES', line: lines.linePos(offset).line });
		return { data: null, bomb };
	}
}

/** What the YAML reader complains of. */
interface YamlError {
	code: string;
	line: number;
	/** The name of an alias that leads nowhere. */
	name?: string | undefined;
}

/** What it complains of, and an item of a list that it takes for the end of the text above, in silence. */
function listErrors(document: Document, text: string): { code: string; offset: number; name?: string }[] {
	const found: { code: string; offset: number; name?: string }[] = [
		...document.errors,
		...document.warnings,
	].map(({ code, pos }) => ({ code, offset: pos[0] }));
	visit(document, {
		Alias: (_key, alias) => {
			if (!alias.resolve(document))
				found.push({ code: 'UNRESOLVED_ALIAS', offset: alias.range?.[0] ?? 0, name: alias.source });
		},
		Scalar: (_key, { type, range }) => {
			if (type !== 'PLAIN' || !range) return;
			const dash = /\n\s*(?=- )/.exec(text.slice(range[0], range[1]));
			if (dash) found.push({ code: 'SWALLOWED_ITEM', offset: range[0] + dash.index + dash[0].length });
		},
	});
	return found;
}

/**
 * Finds the line that an error comes of: a quotation mark or a bracket that is not closed makes the reader stumble lines later.
 * The first line before it that is open is to blame, if the error goes with it.
 */
function blame(lines: readonly string[], error: YamlError): YamlFault {
	const open = lines.slice(0, error.line).flatMap((line, index) => (isOpen(line) ? [index] : []));
	for (const index of open.slice(0, most)) {
		const without = lines.slice();
		silence(without, index + 1);
		const counter = new LineCounter();
		const { errors } = parseDocument(without.join('\n'), { prettyErrors: false, lineCounter: counter });
		if (errors.every(({ pos }) => counter.linePos(pos[0]).line > error.line))
			return explainYaml(lines, { ...error, line: index + 1 });
	}
	return explainYaml(lines, error);
}

/** True where a value begins with a quotation mark or a bracket that its line does not close. */
function isOpen(line: string): boolean {
	const value = /^\s*(?:-\s+)*(?:[^\s:"'[{][^:]*:\s+)?(["'[{].*)$/
		.exec(line)?.[1]
		?.replace(/\s+#.*$/, '')
		.trimEnd();
	if (value === undefined) return false;
	const count = (signs: RegExp) => value.match(signs)?.length ?? 0;
	if (value.startsWith('[') || value.startsWith('{')) return count(/[[{]/g) > count(/[\]}]/g);
	return value.length === 1 || !value.endsWith(value[0]!);
}

/** Takes the value of a line away; the whole line, where it has no value or was silenced already. */
function silence(lines: string[], line: number, isWholeLine = false): void {
	const [, head, value] = /^(\s*(?:-\s+)*(?:[\p{L}\p{N}_.-]+:(?=\s))?)(.*)$/u.exec(lines[line - 1]!)!;
	const hasValue = head!.trim() !== '' && value!.trim() !== '' && value!.trim() !== '~';
	const margin = /^\s*/.exec(head!)![0].length;
	lines[line - 1] = !isWholeLine && hasValue ? `${head!.trimEnd()} ~` : '';
	if (!isWholeLine) return;
	// With what lies under it.
	for (let next = line; next < lines.length && /^\s*/.exec(lines[next]!)![0].length > margin; next += 1)
		lines[next] = '';
}

/** A sign « # » after a space begins a comment: what follows it in a text is lost without a word. */
function findCutTexts(document: Document, text: string, counter: LineCounter): YamlFault[] {
	const found: YamlFault[] = [];
	visit(document, {
		Scalar: (_key, node) => {
			if (node.type !== 'PLAIN' || typeof node.value !== 'string' || !node.range) return;
			const [, gap, rest] = /^([ \t]+)(#[^\n]*)/.exec(text.slice(node.range[1])) ?? [];
			if (!gap || !rest) return;
			// « order: un-panel   # sa place » is a remark of the editor's own.
			const isRemark = /^#+(?:\s|$)/.test(rest) && (gap.length > 1 || /^[a-z0-9./:-]+$/.test(node.value));
			if (isRemark) return;
			found.push({
				line: counter.linePos(node.range[0]).line,
				message: `le texte s’arrête à « # » : « ${rest} » ne serait pas lu`,
				hint: `entourez le texte de guillemets droits : "${node.value} ${rest}"`,
			});
		},
	});
	return found;
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
	for (let length = path.length; length >= 0; length -= 1) {
		const offset = offsetOf(document, path.slice(0, length));
		if (offset !== undefined) return lines.linePos(offset).line;
	}
	return 1;
}

/** Where a field begins: its key where it has one, its value otherwise. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
	const parent = path.length > 0 ? document.getIn(path.slice(0, -1), true) : undefined;
	const node = path.length > 0 ? document.getIn(path, true) : document.contents;
	const key = isMap(parent)
		? parent.items.find(
				(item) => String(isScalar(item.key) ? item.key.value : item.key) === String(path.at(-1)),
			)?.key
		: undefined;
	return rangeStart(key) ?? rangeStart(node);
}

function rangeStart(node: unknown): number | undefined {
	return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
		? (node.range[0] as number)
		: undefined;
}
