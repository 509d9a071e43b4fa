import { middot } from '#i18n/format.ts';
import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Locale } from '#i18n/locales.ts';
import { letterforms, splitLetterforms } from '#i18n/letterforms.ts';
import type { Citation } from './citations.ts';
import type { Figure } from './figures.ts';
import { labelNotes, noteOptions } from './notes.ts';
import { slug } from './slug.ts';
import { numberSources, type NumberedSources, splitAtCall } from './source-notes.ts';
import { markTerms, termAnchor, type TermMatcher } from './terms.ts';

/** What a text needs to be printed on a page. */
export interface ProseContext {
	/** The language of the text. */
	language: Locale;
	/** The language of the interface, where the text is in another. */
	interfaceLang?: string | undefined;
	/** The sign of a passage, by its id, what the link that bears it is called, and where it leads. */
	passage: (id: string) => { sign: string; label: string; url: string };
	/** When a passage was said, as its time code says, and as the page plays it; undefined for those of which that is not known. */
	moment?:
		((id: string) => { seconds: number; time: string; label: string; url: string } | undefined) | undefined;
	/** The label that stands before sources that have no number, and what is said of those that the note before named: one, or several. */
	sourcesLabel: readonly [one: string, several: string];
	same: readonly [one: string, several: string];
	/** A source's short name and the address of its entry, or undefined where it does not exist. */
	source: (id: string) => { text: string; url: string; lang?: string | undefined } | undefined;
	/** Finds the glossary's terms. */
	terms: TermMatcher;
	/** A picture, by its path under the content root. */
	figure: (path: string) => { url: string; width: number; height: number } | undefined;
	/**
	 * What the search has to know of the section that a title begins, by its anchor, and what stands below the title; undefined where it
	 * begins none. The passages of a text that has such sections are named by their first words.
	 */
	record?:
		((anchor: string) => { properties: Element['properties']; below?: Element } | undefined) | undefined;
}

/** A text ready to be printed. */
export interface RenderedProse {
	html: string;
	/** Its headings of the second level, for a table of contents. */
	headings: { id: string; text: string }[];
	/** Ids of the glossary's terms that it uses, in order. */
	terms: string[];
}

/** How `remark-rehype` makes figures; their pictures have the paths that the model gives them until they are placed. */
export const figureHandlers = {
	figure: (state, node: Figure) => {
		const element = figureElement(node, state.all(node));
		state.applyData(node, element);
		return element;
	},
} satisfies Options['handlers'];

const toHast = unified()
	.use(remarkRehype, {
		...noteOptions,
		handlers: {
			citation: (_state, node: Citation) => citationElement(node.ids),
			...figureHandlers,
		},
	})
	.freeze();

/**
 * Prints a text: each block that states something has its id, and its sources beside it;
 * the first use of each glossary term leads to its definition.
 */
export function renderProse(body: Root, context: ProseContext): RenderedProse {
	const tree = toHast.runSync(structuredClone(body));
	const headings: RenderedProse['headings'] = [];
	placeFigures(tree, context);
	drawBoxes(tree);
	labelNotes(tree, context.language);
	const terms = markTerms(tree, context.terms, termLinks);
	const number = numberSources();
	let section = '';
	const blocks = tree.children.flatMap((node): ElementContent[] => {
		if (node.type !== 'element') return [];
		if (node.tagName === 'section') return [withNoteSources(node, context)];
		if (/^h[2-6]$/.test(node.tagName)) {
			section = textOf(node);
			const id = node.properties['id']?.toString() ?? slug(section);
			node.properties['id'] = id;
			const { properties, below } = context.record?.(id) ?? {};
			Object.assign(node.properties, properties);
			if (node.tagName === 'h2') headings.push({ id, text: section });
			return below ? [node, below] : [node];
		}
		node.properties['dataPagefindTitle'] = (!context.record && section) || openingOf(textOf(node));
		numberPassage(node, context);
		return [withSources(node, number(takeCitations(node)), context)];
	});
	const printed: HastRoot = { type: 'root', children: blocks };
	setLetterforms(printed, context.language);
	return { html: toHtml(printed), headings, terms };
}

