import sharp from 'sharp';
import { drawing } from '#formats/pdf/press.ts';
import { balancing, colour, fontFamilies, literal, string } from '#formats/pdf/typst.ts';
import type { Locale } from '#i18n/locales.ts';
import { keeping } from '#store/store.ts';

/** The sizes of cards, and of their letters, in pixels. */
const shapes = {
	/** What Open Graph's readers show uncut. */
	page: { width: 1200, height: 630, letters: 32 },
	/** The cover of a book. */
	book: { width: 1600, height: 2400, letters: 60 },
	/** The artwork that Apple asks of a podcast: a square of 1,400 to 3,000 pixels. */
	podcast: { width: 1600, height: 1600, letters: 60 },
};

/**
 * Draws the card by which a page, a book or a podcast is shown elsewhere; the same on a machine without fonts.
 * @param lines what stands above, the title, and what stands below, line by line
 * @param numeral what stands beside the title, larger than all: « II »
 * @returns a PNG
 */
export function drawCard(
	[above = '', title = '', ...below]: readonly string[],
	locale: Locale,
	shape: keyof typeof shapes,
	numeral?: string,
): Promise<Uint8Array<ArrayBuffer>> {
	const { width, height, letters } = shapes[shape];
	const beside = numeral === undefined ? 'title' : printNumeral(numeral);
	const list = () =>
		[
			`
#set text(lang: "${locale}", font: ${fontFamilies}, size: ${String(letters)}pt, fill: ${colour('text')}, hyphenate: false, costs: (runt: 1000%))
#set page(width: ${String(width)}pt, height: ${String(height)}pt, margin: (left: 3.2em, right: 2em, y: 1.9em), fill: ${colour('paper')},
	background: place(left, rect(width: .9em, height: 100%, fill: ${colour('accent')})))
#set par(justify: false, leading: 0.42em, linebreaks: "optimized")
#set smartquote(enabled: false)
${balancing}
// As large as leaves room for what stands above and below.
#let title = layout(((width, height)) => {
	let set-in(size) = text(size: size * 1em, ${string(title)})
	let size = (${sizes.join(', ')}).find(size => measure(width: width, { set par(leading: 0.42em); set-in(size) }).height < ${String(height * share)}pt)
	balanced(set-in(if size == none { ${String(sizes.at(-1))} } else { size }))
})
#text(fill: ${colour('accent')})[${literal(above)}]
#v(1fr)
#${beside}
#v(1fr)
#text(size: .9em, fill: ${colour('muted')})[${below.map(literal).join(' \\ ')}]
`,
		] as const;
	return keeping('card', list, ([text]) => draw(text))();
}

/** The sizes that a title may have, in letters of the card. */
const sizes = [3.4, 3, 2.7, 2.4, 2.1, 1.8, 1.55];

/** How much of the card a title may take, in its height. */
const share = 0.5;

function printNumeral(numeral: string): string {
	return `grid(columns: (auto, 1fr), column-gutter: 1.4em, align: horizon, text(size: 8.5em, fill: ${colour('accent')}, top-edge: "cap-height", bottom-edge: "baseline", ${string(numeral)}), title)`;
}

async function draw(text: string): Promise<Buffer> {
	const svg = await drawing(text);
	// Three inks on one paper: sixteen shades draw them, and weigh a third of what all would.
	return sharp(Buffer.from(svg))
		.removeAlpha()
		.png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
		.toBuffer();
}
