import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { parseDocument } from 'yaml';
import { defaultLocale, type Locale } from '#i18n/locales.ts';
import { readExisting, splitHeader } from '#import/write.ts';
import { rewrite } from '#import/rewrite.ts';
import { folderOf, type Kind, kinds } from '#proceedings/kinds.ts';
import { type Problem, type RawEntry, readContent } from '#proceedings/read.ts';
import { slug } from '#prose/slug.ts';
import { fileNamePattern } from '#schemas/fields/file.ts';
import { isInConflict } from './git-conflict.ts';
import { type FormField, formOf, inFormOrder } from './forms.ts';

/** A file of the content as the page shows it. */
export interface OpenFile {
	file: string;
	kind: Kind;
	/** The language that names it, where one does. */
	language: string | undefined;
	isTranslation: boolean;
	/** Tells whether the file changed since; empty where it does not exist yet. */
	sum: string;
	/** Its fields; those of a list are its entries. Undefined where they cannot be read. */
	data: unknown;
	/** The text below its fields; undefined where a file of this kind has none. */
	body: string | undefined;
	/** All of it, for what cannot be shown as a form. */
	text: string;
}

/** What an editor wants of a file: its fields and its text, or all of it as text. */
export type Wanted = { data: unknown; body?: string } | { text: string };

/** A picture or a document that is put beside an entry, in base 64. */
export interface Attached {
	bytes: string;
}

/** The kinds that are edited as forms. */
export const editedKinds = (Object.keys(kinds) as Kind[]).filter(
	(kind) => kind !== 'passages' && kinds[kind].form !== 'tracks',
);

/** The kinds whose entries have a page of their own, at an address that their folder names. */
export const renamedKinds: readonly Kind[] = ['panels', 'dialogue', 'interventions', 'speakers'];

/**
 * Says of which kind a file is, and in which language.
 * @param file under the content root, with forward slashes
 * @returns undefined for a file that no form edits
 */
export function describeFile(file: string): { kind: Kind; language: string | undefined } | undefined {
	for (const kind of editedKinds) {
		const rules = kinds[kind];
		if (rules.form === 'file' || rules.form === 'list') {
			if (file === rules.path) return { kind, language: undefined };
			continue;
		}
		if (!('extension' in rules)) continue;
		const folder = rules.form === 'folder' ? '' : '[a-z0-9-]+/';
		const name = new RegExp(`^${rules.path}/${folder}([a-z]{2})\\.${rules.extension}$`).exec(file);
		if (name) return { kind, language: name[1] };
	}
	return undefined;
}

/** True for a file that an entry may name, in its folder: a picture, a document. */
export function isAttachment(file: string): boolean {
	const [folder, name] = [posix.dirname(file), posix.basename(file)];
	const isOfEntry = Object.values(kinds).some(
		(rules) => 'extension' in rules && describeFile(`${folder}/${defaultLocale}.${rules.extension}`),
	);
	return isOfEntry && fileNamePattern.test(name) && /\.(?:jpe?g|png|webp|avif|pdf)$/.test(name);
}

/** The sum of a text, by which a change from elsewhere is noticed. */
export function sumOf(text: string | undefined): string {
	return text === undefined ? '' : createHash('sha256').update(text).digest('hex');
}

/**
 * Opens a file of the content; one that is not there yet is a translation to begin.
 * @param root the content root
 * @returns undefined for a file that no form edits
 */
export async function openFile(root: string, file: string): Promise<OpenFile | undefined> {
	const what = describeFile(file);
	if (!what) return undefined;
	const text = await readExisting(root, file);
	const hasBody = 'extension' in kinds[what.kind];
	const { fields, tail } = splitHeader(text ?? '');
	const document = parseDocument(hasBody ? fields : (text ?? ''));
	const isBroken = document.errors.length > 0 || isInConflict(text ?? '');
	const data: unknown = isBroken ? undefined : (document.toJS() ?? {});
	const isHeader = !hasBody || text === undefined || fields !== text;
	return {
		file,
		...what,
		isTranslation: /^original:/m.test(fields),
		sum: sumOf(text),
		data: isHeader ? data : undefined,
		body: hasBody ? bodyOf(tail) : undefined,
		text: text ?? '',
	};
}

function bodyOf(tail: string): string {
	return tail
		.replace(/^.*(?:\r?\n|$)/, '')
		.replaceAll('\r\n', '\n')
		.trim();
}

/**
 * Makes of a file's text the one that holds what an editor wants; what did not change stays to the byte.
 * @param before the text as it is; undefined where there is none yet
 * @throws where the fields cannot be written without touching anything else
 */
