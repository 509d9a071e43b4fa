/** What names an entry among those of its kind. */
interface EntryParts {
	/** The id of the thing, shared by the original and its translations. */
	id: string;
	/** The language of the file, for kinds that have one file a language. */
	language: string | undefined;
}

/**
 * Makes the id under which Astro keeps an entry, one a file: `<id>`, `<id>/<language>` where a folder holds several languages, and
 * `<id>/<track>.<language>` for the tracks of an entry.
 */
export function toEntryId({ id, language }: EntryParts, track?: string): string {
	if (language === undefined) return id;
	return `${id}/${track === undefined ? '' : `${track}.`}${language}`;
}

/** Reads what `toEntryId` wrote. */
export function readEntryId(entryId: string): EntryParts {
	const [id, file] = entryId.split('/');
	return { id: id!, language: file?.split('.').at(-1) };
}
