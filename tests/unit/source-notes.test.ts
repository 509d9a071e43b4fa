import { describe, expect, test } from 'vitest';
import { sayPassage } from '#i18n/passage.ts';
import { numberSources } from '#prose/source-notes.ts';

describe('the notes of the sources of a text', () => {
	test('are numbered in its order, where a passage cites something', () => {
		const next = numberSources();
		const notes = [next(['a']), next([]), next(['b', 'b']), next(['a'])];
		expect(notes.map((note) => note && [note.number, note.mark, note.ids])).toEqual([
			[1, '[1]', ['a']],
			undefined,
			[2, '[2]', ['b']],
			[3, '[3]', ['a']],
		]);
	});

	test('say that they repeat the note before, in whatever order it is cited', () => {
		const next = numberSources();
		const cited = [['a'], ['a'], [], ['a'], ['a', 'b'], ['b', 'a'], ['a']];
		expect(cited.map((ids) => next(ids)?.isRepeated)).toEqual([
			false,
			true,
			undefined,
			true,
			false,
			true,
			false,
		]);
	});

	test('of another text begin again', () => {
		numberSources()(['a']);
		expect(numberSources()(['a'])).toMatchObject({ number: 1, isRepeated: false });
	});
});

test('a passage is known by its number, or by when it is said', () => {
	expect(sayPassage('p4')).toBe('§\u00A04');
	expect(sayPassage('t12', '1:23')).toBe('1:23');
});
