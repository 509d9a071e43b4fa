import { expect, test } from 'vitest';
import { invertTitle, sortingName } from '#i18n/sorting-name.ts';
import { declareJapanese, listJapanese } from '#integrations/japanese-face.ts';
import { buildSources } from '#proceedings/build/lists.ts';
import { checkContent } from '#proceedings/check.ts';
import { createLetters } from '#site/letters.ts';
import { listLetters, toInitials } from '#site/index-entries.ts';
import { buildProceedings } from '#proceedings/build.ts';

const { entries } = await checkContent('tests/editions/complete');

test.each([
	['Les archives du feu', 'fr', 'archives du feu', 'archives du feu (Les)'],
	['L’École des veilleurs', 'fr', 'École des veilleurs', 'École des veilleurs (L’)'],
	['The empty tower', 'en', 'empty tower', 'empty tower, The'],
	['Le Sahel', 'en', 'Le Sahel', 'Le Sahel'],
	['Leçons', 'fr', 'Leçons', 'Leçons'],
	['The empty tower', 'es', 'The empty tower', 'The empty tower'],
])(
	'%s, in the language %s, is sorted by its first word that is no article',
	(name, language, sorted, inverted) => {
		expect(sortingName(name, language)).toBe(sorted);
		expect(invertTitle(name, language)).toBe(inverted);
	},
);

test('sources stand under the word that their publishers are sought by, whole and divided', () => {
	const [first] = entries.sources;
	const named = (publisher: string) => ({ ...first!, data: { ...first!.data, publisher } });
	const sources = buildSources({
		...entries,
		sources: [named('Revue'), named('Le Sahel'), named('Tribune')],
	});
	expect(sources.map(({ publisher }) => publisher)).toEqual(['Revue', 'Le Sahel', 'Tribune']);
	const many = Array.from({ length: 251 }, (_, index) => ({ ...sources[1]!, id: `s${String(index)}` }));
	const letters = createLetters({ ...buildProceedings(entries), sources: many }, 'fr');
	expect(letters.lists.sources.map(({ prefix }) => prefix)).toEqual(['s']);
});

test('the first entry of each letter bears it', () => {
	const letters = listLetters(['Étape', 'école', 'zone'].map((name) => ({ id: name, name })));
	expect([...toInitials(letters)]).toEqual([
		['Étape', 'E'],
		['zone', 'Z'],
	]);
});

test('the face of Japanese holds the signs that the sources have, and comes after those of the machine', () => {
	expect(listJapanese('Tokyo : カレ、国の訪日 « カレ »')).toBe('、のカレ国日訪');
	expect(listJapanese('« Être acteur »')).toBe('');
	expect(declareJapanese('japanese.woff2')).toMatch(
		/src:local\('[^']+'\),.*,url\('\.\/japanese\.woff2\?no-inline'\)/,
	);
});
