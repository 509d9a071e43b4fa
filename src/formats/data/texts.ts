import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { listBlocks, passageIdOf, textOf } from '#proceedings/passages/texts.ts';
import type { Intervention, Session } from '#proceedings/types.ts';
import { locales } from '#i18n/locales.ts';
import { fileUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';
import type { Data } from './schema.ts';

type Text = Data['sessions'][number]['text'];
type Transcript = Data['interventions'][number]['transcript'];

/**
 * Gives the passages of a text, each with its heading and its sources, and its notes.
 * @param moments when they were said, by their ids, in seconds
 */
export function toText(
	body: Root,
	language: string,
	{ textPictures }: Pick<View, 'textPictures'>,
	absolute: (url: string) => string,
	moments?: ReadonlyMap<string, number>,
): Text {
	const blocks = new Set(listBlocks(body));
	let heading: string | undefined;
	const passages: Text['passages'] = [];
	for (const block of body.children) {
		if (block.type === 'heading') heading = toString(block);
		if (!blocks.has(block)) continue;
		const sources = sourcesOf(block);
		const figure = block.type === 'figure' ? textPictures.get(block.url) : undefined;
		const id = passageIdOf(block);
		passages.push({
			id,
			heading,
			text: textOf(block),
			picture: block.type === 'figure' && figure ? { url: absolute(figure.url), alt: block.alt } : undefined,
			sources: sources.length > 0 ? sources : undefined,
			start: moments?.get(id),
		});
	}
	const notes = listNotes(body);
	return { language, passages, notes: notes.length > 0 ? notes : undefined };
}

/** Gives what was said, passage by passage, and the files of its captions. */
export function toTranscript(
	{ transcript, transcriptStatus }: Session | Intervention,
	view: View,
	absolute: (url: string) => string,
): Transcript {
	if (!transcript || !transcriptStatus) return undefined;
	const { text, language } = view.choose(transcript);
	return {
		language,
		status: transcriptStatus,
		files: locales.flatMap((spoken) => {
			const { file, chaptersFile } = transcript.texts[spoken] ?? {};
			const files = { captions: file, chapters: chaptersFile };
			return Object.entries(files).flatMap(([kind, path]) =>
				path ? [{ kind, language: spoken, url: absolute(fileUrl(path)) }] : [],
			);
		}),
		passages: text.sections.flatMap(({ chapter, passages }) =>
			passages.map(({ id, start, voice, text: words }) => ({
				id,
				heading: chapter?.text,
				text: words,
				start,
				voice,
			})),
		),
	};
}

function listNotes(body: Root): NonNullable<Text['notes']> {
	const called = new Set<string>();
	visit(body, 'footnoteReference', ({ identifier }) => void called.add(identifier));
	return body.children
		.filter((block) => block.type === 'footnoteDefinition' && called.has(block.identifier))
		.map((note) => ({
			number: 'identifier' in note ? note.identifier : '',
			text: textOf(note),
			sources: sourcesOf(note),
		}))
		.sort((a, b) => Number(a.number) - Number(b.number));
}

function sourcesOf(node: Nodes): string[] {
	const found = new Set<string>();
	visit(node, 'citation', ({ ids }) => ids.forEach((id) => found.add(id)));
	return [...found];
}
