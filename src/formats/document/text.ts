import type { Definition, FootnoteReference, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { getTranslate } from '#i18n/strings.ts';
import { formatTime } from '#media/time.ts';
import { listBlocks, passageIdOf } from '#proceedings/passages/texts.ts';
import type { NumberedSources, numberSources } from '#prose/source-notes.ts';
import { slug } from '#prose/slug.ts';
import { markTerms, termAnchor, type TermMatcher } from '#prose/terms.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Block, Note, SourceNote, Sources } from './blocks.ts';
import type { Target } from './places.ts';

/** What a text needs to become blocks. */
export interface TextContext {
	/** What the ids of its passages, titles and notes begin with. */
	name: string;
	language: Locale;
	/** How deep the title lies under which the text stands: that of its part does not count. */
	depth: number;
	/** Finds the glossary's terms. */
	terms: TermMatcher;
	/** Numbers the notes of the sources of its passages. */
	number: ReturnType<typeof numberSources>;
	/** Says what supports a statement. */
	cite: (ids: readonly string[]) => Sources | undefined;
	/** Makes a note of a passage's sources. */
	note: (numbered: NumberedSources) => SourceNote;
	/** When passages were said, by their ids, in seconds. */
	moments: ReadonlyMap<string, number> | undefined;
	/** Says that the document holds a place. */
	hold: (id: string) => string;
	/** Where a link leads. */
	link: (href: string) => Target;
}

/** Makes a text into blocks: its titles, its passages, each with its sources, and its notes. */
export function toTextBlocks(body: Root, context: TextContext): Block[] {
	const { name, language, depth, hold, number } = context;
	const root = structuredClone(body);
	const passages = new Set<RootContent>(listBlocks(root));
	const called = callNotes(root, context);
	const stated = root.children.filter(({ type }) => type !== 'footnoteDefinition');
	placeLinks(root, context);
	markTerms<RootContent>(
		{ children: [...stated, ...called.map(({ definition }) => definition)] },
		context.terms,
		{
			isApart: ({ type }) => type === 'heading' || type === 'link',
			link: (id, form) => ({
				type: 'link',
				url: '',
				data: { to: context.link(`#${termAnchor(id)}`), isTerm: true },
				children: [{ type: 'text', value: form }],
			}),
		},
	);
	const blocks = stated.flatMap((block): Block[] => {
		if (block.type === 'heading') {
			const id = hold(`${name}-${block.data?.id ?? slug(toString(block))}`);
			const content = block.children;
			return [{ type: 'heading', id, depth: depth + block.depth - 1, language, content }];
		}
		if (block.type === 'thematicBreak') return [{ type: 'break' }];
		if (!passages.has(block)) return [];
		const anchor = passageIdOf(block);
		const numbered = number(takeCitations(block));
		const sources = numbered && context.note(numbered);
		const seconds = context.moments?.get(anchor);
		const time = seconds === undefined ? undefined : formatTime(seconds);
		return [
			{ type: 'passage', id: hold(`${name}-${anchor}`), anchor, time, language, content: block, sources },
		];
	});
	if (called.length === 0) return blocks;
	const notes = called.map(({ definition, ...own }): Note => {
		const sources = context.cite(takeCitations(definition));
		return { ...own, content: definition.children, sources };
	});
	const title = getTranslate(language)('notes.title');
	const id = hold(titleOfNotes(name));
	return [...blocks, { type: 'notes', id, title, depth: depth + 1, language, notes }];
}

/** The id of the title of the notes of a text. */
function titleOfNotes(name: string): string {
	return `${name}-footnote-label`;
}

/** Tells each call of a note its id and that of its note, in place, and lists the notes that are called, in order. */
function callNotes(root: Root, { name, language, hold }: TextContext) {
	const t = getTranslate(language);
	const calls = new Map<string, FootnoteReference[]>();
	visit(root, 'footnoteReference', (call) => {
		const before = calls.get(call.identifier) ?? [];
		calls.set(call.identifier, [...before, call]);
		const again = before.length > 0 ? `-${String(before.length + 1)}` : '';
		const id = hold(`${name}-fnref-${call.identifier}${again}`);
		call.data = { call: { id, note: `${name}-fn-${call.identifier}`, title: titleOfNotes(name) } };
	});
	return root.children
		.filter((block) => block.type === 'footnoteDefinition')
		.filter(({ identifier }) => calls.has(identifier))
		.sort((a, b) => Number(a.identifier) - Number(b.identifier))
		.map((definition) => ({
			definition,
			id: hold(`${name}-fn-${definition.identifier}`),
			number: definition.identifier,
			calls: calls.get(definition.identifier)!.map(({ data }) => data!.call!.id),
			back: t('notes.back', { n: definition.identifier }),
		}));
}

/** Gives links their targets, and drops what is read by nobody, in place. */
function placeLinks(root: Root, { link }: TextContext): void {
	const definitions = new Map<string, Definition>();
	visit(root, 'definition', (node) => {
		// The first of two that have the same name is the one that counts, in CommonMark.
		if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
	});
	visit(root, (node, index, parent) => {
		if (node.type === 'html') {
			parent!.children.splice(index!, 1);
			return [SKIP, index!];
		}
		if (node.type === 'link') node.data = { to: link(node.url) };
		if (node.type !== 'linkReference') return undefined;
		const { url } = definitions.get(node.identifier)!;
		parent!.children[index!] = { type: 'link', url, children: node.children };
		return index!;
	});
}

/** Takes the citations out of a block, and lists the ids of their sources, each once. */
function takeCitations(block: Nodes): string[] {
	const ids = new Set<string>();
	visit(block, 'citation', (citation, index, parent) => {
		citation.ids.forEach((id) => ids.add(id));
		(parent as { children: Nodes[] }).children.splice(index!, 1);
		return [SKIP, index!];
	});
	return [...ids];
}