/** Marks what is set otherwise than the words around, in place: what the language raises after numbers (« 1er »), and acronyms. */
export function setLetterforms(tree: HastRoot, language: string): void {
	visit(tree, (node, index, parent) => {
		if (node.type === 'element' && /^(?:code|pre)$/.test(node.tagName)) return SKIP;
		if (node.type !== 'text') return undefined;
		const pieces = splitLetterforms(node.value, language);
		if (!pieces.some(({ form }) => form)) return undefined;
		const printed = pieces.map(({ text: value, form }): ElementContent => {
			const text = { type: 'text' as const, value };
			if (!form) return text;
			return { type: 'element', tagName: letterforms[form], properties: {}, children: [text] };
		});
		parent!.children.splice(index!, 1, ...printed);
		return [SKIP, index! + printed.length];
	});
}

/** A term leads to its definition on the same page. */
const termLinks = {
	isApart: (node: RootContent) =>
		node.type === 'element' && /^(?:h[1-6]|a|code|pre|cite)$/.test(node.tagName),
	link: (id: string, form: string): Element => ({
		type: 'element',
		tagName: 'a',
		properties: { className: ['term'], href: `#${termAnchor(id)}` },
		children: [{ type: 'text', value: form }],
	}),
};

function citationElement(ids: string[]): Element {
	return { type: 'element', tagName: 'cite', properties: { dataIds: ids.join(' ') }, children: [] };
}

function figureElement({ url, alt }: Figure, caption: ElementContent[]): Element {
	const image: Element = {
		type: 'element',
		tagName: 'img',
		properties: { src: url, alt, loading: 'lazy', decoding: 'async' },
		children: [],
	};
	const properties = { className: ['caption'] };
	return {
		type: 'element',
		tagName: 'figure',
		properties: {},
		children: [image, { type: 'element', tagName: 'figcaption', properties, children: caption }],
	};
}

/** Gives pictures the addresses at which they are published, and the room that they take. */
function placeFigures(tree: HastRoot, context: ProseContext): void {
	visit(tree, { tagName: 'img' }, ({ properties }) => {
		const { url: src, width, height } = context.figure(String(properties['src'])) ?? {};
		Object.assign(properties, { src, width, height });
	});
}

/** Draws the box of something to do, `- [x]`, as a sign, in place: nobody can tick it. */
export function drawBoxes(tree: HastRoot): void {
	visit(tree, { tagName: 'input' }, ({ properties }, index, parent) => {
		parent!.children[index!] = { type: 'text', value: properties['checked'] ? '☑' : '☐' };
	});
}

/** What holds words, from the outside in: the number of a passage stands before the first, the mark of its sources after the last. */
const holders = /^(?:ul|ol|li|blockquote|table|thead|tbody|tr|figure)$/;

/** Puts before a passage the number that is its address, and its time code where it was recorded. */
function numberPassage(block: Element, { passage, moment, interfaceLang: lang }: ProseContext): void {
	const { id } = block.properties;
	if (typeof id !== 'string') return;
	const { sign, label, url } = passage(id);
	const link = (className: string, href: string, ariaLabel: string, value: string): Element => ({
		type: 'element',
		tagName: 'a',
		properties: { className: [className], href, lang, ariaLabel },
		children: [{ type: 'text', value }],
	});
	const said = moment?.(id);
	if (said) {
		block.properties['dataT'] = said.seconds;
		// What the search calls it by, as it calls the passages of a transcript.
		const { dataPagefindTitle: title } = block.properties;
		if (title) block.properties['dataPagefindTitle'] = `${said.time} · ${String(title)}`;
	}
	holderOf(block, (children) => children[0]).children.unshift(
		link('n', url, label, sign),
		...(said ? [link('time', said.url, said.label, said.time)] : []),
	);
}

/** What holds the words with which a passage begins, or ends. */
function holderOf(block: Element, choose: (children: Element[]) => Element | undefined): Element {
	if (!holders.test(block.tagName)) return block;
	const children = block.children.filter((child) => child.type === 'element');
	const inner = choose(children.filter(({ tagName }) => tagName !== 'img'));
	return !inner || (block.tagName === 'li' && inner.tagName !== 'p') ? block : holderOf(inner, choose);
}

