import { typeset } from '#i18n/typography.ts';
import type { Mention } from './mentions.ts';

/** Characters that are kept on each side of the term. */
const reach = 80;

/** A term among the words that surround it. */
interface Excerpt {
	before: string;
	form: string;
	after: string;
}

/** Quotes the sentence of a passage that uses a term; what is cut from a long one is replaced by an ellipsis in brackets, and no sign stands alone after it. */
export function quoteMention({
	text,
	language,
	index,
	form,
}: Pick<Mention, 'text' | 'language' | 'index' | 'form'>): Excerpt {
	const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
	const first = sentences.containing(index)!.index;
	const last = sentences.containing(Math.max(index, index + form.length - 1))!;
	const before = text.slice(first, index);
	const after = text.slice(index + form.length, last.index + last.segment.length).trimEnd();
	return {
		before: typeset(
			before.length > reach
				? `[…] ${before.slice(-reach).replace(/^\S*\s+(?:[^\p{L}\p{N}«“(]+\s)?/u, '')}`
				: before,
			language,
		),
		form: typeset(form, language),
		after: typeset(
			after.length > reach ? `${after.slice(0, reach).replace(/[\s,;:]+\S*$/, '')} […]` : after,
			language,
		),
	};
}
