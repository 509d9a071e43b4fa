import { z } from 'zod';
import { type Kind, kinds } from '#proceedings/kinds.ts';

/** What a form has to know of a field: its JSON Schema, with the French words that its schema gives it. */
export interface FormField {
	readonly type?: string;
	readonly title?: string;
	readonly description?: string;
	readonly properties?: Readonly<Record<string, FormField>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: FormField | boolean;
	readonly items?: FormField;
	readonly enum?: readonly string[];
	/** What each value of `enum` means, in French. */
	readonly labels?: readonly string[];
	readonly anyOf?: readonly FormField[];
	/** The kinds whose ids it names, `themes`: the threads of the timeline, or `domains`: those of the glossary. */
	readonly refersTo?: readonly string[];
	/** The kinds whose ids the lines of its text may name, between braces. */
	readonly namesInLines?: readonly string[];
	/** The ends of the names of files that it takes, where it names one that lies beside its entry. */
	readonly accepts?: string;
	/** The shapes that a group may take, and the fields of each. */
	readonly shapes?: readonly { label: string; fields: readonly string[] }[];
	/** True for a text of several lines. */
	readonly isLong?: boolean;
}

/** The form of an original, or of an entry of a list; that of a translation, where the kind has one. */
export function formOf(kind: Kind, isTranslation = false): FormField {
	const rules = kinds[kind];
	const schema = isTranslation && 'translation' in rules ? rules.translation() : rules.schema();
	return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as FormField;
}

/**
 * Puts fields in the order of their form, so that new ones stand where an editor looks for them.
 * @returns the same value; what the form does not know comes last
 */
export function inFormOrder(value: unknown, form: FormField): unknown {
	if (Array.isArray(value)) return value.map((item) => inFormOrder(item, form.items ?? {}));
	if (typeof value !== 'object' || value === null) return value;
	const fields = value as Readonly<Record<string, unknown>>;
	const known = Object.keys(form.properties ?? {});
	const names = [
		...known.filter((name) => name in fields),
		...Object.keys(fields).filter((name) => !known.includes(name)),
	];
	return Object.fromEntries(
		names.map((name) => [name, inFormOrder(fields[name], form.properties?.[name] ?? {})]),
	);
}
