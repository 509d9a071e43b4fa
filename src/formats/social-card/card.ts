import sharp from 'sharp';
import { compileSvg } from '#formats/pdf/compile.ts';
import { literal } from '#formats/pdf/typst.ts';
import type { Locale } from '#schemas/fields/language.ts';

/** The size of a card, in pixels: what Open Graph's readers show uncut. */
const cardSize = { width: 1200, height: 630 };

/**
 * Draws the card by which a page is shown where its address is shared; the same on a machine without fonts.
 * @param lines what stands above, the title, and what stands below
 * @returns a PNG
 */
export async function drawCard(
	[above = '', title = '', below = '']: readonly string[],
	locale: Locale,
): Promise<Buffer> {
	const size = title.length < 50 ? 72 : title.length < 120 ? 58 : 46;
	const svg = compileSvg(`
#set page(width: ${String(cardSize.width)}pt, height: ${String(cardSize.height)}pt, margin: (x: 80pt, y: 64pt), fill: rgb("#fcfaf6"),
	background: place(left, rect(width: 14pt, height: 100%, fill: rgb("#8f1d22"))))
#set text(lang: "${locale}", font: "Libertinus Serif", size: 30pt, fill: rgb("#211e1a"), hyphenate: false, costs: (runt: 1000%))
#set par(justify: false, leading: 0.55em, linebreaks: "optimized")
#set smartquote(enabled: false)
#text(fill: rgb("#8f1d22"))[${literal(above)}]
#v(1fr)
#text(size: ${String(size)}pt)[${literal(title)}]
#v(1fr)
#text(size: 26pt, fill: rgb("#645c50"))[${literal(below)}]
`);
	return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}
