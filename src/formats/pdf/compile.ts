import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

/** Typst reads its files from here; there are none beside the text. */
const compiler = NodeCompiler.create({ workspace: '.' });

/** For how many documents Typst keeps what it may need again: without end, it takes gigabytes. */
const kept = 3;

/**
 * Makes a PDF of a Typst text: tagged, with bookmarks, and PDF/UA-1 (ISO 14289-1).
 * @param date the day that the document says it was made on: that of the build would change it at each build
 * @throws where Typst refuses the text, or where it would not be accessible
 */
export function compilePdf(text: string, date: string): Buffer {
	const options = { pdfStandard: PdfStandard.UA_1, creationTimestamp: Date.parse(date) / 1000 };
	const pdf = compiler.pdf({ mainFileContent: text }, options);
	compiler.evictCache(kept);
	return pdf;
}

/**
 * Draws a Typst text of one page as SVG, its letters as outlines.
 * @throws where Typst refuses the text
 */
export function compileSvg(text: string): string {
	const svg = compiler.plainSvg({ mainFileContent: text });
	compiler.evictCache(kept);
	return svg;
}
