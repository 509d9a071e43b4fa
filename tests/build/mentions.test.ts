import { describe, expect, test } from 'vitest';
import { pages } from './site.ts';

describe.each(['/', '/en/'])('who speaks about what (%s)', (root) => {
	const { html } = pages.find(({ url }) => url === `${root}qui-parle-de-quoi/`)!;
	const cells = [...html.matchAll(/<td><a href="([^"]+)"[^>]*>.*?<span>(\d+)<\/span>/gs)].map(
		([, href, count]) => ({ href: href!, count: Number(count) }),
	);
	const lists = [...html.matchAll(/<li id="([^"]+)">(.*?)<\/li>/gs)].map(([, id, list]) => ({
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

	test('every passage that is listed is counted', () => {
		const count = cells.reduce((sum, cell) => sum + cell.count, 0);
		expect(lists.flatMap(({ passages }) => passages)).toHaveLength(count);
	});
});
