import type { FormField } from '#editing/forms.ts';

/** Where a value stands in what is edited. */
export type Path = readonly (string | number)[];

/** Gives the value at a path. */
export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
		value,
	);
}

/** True where nothing is filled in. */
export function isBlank(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.values(value).every(isBlank);
	return value === undefined || value === null || value === '';
}

/** Puts a value at a path; `undefined` takes the field away, and the group that it leaves empty. */
export function withValue(whole: unknown, [key, ...path]: Path, value: unknown): unknown {
	if (key === undefined) return value;
	if (Array.isArray(whole))
		return (whole as unknown[]).map((item, index) =>
			index === key ? (withValue(item, path, value) ?? '') : item,
		);
	const fields = typeof whole === 'object' && whole !== null ? (whole as Record<string, unknown>) : {};
	const next = withValue(fields[key], path, value);
	const others = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== String(key)));
	if (next === undefined) return Object.keys(others).length > 0 ? others : undefined;
	return key in fields ? { ...fields, [key]: next } : { ...others, [key]: next };
}

/** What a new item or group holds at first: what it cannot be without. */
export function blankOf(field: FormField): unknown {
	if (field.type === 'array') return [];
	if (field.type === 'boolean') return false;
	if (field.anyOf) return blankOf(field.anyOf[0]!);
	if (field.enum) return field.enum[0];
	if (field.type !== 'object') return '';
	return Object.fromEntries(
		(field.required ?? []).map((name) => [name, blankOf(field.properties?.[name] ?? {})]),
	);
}

/** True for a text in each language. */
export function isByLanguage(field: FormField, languages: readonly string[]): boolean {
	const names = Object.keys(field.properties ?? {});
	return names.length > 0 && names.every((name) => languages.includes(name));
}
