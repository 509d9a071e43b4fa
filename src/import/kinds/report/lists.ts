import type { DocumentBlock, DocumentParagraph, Run } from './document.ts';

const bullet = /^[•▪◦·●■□➢➤✓‣∙]\s*/u;
const dash = /^[-–—]\s+(?=\S)/u;
const numeral = /^(\d{1,2})[.)]\s+(?=\S)/u;

/** Makes items of the paragraphs that an author began with a sign by hand, where there are several. */
export function listItems(blocks: readonly DocumentBlock[]): DocumentBlock[] {
	let lists = 0;
	let id = '';
	return blocks.map((block, index): DocumentBlock => {
		const own = readSign(block);
		if (!own || block.type === 'table') return block;
		const [before, after] = [readSign(blocks[index - 1]), readSign(blocks[index + 1])];
		const follows = before?.form === own.form && (own.form !== 'number' || before.number + 1 === own.number);
		const leads = after?.form === own.form && (own.form !== 'number' || own.number + 1 === after.number);
		if (!follows && !leads && own.form !== 'bullet') return block;
		if (!follows) id = `typed-${String((lists += 1))}`;
		return {
			...block,
			list: { id, depth: 0, isOrdered: own.form === 'number', start: own.number },
			runs: withoutSign(block, own.length),
		};
	});
}

function readSign(
	block: DocumentBlock | undefined,
): { form: 'bullet' | 'dash' | 'number'; number: number; length: number } | undefined {
	if (block?.type !== 'paragraph' || block.level !== undefined || block.list || block.role === 'title')
		return undefined;
	const [first] = block.runs;
	if (first?.type !== 'text') return undefined;
	// A name in bold after a number is a title, not an item.
	const forms = { bullet, dash, number: numeral } as const;
	for (const [form, pattern] of Object.entries(forms)) {
		const match = pattern.exec(first.text);
		if (match) return { form: form as 'bullet', number: Number(match[1] ?? 1), length: match[0].length };
	}
	return undefined;
}

function withoutSign({ runs: [first, ...others] }: DocumentParagraph, length: number): Run[] {
	if (first?.type !== 'text') return [];
	const text = first.text.slice(length);
	return text === '' ? others : [{ ...first, text }, ...others];
}
