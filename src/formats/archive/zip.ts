import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { partsOf } from '#dates/date.ts';

/** A file of an archive, at its path, with forward slashes: what it holds, or what reads it when its turn comes. */
export interface Zipped {
	path: string;
	content: string | Uint8Array | (() => Promise<Uint8Array>);
}

/** What gains nothing by being packed: it is compressed already. */
const compressed = /\.(?:epub|jpe?g|pdf|png|webp)$|^mimetype$/;

/**
 * Packs files in a ZIP archive, in the order in which they are given, one after another.
 * @param date of everything in the archive, so that it is the same at each build
 */
export function zip(files: Iterable<Zipped>, date: Date): Readable {
	const archive = new ZipFile();
	// Only so do the first bytes of a book name its type (OCF 3.3, § 4.3): without the field of times.
	const common = { mtime: date, forceDosTimestamp: true };
	for (const { path, content } of files) {
		const options = { ...common, compress: !compressed.test(path) };
		if (typeof content === 'function')
			archive.addReadStreamLazy(path, options, (give) => {
				content().then(
					(read) => give(undefined, Readable.from([read])),
					(error: unknown) => give(error, new PassThrough()),
				);
			});
		else archive.addBuffer(Buffer.from(content), path, options);
	}
	const printed = new PassThrough();
	archive.on('error', (error: Error) => printed.destroy(error));
	archive.outputStream.pipe(printed);
	archive.end();
	return printed;
}

/**
 * A day, as ZIP archives write it: in the time of the machine, whatever that is, so that two machines write the same; the nearest of
 * those that they can write, from 1980 to 2099.
 */
export function toLocalDay(date: string): Date {
	const [year, month, day] = partsOf(date).map(Number);
	if (year! < 1980) return new Date(1980, 0, 1);
	return year! > 2099 ? new Date(2099, 11, 31) : new Date(year!, month! - 1, day);
}
