import { expect, test } from 'vitest';
import { isGivenAnchor } from '#proceedings/anchors.ts';
import { pages } from '../site.ts';

/** The pages that hold texts, whose titles have anchors of their own, and those that may. */
const texts = pages.filter(
	({ url, tags }) =>
		tags.some(({ isOfText }) => isOfText) ||
		/\/(?:dialogue|compte-rendu|(?:panels|interventions|intervenants)\/[\w-]+)\/$/.test(url),
);

test('what a page calls its own parts cannot be the anchor of a title of its text', () => {
	const own = texts.flatMap(({ url, tags }) =>
		tags
			.filter(({ name, attributes, isOfText }) => attributes['id'] && !(isOfText && /^h\d$/.test(name)))
			.map(({ attributes }) => `${url}#${attributes['id']!}`),
	);
	expect(own.length).toBeGreaterThan(texts.length);
	expect(own.filter((address) => !isGivenAnchor(address.replace(/.*#/, '')))).toEqual([]);
});
