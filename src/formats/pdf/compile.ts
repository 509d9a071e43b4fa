import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

/** Typst reads its files from here; there are none beside the text. */
const compiler = NodeCompiler.create({ workspace: '.' });

/**
 * Makes a PDF of a Typst text: tagged, with bookmarks, and PDF/UA-1 (ISO 14289-1).
 * @param date the day that the document says it was made on: that of the build would change it at each build
 * @throws where Typst refuses the text, or where it would not be accessible
 */
export function compilePdf(text: string, date: string): Buffer {
	const options = { pdfStandard: PdfStandard.UA_1, creationTimestamp: Date.parse(date) / 1000 };
	return compiler.pdf({ mainFileContent: text }, options);
}
