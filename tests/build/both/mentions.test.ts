import { describe, expect, test } from 'vitest';
import { pages } from '../site.ts';

describe.each(['/', '/en/'])('who speaks about what (%s)', (root) => {
	const { html } = pages.find(({ url }) => url === `${root}qui-parle-de-quoi/`)!;
	const cells = [...html.matchAll(/<td><a href="([^"]+)"[^>]*>.*?<span>(\d+)<\/span>/gs)].map(
		([, href, count]) => ({ href: href!, count: Number(count) }),
	);
	const lists = [...html.matchAll(/<div id=\"([^\"]+--[^\"]+)\">(.*?)<\/div>/gs)].map(([, id, list]) => ({
		id: id!,
		passages: [...list!.matchAll(/href="([^"]*#[^"]*)"/g)].map(([, href]) => href!),
	}));

	test('every number leads to all the passages that it counts, and to no others', () => {
		expect(cells.some(({ count }) => count > 1)).toBe(true);
		for (const { href, count } of cells) {
			const passages = href.startsWith('#') ? lists.find(({ id }) => `#${id}` === href)?.passages : [href];
			expect(passages, href).toHaveLength(count);
			expect(new Set(passages).size, href).toBe(count);
		}
	});

	test('the terms go from the most used to the least, each with its number', () => {
		for (const [table] of html.matchAll(/<tbody>.*?<\/tbody>/gs)) {
			const totals = [...table.matchAll(/<td class="total"><span>(\d+)</g)].map(([, total]) => Number(total));
			expect(totals.length).toBeGreaterThan(0);
			expect(totals).toEqual(totals.toSorted((a, b) => b - a));
		}
	});

	test('every passage is quoted with the form of the term that it uses', () => {
		const quotes = [...html.matchAll(/<li><a href="[^"]+#[^"]+"[^>]*>[^<]+<\/a> ?<q[^>]*>(.*?)<\/q>/gs)];
		expect(quotes).toHaveLength(lists.flatMap(({ passages }) => passages).length);
		// A line of an index may name a term beside its words.
		const named = ['Les boîtes d’archives, et ce qu’elles taisent', 'Archive boxes, and what they leave out'];
		for (const [, quote] of quotes) if (!named.includes(quote!)) expect(quote).toMatch(/<mark>[^<]+<\/mark>/);
	});

	test('every passage that is listed is counted', () => {
		const count = cells.reduce((sum, cell) => sum + cell.count, 0);
		expect(lists.flatMap(({ passages }) => passages)).toHaveLength(count);
	});
});

test.each(['/', '/en/'])('the glossary leads to each of its terms from its domain, once (%s)', (root) => {
	const { html } = pages.find(({ url }) => url === `${root}glossaire/`)!;
	const [domains] = /<details><summary>(?:Par domaine|By subject)<.*?<\/details>/s.exec(html)!;
	const named = [...domains.matchAll(/href="[^"]*#([^"]+)"/g)].map(([, id]) => id);
	const terms = [...html.matchAll(/<h2 id="([^"]+)">/g)].map(([, id]) => id);
	expect(terms.length).toBeGreaterThan(10);
	expect(named.toSorted()).toEqual(terms.toSorted());
});
