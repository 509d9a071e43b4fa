import { expect, test } from 'vitest';
import { type Answered, combine } from '#search/browser/combine.ts';
import { chooseExcerpts } from '#search/browser/excerpts.ts';
import type { Page } from '#search/browser/pagefind.ts';
import { addressIn } from '#search/browser/result-address.ts';
import { readTerms } from '#search/browser/terms.ts';

/** What an index would answer: where each page holds each word of a query. */
function answer(query: string, pages: Record<string, number[][]>): Answered[] {
	const { terms } = readTerms(query, [], 'fr');
	return terms.map((term, index) => ({
		term,
		posting: new Map(
			Object.entries(pages)
				.filter(([, places]) => (places[index] ?? []).length > 0)
				.map(([id, places]) => {
					const at = places[index]!;
					const result = { id, score: 1, words: at, data: () => Promise.reject(new Error(id)) };
					return [id, { score: 1, at, result }];
				}),
		),
	}));
}

const idsOf = (results: readonly { id: string }[]) => results.map(({ id }) => id);

test('words that follow each other answer before words that do not; a compound holds them at one place', () => {
	const answered = answer('cessez le feu', { far: [[3], [40]], near: [[3], [5]], compound: [[7], [7]] });
	expect(
		idsOf(combine(answered, 0, false))
			.slice(0, 2)
			.toSorted(),
	).toEqual(['compound', 'near']);
});

test('the page that holds all that was typed, as it was, answers before the others', () => {
	const pages = { other: [[3], [4], [5], [6]], whole: [[3], [9], [14], [20]] };
	const answered = answer('ne dessiner que ce qui se voit : carte, encre, nuit', pages);
	expect(idsOf(combine(answered, 0, true, new Set(['whole'])))[0]).toBe('whole');
});

test('pages that hold half of what is sought answer where that is asked, unless the other half is nowhere', () => {
	const answered = answer('Brahimi Vancouver', { brahimi: [[1], []], vancouver: [[], [1]] });
	expect(combine(answered, 0, false)).toEqual([]);
	expect(idsOf(combine(answered, 0, true))).toEqual(['brahimi', 'vancouver']);
	expect(combine(answered.slice(0, 1), 1, true)).toEqual([]);
});

test('pages that hold most of what is sought answer beside one that holds all, those that hold half do not', () => {
	const pages = { all: [[1], [40], [80]], most: [[1], [2], []], other: [[], [], [5]] };
	expect(idsOf(combine(answer('passer Python Rust', pages), 0, true)).toSorted()).toEqual(['all', 'most']);
	const two = { all: [[1], [40]], half: [[], [1]] };
	expect(idsOf(combine(answer('Brahimi Vancouver', two), 0, true))).toEqual(['all']);
});

test('an identifier is held whatever else is not', () => {
	const pages = { with: [[1], [2], []], without: [[], [2], [3]] };
	expect(idsOf(combine(answer('S/2000/809 rapport Brahimi', pages), 0, true))).toEqual(['with']);
});

test('nearly all the words of a question are enough', () => {
	const answered = answer('retrouvé registre phare archives', {
		page: [[1], [2], [3], []],
		all: [[1], [2], [3], [4]],
	});
	expect(idsOf(combine(answered, 0, false))).toEqual(['all', 'page']);
});

const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');
const page = (content: string): Page => ({
	url: 'https://site.example/',
	raw_url: '/',
	meta: { title: 'Titre' },
	filters: {},
	content,
	locations: [],
	anchors: [
		{ element: 'p', id: 'p1', title: 'Un', location: 0 },
		{ element: 'p', id: 'p2', title: 'Deux', location: 50 },
	],
});

test('the passage that holds the rare word comes before those that hold the common one', () => {
	const terms = [
		{ place: 0, length: 1, weight: 0.5, at: [1, 2, 3] },
		{ place: 1, length: 1, weight: 3, at: [60] },
	];
	const [first] = chooseExcerpts(page(words(100, 'mot')), terms, 2);
	expect(first?.anchor).toBe('p2');
});

test('a word brings each passage where it stands again, not those of a word that only begins alike', () => {
	const texts = ['Le feu vient.', 'Des feuilles tombent.', 'Les Feux, eux, durent.'];
	const anchors = [0, 3, 6].map((location, index) => ({
		element: 'p',
		id: `p${index}`,
		title: 'Un',
		location,
	}));
	const excerpts = chooseExcerpts(
		{ ...page(texts.join(' ')), anchors },
		[{ place: 0, length: 1, weight: 1, at: [1], again: [1, 4, 7] }],
		3,
	);
	expect(excerpts.map(({ anchor }) => anchor).sort()).toEqual(['p0', 'p2']);
});

test('an excerpt marks the words without the signs that touch them, and shows the page’s own signs', () => {
	const content = "Un rapport (A/55/305` –S/2000/809), d'août 2000^200008.";
	const [excerpt] = chooseExcerpts(
		{ ...page(content), anchors: [] },
		[{ place: 0, length: 1, weight: 1, at: [3, 5] }],
		1,
	);
	expect(excerpt?.segments).toEqual([
		{ text: 'Un rapport (A/55/305–', isMarked: false },
		{ text: 'S/2000/809', isMarked: true },
		{ text: '), d’août ', isMarked: false },
		{ text: '2000', isMarked: true },
		{ text: '.', isMarked: false },
	]);
});

test.each([
	['/actes/en/sources/#s1', '/en/sources/#s1', { kind: ['source'] }, {}, 'fr', '/actes/sources/#s1'],
	['/actes/sources/#s1', '/sources/#s1', { kind: ['source'] }, {}, 'en', '/actes/en/sources/#s1'],
	['/interventions/a/', '/interventions/a/', {}, { shared: '1' }, 'en', '/en/interventions/a/'],
	['/interventions/a/', '/interventions/a/', {}, {}, 'en', '/interventions/a/'],
	['/interventions/a/', '/interventions/a/', {}, { shared: '1' }, 'fr', '/interventions/a/'],
])(
	'%s is read at its address in the language of the reader',
	(url, raw_url, filters, meta, locale, expected) => {
		expect(addressIn({ url, raw_url, filters, meta } as unknown as Page, locale)).toBe(expected);
	},
);
