import type { Proceedings, Reference } from '#proceedings/types.ts';
import { pageful } from './divisions.ts';
import type { Mention } from './mentions.ts';
import { sortByName } from './sorting.ts';
import { termMentionsUrl } from './urls.ts';
import type { Link, View } from './view.ts';

/** How many mentions a page quotes in all, for each table: past that, those of each term have a page of their own. */
export const mentionsAtOnce = 400;

/** Where a term is used, in a part of the day or in the report. */
export interface MentionPlace {
	id: string;
	link: Link;
	/** « Panel I »; undefined for the report, whose title says it. */
	name: string | undefined;
	/** The page and its passages, in the order of the day. */
	pages: readonly { at: Reference; speakers: string; mentions: readonly Mention[] }[];
}

/** Lists where a term is used, part by part of the day, then in the report. */
export function listMentionPlaces(
	{ sessions, report, byId }: Proceedings,
	view: View,
	term: string,
): MentionPlace[] {
	const mentions = view.mentions.filter((mention) => mention.term === term);
	const placeOf = ({ kind, id }: Reference) =>
		kind === 'intervention' ? byId.intervention.get(id)!.session : kind === 'report' ? kind : id;
	const groups = Map.groupBy(mentions, ({ at }) => placeOf(at));
	const pagesOf = (id: string) =>
		[...Map.groupBy(groups.get(id) ?? [], ({ at }) => at)].map(([at, own]) => ({
			at,
			speakers: at.kind === 'intervention' ? view.speakerNames(byId.intervention.get(at.id)!) : '',
			mentions: own,
		}));
	const places: MentionPlace[] = [
		...sessions.map((session) => ({
			id: session.id,
			link: view.session(session.id),
			name: view.sessionName(session),
			pages: pagesOf(session.id),
		})),
		...(report
			? [{ id: 'report', link: view.report(report), name: undefined, pages: pagesOf('report') }]
			: []),
	];
	return places.filter(({ pages }) => pages.length > 0);
}

/** True where a page does not hold all the places of a term. */
export function areApart(places: readonly MentionPlace[]): boolean {
	const mentions = places.flatMap(({ pages }) => pages.flatMap((page) => page.mentions));
	return mentions.length > pageful;
}

/** Lists the terms that passages use, as a language sorts them, each with the address of its mentions and their number. */
export function listTermWays(
	view: View,
	glossary: Proceedings['glossary'],
): { id: string; link: Link; count: number }[] {
	const counts = countMentions(view.mentions);
	const ways = glossary.flatMap(({ id }) => {
		const count = counts.get(id);
		const url = termMentionsUrl(id, view.locale);
		return count === undefined ? [] : [{ id, link: { ...view.reference({ kind: 'term', id }), url }, count }];
	});
	return sortByName(ways, ({ link }) => link.text, view.locale);
}

/** Counts the mentions of each term that has any. */
export function countMentions(mentions: readonly Mention[]): Map<string, number> {
	return new Map([...Map.groupBy(mentions, ({ term }) => term)].map(([term, own]) => [term, own.length]));
}
