import { familyName } from '#i18n/name.ts';
import { type Domain, groupByDomain } from './glossary-domains.ts';
import type { Proceedings } from '#proceedings/types.ts';
import type { Mention } from './mentions.ts';
import { sortByName } from './sorting.ts';
import { countMentions } from './term-pages.ts';
import { mentionUrl, termMentionsUrl } from './urls.ts';
import type { Link, View } from './view.ts';

/** Who uses terms, or where they are used. */
interface MentionColumn {
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
	/** The id of the list of its passages on the page. */
	id: string;
	/** The id of the term. */
	term: string;
	/** The address of that list, here or on the page of the term. */
	passages: string;
	/** The term, which leads to its definition. */
	link: Link;
	cells: readonly MentionCell[];
	/** How many passages use it. */
	total: number;
}

/**
 * Crosses terms with who uses them, or where; the term that is used most comes first, and what nobody uses has no row.
 * @param areApart true where the passages of each term are on its own page
 */
function crossMentions(
	table: string,
	terms: readonly { id: string; link: Link }[],
	columns: readonly MentionColumn[],
	{ locale, t }: View,
	areApart: boolean,
): MentionRow[] {
	const rows = terms.map(({ id: term, link }) => {
		const cells = columns.map((column) => {
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
				url:
					mentions.length === 1
						? mentionUrl(mentions[0]!, locale)
						: areApart
							? `${termMentionsUrl(term, locale)}#${column.id}`
							: `#${id}`,
			};
		});
		const total = new Set(cells.flatMap(({ mentions }) => mentions)).size;
		const id = `${table}--${term}`;
		const passages = areApart ? termMentionsUrl(term, locale) : `#${id}`;
		return { id, term, passages, link, cells, total };
	});
	return rows.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}

/** A table of who speaks about what, or of where it is spoken of. */
interface MentionTable {
	/** The id of its heading. */
	id: string;
	title: string;
	/** Its rows by what their terms belong to. */
	domains: readonly Domain<MentionRow>[];
}

/** A table of more terms, or more columns, is read by nobody. */
const mostTerms = 40;
const mostColumns = 40;

/**
 * Lists the tables of the terms that passages use: by who speaks, and by part of the day.
 * @param areApart true where the passages of each term are on its own page: the tables hold those that are used most, by part of the day
 */
export function listMentionTables(
	proceedings: Proceedings,
	view: View,
	{ areApart = false }: { areApart?: boolean } = {},
): MentionTable[] {
	const { sessions, glossary } = proceedings;
	const counts = countMentions(view.mentions);
	const used = glossary.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
	const terms = sortByName(
		(areApart ? used.slice(0, mostTerms) : glossary).map(({ id }) => ({
			id,
			link: view.reference({ kind: 'term', id }),
		})),
		({ link }) => link.text,
		view.locale,
	);
	const bySpeaker = view.people
		.map((speaker) => ({
			id: speaker.id,
			link: view.speaker(speaker),
			name: view.speaker(speaker).text,
			short: 'family' in speaker.name ? familyName(speaker.name) : view.speaker(speaker).text,
			mentions: view.mentions.filter((mention) => mention.speakers.includes(speaker.id)),
		}))
		.filter(({ mentions }) => mentions.length > 0);
	const bySession = sessions.map((session) => ({
		id: session.id,
		link: view.session(session.id),
		name: view.sessionName(session),
		short: session.kind === 'panel' ? session.numeral : view.sessionName(session),
		mentions: view.mentions.filter(
			({ at }) => at === session || session.interventions.some((intervention) => intervention === at),
		),
	}));
	return [
		{ id: 'speakers', title: view.t('mentions.bySpeaker'), columns: bySpeaker },
		{ id: 'sessions', title: view.t('mentions.bySession'), columns: bySession },
	]
		.filter(
			({ id, columns }) =>
				columns.length > 0 && !(areApart && (id === 'speakers' || columns.length > mostColumns)),
		)
		.map(({ id, title, columns }) => ({
			id,
			title,
			domains: groupByDomain(
				crossMentions(id, terms, columns, view, areApart),
				({ term }) => term,
				proceedings,
				view,
			),
		}));
}
