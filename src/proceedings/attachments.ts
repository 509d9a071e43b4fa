import { posix } from 'node:path';
import type { RawEntry } from './read.ts';

/** A file that an entry names. */
export interface Attachment {
	/** Its path under the content root. */
	file: string;
	entry: RawEntry;
	/** The path of the field that names it. */
	field: readonly PropertyKey[];
}

/** The fields that name a file, when they begin with `./`; `*` stands for each item of a list. */
const publishedFields = [['slides'], ['video', 'url'], ['videos', '*', 'url'], ['file']] as const;
const pictureFields = [
	['portrait', 'file'],
	['video', 'poster'],
	['videos', '*', 'poster'],
] as const;

/** Lists the files that entries name, which are published beside their pages: slides, videos, the written report. */
export function listAttachments(raw: readonly RawEntry[]): Attachment[] {
	return listNamed(raw, publishedFields);
}

/** Lists the pictures that entries name: portraits, posters. They are not published, but drawn anew. */
export function listPictures(raw: readonly RawEntry[]): Attachment[] {
	return listNamed(raw, pictureFields);
}

function listNamed(raw: readonly RawEntry[], fields: readonly (readonly string[])[]): Attachment[] {
	return raw.flatMap((entry) =>
		fields.flatMap((field): Attachment[] =>
			valuesAt(entry.data, field).flatMap(({ value, at }) =>
				typeof value === 'string' && value.startsWith('./')
					? [{ file: posix.join(posix.dirname(entry.file), value), entry, field: at }]
					: [],
			),
		),
	);
}

/** The values that a path leads to, each with its own path: those of a list one by one. */
function valuesAt(
	value: unknown,
	path: readonly string[],
	at: readonly PropertyKey[] = [],
): { value: unknown; at: readonly PropertyKey[] }[] {
	const [key, ...rest] = path;
	if (Array.isArray(value) && (key === '*' || key === undefined))
		return value.flatMap((item: unknown, index) => valuesAt(item, rest, [...at, index]));
	if (key === undefined) return [{ value, at }];
	if (typeof value !== 'object' || value === null) return [];
	return valuesAt((value as Record<string, unknown>)[key], rest, [...at, key]);
}
