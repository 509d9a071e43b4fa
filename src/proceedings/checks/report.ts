import { anchorOf } from '../report-sections.ts';
import { type Check, type Edition } from '../edition.ts';
import { suggest } from '../nearest.ts';
import type { Problem } from '../read.ts';
import { isTranslation } from '../validate.ts';

/** The written report says where it is or holds its text, what that text is worth, and which titles its sections have. */
export const rule: Check = (edition) =>
	edition.entries.report.flatMap((entry): Problem[] => {
		const { file, data, body, lineOf } = entry;
		if (isTranslation(data)) return [];
		const problems: Problem[] = [];
		const hasText = body.trim() !== '';
		if (hasText && data.status === undefined)
			problems.push({
				file,
				line: lineOf(['status']),
				message: 'ce que vaut le texte du compte rendu n’est pas dit',
				hint: 'écrivez « status: complete » (tout le texte), « status: excerpts » (des extraits) ou « status: provisional » (une version qui peut changer)',
			});
		if (!hasText && data.url === undefined && data.file === undefined)
			problems.push({
				file,
				line: entry.bodyLine,
				about: 'unfinished',
				message: 'ce compte rendu est vide : ni texte, ni adresse, ni document',
				hint: 'écrivez son texte sous la seconde ligne « --- », ou donnez « url: https://… » ou « file: ./document.pdf »',
			});
		return [...problems, ...explainSections(edition, entry), ...explainVoices(entry)];
	});

function explainSections(
	{ bodies }: Edition,
	{ file, data, lineOf }: Edition['entries']['report'][number],
): Problem[] {
	const root = bodies.find(({ entry }) => entry.file === file)?.root;
	if (!root || isTranslation(data)) return [];
	const anchors = root.children.flatMap((node) => (node.type === 'heading' ? [anchorOf(node)] : []));
	const written = new Set(
		root.children.flatMap((node) => (node.type === 'heading' && node.data?.id ? [node.data.id] : [])),
	);
	return Object.keys(data.sections).flatMap((anchor): Problem[] => {
		const at = { file, line: lineOf(['sections', anchor]) };
		if (!anchors.includes(anchor))
			return [
				{
					...at,
					message: `aucun titre du compte rendu n’a l’ancre « ${anchor} »`,
					hint: suggest(anchor, anchors) ?? `écrivez-la à la fin d’un titre : « ## Titre {#${anchor}} »`,
				},
			];
		if (written.has(anchor)) return [];
		return [
			{
				...at,
				message: `l’ancre « ${anchor} » n’est pas écrite dans le texte : une traduction n’aurait pas la même`,
				hint: `écrivez-la à la fin du titre : « ## Titre {#${anchor}} »`,
			},
		];
	});
}

/** A name that the text does not give says nothing: it was misspelt, or the text was changed. */
function explainVoices({ file, data, body, lineOf }: Edition['entries']['report'][number]): Problem[] {
	if (isTranslation(data) || body.trim() === '') return [];
	const words = plain(body);
	return Object.keys(data.voices)
		.filter((name) => !words.includes(plain(name)))
		.map((name) => ({
			file,
			line: lineOf(['voices', name]),
			message: `« ${name} » ne se trouve pas dans le texte du compte rendu`,
			hint: 'écrivez ce nom comme le texte le donne, ou retirez cette ligne',
		}));
}

/** Words without what typing changes: spaces, apostrophes, marks. */
function plain(text: string): string {
	return text
		.replaceAll(/[\s\u00A0\u202F]+/g, ' ')
		.replaceAll('’', "'")
		.replaceAll(/[*_\\]/g, '');
}
