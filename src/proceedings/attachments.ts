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

/** The fields that name a file, when they begin with `./`. */
const publishedFields = [['slides'], ['video', 'url'], ['report', 'file']] as const;
const pictureFields = [
	['portrait', 'file'],
	['video', 'poster'],
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
		fields.flatMap((field): Attachment[] => {
			const found = valueAt(entry.data, field);
			const values = Array.isArray(found)
				? found.map((value: unknown, index) => ({ value, at: [...field, index] }))
				: [{ value: found, at: field }];
			return values.flatMap(({ value, at }) =>
				typeof value === 'string' && value.startsWith('./')
					? [{ file: posix.join(posix.dirname(entry.file), value), entry, field: at }]
					: [],
			);
		}),
	);
}

function valueAt(data: unknown, path: readonly string[]): unknown {
	return path.reduce(
		(value, key) =>
			typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
		data,
	);
}
