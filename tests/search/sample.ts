import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { JudgedQuery } from './judge.ts';

/** How many queries are asked where each takes seconds, however many are judged. */
const sampled = 10;

/** As many of the judged queries, spread evenly over all of them, for what is slow to ask. */
export function judgedQueries(edition: JudgedQuery['edition'], locale: JudgedQuery['locale']): string[] {
	const queries = parse(readFileSync('tests/search/queries.yaml', 'utf8')) as JudgedQuery[];
	const asked = queries.filter((query) => query.edition === edition && query.locale === locale);
	return Array.from(
		{ length: sampled },
		(_, index) => asked[Math.floor((index * asked.length) / sampled)]!.q,
	);
}
