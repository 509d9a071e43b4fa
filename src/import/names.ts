import { distance } from 'fastest-levenshtein';
import { fold } from '#i18n/fold.ts';
import { nameOf, type Person } from './describe-edition.ts';

/** Whom a label designates: surely, or perhaps. */
export interface NameMatch {
	person: Person;
	isSure: boolean;
}

const men = new Set(['m', 'mr', 'monsieur', 'mister']);
const women = new Set(['mme', 'mlle', 'madame', 'mademoiselle', 'mrs', 'ms', 'miss']);

/** What goes before a name and is none of it: titles of courtesy, of learning, of rank, of office. */
const titles = new Set([
	...men,
	...women,
	...'mm mmes dr dre docteur docteure pr prof professeur professeure professor me maitre se he son sa excellence his her hon honorable'.split(
		' ',
	),
	...'sir lady lord rev reverend pere soeur frere general generale gal gen colonel col cdt commandant capitaine cap capt captain lt lieutenant'.split(
		' ',
	),
	...'amiral admiral major brigadier amb ambassadeur ambassadrice ambassador ministre minister president presidente senateur senatrice senator'.split(
		' ',
	),
	...'depute deputee phd monseigneur mgr ing vice moderateur moderatrice moderator rapporteur rapporteuse rapporteure chair'.split(
		' ',
	),
]);

/** What joins the parts of a name. */
const particles = new Set(
	'de du des d l la le les von van der den di da do dos das del della bin ibn ben bint al el y e et and zu zur ter ten'.split(
		' ',
	),
);

/** The words of a name, folded: « Mme de L’Étoile-Brun » gives mme, de, l, etoile, brun. */
export function tokensOf(name: string): string[] {
	return fold(name)
		.replaceAll(/\b([sh])\.\s?e\.?(?=\s|$)/g, '$1e')
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
}

/** A name without its titles; empty where there are only titles. */
export function nameTokens(label: string): string[] {
	const tokens = tokensOf(label);
	const start = tokens.findIndex(
		(token, index) => !titles.has(token) && !isBeforeTitle(token, tokens[index + 1]),
	);
	return start < 0 ? [] : tokens.slice(start).filter((token) => token !== 'phd');
}

/** « Le général Marnant », “the Honorable Ada Merrowin”: an article before a title is no part of the name. */
const isBeforeTitle = (token: string, next: string | undefined) =>
	/^(?:le|la|l|the)$/.test(token) && next !== undefined && titles.has(next);

/** The words of a name without the titles, and the article, that go before it. */
export function withoutTitles(name: string): string[] {
	const words = name.trim().split(/\s+/);
	const start = words.findIndex(
		(word, index) =>
			!isTitle(word) &&
			!isBeforeTitle(fold(word).replace(/['’]$/, ''), words[index + 1] && tokensOf(words[index + 1]!)[0]),
	);
	return start <= 0 ? words : words.slice(start);
}

const withoutParticles = (tokens: readonly string[]) => {
	const kept = tokens.filter((token) => !particles.has(token));
	return kept.length > 0 ? kept : [...tokens];
};

/** What of a label may be the name: all, what brackets hold, what stands before them, before a comma or before a dash. */
function variantsOf(label: string): string[] {
	const inside = [...label.matchAll(/[([]([^)\]]+)[)\]]/g)].map((match) => match[1]!);
	const outside = label.replaceAll(/\s*[([][^)\]]*[)\]]?/g, '').trim();
	const before = outside.split(/\s*(?:[|/]|\s[–—-]\s|,\s)\s*/)[0]!;
	return [...new Set([outside, before, ...inside])].filter((variant) => variant.trim() !== '');
}

/**
 * Finds whom a label designates, past accents, capitals, particles, titles, the order of names, and an office or a body in brackets.
 * @param first those who are likely: who speaks in the intervention; the others of the edition come after
 * @returns nobody where nobody or several persons are meant
 */
export function matchPerson(
	label: string,
	first: readonly Person[],
	all: readonly Person[],
): NameMatch | undefined {
	const isHonored = honorOf(label);
	// « Une intervenante » of another part of the day is somebody else.
	const named = all.filter(({ isUnknown }) => !isUnknown);
	for (const people of [first, named]) {
		const exact = people.filter((person) => tokensOf(nameOf(person)).join() === tokensOf(label).join());
		if (exact.length === 1) return { person: exact[0]!, isSure: true };
		for (const grade of ['sure', 'maybe'] as const) {
			const found = people.filter((person) =>
				variantsOf(label).some((variant) => gradeOf(nameTokens(variant), person) === grade),
			);
			if (found.length > 1) return undefined;
			const [person] = found;
			if (!person) continue;
			const known = honorOf(person.honorifics.join(' '));
			const isOther = isHonored !== undefined && known !== undefined && isHonored !== known;
			return { person, isSure: grade === 'sure' && !isOther };
		}
	}
	return undefined;
}

