import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import type { Element, ElementContent, Root } from 'hast';
import { clean } from '../../text.ts';
import type { Paragraph } from './marked-text.ts';

/**
 * Reads the paragraphs of a Word file, without its notes and remarks; the cells of a row make one. Lines are counted in paragraphs.
 * @returns them, and how many pictures are left out
 */
export async function readDocx(bytes: Uint8Array): Promise<{ paragraphs: Paragraph[]; pictures: number }> {
	let pictures = 0;
	const { value } = await mammoth.convertToHtml(
		{ buffer: Buffer.from(bytes) },
		{
			convertImage: mammoth.images.imgElement(() => {
				pictures += 1;
				return Promise.resolve({ src: '' });
			}),
			styleMap: ['comment-reference => ', 'br[type="page"] => '],
			ignoreEmptyParagraphs: true,
		},
	);
	return { paragraphs: readHtml(value), pictures };
}

/** Reads the paragraphs of HTML; the cells of a row make one. Lines are counted in paragraphs. */
export function readHtml(html: string): Paragraph[] {
	const found: Omit<Paragraph, 'line'>[] = [];
	collect(fromHtml(html, { fragment: true }), found);
	return found
		.flatMap(({ text, lead }) => {
			const lines = clean(text)
				.split('\n')
				.map((line) => line.trim())
				.filter(Boolean);
			return lines.map((line, index) => ({ text: line, ...(index === 0 && lead && { lead }) }));
		})
		.map((paragraph, index) => ({ ...paragraph, line: index + 1 }));
}

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li']);

function collect(node: Root | Element, found: Omit<Paragraph, 'line'>[]): void {
	for (const child of node.children) {
		if (child.type !== 'element') continue;
		if (child.tagName === 'tr') {
			const cells = child.children.filter((cell) => cell.type === 'element').map(wordsOf);
			found.push({
				text: cells
					.map((cell) => cell.trim())
					.filter(Boolean)
					.join('\t'),
			});
		} else if (blocks.has(child.tagName)) {
			const [first] = child.children;
			const lead =
				first?.type === 'element' && first.tagName === 'strong' ? wordsOf(first).trim() : undefined;
			found.push({ text: wordsOf(child), ...(lead && { lead }) });
		} else collect(child, found);
	}
}

function wordsOf(node: ElementContent): string {
	if (node.type === 'text') return node.value;
	if (node.type !== 'element' || node.tagName === 'sup') return '';
	if (node.tagName === 'br') return '\n';
	const words = node.children.map(wordsOf).join('');
	return node.tagName === 'p' ? `${words} ` : words;
}
