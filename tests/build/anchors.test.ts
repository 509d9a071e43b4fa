import { expect, test } from 'vitest';
import { isGivenAnchor } from '#proceedings/anchors.ts';
import { pages } from './site.ts';

/** The pages whose texts have titles of their own, with anchors of their own. */
const texts = pages.filter(({ url }) =>
	/\/(?:panels|dialogue|interventions|intervenants|compte-rendu)\//.test(url),
);

test('what a page calls its own parts cannot be the anchor of a title of its text', () => {
	const own = texts.flatMap(({ url, tags }) =>
		tags
			.filter(({ name, attributes }) => attributes['id'] && !/^h\d$/.test(name))
			.map(({ attributes }) => `${url}#${attributes['id']!}`),
	);
	expect(own.length).toBeGreaterThan(texts.length);
	expect(own.filter((address) => !isGivenAnchor(address.replace(/.*#/, '')))).toEqual([]);
});