/** Whether a label says that somebody is a man or a woman. */
function honorOf(label: string): 'man' | 'woman' | undefined {
	const tokens = tokensOf(label);
	if (tokens.some((token) => women.has(token))) return 'woman';
	return tokens.some((token) => men.has(token)) ? 'man' : undefined;
}

function gradeOf(tokens: readonly string[], person: Person): 'sure' | 'maybe' | undefined {
	if (tokens.length === 0) return undefined;
	const [family, given] = [
		withoutParticles(tokensOf(person.family)),
		withoutParticles(tokensOf(person.given ?? '')),
	];
	const joined = tokens.join('');
	const wholes = [
		[...given, ...family],
		[...family, ...given],
		[...tokensOf(person.given ?? ''), ...tokensOf(person.family)],
		[...tokensOf(person.family), ...tokensOf(person.given ?? '')],
		tokensOf(person.family),
		family,
	].map((words) => words.join(''));
	if (wholes.includes(joined)) return 'sure';
	const words = withoutParticles(tokens);
	const rest = without(words, family);
	if (rest) return isGiven(rest, given) ? 'sure' : hasAll(rest, given) ? 'sure' : undefined;
	const initials = [...given, ...family].map(([letter]) => letter).join('');
	const isPart = words.every((word) => given.includes(word) || family.includes(word));
	// A given name and a part of a family name that is made of two are enough.
	if (isPart && words.some((word) => family.includes(word)) && words.some((word) => given.includes(word)))
		return 'sure';
	// « Délégation du Trépied », of the inhabitants of it.
	if (isPart && person.given === undefined && words.length > 1 && words[0] === family[0]) return 'sure';
	if (isPart || joined === initials) return 'maybe';
	// « Tobias Q. »
	const [name, letter] = words;
	if (words.length === 2 && given.includes(name!) && letter!.length === 1 && family[0]?.startsWith(letter!))
		return 'maybe';
	const near = Math.min(...wholes.map((whole) => distance(joined, whole)));
	return joined.length >= 5 && near <= (joined.length > 8 ? 2 : 1) ? 'maybe' : undefined;
}

/** The words that are left once those of a family name are taken out; undefined where they are not all there. */
function without(words: readonly string[], family: readonly string[]): string[] | undefined {
	const rest = [...words];
	for (const word of family) {
		const index = rest.indexOf(word);
		if (index < 0) return undefined;
		rest.splice(index, 1);
	}
	return rest;
}

/** True where words are given names of somebody, or their first letters. */
function isGiven(words: readonly string[], given: readonly string[]): boolean {
	return words.every((word) =>
		word.length === 1 ? given.some((name) => name.startsWith(word)) : given.includes(word),
	);
}

function hasAll(words: readonly string[], given: readonly string[]): boolean {
	return given.every((name) => words.includes(name));
}

/** True where a label designates somebody by the family name alone, which others may share. */
export function isFamilyOnly(label: string, person: Person): boolean {
	return variantsOf(label).every(
		(variant) => !without(nameTokens(variant), withoutParticles(tokensOf(person.given ?? ''))),
	);
}

/** True where a label has the family name of a person, and a given name that is not theirs. */
export function isNamesake(label: string, person: Person): boolean {
	return variantsOf(label).some((variant) => {
		const rest = without(withoutParticles(nameTokens(variant)), withoutParticles(tokensOf(person.family)));
		const given = withoutParticles(tokensOf(person.given ?? ''));
		return rest !== undefined && rest.length > 0 && !isGiven(rest, given) && !hasAll(rest, given);
	});
}

/** The people whom a question offers, those who are likely first. */
export function toChoices(
	first: readonly Person[],
	all: readonly Person[],
): { value: string; label: string }[] {
	return [...new Set([...first, ...all])].map((person) => ({ value: person.id, label: nameOf(person) }));
}

/** True for a word that goes before a name: « Mme », « Dr », « S.E. ». */
export function isTitle(word: string): boolean {
	return tokensOf(word).every((token) => titles.has(token)) && tokensOf(word).length > 0;
}

/** True for a word that joins the parts of a name. */
export function isParticle(word: string): boolean {
	return tokensOf(word).every((token) => particles.has(token));
}
