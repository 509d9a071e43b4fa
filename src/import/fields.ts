import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, parseDocument } from 'yaml';
import { rewrite } from './rewrite.ts';

/** What writing a field did to a text. */
export type Written =
	| { text: string }
	/** The field holds something else, which stays. */
	| { kept: unknown };

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
	const { current, whole } = look(text, path);
	if (isDeepStrictEqual(current, value)) return { text };
	if (current !== undefined && !isReplacing) return { kept: current };
	return { text: rewrite(text, withValue(whole, path, value)) };
}

/** Adds to a list, in the form in which it is written, the items that it does not hold yet. */
export function addItems(text: string, path: readonly string[], items: readonly unknown[]): Written {
	const { current = [], whole } = look(text, path);
	if (!Array.isArray(current)) return { kept: current };
	const missing = items.filter((item) => !current.some((one) => isDeepStrictEqual(one, item)));
	if (missing.length === 0) return { text };
	return { text: rewrite(text, withValue(whole, path, [...(current as unknown[]), ...missing])) };
}

/** What stands at a path, and all that is around it. */
function look(text: string, path: readonly string[]): { current: unknown; whole: unknown } {
	const document = parseDocument(text);
	if (document.errors[0]) throw document.errors[0];
	const node: unknown = document.getIn(path) ?? undefined;
	return {
		current: isMap(node) || isSeq(node) ? (node.toJS(document) as unknown) : node,
		whole: document.toJS(),
	};
}

function withValue(whole: unknown, [key, ...path]: readonly string[], value: unknown): unknown {
	if (key === undefined) return value;
	if (Array.isArray(whole)) {
		const items = [...(whole as unknown[])];
		items[Number(key)] = withValue(items[Number(key)], path, value);
		return items;
	}
	const fields = typeof whole === 'object' && whole !== null ? (whole as Record<string, unknown>) : {};
	return { ...fields, [key]: withValue(fields[key], path, value) };
}
