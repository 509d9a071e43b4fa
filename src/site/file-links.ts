import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { locateFile } from './identity.ts';
import { fileUrl } from './urls.ts';

/** A file of the edition, to be downloaded. */
export interface FileLink {
	url: string;
	/** Its size, in bytes. */
	bytes: number;
	/** What it is: « PDF ». */
	format: string;
}

/**
 * Describes a file that is published with the edition.
 * @param path under the content root
 */
export function describeFile(path: string): FileLink {
	return {
		url: fileUrl(path),
		bytes: statSync(locateFile(path)).size,
		format: extname(path).slice(1).toUpperCase(),
	};
}
