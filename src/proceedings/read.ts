import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import { type Document, type ErrorCode, isMap, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { parseWebVtt } from '#media/transcripts/webvtt.ts';
import { findInside } from './inside.ts';
import { kinds, type Kind } from './kinds.ts';

/** Something an editor has to mend. */
export interface Problem {
	/** The file, under the content root. */
	file: string;
	/** The line in that file, from 1. */
	line: number;
	/** What is wrong, in French. */
	message: string;
	/** What to write instead, in French. */
	hint?: string;
	/** True where `npm run passages` settles it. */
	isOfPassages?: true;
}

/** What is wrong with something, and what to do about it, before its place is known. */
export type Fault = Required<Pick<Problem, 'message' | 'hint'>>;

/**
 * Says a problem in words, as the terminal shows it.
 * @param root the content root
 */
export function describeProblem(root: string, { file, line, message, hint }: Problem): string {
	const place = styleText('cyan', `${relative('.', resolve(root, file)).replaceAll('\\', '/')}:${line}`);
	return `${place}  ${message}${hint ? `\n    → ${hint}` : ''}`;
}

/** One entry as it stands in its file, not validated yet. */
export interface RawEntry {
	kind: Kind;
	id: string;
	/** The language that names the file, for kinds that have one file a language. */
	language: string | undefined;
	/** Its path under the content root, with forward slashes. */
	file: string;
	/** Its fields as YAML gives them. */
	data: unknown;
	/** The text below the front matter. Empty for YAML files. */
	body: string;
	/** The line of the file on which the body begins, from 1. */
	bodyLine: number;
	/** The line of a field given by its path, from 1; of the nearest parent where the field is absent. */
	lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads one kind of content, or all.
 * @param root the content root
 * @returns the entries that could be read and the problems of the files that could not; never throws for what an editor wrote
 */
export async function readContent(
	root: string,
	wanted: readonly Kind[] = Object.keys(kinds) as Kind[],
): Promise<{ entries: RawEntry[]; problems: Problem[] }> {
	const problems: Problem[] = [];
	const entries = await Promise.all(wanted.map((kind) => readKind(root, kind, problems)));
	return { entries: entries.flat(), problems };
}

async function readKind(root: string, kind: Kind, problems: Problem[]): Promise<RawEntry[]> {
	const { form, path } = kinds[kind];
	if (form === 'tracks') return readTracks(root, path, problems);
	if (form !== 'folders') {
		const file = await readText(root, path, problems);
		return file === undefined ? [] : readYamlFile(kind, form, path, file, problems);
	}
	const extension = `.${kinds[kind].extension}`;
	const entries: RawEntry[] = [];
	for (const id of await listFolders(join(root, path))) {
		for (const name of (await readdir(join(root, path, id))).sort()) {
			if (!name.endsWith(extension)) continue;
			const file = `${path}/${id}/${name}`;
			const text = await readText(root, file, problems);
			if (text === undefined) continue;
			const entry = readFrontMatter(kind, id, name.slice(0, -extension.length), file, text, problems);
			if (entry) entries.push(entry);
		}
	}
	return entries;
}

/** A track's name says what it is and in which language; others are reported as files that are not expected. */
const trackName = /^(transcript|chapters)\.([a-z]{2})\.vtt$/;

async function readTracks(root: string, path: string, problems: Problem[]): Promise<RawEntry[]> {
	const entries: RawEntry[] = [];
	for (const id of await listFolders(join(root, path))) {
		for (const name of (await readdir(join(root, path, id))).sort()) {
			const [, track, language] = trackName.exec(name) ?? [];
			const file = `${path}/${id}/${name}`;
			const text = track && (await readText(root, file, problems));
			if (!text) continue;
			const { cues, faults } = parseWebVtt(text);
			problems.push(...faults.map((fault) => ({ file, ...fault })));
			if (faults.length > 0) continue;
			const lineOf = ([, index]: readonly PropertyKey[]) => cues[Number(index)]?.line ?? 1;
			entries.push({
				kind: 'tracks',
				id,
				language,
				file,
				data: { track, cues },
				body: '',
				bodyLine: 1,
				lineOf,
			});
		}
	}
	return entries;
}

async function listFolders(directory: string): Promise<string[]> {
	const found = await readdir(directory, { withFileTypes: true }).catch(() => []);
	return found
		.filter((item) => item.isDirectory())
		.map((item) => item.name)
		.sort();
}

/**
 * Reads a file as UTF-8, strictly. A file that is not there is no problem of this reader: some kinds may be absent, and links that
 * lead out of the content root are said by the check.
 */
async function readText(root: string, file: string, problems: Problem[]): Promise<string | undefined> {
	const path = findInside(root, file);
	if (!path || !(await stat(path)).isFile()) return undefined;
	const bytes = await readFile(path);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
	} catch {
		problems.push({
			file,
			line: firstBadLine(bytes),
			message: 'ce fichier n’est pas en UTF-8',
			hint: file.endsWith('.vtt')
				? 'reprenez le fichier d’origine avec « npm run import -- transcript … --encoding windows-1252 »'
				: 'enregistrez-le de nouveau en choisissant l’encodage « UTF-8 » dans votre éditeur',
		});
		return undefined;
	}
}

function firstBadLine(bytes: Buffer): number {
	const lines = bytes.toString('utf8').split('\n');
	return lines.findIndex((line) => line.includes('\uFFFD')) + 1 || 1;
}

function readYamlFile(
	kind: Kind,
	form: 'file' | 'list',
	file: string,
	text: string,
	problems: Problem[],
): RawEntry[] {
	const yaml = parseYaml(file, text, 0, problems);
	if (!yaml) return [];
	const common = { kind, language: undefined, file, body: '', bodyLine: 1 };
	if (form === 'file') return [{ ...common, id: kind, data: yaml.data, lineOf: yaml.lineOf }];
	if (!isSeq(yaml.document.contents)) {
		problems.push({
			file,
			line: 1,
			message: 'ce fichier doit contenir une liste',
			hint: 'commencez chaque fiche par « - id: … »',
		});
		return [];
	}
	return (yaml.data as unknown[]).map((data, index) => ({
		...common,
		id: readId(data),
		data,
		lineOf: (path) => yaml.lineOf([index, ...path]),
	}));
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
	problems: Problem[],
): RawEntry | undefined {
	const match = /^---\n(.*?)^---[ \t]*(?:\n|$)/ms.exec(text.replace(/^\uFEFF/, ''));
	if (!match) {
		problems.push({
			file,
			line: 1,
			message: 'l’en-tête manque, ou n’est pas refermé',
			hint: 'commencez le fichier par une ligne « --- », puis les champs, puis une ligne « --- »',
		});
		return undefined;
	}
	const yaml = parseYaml(file, match[1]!, 1, problems);
	if (!yaml) return undefined;
	if (!isMap(yaml.document.contents)) {
		problems.push({
			file,
			line: 2,
			message: 'l’en-tête ne contient aucun champ',
			hint: 'écrivez un champ par ligne : « title: Mon titre »',
		});
		return undefined;
	}
	const head = match[0];
	return {
		kind,
		id,
		language,
		file,
		data: yaml.data,
		body: text.replace(/^\uFEFF/, '').slice(head.length),
		bodyLine: head.split('\n').length,
		lineOf: yaml.lineOf,
	};
}

/** What the YAML reader's commonest errors mean, in an editor's words. */
const yamlReasons: Partial<Record<ErrorCode, string>> = {
	BAD_INDENT: 'le retrait de cette ligne ne correspond pas à celui des lignes voisines',
	BLOCK_AS_IMPLICIT_KEY: 'un deux-points de trop, ou un retrait qui manque',
	BAD_SCALAR_START: 'un texte ne peut pas commencer par ce signe',
	DUPLICATE_KEY: 'ce champ figure deux fois',
	MISSING_CHAR: 'un signe manque : guillemet, crochet, accolade ou deux-points',
	MULTILINE_IMPLICIT_KEY: 'un deux-points manque après le nom du champ, ou le texte se poursuit à la ligne',
	TAB_AS_INDENT: 'le retrait s’écrit avec des espaces, pas avec une tabulation',
	UNEXPECTED_TOKEN: 'un signe est de trop',
};

function parseYaml(file: string, text: string, lineOffset: number, problems: Problem[]) {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const faults = document.errors.map(({ code, pos }) => ({
		offset: pos[0],
		reason: yamlReasons[code] ?? 'la mise en forme est incorrecte',
	}));
	visit(document, {
		Alias: (_key, alias) => {
			const reason = `« *${alias.source} » renvoie à une ancre qui n’existe pas`;
			if (!alias.resolve(document)) faults.push({ offset: alias.range?.[0] ?? 0, reason });
		},
	});
	for (const { offset, reason } of faults) {
		problems.push({
			file,
			line: lines.linePos(offset).line + lineOffset,
			message: `le YAML est mal formé : ${reason}`,
			hint: 'un texte qui contient « : » ou commence par un signe se met entre guillemets droits : title: "Paix : bilan"',
		});
	}
	if (faults.length > 0) return undefined;
	const data: unknown = document.toJS();
	return {
		document,
		data,
		lineOf: (path: readonly PropertyKey[]) => lineOf(document, lines, path) + lineOffset,
	};
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
		? parent.items.find((item) => String(item.key) === String(path.at(-1)))?.key
		: undefined;
	return rangeStart(key) ?? rangeStart(node);
}

function rangeStart(node: unknown): number | undefined {
	return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
		? (node.range[0] as number)
		: undefined;
}
