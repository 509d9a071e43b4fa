import type { Answer } from '#search/browser/engine.ts';
import { type Asked, unknownToAll } from '#search/browser/library.ts';

/** The answers of a search, by language, in the order in which they came. */
export type Answers = readonly (readonly [language: string, answer: Answer])[];

/** Names a sentence of the interface, and fills its gaps. */
export type Say = (key: string, values?: Record<string, string>) => string;

/** Says how many pages answer, and what was done with the query to find them: what is nowhere first. */
export function summarise(
	{ text, replaced, isLoose }: Asked,
	answers: Answers,
	isFiltered: boolean,
	say: Say,
): string {
	if (answers.length === 0) return say('noIndex');
	const count = answers.reduce((sum, [, { results }]) => sum + results.length, 0);
	const none = isFiltered ? 'filtered' : 'none';
	const sentence = say(count === 0 ? none : count === 1 ? 'one' : 'many', { n: String(count), q: text });
	const unknown = unknownToAll(answers.map(([, answer]) => answer));
	const whole = answers.flatMap(([, { results, unknown: own }]) =>
		results.map(({ terms }) => own.length === 0 && terms.every(({ at }) => at.length > 0)),
	);
	const [areAllWhole, isSomeWhole] = [whole.every(Boolean), whole.some(Boolean)];
	const unreached = [...new Set(answers.flatMap(([, answer]) => answer.unreached))];
	return [
		...(unknown.length > 0 ? [say('unknown', { words: unknown.join(', ') })] : []),
		...(replaced.length > 0 ? [say('corrected', { words: replaced.join(', ') })] : []),
		...(isLoose && count > 0 && !areAllWhole ? [say(isSomeWhole ? 'few' : 'loose')] : []),
		sentence,
		...(unreached.length > 0 ? [say('unreached', { names: unreached.join(', ') })] : []),
	].join(' ');
}
