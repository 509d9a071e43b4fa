import { typeset } from '#i18n/typography.ts';
import { defaultLocale, languageFor, type Locale, locales } from '#i18n/locales.ts';
import type { Localized } from '#schemas/fields/text.ts';
import type { Entry, Fields, Kind, TranslationFields } from './kinds.ts';
import type { Phrase, Versions } from './types.ts';

/** An entry that lies in a folder: its original, and every language it exists in. */
export interface Folder<K extends Kind> {
	id: string;
	original: Locale;
	/** The facts, which only the original holds. */
	facts: Fields<K>;
	files: Partial<Record<Locale, Entry<K>>>;
}

/**
 * Brings together the files of each folder.
 * @throws where a folder has no original: the content check says so in words before it comes to this
 */
export function groupFolders<K extends Kind>(entries: readonly Entry<K>[]): Folder<K>[] {
	return [...Map.groupBy(entries, (entry) => entry.id)].map(([id, files]) => {
		const original = files.find(isOriginal);
		if (!original) throw new Error(`${files[0]?.file ?? id} : aucune version originale dans ce dossier.`);
		return {
			id,
			original: original.language as Locale,
			facts: original.data,
			files: Object.fromEntries(files.map((file) => [file.language, file])) as Folder<K>['files'],
		};
	});
}

function isOriginal<K extends Kind>(entry: Entry<K>): boolean {
	return !('original' in entry.data);
}

/** Makes the versions of an entry: `read` takes from a file what its language says. */
export function toVersions<K extends Kind, Text>(
	folder: Folder<K>,
	read: (data: Fields<K> | TranslationFields<K>, body: string, language: Locale, file: string) => Text,
): Versions<Text> {
	const texts: Partial<Record<Locale, Text>> = {};
	for (const locale of locales) {
		const file = folder.files[locale];
		if (file) texts[locale] = read(file.data, file.body, locale, file.file);
	}
	return { original: folder.original, texts };
}

/** Chooses the version to show: that of the locale, or the original. */
export function choose<Text>(versions: Versions<Text>, locale: Locale): { text: Text; language: Locale } {
	const language = versions.texts[locale] ? locale : versions.original;
	return { text: versions.texts[language]!, language };
}

/** Chooses the text to show: that of the locale, or of the language that it falls back on. */
export function phrase(localized: Localized, locale: Locale): Phrase {
	const language = languageFor(locale, localized);
	return { text: localized[language]!, language };
}

/** Gives data back with every `{ fr, en… }` text in it typeset for its language. */
export function typesetLocalized<Data>(data: Data): Data {
	if (Array.isArray(data)) return data.map(typesetLocalized) as Data;
	if (typeof data !== 'object' || data === null) return data;
	const isLocalized = defaultLocale in data;
	return Object.fromEntries(
		Object.entries(data).map(([key, value]: [string, unknown]) => [
			key,
			isLocalized ? typesetAll(value, key) : typesetLocalized(value),
		]),
	) as Data;
}

function typesetAll(value: unknown, language: string): unknown {
	if (typeof value === 'string') return typeset(value, language);
	return Array.isArray(value) ? value.map((item) => typesetAll(item, language)) : value;
}
