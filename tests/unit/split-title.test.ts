import { expect, test } from 'vitest';
import { splitTitle } from '#i18n/split-title.ts';
import { splitAtCall } from '#prose/source-notes.ts';

test('a title breaks after its colon, and not within what it quotes', () => {
	expect(splitTitle('Mettre en œuvre « Action pour la paix » : le défi des partenariats')).toEqual([
		['Mettre en œuvre ', '« Action pour la paix » :', ''],
		['le défi des partenariats'],
	]);
	expect(splitTitle('Implementing the “Action for Peace” initiative: a challenge')).toEqual([
		['Implementing the ', '“Action for Peace”', ' initiative:'],
		['a challenge'],
	]);
	expect(splitTitle('Sources')).toEqual([['Sources']]);
});

test('a title of which nothing is lost', () => {
	for (const title of ['14:30 : la reprise', '« A » et « B »', 'Un : deux : trois', ' ', ''])
		expect(
			splitTitle(title)
				.map((pieces) => pieces.join(''))
				.join(' '),
		).toBe(title);
});

test('a note is called before the sign that ends a sentence in French, after it in English', () => {
	expect(splitAtCall('Elle est adoptée.', 'fr')).toEqual(['Elle est adoptée', '.']);
	expect(splitAtCall('Qui gardait le phare\u202F?', 'fr')).toEqual(['Qui gardait le phare', '\u202F?']);
	expect(splitAtCall('« C’est dit. »', 'fr')).toEqual(['« C’est dit. »', '']);
	expect(splitAtCall('It was adopted.', 'en')).toEqual(['It was adopted.', '']);
	expect(splitAtCall('Es wurde angenommen.', 'de')).toEqual(['Es wurde angenommen.', '']);
});
