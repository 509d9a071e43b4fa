import { expect, test } from 'vitest';
import { pages } from '../site.ts';

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test.each(pages.map(({ url, tags }) => [url, tags] as const))('%s names what can be pressed', (_, tags) => {
	const controls = tags
		.filter(({ name }) => name === 'a' || name === 'button')
		.map(({ text, attributes }) => ({ text: plain(text), label: attributes['aria-label'], attributes }));
	// Read alone, in a list of links, a number or a sign says nothing; that of a note has its role to say what it is.
	const bare = controls.filter(
		({ text, label, attributes }) =>
			attributes['role'] !== 'doc-noteref' && /^(?:[\d\s:.,]|§\s?\w+)*$/.test(label ?? text),
	);
	expect(bare).toEqual([]);
	// Who speaks to the computer says what is seen: WCAG 2.2, 2.5.3.
	const misnamed = controls.filter(
		({ text, label }) => label !== undefined && /[\p{L}\p{N}]/u.test(text) && !plain(label).includes(text),
	);
	expect(misnamed).toEqual([]);
});
