import type { Mention } from './mentions.ts';
import { mentionUrl } from './urls.ts';
import type { Link, View } from './view.ts';

/** Who uses terms, or where they are used. */
export interface MentionColumn {
	id: string;
	link: Link;
	name: string;
	/** The name as the head of a column holds it. */
	short: string;
	mentions: readonly Mention[];
}

/** The passages of a column that use a term. */
interface MentionCell {
	/** The id of their list on the page. */
	id: string;
	column: MentionColumn;
	mentions: readonly Mention[];
	/** What their number is the number of: « automate, Blaise Ornévic : 2 passages ». */
	label: string;
	/** What their number leads to: the passage where there is one, else their list. */
	url: string;
}

/** A term, and a cell for each column. */
export interface MentionRow {
	link: Link;
	cells: readonly MentionCell[];
}

/** Crosses terms with who uses them, or where; terms that nobody uses have no row. */
export function crossMentions(
	terms: readonly { id: string; link: Link }[],
	columns: readonly MentionColumn[],
	{ locale, t }: View,
): MentionRow[] {
	const rows = terms.map(({ id: term, link }) => ({
		link,
		cells: columns.map((column) => {
			const id = `${term}--${column.id}`;
			const mentions = column.mentions.filter((mention) => mention.term === term);
			return {
				id,
				column,
				mentions,
				label: t(mentions.length === 1 ? 'mentions.one' : 'mentions.many', {
					term: link.text,
					name: column.name,
					n: mentions.length,
				}),
				url: mentions.length === 1 ? mentionUrl(mentions[0]!, locale) : `#${id}`,
			};
		}),
	}));
	return rows.filter(({ cells }) => cells.some(({ mentions }) => mentions.length > 0));
}
