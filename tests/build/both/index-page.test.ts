import { describe, expect, test } from 'vitest';
import { sortingName } from '#i18n/sorting-name.ts';
import { pages } from '../site.ts';

const page = (path: string) => pages.find(({ url }) => url === path)!;
const textsOf = (path: string, name: string) =>
	page(path)
		.tags.filter((tag) => tag.name === name)
		.map(({ text }) => text.trim().replaceAll(/\s+/g, ' '));

describe.each([
	['fr', '/'],
	['en', '/en/'],
])('the alphabetical index, in %s', (locale, root) => {
	const path = `${root}index-alphabetique/`;
	const names = textsOf(path, 'dt');
	const { tags } = page(path);
	/** What each name is sorted by, its article left out, be it printed last or first: the link that a term holds bears its language. */
	const sorted = tags.flatMap(({ name, text }, index) => {
		if (name !== 'dt') return [];
		const printed = text.trim().replaceAll(/\s+/g, ' ');
		const direct = printed.replace(/^(.*) \((L’|Les?|La)\)$|^(.*), (The|An?)$/, '$1$3');
		return [sortingName(direct, tags[index + 1]!.attributes['lang'] ?? locale)];
	});

	test('is in order, under its letters', () => {
		const collator = new Intl.Collator(locale);
		expect(sorted.length).toBeGreaterThan(20);
		expect(sorted).toEqual(sorted.toSorted(collator.compare));
		const letters = textsOf(path, 'h2').filter((text) => text.length === 1);
		expect(letters).toEqual([...new Set(letters)]);
		expect(letters).toEqual(letters.toSorted());
	});

	test('names every organisation, and leads from an acronym to its name', () => {
		const titles = textsOf(`${root}organisations/`, 'h2');
		for (const title of titles) {
			const [, name, acronym] = /^(.*?)(?: \(([^)]+)\))?$/.exec(title)!;
			expect(names).toContain(name);
			if (acronym) expect(names).toContain(acronym);
		}
	});

	test('leads to the passages that use a term', () => {
		const links = page(path).tags.filter(({ name }) => name === 'a');
		expect(
			links.some(({ attributes }) => /\/(?:panels|interventions)\/[^#]+#/.test(attributes['href'] ?? '')),
		).toBe(true);
	});
});
