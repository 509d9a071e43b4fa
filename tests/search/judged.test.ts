import { expect, test } from 'vitest';
import { judge, readQueries, sumUp, type Verdict } from './judge.ts';

test('readers find what they ask, among the first five pages, and are told honestly when it is nowhere', async () => {
	const verdicts: Verdict[] = [];
	for (const query of await readQueries()) verdicts.push(await judge(query));
	const score = sumUp(verdicts);
	console.log(`${verdicts.length} judged queries:`, score);
	const failed = verdicts.filter(({ finds, found, rank }) =>
		finds.length > 0 ? rank > 5 : found.length > 0,
	);
	expect(verdicts.length).toBeGreaterThanOrEqual(190);
	expect(score.recall, failed.map(({ q }) => q).join(' ; ')).toBeGreaterThanOrEqual(0.97);
	expect(score.mrr).toBeGreaterThanOrEqual(0.9);
	expect(score.honest, failed.map(({ q }) => q).join(' ; ')).toBe(1);
});
