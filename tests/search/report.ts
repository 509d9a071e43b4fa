// Asks the built sites judged queries, and prints how well they are answered: npm run search:judge [-- <set> [<shown>]]
// Sets: « queries », those of which the search was made; « real » and « complete », those that readers wrote, or any file of such
// (the odd ones of them are shown where they fail, the even ones are counted and not looked at).
import { judge, readQueries, readReadersQueries, sumUp, type Verdict } from './judge.ts';

const [, , set = 'queries', shown = '10'] = process.argv;
const file = set.endsWith('.yaml') ? set : `tests/search/readers/${set}.yaml`;
const queries = set === 'queries' ? await readQueries() : await readReadersQueries(file);
const verdicts: Verdict[] = [];
for (const query of queries) verdicts.push(await judge(query));
const looked = set === 'queries' ? verdicts : verdicts.filter((_, index) => index % 2 === 0);
const worst = looked
	.filter(({ finds, found, rank }) => (finds.length > 0 ? rank > 1 : found.length > 0))
	.sort((a, b) => Number(b.finds.length === 0) - Number(a.finds.length === 0) || b.rank - a.rank);
for (const { edition, locale, q, finds, found, rank } of worst.slice(0, Number(shown))) {
	console.log(`\n${edition}, ${locale} : ${q}`);
	console.log(
		`  attendu : ${finds.join(' ') || 'rien'} (${finds.length > 0 ? `rang ${rank}` : 'répondu quand même'})`,
	);
	console.log(`  trouvé :  ${found.map(([page]) => page).join(' ')}`);
}
for (const group of new Set([verdicts, looked])) {
	const { recall, mrr, honest } = sumUp(group);
	console.log(
		`\n${group.length} requêtes : rappel à 5 ${recall.toFixed(3)}, MRR ${mrr.toFixed(3)}, silence honnête ${honest.toFixed(3)}`,
	);
}
