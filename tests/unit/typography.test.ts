import { describe, expect, test } from 'vitest';
import { typeset, typesetTree } from '#i18n/typography.ts';
import { parseProse } from '#prose/parse.ts';
import { toString } from 'mdast-util-to-string';

/** Shows the spaces that do not show: `~` for a no-break space, `^` for a thin one. */
const show = (text: string) => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '^');

const french: readonly (readonly [input: string, expected: string])[] = [
	["l'initiative et l'A4P", 'l’initiative et l’A4P'],
	["l'« initiative »", 'l’«~initiative~»'],
	['"Dialogue triangulaire"', '«~Dialogue triangulaire~»'],
	['« déjà »', '«~déjà~»'],
	['«collé»', '«~collé~»'],
	['« Vision “Action pour la paix” : propositions »', '«~Vision “Action pour la paix”~: propositions~»'],
	['Bilan : quoi ? Rien ; vite !', 'Bilan~: quoi^? Rien^; vite^!'],
	['Bilan: quoi? Rien; vite!', 'Bilan~: quoi^? Rien^; vite^!'],
	['fin » ?', 'fin~»^?'],
	['attendez...', 'attendez…'],
	['avant - après', 'avant – après'],
	['15 000 personnes, 63 000 000', '15^000 personnes, 63^000^000'],
	['80 % de n° 5, p. 12 et § 3', '80~% de n°~5, p.~12 et §~3'],
	['le 25 octobre 2018', 'le 25~octobre 2018'],
	['le 1er janvier 2019', 'le 1er~janvier 2019'],
	['les 26-27 octobre 2016', 'les 26–27~octobre 2016'],
	['S.E. M. Atul Khare', 'S.E.~M.~Atul Khare'],
	['la résolution 2436 (2018)', 'la résolution~2436 (2018)'],
	['Panel II', 'Panel~II'],
	['au XXe siècle', 'au XXe~siècle'],
];

const english: readonly (readonly [input: string, expected: string])[] = [
	["the organisers' page, the UN's", 'the organisers’ page, the UN’s'],
	['"not known"', '“not known”'],
	['on 25 October 2018', 'on 25~October 2018'],
	['resolution 2436: what? now; yes!', 'resolution~2436: what? now; yes!'],
	['H.E. Mr Atul Khare', 'H.E.~Mr~Atul Khare'],
];

const untouched = [
	'https://exemple.org/page?t=83&x=1#p-3',
	'à 10:30',
	'S/RES/2436',
	'A/70/95–S/2015/446',
	'en 2018, 150 pays',
	'nom@exemple.org',
	'a::b',
	'politico-stratégique',
	'2018-10-25',
	'10.1007/978-3-319-90887-8_12',
];

describe('French', () => {
	test.each(french)('%s', (input, expected) => {
		expect(show(typeset(input, 'fr'))).toBe(expected);
	});
	test.each(untouched)('%s stays as it is', (input) => {
		expect(typeset(input, 'fr')).toBe(input);
	});
	test('regional tags follow the language', () => {
		expect(show(typeset('quoi ?', 'fr-CA'))).toBe('quoi^?');
	});
});

describe('English', () => {
	test.each(english)('%s', (input, expected) => {
		expect(show(typeset(input, 'en'))).toBe(expected);
	});
	test.each(untouched)('%s stays as it is', (input) => {
		expect(typeset(input, 'en')).toBe(input);
	});
});

test('other languages are left alone', () => {
	expect(typeset('"was" ?', 'de')).toBe('"was" ?');
});

test.each([...french, ...english])('%s is typeset once and for all', (input) => {
	for (const language of ['fr', 'en']) {
		const once = typeset(input, language);
		expect(typeset(once, language)).toBe(once);
	}
});

describe('a tree', () => {
	const read = (markdown: string) => {
		const root = parseProse(markdown);
		typesetTree(root, 'fr');
		return show(toString(root));
	};
	test.each([
		["« *Titre* » : l'*Observatoire*", '«~Titre~»~: l’Observatoire'],
		['**mot**: suite', 'mot~: suite'],
		['*vraiment*?', 'vraiment^?'],
		['un "[lien](https://exemple.org/?a=b)" ?', 'un «~lien~»^?'],
		['le code `a ? b : c` reste', 'le code a ? b : c reste'],
	])('%s', (markdown, expected) => {
		expect(read(markdown)).toBe(expected);
	});

	test('keeps addresses as they are', () => {
		const root = parseProse("[l'a](https://exemple.org/l'a?b=1)");
		typesetTree(root, 'fr');
		expect(JSON.stringify(root)).toContain("https://exemple.org/l'a?b=1");
	});
});
