import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import { isMap, isSeq } from 'yaml';
import { isLocale } from '#i18n/locales.ts';
import { parseWebVtt } from '#media/transcripts/webvtt.ts';
import { findTextExcess, findTrackExcess } from './excess.ts';
import { problemOf } from './faults.ts';
import { findHeader } from './header.ts';
import { readIncoming } from './incoming.ts';
import { findInside } from './inside.ts';
import { kinds, type Kind } from './kinds.ts';
import { findNearest, suggest } from './nearest.ts';
import { isOfSystem } from './system-files.ts';
import { type ReadYaml, readYaml } from './yaml.ts';

/** What the editing page says instead, which has fields and buttons where files have names and the terminal commands. */
export interface InPage {
	message?: string;
	/** Empty where the field says it. */
	hint?: string;
}

/** Something an editor has to mend. */
export interface Problem {
	/** The file, under the content root. */
	file: string;
	/** The line in that file, from 1. */
	line: number;
	/** The field, by its path in the file, where a schema found it. */
	path?: readonly PropertyKey[];
	/** What is wrong, in French. */
	message: string;
	/** What to write instead, in French. */
	hint?: string;
	/** The same in the words of the page, where these differ. */
	inPage?: InPage | undefined;
	/**
	 * What it is about, where that is not the content as it stands: published passages, which `npm run passages` settles; a register
	 * that was changed by hand; what was begun, and has only to be gone on with.
	 */
	about?: 'passages' | 'seals' | 'unfinished';
}

/** True for what is to be mended in the content: what became of published passages is settled once nothing else is wrong. */
export function isFault({ about }: Problem): boolean {
	return about !== 'passages';
}

/** What is wrong with something, and what to do about it, before its place is known. */
export type Fault = Required<Pick<Problem, 'message' | 'hint'>> & Pick<Problem, 'inPage'>;

/**
 * Says a problem in words, as the terminal shows it.
 * @param root the content root
 */
export function describeProblem(root: string, { file, line, message, hint }: Problem): string {
	const place = styleText('cyan', `${relative('.', resolve(root, file)).replaceAll('\\', '/')}:${line}`);
	return `${place}  ${shorten(message).replaceAll(/\s*\n\s*/g, ' ↵ ')}${hint ? `\n    → ${shorten(hint)}` : ''}`;
}

/** Words that nobody would read to their end, cut. */
function shorten(text: string): string {
	return text.replaceAll(/[^\s«»]{200,}/g, (word) => `${word.slice(0, 60)}…`);
}

/** One entry as it stands in its file, not validated yet. */
export interface RawEntry {
	kind: Kind;
	id: string;
	/** The language that names the file, for kinds that have one file a language. */
	language: string | undefined;
	/** Its path under the content root, with forward slashes. */
	file: string;
	/** Its place in its file, from 0, where that holds a list. */
	index?: number;
	/** Its fields as YAML gives them. */
	data: unknown;
	/** The text below the front matter. Empty for YAML files. */
	body: string;
	/** True for a text that no program should be given: its body is empty here. */
	isBeyondReading?: true;
	/** The line of the file on which the body begins, from 1. */
	bodyLine: number;
	/** The line of a field given by its path, from 1; of the nearest parent where the field is absent. */
	lineOf: (path: readonly PropertyKey[]) => number;
	/** A value as it is written in the file: « 007 » where YAML reads the number 7. */
	writtenAt?: (path: readonly PropertyKey[]) => string | undefined;
}

/** What was found under a content root. */
interface ReadContent {
	/** The entries that could be read whole. */
	entries: RawEntry[];
	/** The entries of which a line could not be read: that field is null. They can be checked, not published. */
	damaged: RawEntry[];
	/** The files that could not be read, or not whole: what they hold is not known. */
	unreadable: Set<string>;
	problems: Problem[];
}

/**
 * Reads one kind of content, or all.
 * @param root the content root
 * @param only the one file to read, under the content root, of a kind that has one folder an entry
 * @returns the entries, and the problems of the files that could not be read; never throws for what an editor wrote
 */
export async function readContent(
	root: string,
	wanted: readonly Kind[] = Object.keys(kinds) as Kind[],
	only?: string,
): Promise<ReadContent> {
	const read: ReadContent = { entries: [], damaged: [], unreadable: new Set(), problems: [] };
	const entries = await Promise.all(wanted.map((kind) => readKind(root, kind, read, only)));
	for (const entry of entries.flat())
		(read.unreadable.has(entry.file) ? read.damaged : read.entries).push(entry);
	return read;
}

