import { expect, test } from 'vitest';
import { ask } from '#search/browser/library.ts';
import { judge, library, readQueries, readReadersQueries, sumUp, type Verdict } from './judge.ts';

test('readers find what they ask, among the first five pages, and are told honestly when it is nowhere', async () => {
	const verdicts: Verdict[] = [];
	for (const query of await readQueries()) verdicts.push(await judge(query));
	const score = sumUp(verdicts);
	console.log(`${verdicts.length} judged queries:`, score);
	const failed = verdicts.filter(({ finds, found, rank }) =>
		finds.length > 0 ? rank > 5 : found.length > 0,
	);
	expect(verdicts.length).toBeGreaterThanOrEqual(240);
	expect(score.recall, failed.map(({ q }) => q).join(' ; ')).toBeGreaterThanOrEqual(0.97);
	expect(score.mrr).toBeGreaterThanOrEqual(0.9);
	expect(score.honest, failed.map(({ q }) => q).join(' ; ')).toBe(1);
});

test.each([
	['real', { recall: 0.98, mrr: 0.95, honest: 1 }],
	['complete', { recall: 0.98, mrr: 0.95, honest: 1 }],
] as const)(
	'people who have seen the %s texts and never the search find what they ask',
	async (edition, least) => {
		const verdicts: Verdict[] = [];
		for (const query of await readReadersQueries(`tests/search/readers/${edition}.yaml`))
			verdicts.push(await judge(query));
		const { recall, mrr, honest } = sumUp(verdicts);
		console.log(`${verdicts.length} readers' queries (${edition}):`, { recall, mrr, honest });
		expect(recall).toBeGreaterThanOrEqual(least.recall);
		expect(mrr).toBeGreaterThanOrEqual(least.mrr);
		expect(honest).toBeGreaterThanOrEqual(least.honest);
	},
);

test.each(['DAM -formation', 'DAM "appui" -formation', 'ONU -l’engagement'])(
	'%s, which names something that has other names, finds no page that holds what is not wanted',
	async (query) => {
		const idsOf = async (text: string) => {
			const { results } = await library.real.answer('fr', ask(text), {});
			return results.map(({ id }) => id);
		};
		const unwanted = await idsOf(`"${query.split(/-(?:l’)?/).at(-1)!}"`);
		const found = await idsOf(query);
		expect(unwanted.length).toBeGreaterThan(0);
		expect(found.length).toBeGreaterThan(0);
		expect(found.filter((id) => unwanted.includes(id))).toEqual([]);
	},
);
