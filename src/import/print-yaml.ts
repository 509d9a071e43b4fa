import { Document, isScalar, type Node, Scalar, visit } from 'yaml';

/** Where a value stands. */
export interface Place {
	/** The column of its key or of its dash, from 0. */
	column: number;
	/** True between brackets or braces. */
	isFlow?: boolean;
	/** Past the colon of its key, in the text. */
	colon?: number;
}

/** The longest list that is written on one line, in characters. */
const longestLine = 100;

const options = {
	lineWidth: 0,
	flowCollectionPadding: false,
	doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/**
 * Prints a value on lines of its own, each with its margin. Short lists of words stay on one line.
 * @param like what it takes the place of: its quotation marks and its manner of giving several lines are kept
 */
export function inBlock(value: unknown, { column }: Place, eol: string, like?: Node): string {
	const document = new Document(value);
	visit(document, {
		Seq: (_, node) => {
			const isOfWords = node.items.length > 0 && node.items.every(isScalar) && document.contents !== node;
			node.flow = node.items.length === 0 || (isOfWords && inFlow(node.toJSON()).length < longestLine);
		},
		Map: (_, node) => {
			if (node.items.length === 0) node.flow = true;
		},
	});
	keepStyle(document, like);
	visit(document, {
		Scalar: (_, node) => {
			// Blank lines at either end, and a margin of its own, would depend on what stands around.
			if (typeof node.value === 'string' && isLoose(node.value)) node.type = Scalar.QUOTE_DOUBLE;
		},
	});
	const margin = ' '.repeat(column);
	return document
		.toString(options)
		.replace(/\n$/, '')
		.split('\n')
		.map((line) => (line === '' ? '' : margin + line))
		.join(eol);
}

/** Prints what stands in a list, or the fields of a map, as between brackets or braces. */
export function inFlow(value: unknown, like?: Node): string {
	const document = new Document(value);
	(document.contents as { flow?: boolean }).flow = true;
	keepStyle(document, like);
	visit(document, {
		Scalar: (_, node) => {
			if (typeof node.value === 'string' && node.value.includes('\n')) node.type = Scalar.QUOTE_DOUBLE;
		},
	});
	return document.toString(options).replace(/\n$/, '').slice(1, -1);
}

/** Writes the one text of a document as another is written. */
function keepStyle(document: Document, like: Node | undefined): void {
	if (!isScalar(like) || !like.type || like.type === 'PLAIN') return;
	const { type } = like;
	visit(document, {
		Value: (key, node) => {
			if (key === 'key' || !isScalar(node) || typeof node.value !== 'string') return;
			const isLong = node.value.includes('\n');
			const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
			if (isQuoted ? !isLong : isLong) node.type = type;
		},
	});
}

/** True for several lines that begin or end with a blank. */
function isLoose(text: string): boolean {
	return text.includes('\n') && /^\s|\s$|^$/.test(text.replace(/\n$/, ''));
}
