import { findUnits, partWord } from './units.ts';

/** A symbol that is joined to the one before it: « A/55/305–S/2000/809 », « SG/A/1705-BIO/4930 ». */
const joined = /(?<=\p{N})(?=[-–—]\p{Lu}{1,5}\/)/gu;

/** A dash that Pagefind would take for a letter. */
const dash = /(?<=[\p{L}\p{N}])(?=[–—][\p{L}\p{N}])/gu;

/**
 * The space before signs that stand alone, or after one that opens: Pagefind would take the signs for a word between two others. A
 * text may begin or end there where a tag is beside it.
 */
const alone =
	/(?<=^|\S)[ \u00A0\u202F](?=[^\p{L}\p{N}\s`^«“‘([{]+(?:\s|$))|(?<=(?:^|\s)«)[ \u00A0\u202F](?=\S|$)/gu;

/**
 * Writes into a text what the search must find there and no reader sees: after « ^ », another word for the one before (the figures of
 * a date, or of a number in words); « ` » for a space within one word (« 63 000 », « mot : »), or before a space that is not there
 * (two symbols that a dash joins). What is sought as a phrase is written so too. Pagefind indexes what punctuation separates at the same place, and the whole as well. `restoreText` takes it out.
 * @param text normalised, without tags
 */
export function annotateText(text: string): string {
	let written = '';
	let end = 0;
	for (const unit of findUnits(text)) {
		const own = text.slice(unit.start, unit.end);
		written += text.slice(end, unit.start);
		const isInWords = unit.kind === 'number' && !/^\d/.test(own);
		if (unit.kind === 'part') written += `${own}^${partWord(unit.key)}`;
		else if (unit.kind === 'date' || isInWords) written += [own, unit.key, ...(unit.others ?? [])].join('^');
		else written += own.replaceAll(/[ \u00A0\u202F]/g, '`');
		end = unit.end;
	}
	return (written + text.slice(end)).replaceAll(joined, '` ').replaceAll(dash, '` ').replaceAll(alone, '`');
}

/** Does so in the text of a page, and leaves its tags. */
export function annotateHtml(html: string): string {
	return html
		.split(/(<[^>]*>)/)
		.map((part, index) => (index % 2 === 0 && part.trim() !== '' ? annotateText(part) : part))
		.join('');
}
