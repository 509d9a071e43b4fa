import { locales } from '#i18n/locales.ts';
import { kinds } from './kinds.ts';

/** What the content may hold, by kind. */
export const rules = Object.values(kinds);

const tracks = kinds.tracks.schema().shape.track.options;

/** True for a file that a kind of content names. */
export function isExpected(file: string): boolean {
	return rules.some((kind) => {
		if (kind.form === 'file' || kind.form === 'list') return file === kind.path;
		const folder = kind.form === 'folder' ? kind.path : `${kind.path}/${file.split('/')[1]}`;
		return expectedNames(kind).some((name) => file === `${folder}/${name}`);
	});
}

/** The names that a file may bear in a folder of a kind. */
export function expectedNames(
	kind: Extract<(typeof rules)[number], { form: 'folder' | 'folders' | 'tracks' }>,
): string[] {
	return kind.form !== 'tracks'
		? locales.map((locale) => `${locale}.${kind.extension}`)
		: tracks.flatMap((track) => locales.map((locale) => `${track}.${locale}.vtt`));
}

/** True where a list bears another name than it should: « sources.yml », « glossary.yaml.txt ». */
export function isMisnamed(files: readonly string[], path: string): boolean {
	const stem = path.replace(/\.yaml$/, '');
	return files.some((file) => file !== path && file.toLowerCase().startsWith(`${stem}.`));
}

/** True where a folder holds a text that could not be taken in: misnamed, or not to be read. */
export function hasHiddenText(
	{ files, unreadable }: { files: readonly string[]; unreadable: ReadonlySet<string> },
	folder: string,
): boolean {
	return [...files.filter(isText), ...unreadable].some((file) => file.startsWith(`${folder}/`));
}

/** True for a text of a folder under another name than it should bear: « fr.md.txt », « fr - Copie.md ». */
export function isText(file: string): boolean {
	return (
		file.split('/').length === (isInFolder(file) ? 2 : 3) &&
		/\.(?:mdx?|markdown|txt|docx?|odt|rtf)(?:\.\w+)?$/i.test(file) &&
		!isExpected(file)
	);
}

/** True for what lies in a folder that is one entry. */
function isInFolder(file: string): boolean {
	return rules.some(({ form, path }) => form === 'folder' && file.startsWith(`${path}/`));
}

/** Captions whose name is nearly that of a track: its sort, and what should be its language. */
export const misnamedTrack =
	/^(transcript|transcription|chapters|chapitres|sous-titres|subtitles|captions)(?:[._-](.*))?\.vtt$/i;
