import { expect, test } from 'vitest';
import { judge, sumUp, type Verdict } from './judge.ts';
import { makeProbes } from './probes.ts';

/** The least recall and mean inverse rank of each kind of query that is made from the texts: a little less than is reached, for another text draws others. */
const least: Record<string, readonly [recall: number, mrr: number]> = {
	'name of an entry': [0.99, 0.98],
	'symbol of a source': [1, 0.96],
	title: [0.97, 0.86],
	'title without accents': [0.98, 0.89],
	person: [1, 1],
	// A mistake may be a word of its own: « voie » for « voix ».
	'person mistyped': [0.92, 0.92],
	'quoted span': [0.97, 0.97],
	'pasted span': [0.97, 0.92],
	'rare words': [0.98, 0.88],
	'question with a stranger': [0.97, 0.88],
	'scattered question': [0.98, 0.95],
	'scattered, one word of elsewhere': [0.98, 0.9],
	'other form of a verb': [0.96, 0.85],
	'past historic': [0.95, 0.87],
	mistake: [0.97, 0.885],
	'compound with spaces': [0.94, 0.85],
	'compound glued': [0.9, 0.9],
	'part of the day': [1, 1],
};

test.each(['real', 'complete'] as const)('what is in the %s texts is found by many ways', async (edition) => {
	const verdicts = new Map<string, Verdict[]>();
	for (const probe of await makeProbes(edition))
		verdicts.set(probe.kind, [...(verdicts.get(probe.kind) ?? []), await judge(probe)]);
	const low = [...verdicts].flatMap(([kind, own]) => {
		const { recall, mrr, honest } = sumUp(own);
		console.log(
			`${edition}, ${kind}: ${own.length}, ${recall.toFixed(3)}, ${mrr.toFixed(3)}, ${honest.toFixed(3)}`,
		);
		const [leastRecall, leastMrr] = least[kind] ?? [0, 0];
		return recall < leastRecall || mrr < leastMrr || honest < 1 ? [kind] : [];
	});
	expect(low).toEqual([]);
});