/** Marks in a passage the note of its sources, which stands beside it. */
function withSources(block: Element, numbered: NumberedSources | undefined, context: ProseContext): Element {
	const links = listLinks(numbered?.ids ?? [], context);
	if (!numbered || links.length === 0) return block;
	const id = `${String(block.properties['id'])}-s`;
	const { mark, isRepeated } = numbered;
	const call: Element = {
		type: 'element',
		tagName: 'sup',
		properties: { dataPagefindIgnore: true },
		children: [
			{
				type: 'element',
				tagName: 'a',
				properties: { href: `#${id}`, role: 'doc-noteref' },
				children: [{ type: 'text', value: mark }],
			},
		],
	};
	placeCall(
		holderOf(block, (children) => children.at(-1)),
		call,
		context.language,
	);
	const said = isRepeated ? sayAgain(links, context) : joinLinks(links);
	const note = sourcesElement([{ type: 'text', value: `${mark} ` }, ...said], context);
	note.properties = { id, ...note.properties };
	return {
		type: 'element',
		tagName: 'div',
		properties: { className: ['statement'] },
		children: [block, note],
	};
}

/** Puts the call of a note at the end of the words that it supports, in place, where their language has it. */
export function placeCall(holder: Element, call: Element, language: string): void {
	const last = holder.children.at(-1);
	if (last?.type !== 'text') {
		holder.children.push(call);
		return;
	}
	const [words, sign] = splitAtCall(last.value, language);
	last.value = words;
	holder.children.push(call, ...(sign === '' ? [] : [{ type: 'text' as const, value: sign }]));
}

/** « Même source », which leads where the note before did. */
function sayAgain([link, ...others]: Element[], { same: [one, several] }: ProseContext): ElementContent[] {
	if (!link || others.length > 0) return [{ type: 'text', value: several }];
	return [
		{
			...link,
			properties: { ...link.properties, lang: undefined },
			children: [{ type: 'text', value: one }],
		},
	];
}

/** Prints the citations of each note under it. */
function withNoteSources(notes: Element, context: ProseContext): Element {
	visit(notes, { tagName: 'li' }, (note) => {
		const sources = takeSources(note, context);
		if (sources) note.children.push(sources);
		return SKIP;
	});
	return notes;
}

/** Takes the citations out of an element, and prints them under their label. */
function takeSources(block: Element, context: ProseContext): Element | undefined {
	const links = listLinks([...new Set(takeCitations(block))], context);
	if (links.length === 0) return undefined;
	const label: Element = {
		type: 'element',
		tagName: 'span',
		properties: { className: ['sources-label'] },
		children: [{ type: 'text', value: `${context.sourcesLabel[links.length > 1 ? 1 : 0]} ` }],
	};
	return sourcesElement([label, ...joinLinks(links)], context);
}

function sourcesElement(children: ElementContent[], { interfaceLang: lang }: ProseContext): Element {
	return {
		type: 'element',
		tagName: 'p',
		properties: { className: ['sources'], lang, dataPagefindIgnore: true },
		children,
	};
}

/** The short names of sources, each leading to its entry. */
function listLinks(ids: readonly string[], { source }: ProseContext): Element[] {
	return ids.flatMap((id): Element[] => {
		const { url: href, text, lang } = source(id) ?? {};
		if (text === undefined) return [];
		return [
			{
				type: 'element',
				tagName: 'a',
				properties: { href, lang },
				children: [{ type: 'text', value: text }],
			},
		];
	});
}

function joinLinks(links: readonly Element[]): ElementContent[] {
	return links.flatMap((link, index): ElementContent[] =>
		index === 0 ? [link] : [{ type: 'text', value: middot }, link],
	);
}

function takeCitations(element: Element): string[] {
	return element.children
		.filter((child) => child.type === 'element')
		.flatMap((child) => {
			if (child.tagName !== 'cite') return takeCitations(child);
			element.children.splice(element.children.indexOf(child), 1);
			return String(child.properties['dataIds']).split(' ');
		});
}

/** The words of an element, without the numbers of its notes. */
function textOf(node: ElementContent): string {
	if (node.type === 'text') return node.value;
	return node.type === 'element' && node.tagName !== 'sup' ? node.children.map(textOf).join('') : '';
}

/** The first words of a passage that stands under no heading, to name it by. */
function openingOf(text: string): string {
	const words = text.trim().split(/\s+/);
	return words.length > 6 ? `${words.slice(0, 6).join(' ')}…` : words.join(' ');
}
