/** Where the site keeps what the search reads, from its root: the build writes it there, and browsers ask for it. */

/** The folder of the indexes, one a language. */
export const indexesFolder = 'pagefind/';

/** The folder of the index of a language's texts. */
export function indexFolder(language: string): string {
	return `${indexesFolder}${language}/`;
}

/** The words of an index, in its folder: mistyped ones are corrected by them. */
export const wordsFile = 'words.json';

/** Words that an index does not hold, in its folder, each with words that it holds and that may stand for it. */
export const synonymsFile = 'synonyms.json';

/** The names that stand for each other. */
export const equivalentsPath = 'recherche/equivalents.json';
