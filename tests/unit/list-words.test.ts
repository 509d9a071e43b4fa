import { describe, expect, test } from 'vitest';
import { sayUseOnce, withoutFormat } from '#formats/download-uses.ts';
import { afterColon } from '#i18n/after-colon.ts';
import { acronymBeside } from '#site/acronyms.ts';

test.each([
	['rapport HIPPO', 'HIPPO', undefined],
	['Département de l’appui aux missions', 'DAM', 'DAM'],
	['huit domaines de l’A4P', 'A4P', undefined],
	['Action pour le maintien de la paix', undefined, undefined],
])('beside %s, %s is said unless the name says it', (name, acronym, said) => {
	expect(acronymBeside(name, acronym)).toBe(said);
});

test.each([
	['Sur la page de l’OIF.', 'fr', 'sur la page de l’OIF.'],
	['L’annonce des organisateurs', 'fr', 'l’annonce des organisateurs'],
	['Lambert de Tréhou le sait.', 'fr', 'Lambert de Tréhou le sait.'],
	['UNESCO, archives', 'fr', 'UNESCO, archives'],
	['On the page of the OIF.', 'en', 'on the page of the OIF.'],
	['Another host', 'en', 'another host'],
	['Anvelle', 'en', 'Anvelle'],
	['Sur la page', 'es', 'Sur la page'],
])('after a colon, « %s » keeps only the capital of a name', (text, language, expected) => {
	expect(afterColon(text, language)).toBe(expected);
});

describe('what files are for', () => {
	test('is said once where it is the same, else of each', () => {
		const [bib, ris] = ['BibTeX', 'RIS'].map((name) => ({ name, use: 'Les références' })) as [
			{ name: string; use: string },
			{ name: string; use: string },
		];
		expect(sayUseOnce([bib, ris])).toEqual({
			use: 'Les références',
			files: [{ name: 'BibTeX' }, { name: 'RIS' }],
		});
		const feed = { name: 'Atom', use: 'Le flux' };
		expect(sayUseOnce([bib, feed])).toEqual({ files: [bib, feed] });
		expect(sayUseOnce([feed])).toEqual({ files: [feed] });
	});

	test('does not name again the format that stands beside it', () => {
		expect(withoutFormat('Le flux des corrections (Atom)', 'Atom')).toBe('Le flux des corrections');
		expect(withoutFormat('Les liens (FAIR Signposting)', 'JSON')).toBe('Les liens (FAIR Signposting)');
	});
});
