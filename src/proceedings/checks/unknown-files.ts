import { posix } from 'node:path';
import { visit } from 'unist-util-visit';
import { recordingExtensions, recordingForm } from '#media/recordings.ts';
import { slug } from '#prose/slug.ts';
import { locales } from '#i18n/locales.ts';
import { type Check, type Edition, foldersOf, isFolder } from '../edition.ts';
import { listAttachments, listPictures } from '../attachments.ts';
import { expectedNames, isExpected, misnamedTrack, rules } from '../expected-files.ts';
import { findInside } from '../inside.ts';
import { folderOf, kinds, type Kind, tracksOf } from '../kinds.ts';
import { findNearest, listChoices, suggest } from '../nearest.ts';
import type { Fault, Problem } from '../read.ts';

type Folders = Extract<(typeof rules)[number], { form: 'folder' | 'folders' }>;

const folders = rules.filter((kind): kind is Folders => kind.form === 'folder' || kind.form === 'folders');

/** Every file of the content is read by something: a misnamed one would be left out in silence. */
export const rule: Check = (edition) => {
	const used = new Set([
		...picturesOfTexts(edition),
		...[...listAttachments(edition.raw), ...listPictures(edition.raw)].map(({ file }) => file),
	]);
	const lacking = new Set(
		[...used].filter((file) => !edition.files.includes(file)).map((file) => posix.dirname(file)),
	);
	const unknown = edition.files.flatMap((file) => {
		if (file === 'README.md' || used.has(file) || isExpected(file) || !findInside(edition.root, file))
			return [];
		const what = explain(edition, file, lacking.has(posix.dirname(file)));
		return what ? [{ file, line: 1, ...what }] : [];
	});
	return [...unknown, ...strayFolders(edition), ...edition.emptyFolders.flatMap(explainEmpty)];
};

const ignored = 'ce fichier n’est pas attendu ici : il serait ignoré';

function explain(edition: Edition, file: string, isLacking: boolean): Fault | undefined {
	const parts = file.split('/');
	const kind = folders.find(({ path }) => path === parts[0]);
	if (!kind || parts.length < 2) return parts.length > 1 ? undefined : explainOutside(edition, file);
	const depth = kind.form === 'folder' ? 2 : 3;
	if (parts.length < depth) return explainTooHigh(kind, parts.at(-1)!);
	// Told of their folder.
	if (parts.length > depth) return undefined;
	const track = explainTrack(edition, file);
	if (track) return track;
	const own = explainBeside(kind, parts[depth - 1]!);
	if (own === undefined) return explainText(edition, kind, file);
	// A fault of the text that should name it is told there.
	const name = kindAt(kind.path);
	const id = kind.form === 'folder' ? name : parts[1]!;
	// Told once, of the folder.
	if (!hasText(edition, kind, id)) return undefined;
	if (isLacking || edition.isInDoubt(name, id) || isNamed(edition, file)) return undefined;
	return own;
}

/** A file that lies beside the folders of entries: a text makes an entry of its own, another thing goes with one. */
function explainTooHigh({ path, extension }: Folders, name: string): Fault {
	const [stem = '', ...rest] = name.split('.');
	if (new RegExp(`^(?:${extension}|markdown|txt|docx?|odt|rtf)$`, 'i').test(rest.at(-1) ?? '')) {
		const isLanguage = locales.some((locale) => locale === stem);
		const id = isLanguage ? '<identifiant>' : slug(stem) || '<identifiant>';
		return {
			message: ignored,
			hint: `rangez-le dans un dossier à lui : « ${path}/${id}/${isLanguage ? stem : locales[0]}.${extension} »`,
		};
	}
	const isTrack = /\.(?:vtt|srt)$/i.test(name);
	return {
		message: `${isTrack ? 'ces sous-titres ne sont' : 'ce fichier n’est'} dans le dossier d’aucune fiche : ${isTrack ? 'ils seraient ignorés' : 'il serait ignoré'}`,
		hint: `rangez-${isTrack ? 'les' : 'le'} à côté de la fiche à laquelle ${isTrack ? 'ils se rapportent' : 'il se rapporte'} : « ${path}/<identifiant>/${name} »`,
	};
}

/** Captions whose name does not say in which language they are, or says it otherwise. */
function explainTrack({ files }: Edition, file: string): Fault | undefined {
	const [path, , name = ''] = file.split('/');
	const found = misnamedTrack.exec(name);
	if (!found || !Object.keys(tracksOf).some((kind) => kinds[kind as keyof typeof tracksOf].path === path))
		return undefined;
	const track = /^chap/i.test(found[1]!) ? 'chapters' : 'transcript';
	const language = locales.find((locale) => found[2]?.toLowerCase().startsWith(locale));
	const free = locales
		.filter((locale) => language === undefined || locale === language)
		.map((locale) => `${track}.${locale}.vtt`)
		.filter((other) => !files.includes(`${posix.dirname(file)}/${other}`));
	return free.length > 0
		? { message: ignored, hint: `nommez-le ${listChoices(free)}, selon sa langue` }
		: undefined;
}

