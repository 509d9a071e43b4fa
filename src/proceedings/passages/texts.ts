import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { typeset } from '#i18n/typography.ts';
import { splitParagraphs } from '#media/transcripts/speech-passages.ts';
import { parseProse } from '#prose/parse.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import type { Entries, Entry, Fields } from '../kinds.ts';

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

/** Lists the passages of every text and transcript of an edition: the originals first, then their translations. */
export function listPassageTexts(entries: Entries): PassageTexts[] {
	const texts = addressed.flatMap((kind) =>
		(entries[kind] as Entry<typeof kind>[]).map((entry): PassageTexts => ({
			entry: `${kind}:${entry.id}`,
			prefix: 'p',
			language: entry.language as Locale,
			isOriginal: !('original' in entry.data),
			texts: listBlocks(parseProse(entry.body)).map(textOf),
		})),
	);
	const originals = new Map(
		entries.interventions
			.filter(({ data }) => !('original' in data))
			.map(({ id, language }) => [id, language]),
	);
	const said = entries.tracks
		.filter(({ data }) => data.track === 'transcript')
		.map((entry): PassageTexts => {
			const chapters = entries.tracks.find(
				({ id, language, data }) =>
					id === entry.id && language === entry.language && data.track === 'chapters',
			);
			const language = entry.language as Locale;
			const cues = entry.data.cues.map((cue) => ({ ...cue, text: typeset(cue.text, language) }));
			const paragraphs = splitParagraphs(cues, chapters?.data.cues);
			return {
				entry: `interventions:${entry.id}`,
				prefix: 't',
				language,
				isOriginal: originals.get(entry.id) === entry.language,
				texts: paragraphs.map((paragraph) => oneLine(paragraph.map(({ text }) => text).join(' '))),
			};
		});
	const rank = ({ isOriginal, language }: PassageTexts) => (isOriginal ? -1 : locales.indexOf(language));
	return [...texts, ...said, ...listIndexTexts(entries)].sort((a, b) => rank(a) - rank(b));
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
