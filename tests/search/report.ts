// Asks the built sites the judged queries, and prints how well they are answered: npm run search:judge
import { judge, readQueries, sumUp, type Verdict } from './judge.ts';

const verdicts: Verdict[] = [];
for (const query of await readQueries()) verdicts.push(await judge(query));
const worst = verdicts
	.filter(({ finds, found, rank }) => (finds.length > 0 ? rank > 1 : found.length > 0))
	.sort((a, b) => Number(b.finds.length === 0) - Number(a.finds.length === 0) || b.rank - a.rank);
for (const { edition, locale, q, finds, found, rank } of worst.slice(0, Number(process.argv[2] ?? 10))) {
	console.log(`\n${edition}, ${locale} : ${q}`);
	console.log(
		`  attendu : ${finds.join(' ') || 'rien'} (${finds.length > 0 ? `rang ${rank}` : 'répondu quand même'})`,
	);
	console.log(`  trouvé :  ${found.map(([page]) => page).join(' ')}`);
}
const { recall, mrr, honest } = sumUp(verdicts);
console.log(
	`\n${verdicts.length} requêtes : rappel à 5 ${recall.toFixed(3)}, MRR ${mrr.toFixed(3)}, silence honnête ${honest.toFixed(3)}`,
);
