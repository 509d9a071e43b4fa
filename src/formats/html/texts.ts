import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { FootnoteReference, Link, PhrasingContent, RootContent } from 'mdast';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import type { Note } from '#formats/document/blocks.ts';
import type { Target } from '#formats/document/places.ts';
import type { Figure } from '#prose/figures.ts';
import { drawBoxes, setLetterforms, placeCall } from '#prose/render.ts';

/** How the texts of a part are addressed in the file that they go in. */
interface TextBinding {
	/** Addresses a target; undefined for what leads nowhere. */
	hrefOf: (target: Target) => string | undefined;
	/** Addresses a place of the part itself. */
	toOwn: (id: string) => string;
	/** Addresses a picture, and says its size. */
	picture: (path: string) => { src: string; width: number; height: number };
}

/** What a block that is a passage bears. */
interface PassageMarks {
	id: string;
	/** What stands beside it: « § 4 ». */
	dataN: string;
	/** Its language, where that is not the document's. */
	lang: string | undefined;
	/** What calls the note of its sources, at its end. */
	call: { id: string; href: string; mark: string } | undefined;
}

/** Prints the texts of a part as HTML. */
export interface TextPrinter {
	block: (content: RootContent, language: string, passage: PassageMarks) => string;
	phrasing: (content: readonly PhrasingContent[], language: string) => string;
	note: (note: Note, language: string, sources: string) => string;
}

/** Makes what prints the texts of a part. */
export function createTextPrinter({ hrefOf, toOwn, picture }: TextBinding): TextPrinter {
	const handlers: Options['handlers'] = {
		link: (state, node: Link) => {
			const children = state.all(node);
			const href = hrefOf(node.data!.to!);
			if (href === undefined) return children;
			return element('a', { className: node.data!.isTerm ? ['term'] : undefined, href }, children);
		},
		footnoteReference: (_, { identifier, data }: FootnoteReference) => {
			const { id, note, title } = data!.call!;
			const properties = { href: toOwn(note), id, role: 'doc-noteref', ariaDescribedBy: [title] };
			return element('sup', {}, [element('a', properties, [{ type: 'text', value: identifier }])]);
		},
		figure: (state, node: Figure) =>
			element('figure', {}, [
				element('img', { ...picture(node.url), alt: node.alt }, []),
				element('figcaption', {}, state.all(node)),
			]),
	};
	const processor = unified().use(remarkRehype, { handlers }).freeze();
	const toElements = (children: readonly RootContent[], language: string): ElementContent[] => {
		const tree = processor.runSync({ type: 'root', children: [...children] });
		drawBoxes(tree);
		setLetterforms(tree, language);
		return tree.children.filter((node) => node.type === 'element' || node.type === 'text');
	};
	return {
		block: (content, language, { id, dataN, lang, call }) => {
			const [first] = toElements([content], language) as [Element];
			if (call) {
				const link = element('a', { id: call.id, href: call.href, role: 'doc-noteref' }, [
					// Never at the head of a line, away from what it ends.
					{ type: 'text', value: `\u2060${call.mark}` },
				]);
				placeCall(lastLineOf(first), element('sup', {}, [link]), language);
			}
			return toHtml({ ...first, properties: { ...first.properties, id, dataN, lang } });
		},
		phrasing: (content, language) => {
			const [paragraph] = toElements([{ type: 'paragraph', children: [...content] }], language) as Element[];
			return toHtml(paragraph!.children);
		},
		note: ({ id, calls, back, content }, language, sources) => {
			const blocks = toElements(content, language).filter(({ type }) => type === 'element') as Element[];
			const links = calls.flatMap((call, index): ElementContent[] => [
				{ type: 'text', value: ' ' },
				element('a', { href: toOwn(call), role: 'doc-backlink', ariaLabel: back }, [
					{ type: 'text', value: '↩' },
					...(index > 0 ? [element('sup', {}, [{ type: 'text', value: String(index + 1) }])] : []),
				]),
			]);
			const last = blocks.at(-1);
			if (last?.tagName === 'p') last.children.push(...links);
			else blocks.push(element('p', {}, links));
			return `<li id="${id}">${toHtml(blocks)}${sources}</li>`;
		},
	};
}

/** The element in which the words of a block end. */
function lastLineOf(block: Element): Element {
	const last = block.children.findLast((child) => child.type === 'element');
	return last && /^(?:p|[uo]l|li|blockquote|t(?:able|head|body|r|h|d)|figcaption)$/.test(last.tagName)
		? lastLineOf(last)
		: block;
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
	return { type: 'element', tagName, properties, children };
}
