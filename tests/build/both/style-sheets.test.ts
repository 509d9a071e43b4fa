import { expect, test } from 'vitest';
import { pages } from '../site.ts';

/** The classes that the rules of a page name. */
const dressed = ({ html }: { html: string }) =>
	[...html.matchAll(/<style>(.*?)<\/style>/gs)].flatMap(([, rules]) =>
		[...rules!.replaceAll(/\{[^{}]*\}/g, '{}').matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!),
	);

const all = new Set(pages.flatMap(dressed));

/** What needs no rule of its own: a list of contents, but one in a line; and a title like those of sources, elsewhere. */
const plain = ['contents-list', 'source-title'];

test.each(pages)('$url has the rules of all that it shows', (page) => {
	const own = new Set(dressed(page));
	const shown = new Set(page.tags.flatMap(({ attributes }) => attributes['class']?.split(' ') ?? []));
	expect([...shown].filter((name) => all.has(name) && !own.has(name) && !plain.includes(name))).toEqual([]);
});