async function readKind(
	root: string,
	kind: Kind,
	read: ReadContent,
	only: string | undefined,
): Promise<RawEntry[]> {
	const { form, path } = kinds[kind];
	if (form === 'tracks') return readTracks(root, kind, path, read, only);
	if (form !== 'folders' && form !== 'folder') {
		const file = await readText(root, path, read);
		return file === undefined ? [] : readYamlFile(kind, form, path, file, read);
	}
	const extension = `.${kinds[kind].extension}`;
	const entries: RawEntry[] = [];
	const names = form === 'folder' ? await namesIn(root, path, kind) : await listNames(root, path);
	for (const { id, name, file } of names) {
		if (!name.endsWith(extension) || (only !== undefined && file !== only)) continue;
		const text = await readText(root, file, read);
		if (text === undefined) continue;
		const entry = readFrontMatter(kind, id, name.slice(0, -extension.length), file, text, read);
		if (entry) entries.push(entry);
	}
	return entries;
}

/** A track's name says what it is and in which language; others are reported as files that are not expected. */
const trackName = /^(transcript|chapters)\.([a-z]{2})\.vtt$/;

async function readTracks(
	root: string,
	kind: Kind,
	path: string,
	read: ReadContent,
	only: string | undefined,
): Promise<RawEntry[]> {
	const entries: RawEntry[] = [];
	for (const { id, name, file } of await listNames(root, path)) {
		if (only !== undefined && file !== only) continue;
		const [, track, language] = trackName.exec(name) ?? [];
		const text = track && (await readText(root, file, read));
		if (!text) continue;
		const excess = findTrackExcess(text);
		if (excess) {
			report(read, file, [excess]);
			continue;
		}
		const { cues, faults } = parseWebVtt(text, track as 'transcript' | 'chapters');
		report(read, file, faults);
		if (cues.length === 0) continue;
		const lineOf = ([, index]: readonly PropertyKey[]) => cues[Number(index)]?.line ?? 1;
		entries.push({
			kind,
			id,
			language,
			file,
			data: { track, cues },
			body: '',
			bodyLine: 1,
			lineOf,
		});
	}
	return entries;
}

/** Notes what keeps a file from being read, or from being read whole. */
function report(read: ReadContent, file: string, faults: readonly Omit<Problem, 'file'>[]): void {
	if (faults.length > 0) read.unreadable.add(file);
	read.problems.push(...faults.map((fault) => ({ file, ...fault })));
}

/** Lists the files of the folders of a kind, without those that systems leave there. A folder that cannot be read is told by the check. */
async function listNames(root: string, path: string): Promise<{ id: string; name: string; file: string }[]> {
	const folders = await readdir(join(root, path), { withFileTypes: true }).catch(() => []);
	const ids = folders.filter((item) => item.isDirectory() && !isOfSystem(item.name)).map(({ name }) => name);
	return (await Promise.all(ids.sort().map((id) => namesIn(root, `${path}/${id}`, id)))).flat();
}

async function namesIn(root: string, folder: string, id: string) {
	const found = await readdir(join(root, folder)).catch(() => []);
	return found
		.filter((name) => !isOfSystem(name))
		.sort()
		.map((name) => ({ id, name, file: `${folder}/${name}` }));
}

/**
 * Reads a file as text. A file that is not there is no problem of this reader: some kinds may be absent, and links that lead out of
 * the content root are said by the check.
 */
async function readText(root: string, file: string, read: ReadContent): Promise<string | undefined> {
	const path = findInside(root, file);
	if (!path) return undefined;
	try {
		const found = await stat(path);
		// A pipe would be waited for without end; the check tells it.
		if (!found.isFile() && !found.isDirectory()) return undefined;
		const { text, faults } = readIncoming(await readFile(path), file);
		if (text === undefined) report(read, file, faults);
		else read.problems.push(...faults.map((fault) => ({ file, ...fault })));
		return text;
	} catch (error) {
		report(read, file, [problemOf(root, file, error)]);
		return undefined;
	}
}

