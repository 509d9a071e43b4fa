import type { StringKey } from '#i18n/strings/fr.ts';
import type { Reference } from '#proceedings/types.ts';

/** What a file is taken away for. */
export const purposes = ['read', 'cite', 'follow', 'keep'] as const;

type Purpose = (typeof purposes)[number];

type Content = string | Uint8Array<ArrayBuffer>;

/** A file that says what pages say, for other readers and for programs. */
export interface EditionFile {
	/** What it holds; the home page stands for the whole. */
	of: Reference;
	url: string;
	/** Its format, by name. */
	format: string;
	/** Its media type. */
	type: string;
	/** Whom it serves: who reads, who cites, who wants to be told, or a program and an archive. */
	purpose: Purpose;
	/** What it is for. */
	use: StringKey;
	/** Its content. */
	read: () => Promise<Content>;
	/** Where it is on this machine, if memory should not hold it. */
	locate?: () => Promise<string>;
}

/** A file that is read again each time, or one that is made once and stays in memory: it weighs little. */
export type Making = EditionFile | (Omit<EditionFile, 'read'> & { make: () => Content | Promise<Content> });

/** What a file of the whole is of. */
export const home: Reference = { kind: 'home', id: '' };
