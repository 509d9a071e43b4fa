import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { drawing } from '#formats/pdf/press.ts';
import { balancing, colour, fontFamilies, literal, string, title } from '#formats/pdf/typst.ts';
import type { Locale } from '#i18n/locales.ts';
import { splitTitle } from '#i18n/split-title.ts';
import { palette } from '#site/palette.ts';
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
 * @param beside what stands beside the title, larger than all: « II », or somebody's portrait
 * @returns a PNG
 */
export function drawCard(
	[above = '', words = '', ...below]: readonly string[],
	locale: Locale,
	shape: keyof typeof shapes,
	{ numeral, portrait }: Beside = {},
): Promise<Uint8Array<ArrayBuffer>> {
	const { width, height, letters } = shapes[shape];
	const [first, ...others] = splitTitle(words);
	const beginning = others.length > 0 ? first!.join('') : '';
	const titled = numeral === undefined ? 'title' : printNumeral(numeral);
	const list = () =>
		[
			`
#set text(lang: "${locale}", font: ${fontFamilies}, size: ${String(letters)}pt, fill: ${colour('text')}, hyphenate: false, costs: (runt: 1000%))
#set page(width: ${String(width)}pt, height: ${String(height)}pt, margin: (left: 3.2em, right: ${String(portrait ? portraitWidth : 0)}pt + 2em, y: 1.9em), fill: ${colour('paper')},
	background: place(left, rect(width: .9em, height: 100%, fill: ${colour('accent')})))
#set par(justify: false, leading: 0.42em, linebreaks: "optimized")
#set smartquote(enabled: false)
${balancing}
// As large as leaves room for what stands above and below.
#let title = layout(((width, height)) => {
	// The optimal breaks of two words leave the line rather than a word alone.
	let set-in(size, words) = { set par(linebreaks: "simple"); text(size: size * 1em, words) }
	let is-room(size) = measure(width: width, { set par(leading: 0.42em); set-in(size)[${title(words)}] }).height < ${String(height * share)}pt
	let holds-words(size) = ${string(words)}.split(regex("[ -]")).all(word => measure(text(size: size * 1em, word)).width < width)
	let holds-first(size) = size >= ${String(large)} and measure(set-in(size)[${title(beginning)}]).width <= width
	let fitting = (${sizes.join(', ')}).filter(size => is-room(size) and holds-words(size))
	// What the first colon ends stands on one line, where that leaves it large.
	let size = fitting.find(holds-first)
	if size == none { size = fitting.at(0, default: ${String(sizes.at(-1))}) }
	balanced(set-in(size)[${title(words)}])
})
#text(fill: ${colour('accent')})[${literal(above)}]
#v(1fr)
#${titled}
#v(1fr)
#text(size: .9em, fill: ${colour('muted')})[${below.map(printLine).join(' \\ ')}]
`,
			...(portrait ? [readFileSync(portrait)] : []),
		] as const;
	return keeping('card', list, ([text, picture]) => draw(text, picture))();
}

/** What stands beside the words of a card. */
interface Beside {
	numeral?: string | undefined;
	/** Where it is on this machine. */
	portrait?: string | undefined;
}

/** What a portrait takes on the right of a card, from top to bottom. */
const portraitWidth = 440;

/** The sizes that a title may have, in letters of the card. */
const sizes = [3.4, 3, 2.7, 2.4, 2.1, 1.8, 1.55];

/** The least that is large. */
const large = 2.1;

/** How much of the card a title may take, in its height. */
const share = 0.5;

/** What stands between two signs keeps together. */
function printLine(line: string): string {
	return line
		.split(' · ')
		.map((piece) => `#box[${literal(piece)}]`)
		.join('~· ');
}

/** It stands on the last line of the title, and begins where all else does: an « I » has white on its left. */
function printNumeral(numeral: string): string {
	const white = numeral.startsWith('I') ? 0.0625 : 0.01;
	return `grid(columns: (auto, 1fr), column-gutter: 1.4em, align: bottom, move(dx: -${String(white * 8.5)}em, text(size: 8.5em, fill: ${colour('accent')}, top-edge: "cap-height", bottom-edge: "baseline", ${string(numeral)})), title)`;
}

async function draw(text: string, portrait: Uint8Array | undefined): Promise<Buffer> {
	const card = sharp(Buffer.from(await drawing(text))).removeAlpha();
	const png = { palette: true, effort: 1, compressionLevel: 6 };
	// Three inks on one paper: sixteen shades draw them, and weigh a third of what all would.
	if (!portrait) return setPaper(await card.png({ ...png, colours: 16, dither: 0 }).toBuffer());
	const { width, height } = shapes.page;
	const input = await sharp(portrait)
		.autoOrient()
		.flatten({ background: palette.paper.light })
		.resize({ width: portraitWidth, height, fit: 'cover', position: 'attention' })
		.toBuffer();
	const composed = await card
		.composite([{ input, left: width - portraitWidth, top: 0 }])
		.png({ ...png, colours: 256, dither: 0 })
		.toBuffer();
	return setPaper(composed);
}

/** Gives the paper of a PNG its own colour again, of which a list of few colours has the nearest alone. */
function setPaper(png: Buffer): Buffer {
	const paper = Buffer.from(palette.paper.light.slice(1), 'hex');
	const at = png.indexOf('PLTE');
	const list = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
	const distance = (from: number) =>
		paper.reduce((sum, value, index) => sum + (value - list[from + index]!) ** 2, 0);
	const starts = Array.from({ length: list.length / 3 }, (_, index) => index * 3);
	paper.copy(
		list,
		starts.reduce((nearest, start) => (distance(start) < distance(nearest) ? start : nearest)),
	);
	png.writeUInt32BE(crc32(png.subarray(at, at + 4 + list.length)), at + 4 + list.length);
	return png;
}
