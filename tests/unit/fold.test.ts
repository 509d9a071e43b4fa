import { expect, test } from 'vitest';
import { fold } from '#i18n/fold.ts';
import { slug } from '#prose/slug.ts';

test('a word is folded to the letters of the alphabet, of which no accent makes some', () => {
	expect(fold('Œuvres de Łukasz Đorđević, Straße')).toBe('oeuvres de lukasz dordevic, strasse');
	expect(fold('ÉCHO')).toBe(fold('e\u0301cho'));
	expect(fold('Ἀθήνα 2018')).toBe('αθηνα 2018');
});

test('an id begins and ends with a letter or a figure, whatever the text begins with', () => {
	expect(slug('Łukasz')).toBe('lukasz');
	expect(slug('« Bœuf & Cie »')).toBe('boeuf-cie');
});
