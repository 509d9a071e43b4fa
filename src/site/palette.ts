/** A colour, on a light ground and on a dark one. */
interface Colour {
	readonly light: string;
	readonly dark: string;
}

/** The colours of `styles/tokens.css`, for what no style sheet of the site reaches: PDF, cards, the single file, the icon. */
export const palette = {
	/** Paper. */
	paper: { light: '#fcfaf6', dark: '#171615' },
	/** Reading text. */
	text: { light: '#211e1a', dark: '#e8e3da' },
	/** Secondary text: sources, captions, labels. */
	muted: { light: '#645c50', dark: '#a89f92' },
	/** The one accent: numerals, links. */
	accent: { light: '#8f1d22', dark: '#f2938a' },
	/** Behind a passage that was asked for. */
	mark: { light: '#f6e3a1', dark: '#5c4a12' },
} as const satisfies Record<string, Colour>;

/** A colour as style sheets write it, for either ground. */
export function lightDark(name: keyof typeof palette): string {
	const { light, dark } = palette[name];
	return `light-dark(${light}, ${dark})`;
}
