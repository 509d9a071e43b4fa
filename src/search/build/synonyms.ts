import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Locale, locales } from '#i18n/locales.ts';
import { otherGenders } from '../forms.ts';
import { foldWord } from '../normalise.ts';
import { notionKey, singular } from '../notion-key.ts';
import { plainForms } from '../plain-forms.ts';
import { conjugate } from '../verbs.ts';

/** Words of one sense in each language. */
type Words = Partial<Record<Locale, readonly string[]>>;

/** A notion, and what is a kind of it: who asks for an animal is answered by a dog, and not the reverse. */
type Notion = Words & { kinds?: Words };

const notions = parse(readFileSync(new URL('synonyms.yaml', import.meta.url), 'utf8')) as readonly Notion[];

/** The words of a text as notions compare them. */
const toKeys = (text: string) =>
	(text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => singular(foldWord(word)));

/** What stands between the words of a notion that are several. */
const between = /[\s’'-]+/;

const lemmas = new Set(
	notions.flatMap((notion) => locales.flatMap((locale) => notion[locale] ?? [])).map(foldWord),
);

/** The key of a word: « pays », which would be “pay” without its last letter, keeps it. */
function keyOf(word: string): string {
	const folded = foldWord(word);
	const other = singular(folded);
	return other !== folded && lemmas.has(other) ? folded : notionKey(word);
}

/** How many other words of a notion are tried: each is a search. */
const most = 6;

/**
 * Lists the words that texts do not hold and a reader may ask for, each with words of the texts that may stand for it: others of its
 * language, and those that translate it.
 * @param texts plain texts of one language
 * @returns words without accents, and the plainest first of what the texts hold
 */
export function listSynonyms(texts: readonly string[], language: Locale): Record<string, readonly string[]> {
	const runs = texts.map(toKeys);
	const said = runs.map((run) => ` ${run.join(' ')} `);
	const words = new Set(texts.flatMap((text) => (text.match(/\p{L}+/gu) ?? []).map(foldWord)));
	const keys = new Set(runs.flat());
	// The index finds them by what its stemmer leaves of them.
	const plain = new Set([...keys].flatMap((key) => [key, ...plainForms(key)]));
	/** A word as the index finds it: itself, or another of its forms that the texts hold. */
	const formHeld = (word: string): string[] => {
		const folded = foldWord(word);
		// « fonds » is no number of « fond ».
		if (singular(folded) !== folded) return words.has(folded) ? [word] : [];
		const forms = [word, ...otherGenders(folded), ...conjugate(folded)];
		const form = [keys, plain].map((held) => forms.find((one) => held.has(notionKey(one)))).find(Boolean);
		return form === undefined ? [] : [form];
	};
	/** Words that follow each other, as the texts write them. */
	const phraseHeld = (phrase: string): string[] => {
		const run = toKeys(phrase);
		if (!run.every((key) => keys.has(key))) return [];
		const at = said.findIndex((text) => text.includes(` ${run.join(' ')} `));
		if (at === -1) return [];
		const pieces = phrase.split(between).map((word) => `${word.replace(/[sx]$/, '')}[sx]?`);
		const written = new RegExp(`(?<!\\p{L})${pieces.join(between.source)}(?!\\p{L})`, 'iu').exec(texts[at]!);
		return [`"${(written?.[0] ?? phrase).toLowerCase()}"`];
	};
	const found = new Map<string, Set<string>>();
	for (const notion of notions) {
		const held = [notion, notion.kinds]
			.flatMap((own) => own?.[language] ?? [])
			.flatMap((word) => (between.test(word) ? phraseHeld(word) : formHeld(word)));
		if (held.length === 0) continue;
		for (const word of locales.flatMap((locale) => notion[locale] ?? [])) {
			const key = keyOf(word);
			// Of « avoir lieu », a word that says nothing leaves one that says something else.
			if (key === '' || (word.includes(' ') && !key.includes(' '))) continue;
			const others = found.get(key) ?? new Set();
			for (const other of held) if (other !== word && other !== `"${word}"`) others.add(other);
			found.set(key, others);
		}
	}
	return Object.fromEntries(
		[...found]
			.filter(([, others]) => others.size > 0)
			.map(([word, others]) => [word, [...others].slice(0, most)]),
	);
}