function readYamlFile(
	kind: Kind,
	form: 'file' | 'list',
	file: string,
	text: string,
	read: ReadContent,
): RawEntry[] {
	const dashless = form === 'list' ? findDashless(text) : undefined;
	if (dashless) {
		report(read, file, [dashless]);
		return [];
	}
	const yaml = readYamlText(file, text, 0, read);
	const common = { kind, language: undefined, file, body: '', bodyLine: 1 };
	if (form === 'file')
		return [{ ...common, id: kind, data: yaml.data, lineOf: yaml.lineOf, writtenAt: yaml.writtenAt }];
	if (!isSeq(yaml.document.contents) || !Array.isArray(yaml.data)) {
		if (yaml.faults.length > 0) return [];
		const message = text.trim() === '' ? 'ce fichier est vide' : 'ce fichier doit contenir une liste';
		report(read, file, [{ line: 1, message, hint: 'commencez chaque fiche par « - id: … »' }]);
		return [];
	}
	return yaml.data.map((data: unknown, index) => ({
		...common,
		id: readId(data),
		index,
		data,
		lineOf: (path) => yaml.lineOf([index, ...path]),
		writtenAt: (path) => yaml.writtenAt([index, ...path]),
	}));
}

/** The first entry of a list without its dash, where others have theirs: nothing after it would be read. */
function findDashless(text: string): Omit<Problem, 'file'> | undefined {
	const lines = text.split('\n');
	const first = lines.findIndex((line) => /^[^#\s]|^\s+[^#\s]/.test(line) && line !== '---');
	if (!/^\s*id:\s/.test(lines[first] ?? '') || !lines.some((line) => /^- /.test(line))) return undefined;
	return {
		line: first + 1,
		message: 'le tiret de cette fiche manque',
		hint: `écrivez « - ${lines[first]!.trim()} », sans rien devant le tiret`,
	};
}

function readId(data: unknown): string {
	return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string'
		? data.id
		: '';
}

function readFrontMatter(
	kind: Kind,
	id: string,
	language: string,
	file: string,
	text: string,
	read: ReadContent,
): RawEntry | undefined {
	const { header, faults } = findHeader(text);
	report(read, file, faults);
	if (!header) return undefined;
	const yaml = readYamlText(file, header.fields, header.line - 1, read);
	if (!isMap(yaml.document.contents)) {
		if (yaml.faults.length === 0)
			report(read, file, [
				{
					line: header.line,
					message: 'l’en-tête ne contient aucun champ',
					hint: 'écrivez un champ par ligne : « title: Mon titre »',
				},
			]);
		return undefined;
	}
	const misspelt = findMisspeltOriginal(yaml.data);
	if (misspelt)
		report(read, file, [
			{
				line: yaml.lineOf([misspelt]),
				message: `le champ « ${misspelt} » n’existe pas ici`,
				hint: suggest(misspelt, [original])!,
			},
		]);
	const excess = findTextExcess(header.body);
	if (excess) report(read, file, [{ ...excess, line: excess.line + header.bodyLine - 1 }]);
	return {
		kind,
		id,
		language,
		file,
		data: misspelt ? renameField(yaml.data, misspelt, original) : yaml.data,
		body: excess ? '' : header.body,
		...(excess && { isBeyondReading: true }),
		bodyLine: header.bodyLine,
		lineOf: yaml.lineOf,
		writtenAt: yaml.writtenAt,
	};
}

/** The field by which a text says that it translates another. */
const original = 'original';

/** That field under another name: all else that would be said of the text follows from it. */
function findMisspeltOriginal(data: unknown): string | undefined {
	const fields = Object.entries(data as Record<string, unknown>);
	return fields.some(([name]) => name === original)
		? undefined
		: fields.find(
				([name, value]) => findNearest(name, [original]) && typeof value === 'string' && isLocale(value),
			)?.[0];
}

function renameField(data: unknown, from: string, to: string): unknown {
	return Object.fromEntries(
		Object.entries(data as Record<string, unknown>).map(([name, value]) => [
			name === from ? to : name,
			value,
		]),
	);
}

/** Reads the fields of a file; its lines are those of the file. */
function readYamlText(file: string, text: string, lineOffset: number, read: ReadContent): ReadYaml {
	const yaml = readYaml(text);
	report(
		read,
		file,
		yaml.faults.map((fault) => ({ ...fault, line: fault.line + lineOffset })),
	);
	return { ...yaml, lineOf: (path) => yaml.lineOf(path) + lineOffset };
}
