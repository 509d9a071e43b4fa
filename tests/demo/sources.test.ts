import { expect, test } from 'vitest';
import { pages } from '../build/site.ts';

test.each([
	['/sources/', 'copie archivée', 'Adresses vérifiées le 20 mars 2022.'],
	['/en/sources/', 'archived copy', 'Addresses checked on 20 March 2022.'],
])(
	'%s offers the archived copy of a source beside its address, and says when links were followed',
	(url, name, day) => {
		const { tags, html } = pages.find((page) => page.url === url)!;
		const links = tags
			.filter((tag) => tag.name === 'a')
			.map((tag) => [tag.text.trim(), tag.attributes['href']]);
		const address = 'https://balises.example/livre-des-feux/1996';
		expect(links.map(([, href]) => href)).toContain(address);
		expect(links).toContainEqual([name, `https://archives-du-web.example/20250611/${address}`]);
		expect(html.replaceAll('\u00a0', ' ')).toContain(day);
	},
);
