import sharp from 'sharp';
import { compileSvg, fontFamilies } from '#formats/pdf/compile.ts';
import { colour, literal } from '#formats/pdf/typst.ts';
import type { Locale } from '#i18n/locales.ts';
import { keeping } from '#store/store.ts';

/** The sizes of cards, and of their letters, in pixels. */
const shapes = {
	/** What Open Graph's readers show uncut. */
	page: { width: 1200, height: 630, letters: 30 },
	/** The cover of a book. */
	book: { width: 1600, height: 2400, letters: 60 },
	/** The artwork that Apple asks of a podcast: a square of 1,400 to 3,000 pixels. */
	podcast: { width: 1600, height: 1600, letters: 60 },
};

/**
 * Draws the card by which a page, a book or a podcast is shown elsewhere; the same on a machine without fonts.
 * @param lines what stands above, the title, and what stands below, line by line
 * @returns a PNG
 */
export function drawCard(
	[above = '', title = '', ...below]: readonly string[],
	locale: Locale,
	shape: keyof typeof shapes,
): Promise<Uint8Array> {
	const { width, height, letters } = shapes[shape];
	const size = title.length < 50 ? 2.4 : title.length < 120 ? 1.95 : 1.55;
	const list = () =>
		[
			`
#set text(lang: "${locale}", font: ${fontFamilies}, size: ${String(letters)}pt, fill: ${colour('text')}, hyphenate: false, costs: (runt: 1000%))
#set page(width: ${String(width)}pt, height: ${String(height)}pt, margin: (x: 2.7em, y: 2.1em), fill: ${colour('paper')},
	background: place(left, rect(width: .5em, height: 100%, fill: ${colour('accent')})))
#set par(justify: false, leading: 0.55em, linebreaks: "optimized")
#set smartquote(enabled: false)
#text(fill: ${colour('accent')})[${literal(above)}]
#v(1fr)
#text(size: ${String(size)}em)[${literal(title)}]
#v(1fr)
#text(size: .87em, fill: ${colour('muted')})[${below.map(literal).join(' \\ ')}]
`,
		] as const;
	return keeping('card', list, ([text]) => draw(text))();
}

function draw(text: string): Promise<Buffer> {
	const svg = compileSvg(text);
	// Three inks on one paper: sixteen shades draw them, and weigh a third of what all would.
	return sharp(Buffer.from(svg))
		.removeAlpha()
		.png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
		.toBuffer();
}