/** What is not a text, in a folder: a picture, slides, a video, captions. */
function explainBeside(kind: Folders, name: string): Fault | undefined {
	if (/\.(?:jpe?g|png|webp|avif|gif|svg|heic|tiff?|bmp)$/i.test(name))
		return {
			message: 'cette image n’est employée nulle part',
			hint: `écrivez « ./${name} » là où elle doit paraître, ou rangez-la hors de ce dossier`,
		};
	const attachment = attachmentHints.find(([pattern]) => pattern.test(name));
	if (attachment && kind.path === kinds.interventions.path) {
		const [, hint, hintInPage] = attachment;
		return { message: ignored, hint, inPage: { hint: hintInPage } };
	}
	if (kind.path === kinds.report.path && /\.pdf$/i.test(name))
		return { message: ignored, hint: `pour publier ce document, écrivez « file: ./${name} » dans l’en-tête` };
	const isOfDay = kind.path === kinds.panels.path || kind.path === kinds.dialogue.path;
	return isOfDay && recordingForm(name)
		? {
				message: ignored,
				hint: `pour publier cet enregistrement, écrivez « - url: ./${name} » sous « videos: »`,
			}
		: undefined;
}

/** True where a text of the folder names a file in a way that was not understood. */
function isNamed({ bodies }: Edition, file: string): boolean {
	const [folder, name] = [posix.dirname(file), posix.basename(file)];
	return bodies.some(({ entry }) => entry.file.startsWith(`${folder}/`) && entry.body.includes(`(./${name}`));
}

/** True where a folder holds a text, be it faulty or misnamed. */
function hasText({ files, raw }: Edition, { path }: Folders, id: string): boolean {
	return (
		raw.some(
			(entry) => entry.id === id && kinds[entry.kind].form !== 'tracks' && kinds[entry.kind].path === path,
		) ||
		files.some(
			(file) =>
				file.startsWith(`${folderOf(kindAt(path), id)}/`) &&
				/\.(?:mdx?|markdown|txt|docx?|odt|rtf)(?:\.\w+)?$/i.test(file),
		)
	);
}

/** A text under another name than it should bear. What is there already is never to be written over. */
function explainText({ files }: Edition, kind: Folders, file: string): Fault {
	const [folder, name] = [posix.dirname(file), posix.basename(file)];
	const names = expectedNames(kind);
	const free = names.filter((expected) => !files.includes(`${folder}/${expected}`));
	const stem = name.toLowerCase().split('.')[0]!;
	const isCopy = /copie|copy|\(\d+\)|conflict|\bv\d|bak|old|orig/i.test(name);
	const original = names.find((expected) =>
		new RegExp(`(?:^|[^a-z])${expected.split('.')[0]!}(?:[^a-z]|$)`, 'i').test(name),
	);
	if (isCopy && original !== undefined && !free.includes(original))
		return {
			message: `« ${name} » est une copie de ${original}, qui est déjà là : elle serait ignorée`,
			hint: `reportez dans ${original} ce que cette copie a de plus, puis rangez-la hors de ce dossier`,
		};
	if (/\.(?:docx?|odt|rtf)$/i.test(name))
		return {
			message: 'ce document de traitement de texte n’est pas lu',
			hint:
				kind.path === kinds.report.path
					? 'sortez-le de ce dossier, et importez-le : npm run import -- report <fichier>'
					: `copiez son texte dans ${listChoices(names)}, en Markdown`,
			...(kind.path === kinds.report.path && {
				inPage: { hint: 'sortez-le de ce dossier, et donnez-le à « Importer un document »' },
			}),
		};
	const meant = names.find((expected) => expected.split('.')[0] === stem);
	if (meant !== undefined)
		return free.includes(meant)
			? { message: ignored, hint: `vouliez-vous dire « ${meant} » ? Renommez-le ainsi` }
			: {
					message: ignored,
					hint: `${meant} est déjà là : gardez dans celui-ci ce qui vaut, et rangez l’autre hors de ce dossier`,
				};
	const language = name.split('.')[0]!;
	if (name.endsWith(`.${kind.extension}`))
		return {
			message: `« ${language} » n’est pas une langue du site : ce fichier serait ignoré`,
			hint: free.length > 0 ? `nommez-le ${listChoices(free)}` : 'rangez-le hors de ce dossier',
		};
	return { message: ignored, hint: `un texte de ce dossier se nomme ${listChoices(names)}` };
}

