import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { typeset } from '#i18n/typography.ts';
import { parseProse } from '#prose/parse.ts';
import { splitParagraphs } from '#media/transcripts/speech-passages.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { type Entries, type Entry, type Fields, tracksOf } from '../kinds.ts';

/** What is not a passage of a text. */
const apart: readonly RootContent['type'][] = [
	'heading',
	'thematicBreak',
	'definition',
	'footnoteDefinition',
	'html',
	'yaml',
];

/** What stands on a line of its own: its last word does not touch the first of the next. */
const lines = new Set<string>(['break', 'paragraph', 'listItem', 'tableCell']);

/** What nobody says of a text. */
const unsaid: readonly RootContent['type'][] = ['figure', 'table', 'code'];

/** The kinds of content that have an address each, and no passages. */
export const listed = ['pages', 'organisations', 'glossary', 'timeline', 'sources'] as const;

/** The kinds of content whose passages have addresses. */
const addressed = ['panels', 'dialogue', 'interventions', 'report', 'speakers'] as const;

/** The kinds of content that may be recorded. */
export const recorded = ['panels', 'dialogue', 'interventions'] as const;

/** A text, or what was said, as the passages that it is made of, in one language. */
export interface PassageTexts {
	/** The folder, as the register names it: « interventions:titre ». */
	entry: string;
	/** `p` for a text, `t` for a transcript, `i` for a timed index: how the ids of its passages begin. */
	prefix: 'p' | 't' | 'i';
	language: Locale;
	isOriginal: boolean;
	texts: string[];
}

/** The blocks of a text that state something: each is a passage. */
export function listBlocks(body: Root): RootContent[] {
	return body.children.filter(({ type }) => !apart.includes(type));
}

/** The id of a block of the model: see `buildProceedings`. */
export function passageIdOf(block: RootContent): string {
	return String(block.data?.hProperties?.['id']);
}

/** The words of a block, without its citations. */
export function textOf(block: RootContent): string {
	const words: string[] = [];
	visit(block, (node) => {
		if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') words.push(node.value);
		else if (lines.has(node.type)) words.push(' ');
	});
	return oneLine(words.join(''));
}

function oneLine(text: string): string {
	return text.replaceAll(/\s+/g, ' ').trim();
}

/** A text as it was read last: what it says, passage by passage, and its tree, until somebody takes it. */
interface Reading {
	body: string;
	texts: string[];
	/** What each of its passages is. */
	types: RootContent['type'][];
	tree: Root | undefined;
}

const readings = new Map<string, Reading>();

/**
 * Lists what the passages of a text say. A text is parsed once, as long as it stays as it is.
 * @param file the text's file, however it is named, as long as it is always named so
 */
function textsOf(file: string, body: string): string[] {
	return read(file, body).texts;
}

/** Lists what somebody may have said in the passages of a text: nothing of a picture, a table or code. */
export function listSayable({ file, body }: { file: string; body: string }): string[] {
	const { texts, types } = read(file, body);
	return texts.map((text, index) => (unsaid.includes(types[index]!) ? '' : text));
}

/** Parses a text. Nobody else has the tree: who takes it may change it. */
export function takeTree(file: string, body: string): Root {
	const reading = read(file, body);
	const tree = reading.tree ?? parseProse(body);
	reading.tree = undefined;
	return tree;
}

function read(file: string, body: string): Reading {
	const known = readings.get(file);
	if (known?.body === body) return known;
	const tree = parseProse(body);
	const blocks = listBlocks(tree);
	const reading = { body, texts: blocks.map(textOf), types: blocks.map(({ type }) => type), tree };
	readings.set(file, reading);
	return reading;
}

/** Lists the passages of every text and transcript of an edition: the originals first, then their translations. */
export function listPassageTexts(entries: Entries): PassageTexts[] {
	const texts = addressed.flatMap((kind) =>
		(entries[kind] as Entry<typeof kind>[]).map((entry): PassageTexts => ({
			entry: `${kind}:${entry.id}`,
			prefix: 'p',
			language: entry.language as Locale,
			isOriginal: !('original' in entry.data),
			texts: textsOf(entry.file, entry.body),
		})),
	);
	const said = recorded.flatMap((kind) => listSaid(entries, kind));
	const rank = ({ isOriginal, language }: PassageTexts) => (isOriginal ? -1 : locales.indexOf(language));
	return [...texts, ...said, ...listIndexTexts(entries)].sort((a, b) => rank(a) - rank(b));
}

/** The paragraphs of the transcripts of the folders of a kind. */
function listSaid(entries: Entries, kind: (typeof recorded)[number]): PassageTexts[] {
	const folders = entries[kind] as Entry<typeof kind>[];
	const tracks = entries[tracksOf[kind]] as Entry<'tracks'>[];
	const originals = new Map(
		folders.filter(({ data }) => !('original' in data)).map(({ id, language }) => [id, language]),
	);
	return tracks
		.filter(({ data }) => data.track === 'transcript')
		.map((entry): PassageTexts => {
			const chapters = tracks.find(
				({ id, language, data }) =>
					id === entry.id && language === entry.language && data.track === 'chapters',
			);
			const language = entry.language as Locale;
			const cues = entry.data.cues.map((cue) => ({ ...cue, text: typeset(cue.text, language) }));
			const paragraphs = splitParagraphs(cues, chapters?.data.cues);
			return {
				entry: `${kind}:${entry.id}`,
				prefix: 't',
				language,
				isOriginal: originals.get(entry.id) === entry.language,
				texts: paragraphs.map((paragraph) => oneLine(paragraph.map(({ text }) => text).join(' '))),
			};
		});
}

/** The lines of the timed indexes of each folder, one after another. */
function listIndexTexts(entries: Entries): PassageTexts[] {
	return recorded.flatMap((kind) =>
		(entries[kind] as Entry<typeof kind>[]).flatMap(({ id, language: original, data }): PassageTexts[] => {
			const indexes = 'original' in data ? [] : videosOf(data).flatMap(({ index }) => index ?? []);
			const present = locales.filter((locale) => indexes.some((index) => index[locale]));
			return present.map((language) => ({
				entry: `${kind}:${id}`,
				prefix: 'i',
				language,
				isOriginal: language === (present.find((locale) => locale === original) ?? present[0]),
				texts: indexes.flatMap((index) =>
					(index[language] ?? []).map(({ title }) => typeset(title, language)),
				),
			}));
		}),
	);
}

/** The recordings of a part of the day, or of an intervention. */
export function videosOf(data: Fields<(typeof recorded)[number]>) {
	if ('videos' in data) return data.videos;
	return data.video ? [data.video] : [];
}
