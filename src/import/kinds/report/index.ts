import { stringify } from 'yaml';
import { defaultLocale, isLocale } from '#i18n/locales.ts';
import { kinds } from '#proceedings/kinds.ts';
import type { ImportEdition } from '../../describe-edition.ts';
import { idPattern } from '#schemas/fields/id.ts';
import type {
	Answers,
	Edit,
	Importer,
	Input,
	Proposal,
	Question,
	Refusal,
	Unplaced,
} from '../../proposal.ts';
import { count } from '../../text.ts';
import { guessLanguage } from '../transcript/language.ts';
import { openDocument } from './archive.ts';
import { findAuthors } from './authors.ts';
import { findContents } from './contents.ts';
import {
	type DocumentBlock,
	type DocumentParagraph,
	type Loss,
	type OfficeDocument,
	textOf,
} from './document.ts';
import { readDocx } from './docx.ts';
import { listItems } from './lists.ts';
import { describeLosses } from './losses.ts';
import { toMarkdown } from './markdown.ts';
import { readOdt } from './odt.ts';
import { findOutline } from './outline.ts';
import { findSpeakers } from './people.ts';
import { preparePictures } from './place-pictures.ts';
import { joinPages } from './page-breaks.ts';
import { findSections } from './sections.ts';
import { openSpeakerTables } from './speaker-tables.ts';
import { tidyParagraph } from './tidy.ts';

/** `report`: the written report, as a word processor keeps it. */
export const report: Importer = {
	name: 'report',
	takes: '<fichier.docx | .odt>',
	propose: async (input, edition, answers) => {
		const opened = openDocument(input);
		if ('refusal' in opened) return opened;
		const document = opened.form === 'docx' ? readDocx(opened.parts) : readOdt(opened.parts);
		const refuse = (message: string, hint: string): { refusal: readonly Refusal[] } => ({
			refusal: [{ message, hint }],
		});
		if (!document)
			return refuse(
				'le texte de ce document ne se lit pas : il est abîmé',
				'ouvrez-le dans Word ou LibreOffice, et enregistrez-le de nouveau',
			);
		const tidy = tidyDocument(document);
		if (!tidy.blocks.some(hasWords)) {
			const pictures = countPictures(tidy.blocks);
			return pictures > 0
				? refuse(
						`ce document ne contient aucun texte, seulement ${count(pictures, 'image', 'images')}`,
						'ce sont sans doute des pages numérisées : demandez le document où le texte a été écrit, ou faites reconnaître le texte (OCR) et relisez-le',
					)
				: refuse('ce document ne contient aucun texte', 'vérifiez que c’est le bon fichier');
		}
		return propose(tidy, input, edition, answers);
	},
};

function hasWords(block: DocumentBlock): boolean {
	if (block.type === 'paragraph') return textOf(block).trim() !== '';
	return block.rows.some(({ cells }) => cells.some(({ paragraphs }) => paragraphs.some(hasWords)));
}

function countPictures(blocks: readonly DocumentBlock[]): number {
	return blocks
		.flatMap((block) =>
			block.type === 'paragraph'
				? [block]
				: block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
		)
		.flatMap(({ runs }) => runs)
		.filter(({ type }) => type === 'picture').length;
}

/** Cleans every paragraph, and takes out those that hold nothing. */
function tidyDocument(document: OfficeDocument): OfficeDocument {
	const lost = new Map(document.lost);
	const lose = (what: Loss, times: number) => {
		if (times > 0) lost.set(what, (lost.get(what) ?? 0) + times);
	};
	const tidy = (paragraph: DocumentParagraph) => tidyParagraph(paragraph, lose);
	const listed = findContents(document.blocks, lost.has('tableOfContents'));
	lose('tableOfContents', listed.size);
	const blocks = document.blocks.flatMap((block): DocumentBlock[] => {
		if (listed.has(block)) return [];
		if (block.type === 'table')
			return [
				{
					...block,
					rows: block.rows.map(({ cells }) => ({
						cells: cells.map((cell) => ({
							...cell,
							paragraphs: cell.paragraphs.map(tidy).filter(({ runs }) => runs.length > 0),
							...(cell.nested && {
								nested: cell.nested.map((one) => (one.type === 'table' ? one : tidy(one))),
							}),
						})),
					})),
				},
			];
		const cleaned = tidy(block);
		if (cleaned.runs.length > 0) return [cleaned];
		lose('empty', 1);
		return [];
	});
	const notes = new Map(
		[...document.notes].map(([id, paragraphs]) => [
			id,
			paragraphs.map(tidy).filter(({ runs }) => runs.length > 0),
		]),
	);
	return { ...document, blocks: listItems(joinPages(blocks, lose)), notes, lost };
}