function explainOutside({ files }: Edition, file: string): Fault {
	const lists = rules
		.filter(({ form }) => form === 'file' || form === 'list')
		.map(({ path }) => path as string);
	const stem = slug(file.replace(/\..*$/, ''));
	const copied = lists.find(
		(path) => stem !== path.replace('.yaml', '') && stem.startsWith(`${path.replace('.yaml', '')}-`),
	);
	if (copied !== undefined && files.includes(copied))
		return {
			message: `« ${file} » semble une copie de ${copied}, qui est déjà là : elle serait ignorée`,
			hint: `reportez dans ${copied} ce que cette copie a de plus, puis rangez-la ailleurs`,
		};
	const meant = lists.find((path) => path.replace('.yaml', '') === stem) ?? findNearest(file, lists);
	if (meant !== undefined)
		return {
			message: ignored,
			hint: files.includes(meant)
				? `${meant} est déjà là : gardez dans celui-ci ce qui vaut, et rangez l’autre ailleurs`
				: `vouliez-vous dire « ${meant} » ? Renommez-le ainsi`,
		};
	return { message: ignored, hint: `les fichiers de ce dossier sont ${listChoices(lists)}` };
}

/** Folders that are none of the content's, and those of entries without a text: each told once. */
function strayFolders(edition: Edition): Problem[] {
	const present = [
		...new Set(edition.files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]!)),
	];
	const stray = present
		.filter((folder) => !folders.some(({ path }) => path === folder))
		.map((file) => ({
			file,
			line: 1,
			message: 'ce dossier n’est pas attendu ici : il serait ignoré',
			hint:
				suggest(
					file,
					folders.map(({ path }) => path),
				) ?? `les dossiers sont ${listChoices(folders.map(({ path }) => path))}`,
		}));
	const bare = folders.flatMap((kind) =>
		foldersOf(edition, kindAt(kind.path))
			.filter((id) => !hasText(edition, kind, id))
			// Captions without an entry are told by their own rule.
			.filter(
				(id) =>
					!edition.raw.some(
						({ kind: name, id: owner }) =>
							kinds[name].form === 'tracks' && owner === id && kind.path === kinds[name].path,
					),
			)
			.map((id) => ({
				file: folderOf(kindAt(kind.path), id),
				line: 1,
				message: 'ce dossier n’a pas de fiche : ce qu’il contient serait ignoré',
				hint: `écrivez « ${folderOf(kindAt(kind.path), id)}/${expectedNames(kind)[0]!} »`,
			})),
	);
	return [...stray, ...bare, ...nestedFolders(edition)];
}

/** Folders in the folder of an entry, with what they hold. */
function nestedFolders({ files }: Edition): Problem[] {
	return folders.flatMap((kind) => {
		const depth = kind.form === 'folder' ? 2 : 3;
		const inner = files
			.map((file) => file.split('/'))
			.filter((parts) => parts[0] === kind.path && parts.length > depth)
			.map((parts) => parts.slice(0, depth).join('/'));
		return [...new Set(inner)].map((file) => ({
			file,
			line: 1,
			message: 'ce dossier n’est pas attendu ici : ce qu’il contient serait ignoré',
			hint: `${kind.form === 'folder' ? 'le' : 'un'} dossier${kind.form === 'folder' ? '' : ' de'} « ${kind.path} » n’en contient pas d’autre : rangez-le un cran plus haut`,
		}));
	});
}

/** A folder that was made for an entry, and holds nothing yet. */
function explainEmpty(folder: string): Problem[] {
	const kind = folders.find(
		({ form, path }) => path === (form === 'folder' ? folder : posix.dirname(folder)),
	);
	if (!kind) return [];
	return [
		{
			file: folder,
			line: 1,
			message: 'ce dossier est vide : rien n’en paraîtrait',
			hint: `écrivez « ${folder}/${expectedNames(kind)[0]!} », ou retirez ce dossier`,
		},
	];
}

function kindAt(path: string): Kind {
	return (Object.keys(kinds) as Kind[]).find((kind) => isFolder(kind) && kinds[kind].path === path)!;
}

/** What to do with a file that an intervention may have, under its present name. */
const attachmentHints: readonly [pattern: RegExp, hint: string, hintInPage: string][] = [
	[
		/\.(?:srt|vtt)$/i,
		'importez-la : npm run import -- transcript <fichier> --to <identifiant>',
		'sortez-la de ce dossier, et donnez-la à « Importer un document »',
	],
	[
		/\.pdf$/i,
		'pour publier ces diapositives, écrivez « slides: ./nom-du-fichier.pdf » dans la fiche',
		'pour publier ces diapositives, choisissez ce fichier dans la fiche, sous « Diapositives »',
	],
	[
		new RegExp(`\\.(?:${[...recordingExtensions, 'mov', 'avi'].join('|')})$`, 'i'),
		'pour publier cette vidéo, écrivez « url: ./nom-du-fichier.webm » sous « video: »',
		'pour publier cette vidéo, écrivez « ./nom-du-fichier.webm » dans la fiche, sous « Vidéo », « Adresse »',
	],
];

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
