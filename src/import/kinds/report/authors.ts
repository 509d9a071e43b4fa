import type { Person } from '../../describe-edition.ts';
import { matchPerson } from '../../names.ts';
import { looksNamed } from '../programme/lines.ts';
import { splitPeople, tidyName } from '../programme/people.ts';
import { type DocumentBlock, textOf } from './document.ts';

/** Somebody who wrote the report, as its sheet names them. */
type Author = { speaker: string } | { given: string; family: string };

/** A line that only says who wrote: « par A et B ». */
const byline =
	/^(?:(?:rédigé |établi |écrit |written |prepared )?(?:par|by)|(?:auteure?s?|authors?|rédact(?:eur|rice)s?)\s*:)\s+(.{3,120}?)\.?$/iu;

/** Finds who wrote a report, where a line above its first title says it, and names nobody doubtful. */
export function findAuthors(blocks: readonly DocumentBlock[], people: readonly Person[]): Author[] {
	const first = blocks.findIndex((block) => block.type === 'paragraph' && block.level !== undefined);
	for (const block of blocks.slice(0, first < 0 ? 0 : first)) {
		const named = block.type === 'paragraph' ? byline.exec(textOf(block).trim())?.[1] : undefined;
		if (named === undefined) continue;
		const authors = splitPeople(named, people).map((person): Author | undefined => {
			const match = matchPerson(person.label, people, people);
			if (match?.isSure) return { speaker: match.person.id };
			const { given, family } = tidyName(person);
			return looksNamed(person.label) && given !== '' ? { given, family } : undefined;
		});
		if (authors.length > 0 && authors.every((author) => author !== undefined)) return authors;
	}
	return [];
}
