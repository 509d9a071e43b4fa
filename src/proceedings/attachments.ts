import { posix } from 'node:path';
import type { RawEntry } from './read.ts';

/** A file that an entry names, which is published beside its page. */
export interface Attachment {
	/** Its path under the content root. */
	file: string;
	entry: RawEntry;
	/** The path of the field that names it. */
	field: readonly string[];
}

/** The fields that name a file, when they begin with `./`. */
const fields = [['slides'], ['video', 'url'], ['report', 'file']] as const;

/** Lists the files that entries name: slides, videos, the written report. Images are not among them: they are remade. */
export function listAttachments(raw: readonly RawEntry[]): Attachment[] {
	return raw.flatMap((entry) =>
		fields.flatMap((field): Attachment[] => {
			const value = valueAt(entry.data, field);
			if (typeof value !== 'string' || !value.startsWith('./')) return [];
			return [{ file: posix.join(posix.dirname(entry.file), value), entry, field }];
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
