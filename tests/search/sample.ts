import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { JudgedQuery } from './judge.ts';

/** One judged query in ten, for what is slow to ask. */
export function judgedQueries(edition: JudgedQuery['edition'], locale: JudgedQuery['locale']): string[] {
	const queries = parse(readFileSync('tests/search/queries.yaml', 'utf8')) as JudgedQuery[];
	return queries
		.filter((query) => query.edition === edition && query.locale === locale)
		.filter((_, index) => index % 10 === 0)
		.map(({ q }) => q);
}