export function compose(file: string, before: string | undefined, wanted: Wanted): string {
	if ('text' in wanted) return wanted.text;
	const kind = describeFile(file)!.kind;
	const { data, body } = wanted;
	const isTranslation = typeof data === 'object' && data !== null && 'original' in data;
	const form = formOf(kind, isTranslation);
	const ordered = inFormOrder(data, kinds[kind].form === 'list' ? { items: form } : form);
	if (!('extension' in kinds[kind])) return rewrite(before ?? '', ordered);
	const { head, fields, tail } =
		before === undefined ? { head: '---\n', fields: '', tail: '---\n' } : splitHeader(before);
	const written = head + rewrite(fields, ordered);
	if (body === undefined || body.trim() === bodyOf(tail)) return written + tail;
	const [line = ''] = /^.*(?:\r?\n|$)/.exec(tail) ?? [];
	const rest = tail.slice(line.length);
	const eol = tail.includes('\r\n') ? '\r\n' : '\n';
	const gap = rest.trim() === '' ? eol : /^\s*/.exec(rest)![0];
	const end = rest.trim() === '' ? eol : /\s*$/.exec(rest)![0] || eol;
	const text = body.trim().replaceAll('\n', eol);
	return `${written}${line.trimEnd()}${eol}${text === '' ? '' : gap + text + end}`;
}

/** Something that can be chosen: an entry to open, or to name. */
interface Choice {
	id: string;
	label: string;
}

/** An entry in the list of the page. */
interface Listed extends Choice {
	kind: Kind;
	/** Its files: of a list, the one that holds it. The original first. */
	files: string[];
	/** Its place in its file, where that holds a list. */
	index: number | undefined;
}

/** What there is to edit, what its forms are, and what their fields may name. */
export interface Contents {
	entries: Listed[];
	forms: Partial<Record<Kind, { form: FormField; translation: FormField | undefined }>>;
	choices: Record<string, Choice[]>;
	/** The rank of one intervention more, by the id of its session; 1 for those that are not named. */
	ranks: Record<string, number>;
	/** The kinds whose entries can have another address. */
	renamed: readonly Kind[];
	/** The kinds of which another entry can be made, and the file in which it begins. */
	creatable: Partial<Record<Kind, { file: string; isInList: boolean }>>;
}

/** Lists an edition. @param root the content root */
export async function listContents(root: string): Promise<Contents> {
	const { entries: read, damaged, unreadable } = await readContent(root);
	const raw = [...read, ...damaged].filter(({ kind }) => editedKinds.includes(kind));
	const grouped = [...Map.groupBy(raw, ({ kind, id, index }) => `${kind}:${id}:${index ?? ''}`).values()];
	const entries = grouped.map((files): Listed => {
		const [first] = files.toSorted((a, b) => Number(isTranslation(a)) - Number(isTranslation(b)));
		const { kind, id, index } = first!;
		return {
			kind,
			id,
			index,
			label: labelOf(first!),
			files: [first!, ...files.filter((one) => one !== first)].map(({ file }) => file),
		};
	});
	addUnreadable(entries, unreadable);
	const forms = editedKinds.map((kind) => {
		const translation = 'translation' in kinds[kind] ? formOfTranslation(kind) : undefined;
		return [kind, { form: formOf(kind), translation }] as const;
	});
	const named = Map.groupBy(entries, ({ kind }) => kind);
	return {
		entries: entries.sort((a, b) => editedKinds.indexOf(a.kind) - editedKinds.indexOf(b.kind)),
		forms: Object.fromEntries(forms),
		choices: {
			...Object.fromEntries(
				[...named].map(([kind, all]) => [kind, all.map(({ id, label }) => ({ id, label }))]),
			),
			domains: namedIn(raw, ({ glossary }) => glossary?.domains),
			themes: namedIn(raw, ({ timeline }) => timeline?.themes),
		},
		ranks: nextRanks(raw),
		renamed: renamedKinds,
		creatable: Object.fromEntries(
			editedKinds.flatMap((kind) => {
				const rules = kinds[kind];
				const isSingle = rules.form === 'file' || rules.form === 'folder' || kind === 'dialogue';
				if (isSingle && named.has(kind)) return [];
				const file =
					'extension' in rules ? `${folderOf(kind, newId)}/${defaultLocale}.${rules.extension}` : rules.path;
				return [[kind, { file, isInList: rules.form === 'list' }]];
			}),
		),
	};
}

/** The form of a translation: which language it translates is known from where it was begun. */
function formOfTranslation(kind: Kind): FormField {
	const form = formOf(kind, true);
	const others = Object.entries(form.properties ?? {}).filter(([name]) => name !== 'original');
	return { ...form, properties: Object.fromEntries(others) };
}

