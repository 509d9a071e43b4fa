import type { Person } from '../../describe-edition.ts';
import { isParticle, matchPerson, withoutTitles } from '../../names.ts';
import { isUnheld } from '../../natures.ts';
import type { ListedPerson } from './listed.ts';

/** Parts the names of a cell: « M. A (Guilde) et Mme B ; C ». « Nom, Prénom » stays one where somebody is called so. */
export function splitPeople(cell: string, people: readonly Person[]): ListedPerson[] {
	const groups = cell
		// The full stop of a sentence is none of a name, that of « Jr. » is.
		.replace(/(?<=\p{Ll}{2})\.\s*$/u, '')
		.split(/\s*(?:[;\n/|]|\s(?:et|and|&|avec|with)\s)\s*/u)
		.map((part) => part.trim())
		.filter(Boolean);
	return groups.flatMap((group) => {
		const outside = group.replaceAll(/\([^)]*\)/g, (inside) => inside.replaceAll(',', '\u0001'));
		const parts = joinOffices(outside.split(/\s*,\s*/).filter(Boolean));
		const isOne =
			parts.length === 2 &&
			(matchPerson(group, people, people)?.isSure
				? !parts.every((part) => isSeveralWords(part))
				: // Two people are hardly named by one word each.
					parts.every((part) => /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(part)));
		return (isOne ? [group] : parts).map((label) => ({ label: label.replaceAll('\u0001', ',') }));
	});
}

/** True for more than one word of a name: « Tréhou », « de Tréhou » and « Lambert (III) » are one. */
function isSeveralWords(part: string): boolean {
	const words = part
		.replaceAll(/\([^)]*\)/g, '')
		.trim()
		.split(/\s+/);
	return words.filter((word) => !isParticle(word)).length > 1;
}

/** « Ada Merrowin, présidente de la guilde » is one person: what is no name goes with the one before it. */
function joinOffices(parts: readonly string[]): string[] {
	const joined: string[] = [];
	for (const part of parts) {
		if (joined.length > 0 && isOfficeAfter(part)) joined.push(`${joined.pop()!}, ${part}`);
		else joined.push(part);
	}
	return joined;
}

function isOfficeAfter(part: string): boolean {
	const [first = ''] = part.split(/[\s'’]/);
	return (/^\p{Ll}/u.test(part) && !isParticle(first)) || isUnheld(part);
}

/** A name without titles of courtesy and what brackets hold, in the order in which it is said. */
export function tidyName({ label, given, family }: ListedPerson): { given: string; family: string } {
	if (family !== undefined) return { given: given ?? '', family };
	const outside = label.replaceAll(/\s*[([][^)\]]*[)\]]/g, '').trim();
	const [last, first] = outside.split(/\s*,\s*/).filter((part, index) => index === 0 || !isOfficeAfter(part));
	const words = withoutTitles(first ? `${first} ${last!}` : last!);
	// A name in capitals is that of the family: « KERVADEC Ysolde ».
	const isLoud = (word: string) => word.length > 1 && word === word.toUpperCase() && /\p{L}{2}/u.test(word);
	const loud = words.filter(isLoud);
	if (loud.length > 0 && loud.length < words.length)
		return { given: words.filter((word) => !isLoud(word)).join(' '), family: loud.map(lower).join(' ') };
	return words.length === 1
		? { given: '', family: words[0]! }
		: { given: words[0]!, family: words.slice(1).join(' ') };
}

function lower(word: string): string {
	return word.toLowerCase().replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
