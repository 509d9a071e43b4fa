import { posix } from 'node:path';
import { visit } from 'unist-util-visit';
import { locales } from '#schemas/fields/language.ts';
import type { Check, Edition } from '../edition.ts';
import { listAttachments, listPictures } from '../attachments.ts';
import { findInside } from '../inside.ts';
import { kinds, type Kind } from '../kinds.ts';
import { listChoices, suggest } from '../nearest.ts';

const rules = Object.values(kinds);
const tracks = kinds.tracks.schema().shape.track.options;

/** Every file of the content is read by something: a misnamed one would be left out in silence. */
export const rule: Check = (edition) => {
	const named = [...listAttachments(edition.raw), ...listPictures(edition.raw)].map(({ file }) => file);
	const attached = new Set([...picturesOfTexts(edition), ...named]);
	return edition.files
		.filter((file) => file !== 'README.md' && !attached.has(file) && !isExpected(file))
		.filter((file) => findInside(edition.root, file))
		.map((file) => ({ file, line: 1, ...explain(file) }));
};

function isExpected(file: string): boolean {
	return rules.some((kind) =>
		kind.form === 'file' || kind.form === 'list'
			? file === kind.path
			: expectedNames(kind).some((name) => file === `${kind.path}/${file.split('/')[1]}/${name}`),
	);
}

function expectedNames(kind: Extract<(typeof rules)[number], { form: 'folders' | 'tracks' }>): string[] {
	return kind.form === 'folders'
		? locales.map((locale) => `${locale}.${kind.extension}`)
		: tracks.flatMap((track) => locales.map((locale) => `${track}.${locale}.vtt`));
}

function explain(file: string): { message: string; hint: string } {
	const message = 'ce fichier n’est pas attendu ici : il serait ignoré';
	const parts = file.split('/');
	const kind = rules.find(({ form, path }) => form === 'folders' && path === parts[0]);
	if (kind?.form === 'folders' && parts.length === 3) {
		const names = expectedNames(kind);
		const name = parts[2]!;
		if (/\.(jpe?g|png|webp|avif|gif|svg)$/i.test(name)) {
			return {
				message: 'cette image n’est employée nulle part',
				hint: `écrivez « ./${name} » là où elle doit paraître, ou retirez-la`,
			};
		}
		const attachment = attachmentHints.find(([pattern]) => pattern.test(name));
		if (attachment && kind.path === kinds.interventions.path) return { message, hint: attachment[1] };
		const language = name.split('.')[0]!;
		if (name.endsWith(`.${kind.extension}`)) {
			return {
				message: `« ${language} » n’est pas une langue du site : ce fichier serait ignoré`,
				hint: `nommez-le ${listChoices(names)}`,
			};
		}
		if (names.includes(`${language}.${kind.extension}`))
			return { message, hint: `vouliez-vous dire « ${language}.${kind.extension} » ?` };
		return { message, hint: `un texte de ce dossier se nomme ${listChoices(names)}` };
	}
	const known = rules.map(({ path }) => path);
	if (kind) return { message, hint: `rangez-le dans « ${kind.path}/<identifiant>/ »` };
	const nearest = suggest(parts[0]!, parts.length > 1 ? foldersOnly() : known);
	return { message, hint: nearest ?? `le contenu se range dans ${known.join(', ')}` };
}

/** What to do with a file that an intervention may have, under its present name. */
const attachmentHints: readonly [pattern: RegExp, hint: string][] = [
	[/\.(?:srt|vtt)$/i, 'importez-la : npm run import -- transcript <fichier> --intervention <identifiant>'],
	[/\.pdf$/i, 'pour publier ces diapositives, écrivez « slides: ./nom-du-fichier.pdf » dans la fiche'],
	[
		/\.(?:webm|mp4|m4v|ogv|mov|avi)$/i,
		'pour publier cette vidéo, écrivez « url: ./nom-du-fichier.webm » sous « video: »',
	],
];

function foldersOnly(): string[] {
	return (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].form === 'folders');
}

/** The pictures that texts name, as paths under the content root. */
function picturesOfTexts({ bodies }: Edition): string[] {
	return bodies.flatMap(({ entry, root }) => {
		const found: string[] = [];
		visit(root, (node) => {
			if (node.type === 'image' || node.type === 'figure')
				found.push(posix.join(posix.dirname(entry.file), node.url));
		});
		return found;
	});
}
