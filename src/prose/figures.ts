import type { Image, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast';

/** A picture that stands alone between two paragraphs: `![ce qu’elle montre](./image.jpg "Légende") [@source]`. */
export interface Figure extends Parent {
	type: 'figure';
	/** Where the picture is, as the author wrote it; in the model, its path under the content root. */
	url: string;
	/** What it shows, for who does not see it. */
	alt: string;
	/** The caption, and its citations. */
	children: PhrasingContent[];
}

declare module 'mdast' {
	interface RootContentMap {
		figure: Figure;
	}
}

/** Turns each paragraph that holds nothing but a picture and its sources into a figure, in place. */
export function markFigures(root: Root): void {
	root.children = root.children.map((block) => toFigure(block) ?? block);
}

function toFigure(block: RootContent): Figure | undefined {
	if (block.type !== 'paragraph') return undefined;
	const [image, ...rest] = block.children;
	if (image?.type !== 'image' || !rest.every(isCitation)) return undefined;
	return {
		...place(block),
		type: 'figure',
		url: image.url,
		alt: image.alt ?? '',
		children: [...captionOf(image), ...rest],
	};
}

function place({ position }: Paragraph): Pick<Paragraph, 'position'> {
	return position ? { position } : {};
}

function captionOf({ title }: Image): PhrasingContent[] {
	return title?.trim() ? [{ type: 'text', value: title.trim() }] : [];
}

function isCitation(node: PhrasingContent): boolean {
	return node.type === 'citation' || (node.type === 'text' && node.value.trim() === '');
}
