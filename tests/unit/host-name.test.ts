import { expect, test } from 'vitest';
import { legibleAddress } from '#site/host-name.ts';

test.each([
	['https://a.example/2021/%C3%A9t%C3%A9', 'https://a.example/2021/été'],
	['https://xn--mnchen-3ya.example/', 'https://münchen.example/'],
	['https://a.example/?q=a%26b', 'https://a.example/?q=a%26b'],
	['https://a.example/un%20deux', 'https://a.example/un%20deux'],
	['https://a.example/%E9', 'https://a.example/%E9'],
])('%s is read as %s', (address, read) => {
	expect(legibleAddress(address)).toBe(read);
});
