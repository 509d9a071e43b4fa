import { z } from 'zod';
import { type Locale, locales } from '#i18n/locales.ts';
import { problemOf } from './faults.ts';
import { explainIssues, valueAt } from './issues.ts';
import { kinds, type Entry, type Kind } from './kinds.ts';
import { explainMisplaced } from './misplaced.ts';
import type { Problem, RawEntry } from './read.ts';
import { shapeOf } from './shape.ts';

/** A validated entry that still knows where its fields stand in its file. */
export type LocatedEntry<K extends Kind = Kind> = Entry<K> &
	Pick<RawEntry, 'bodyLine' | 'lineOf' | 'writtenAt'>;

/** Every validated entry, by kind. */
export type LocatedEntries = { [K in Kind]: LocatedEntry<K>[] };

/**
 * Checks entries against the schemas of their kinds.
 * @param root the content root
 * @param read the entries, and those of which a line could not be read: what these seem to lack may stand on that line
 * @returns the entries that are well formed, and what is wrong with the others
 */
export async function validateEntries(
	root: string,
	read: { entries: readonly RawEntry[]; damaged: readonly RawEntry[]; problems: readonly Problem[] },
): Promise<{ entries: LocatedEntries; problems: Problem[] }> {
	z.config(z.locales.fr());
	const problems: Problem[] = [];
	const validate = (entry: RawEntry, isPartial: boolean) =>
		validateEntry(entry, problems, isPartial, isOrphan(entry)).catch((error: unknown) => {
			problems.push(problemOf(root, entry.file, error));
			return undefined;
		});
	const everyone = Map.groupBy([...read.entries, ...read.damaged], ({ kind, id }) => `${kind}:${id}`);
	// Where no file is the original, one of them says wrongly that it translates: its facts are in their place.
	const isOrphan = ({ kind, id, data }: RawEntry) =>
		isTranslation(data) && !everyone.get(`${kind}:${id}`)!.some((other) => !isTranslation(other.data));
	await Promise.all(read.damaged.map((entry) => validate(entry, isHit(entry, read))));
	const folders = Map.groupBy(read.entries, ({ kind, id }) => `${kind}:${id}`);
	// A second original should be a translation: it lacks what only an original gives.
	const isSecond = ({ kind, id, language, data }: RawEntry) =>
		'translation' in kinds[kind] &&
		!isTranslation(data) &&
		(folders.get(`${kind}:${id}`) ?? []).some(
			(other) =>
				!isTranslation(other.data) &&
				locales.indexOf(other.language as Locale) < locales.indexOf(language as Locale),
		);
	const valid = await Promise.all(read.entries.map((entry) => validate(entry, isSecond(entry))));
	const ofKind = (kind: Kind) =>
		valid.filter((_, index) => read.entries[index]!.kind === kind).filter((entry) => entry !== undefined);
	const entries = Object.fromEntries((Object.keys(kinds) as Kind[]).map((kind) => [kind, ofKind(kind)]));
	return { entries: entries as unknown as LocatedEntries, problems };
}

/** True where one of the lines that could not be read is, or may be, of this entry. */
function isHit(
	{ file, index, lineOf }: RawEntry,
	read: { damaged: readonly RawEntry[]; problems: readonly Problem[] },
): boolean {
	if (index === undefined) return true;
	const start = lineOf([]);
	const next = read.damaged.find((other) => other.file === file && other.index === index + 1)?.lineOf([]);
	return read.problems.some(
		({ file: at, line }) => at === file && line >= start && (next === undefined || line < next),
	);
}

async function validateEntry(
	entry: RawEntry,
	problems: Problem[],
	isPartial: boolean,
	isOrphan: boolean,
): Promise<LocatedEntry | undefined> {
	const { kind, file, data, lineOf } = entry;
	const schema = schemaOf(kind, data);
	const result = await schema.safeParseAsync(data);
	if (result.success) {
		return { ...entry, data: result.data as LocatedEntry['data'] };
	}
	const misplaced = explainMisplaced(entry, result.error.issues, schemaOf);
	if (misplaced) {
		problems.push(misplaced);
		return undefined;
	}
	const issues = isPartial
		? result.error.issues.filter(({ path }) => (valueAt(data, path) ?? null) !== null)
		: result.error.issues;
	const own = isOrphan ? issues.filter(({ code }) => code !== 'unrecognized_keys') : issues;
	const findings = explainIssues(own, { data, writtenAt: entry.writtenAt }, shapeOf(schema));
	const place = entry.index === undefined ? [] : [entry.index];
	problems.push(
		...findings.map(({ path, textLine = 0, ...what }) => ({
			file,
			line: lineOf(path) + textLine,
			path: [...place, ...path],
			...what,
		})),
	);
	return undefined;
}

function schemaOf(kind: Kind, data: unknown): z.ZodType {
	const rules = kinds[kind];
	const make = 'translation' in rules && isTranslation(data) ? rules.translation : rules.schema;
	const made = schemas.get(make) ?? make();
	schemas.set(make, made);
	return made;
}

/** Schemas are dear to make, and asked for by each entry. */
const schemas = new Map<() => z.ZodType, z.ZodType>();

/** A translation says which language it translates. */
export function isTranslation(data: unknown): data is { original: unknown } {
	return typeof data === 'object' && data !== null && 'original' in data;
}