/** Adds the files of which nothing could be read: they are opened as text. */
function addUnreadable(entries: Listed[], files: Iterable<string>): void {
	for (const file of files) {
		const what = describeFile(file);
		if (!what || entries.some((entry) => entry.files.includes(file))) continue;
		const { kind } = what;
		const id = kinds[kind].form === 'folders' ? file.split('/')[1]! : kind;
		const own = entries.find((entry) => entry.kind === kind && entry.id === id);
		if (own) own.files.push(file);
		else entries.push({ kind, id, index: undefined, label: `${file} : à réparer`, files: [file] });
	}
}

/** The id that an entry has until it is saved. */
const newId = 'nouvelle-fiche';

/**
 * Makes the id of a new entry of its title, or of its name.
 * @param fields what was typed of it
 * @returns an id that no other of its kind has
 */
export async function nameEntry(root: string, kind: Kind, fields: unknown): Promise<string> {
	const { entries, damaged } = await readContent(root, [kind]);
	const taken = new Set([...entries, ...damaged].map(({ id }) => id));
	const label = labelOf({ kind, id: '', data: fields });
	const id = slug(label)
		.slice(0, longestId)
		.replace(/-[^-]*$/, (end) => (slug(label).length > longestId ? '' : end));
	const free = [
		id || kind,
		...Array.from({ length: taken.size }, (_, index) => `${id || kind}-${String(index + 2)}`),
	];
	return free.find((one) => !taken.has(one))!;
}

/** The longest id that is made of a title: it stands in an address. */
const longestId = 48;

function isTranslation({ data }: RawEntry): boolean {
	return typeof data === 'object' && data !== null && 'original' in data;
}

function labelOf({ kind, id, data }: Pick<RawEntry, 'kind' | 'id' | 'data'>): string {
	const fields = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
	const name = fields['name'] as Record<string, unknown> | undefined;
	const parts = ['given', 'particle', 'family', 'suffix'].map((part) => name?.[part]).filter(Boolean);
	if (kind === 'speakers' && parts.length > 0) return parts.join(' ');
	const label =
		name?.['body'] ?? name?.['unknown'] ?? fields['short'] ?? fields['title'] ?? fields['term'] ?? name ?? id;
	if (typeof label === 'string') return label;
	const text = (label as Partial<Record<Locale, unknown>>)[defaultLocale];
	return typeof text === 'string' ? text : id;
}

type Names = Record<string, Partial<Record<Locale, string>>>;

/** What a list of the seminar's sheet names: the threads of the timeline, the domains of the glossary. */
function namedIn(
	raw: readonly RawEntry[],
	listOf: (seminar: { timeline?: { themes?: Names }; glossary?: { domains?: Names } }) => Names | undefined,
): Choice[] {
	const seminar = raw.find(({ kind }) => kind === 'seminar')?.data;
	return Object.entries(listOf(seminar ?? {}) ?? {}).map(([id, names]) => ({
		id,
		label: names[defaultLocale] ?? id,
	}));
}

function nextRanks(raw: readonly RawEntry[]): Contents['ranks'] {
	const ranks: Contents['ranks'] = {};
	for (const { kind, data } of raw) {
		const { session, order } = (data ?? {}) as { session?: unknown; order?: unknown };
		if (kind !== 'interventions' || typeof session !== 'string' || typeof order !== 'number') continue;
		ranks[session] = Math.max(ranks[session] ?? 1, order + 1);
	}
	return ranks;
}

/** A problem of a file, at its field where that is known. */
export type PlacedProblem = Problem & { path: readonly PropertyKey[] };

/** Places the problems of a file beside its fields: those that know only their line go to the field that begins on it, or before it. */
export async function placeProblems(
	root: string,
	file: string,
	problems: readonly Problem[],
): Promise<PlacedProblem[]> {
	const { entries, damaged } = await readContent(root, [describeFile(file)!.kind]);
	const own = [...entries, ...damaged].filter((entry) => entry.file === file);
	const lines = own.flatMap((entry) =>
		pathsIn(entry.data).map((path) => ({
			path: entry.index === undefined ? path : [entry.index, ...path],
			line: entry.lineOf(path),
		})),
	);
	const textLine = Math.min(...own.map(({ bodyLine, body }) => (body === '' ? Infinity : bodyLine)));
	return problems.map((problem) => {
		if (problem.path) return { ...problem, path: problem.path };
		if (problem.line >= textLine) return { ...problem, path: ['#text'] };
		const before = lines.filter(({ line, path }) => line <= problem.line && path.length > 0);
		const nearest = Math.max(...before.map(({ line }) => line));
		const [found] = before
			.filter(({ line }) => line === nearest)
			.sort((a, b) => a.path.length - b.path.length);
		return { ...problem, path: found?.path ?? [] };
	});
}

function pathsIn(value: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
	if (typeof value !== 'object' || value === null) return [[...path]];
	const under = Object.entries(value).flatMap(([key, item]) =>
		pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
	);
	return [[...path], ...under];
}