async function propose(
	tidied: OfficeDocument,
	{ name }: Input,
	edition: ImportEdition,
	answers: Answers,
): Promise<Proposal> {
	const lost = new Map(tidied.lost);
	const blocks = openSpeakerTables(tidied.blocks, edition.people, (what, times) =>
		lost.set(what, (lost.get(what) ?? 0) + times),
	);
	const nested = blocks.flatMap((block) =>
		block.type === 'table'
			? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.nested ?? []))
			: [],
	);
	const flattened = nested.filter(({ type }) => type === 'table').length;
	if (flattened > 0) lost.set('nestedTables', flattened);
	const document = { ...tidied, blocks, lost };
	const outline = findOutline(document, edition.people);
	const plain = outline.blocks.map((block) => (block.type === 'paragraph' ? textOf(block) : '')).join(' ');
	const guessed = isLocale(document.language) ? document.language : undefined;
	const language = answers['language'] ?? guessLanguage(plain) ?? guessed ?? defaultLocale;
	const original = edition.report;
	const isTranslation = original !== undefined && original.language !== language;
	const sections = findSections(outline.blocks, edition, answers);
	const speakers = findSpeakers(outline.blocks, edition, answers, language);
	const pictures = await preparePictures(document, outline.blocks, answers);
	const title = answers['title'] ?? outline.title ?? titleOfFile(name);
	const body = toMarkdown(outline.blocks, {
		anchors: sections.anchors,
		notes: document.notes,
		place: pictures.place,
	});
	const source = findSource(answers['source'], title, language, edition);
	const authors = findAuthors(outline.blocks, edition.people);
	const fields = isTranslation
		? { original: original.language, title }
		: {
				title,
				...(authors.length > 0 && { authors }),
				...(answers['status'] && { status: answers['status'] }),
				...(Object.keys(sections.parts).length > 0 && { sections: sections.parts }),
				...(Object.keys(speakers.voices).length > 0 && { voices: speakers.voices }),
				...(source && { source: source.id }),
			};
	const file = `${kinds.report.path}/${language}.md`;
	const isThere = original?.files.includes(file) === true;
	const isReplacing = answers['replace'] === 'oui';
	const edits: Edit[] = [
		...(isThere
			? [
					...Object.entries(fields)
						.filter(([field]) => field !== 'title' || isReplacing)
						.map(([field, value]): Edit => ({
							file,
							field: [field],
							value,
							...(isReplacing && { isReplacing }),
						})),
					{ file, body, ...(isReplacing && { isReplacing }) },
				]
			: [{ file, text: `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}` }]),
		...(source?.entry ? [{ file: kinds.sources.path, list: [], items: [source.entry] }] : []),
		...pictures.files.map(({ name: picture, bytes }): Edit => ({
			file: `${kinds.report.path}/${picture}`,
			bytes,
		})),
	];
	const missing = isThere || isTranslation ? [] : askFields(edition, answers);
	const headings = [...sections.titles.values()];
	return {
		read: [
			`« ${title} »`,
			`${count(headings.length, 'titre', 'titres')}, ${count(outline.blocks.length - headings.length, 'bloc', 'blocs')} de texte, ${count(document.notes.size, 'note', 'notes')}, ${count(outline.blocks.filter(({ type }) => type === 'table').length, 'tableau', 'tableaux')}, ${count(pictures.files.length, 'image', 'images')}`,
			`langue : ${language}`,
			...(authors.length > 0 && !isTranslation
				? [
						`écrit par : ${authors.map((author) => ('speaker' in author ? author.speaker : `${author.given} ${author.family}`)).join(', ')}`,
					]
				: []),
			...[...sections.titles.values()].flatMap(({ text, part }) => (part ? [`« ${text} » → ${part}`] : [])),
			...speakers.read,
		],
		mended: [
			...describeLosses(document.lost),
			...(outline.guessed > 0
				? [
						`${count(outline.guessed, 'titre reconnu à son', 'titres reconnus à leur')} seul aspect (gras ou capitales)`,
					]
				: []),
			...pictures.mended,
		],
		questions: [
			...(outline.isTitleGuessed && answers['title'] === undefined ? [askTitle(title)] : []),
			...missing,
			...sections.questions,
			...speakers.questions,
			...pictures.questions,
		],
		unplaced: [
			...outline.titleNotes.map((id) => ({
				text: (document.notes.get(id) ?? []).map(textOf).join(' '),
				why: 'c’est une note du titre, qui n’en a pas : reprenez-la dans le résumé (summary), ou au début du texte',
			})),
			...document.beside.headers.map((text) => ({
				text,
				why: 'en-tête ou pied de page, ôté : s’il dit ce que vaut ce texte, ou qui peut le lire, tenez-en compte',
			})),
			...document.beside.comments.map((text) => ({
				text,
				why: 'commentaire de relecture, ôté : réglez-le avant de publier',
			})),
			...sections.unplaced,
			...findUnfilled(outline.blocks),
			...pictures.unplaced,
		],
		edits,
		next: [
			...speakers.next,
			{
				terminal: `donnez dans l’en-tête ce que le document ne dit pas : ${authors.length > 0 ? '' : 'ses auteurs (authors), '}sa date (date), ses pages (pages), le PDF (file)`,
				page: `donnez dans la fiche du compte rendu ce que le document ne dit pas : ${authors.length > 0 ? '' : 'ses auteurs, '}sa date, ses pages, le PDF`,
			},
			'relisez le texte',
		],
	};
}

