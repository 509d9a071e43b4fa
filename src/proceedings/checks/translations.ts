import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { locales } from '#i18n/locales.ts';
import { type Body, isFolder, lineOfNode, sourceOf, type Check, type Edition } from '../edition.ts';
import { findHeadingFaults } from './headings.ts';
import { isUnderlined } from './slips.ts';
import { hasHiddenText } from '../expected-files.ts';
import { folderOf } from '../kinds.ts';
import type { Problem, RawEntry } from '../read.ts';
import { isTranslation } from '../validate.ts';

/** The lists that a translation gives again, item by item. */
const translatedLists = ['questions', 'aims'];

/** What a translation gives again where the original has it. */
const translatedFields = ['role'];

/** Each folder holds one original, and translations that match it. */
export const rule: Check = (edition) => {
	const folders = Map.groupBy(
		edition.raw.filter(({ kind, language }) => isFolder(kind) && isLocale(language)),
		({ kind, id }) => folderOf(kind, id),
	);
	return [...folders].flatMap(([folder, files]) => checkFolder(edition, folder, files));
};

function isLocale(language: string | undefined): boolean {
	return locales.some((locale) => locale === language);
}

function checkFolder(edition: Edition, folder: string, files: readonly RawEntry[]): Problem[] {
	const translations = files.filter(({ data }) => isTranslation(data));
	const [original, ...others] = locales.flatMap((locale) =>
		files.filter(({ language, data }) => language === locale && !isTranslation(data)),
	);
	if (!original) {
		const [first] = translations.toSorted((a, b) => countFields(b) - countFields(a));
		return !hasHiddenText(edition, folder) && first ? [missingOriginal(first)] : [];
	}
	return [
		...others.map((entry) => secondOriginal(entry, original)),
		...translations.flatMap((entry) => [
			...checkOriginal(entry, original),
			...compareFields(entry, original),
			// An item that could not be read is one all the same.
			...(edition.unreadable.has(original.file) ? [] : compareLists(entry, original)),
			...compareHeadings(edition, entry, original),
		]),
	];
}

/** How many facts a text gives: most where it is the original. */
function countFields({ data }: RawEntry): number {
	return Object.keys(data as object).length;
}

function missingOriginal({ file, lineOf }: RawEntry): Problem {
	return {
		file,
		line: lineOf(['original']),
		message: 'ce dossier ne contient que des traductions : l’original manque',
		hint: 'ajoutez le fichier de la langue d’origine, ou retirez « original » de celui qui porte les faits',
	};
}

function secondOriginal({ file }: RawEntry, original: RawEntry): Problem {
	return {
		file,
		line: 1,
		message: `ce dossier a déjà un original : ${original.file}`,
		hint: `pour en faire une traduction, écrivez « original: ${original.language} » et retirez les champs qui ne se traduisent pas`,
	};
}

function checkOriginal({ file, data, lineOf }: RawEntry, original: RawEntry): Problem[] {
	if (!isTranslation(data) || data.original === original.language || !isLocale(String(data.original)))
		return [];
	return [
		{
			file,
			line: lineOf(['original']),
			message: `« original: ${String(data.original)} » ne désigne pas l’original de ce dossier, qui est ${original.file}`,
			hint: `écrivez « original: ${original.language} »`,
		},
	];
}

function compareFields({ file, data, lineOf }: RawEntry, original: RawEntry): Problem[] {
	const fieldsOf = (of: unknown) => (of ?? {}) as Record<string, unknown>;
	return translatedFields
		.filter((field) => fieldsOf(original.data)[field] !== undefined && fieldsOf(data)[field] === undefined)
		.map((field) => ({
			file,
			line: lineOf([field]),
			message: `le champ « ${field} » manque : l’original l’a`,
			hint: `traduisez-le : « ${field}: … »`,
		}));
}

function compareLists({ file, data, lineOf }: RawEntry, original: RawEntry): Problem[] {
	return translatedLists.flatMap((field) => {
		const [expected, found] = [countItems(original.data, field), countItems(data, field)];
		if (expected === undefined || found === undefined || expected === found) return [];
		return [
			{
				file,
				line: lineOf([field]),
				message: `« ${field} » compte ${found} élément${found > 1 ? 's' : ''}, et ${expected} dans l’original`,
				hint: 'traduisez chaque élément, dans le même ordre',
			},
		];
	});
}

/** How many items a list has; undefined where it is no list, or is there without anything, which is told where it stands. */
function countItems(data: unknown, field: string): number | undefined {
	const { [field]: list = [] } = (data ?? {}) as Record<string, unknown>;
	return Array.isArray(list) ? list.length : undefined;
}

function compareHeadings({ bodies }: Edition, entry: RawEntry, original: RawEntry): Problem[] {
	const bodyOf = (wanted: RawEntry) => bodies.find((body) => body.entry === wanted);
	const pair = [bodyOf(entry), bodyOf(original)];
	// A title that nobody meant is told where it stands.
	if (pair.some((body) => body && hasAccident(body))) return [];
	const [translated, reference] = pair.map((body) => body?.root);
	if (!translated || !reference || translated.children.length === 0) return [];
	const [found, expected] = [readHeadings(translated), readHeadings(reference)];
	const index = Array.from({ length: Math.max(found.length, expected.length) }).findIndex(
		(_, at) => found[at]?.mark !== expected[at]?.mark,
	);
	if (index < 0) return [];
	const [here, there] = [found[index], expected[index]];
	// A title of the same level has lost its anchor on one side: it is told there, with the whole line.
	if (here && there && here.node.depth === there.node.depth && (!here.anchor || !there.anchor)) {
		const [bare, other, of] = here.anchor ? [there, here, original] : [here, there, entry];
		return [
			{
				file: of.file,
				line: lineOfNode(of, bare.node),
				message: `l’ancre « {#${other.anchor!}} », que ce titre a dans ${of === entry ? 'l’original' : 'la traduction'}, manque ici`,
				hint: `écrivez « ${'#'.repeat(bare.node.depth)} ${bare.text} {#${other.anchor!}} »`,
			},
		];
	}
	return [
		{
			file: entry.file,
			line: here ? lineOfNode(entry, here.node) : entry.bodyLine,
			message: here
				? `le titre « ${here.text} » ne correspond pas à celui de l’original`
				: `le titre « ${there!.text} » de l’original n’est pas traduit`,
			hint: there
				? `écrivez ici un titre de la forme « ${there.mark.replace(/^(#+)/, `$1 ${here ? here.text.replaceAll('$', '$$$$') : '…'}`)} »`
				: 'retirez ce titre, ou ajoutez-le à l’original',
		},
	];
}

/** True where a title is none, is faulty, or a line that should be one is not. */
function hasAccident(body: Body): boolean {
	return (
		findHeadingFaults(body).length > 0 ||
		body.root.children.some(
			(node) =>
				(node.type === 'heading' && (isUnderlined(sourceOf(body, node)) || toString(node).trim() === '')) ||
				(node.type === 'paragraph' && /^#{1,6}\p{L}/mu.test(sourceOf(body, node))),
		)
	);
}

/** The titles of a text, each with what must not change: its level and its anchor. */
function readHeadings(root: Root) {
	return root.children
		.filter((node) => node.type === 'heading')
		.map((node) => ({
			node,
			text: toString(node),
			anchor: node.data?.id,
			mark: '#'.repeat(node.depth) + (node.data?.id ? ` {#${node.data.id}}` : ''),
		}));
}
