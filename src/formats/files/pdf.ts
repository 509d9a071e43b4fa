import type { Document } from '#formats/document/blocks.ts';
import { getLastChange } from '#formats/get-last-change.ts';
import { printing } from '#formats/pdf/press.ts';

/**
 * Prints a document as a PDF when it is first read.
 * @param toDocument makes it
 * @param toText writes it in Typst
 * @param rights what may be done with it
 */
export function printPdf<Printed extends Document>(
	toDocument: () => Printed,
	toText: (document: Printed) => string,
	rights?: string,
) {
	return printing(() => {
		const document = toDocument();
		const { authors, pictures } = document;
		return { text: toText(document), date: getLastChange(), authors, rights, pictures };
	});
}