/** What a model of document asks for, in brackets: « [Nom de l’orateur] ». */
const unfilled =
	/\[(?:nom|prénom|date|titre|lieu|fonction|signature|qualité|à (?:compléter|remplir|préciser|vérifier)|insérer|name|insert|to be)\b[^\]]{0,60}\]/giu;

/** Says what nobody filled in a text, which is kept as it stands. */
function findUnfilled(blocks: readonly DocumentBlock[]): Unplaced[] {
	return blocks.flatMap((block) =>
		block.type === 'paragraph'
			? (textOf(block).match(unfilled) ?? []).map((text) => ({
					text,
					why: 'c’est une invitation que personne n’a remplie : gardée dans le texte, à remplacer',
				}))
			: [],
	);
}

function askTitle(suggested: string): Question {
	return {
		id: 'title',
		ask: 'Quel est le titre du compte rendu ?',
		choices: [{ value: suggested, label: suggested }],
		suggested,
		takesText: true,
		isRequired: false,
	};
}

/** What the sheet cannot do without, and a document does not say. */
function askFields({ sources }: ImportEdition, answers: Answers): Question[] {
	const likely = sources.filter(({ id, title }) =>
		/compte[- ]rendu|proceedings|report\b|rapport/i.test(`${id} ${title}`),
	);
	return [
		...(answers['status'] === undefined
			? [
					{
						id: 'status',
						ask: 'Que vaut ce texte ?',
						choices: [
							{ value: 'complete', label: 'tout le compte rendu' },
							{ value: 'excerpts', label: 'des extraits' },
							{ value: 'provisional', label: 'une version qui peut encore changer' },
						],
						takesText: false,
						isRequired: true,
					},
				]
			: []),
		...(answers['source'] === undefined
			? [
					{
						id: 'source',
						ask: 'De quelle source est ce compte rendu ? Si elle n’est pas dans la liste des sources, écrivez qui le publie : elle y est ajoutée',
						choices: sources.map(({ id, title }) => ({ value: id, label: `${title} (${id})` })),
						...(likely.length === 1 && { suggested: likely[0]!.id }),
						takesText: true,
						isRequired: true,
					},
				]
			: []),
	];
}

/** The source that an editor names, by its id; who publishes the report, where it is none yet, makes a new one. */
function findSource(
	answer: string | undefined,
	title: string,
	language: string,
	{ sources }: ImportEdition,
): { id: string; entry?: object } | undefined {
	if (!answer) return undefined;
	if (idPattern.test(answer)) return { id: answer };
	const base = 'compte-rendu';
	const isTaken = (id: string) => sources.some((source) => source.id === id);
	let id = base;
	for (let number = 2; isTaken(id); number += 1) id = `${base}-${String(number)}`;
	return { id, entry: { id, title, short: title, publisher: answer, language, confidence: 'A' } };
}

function titleOfFile(name: string): string {
	const words = name
		.replace(/\.\w+$/, '')
		.replaceAll(/[_\s-]+/g, ' ')
		.trim();
	return words.charAt(0).toUpperCase() + words.slice(1) || 'Compte rendu';
}
