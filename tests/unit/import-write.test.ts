import { describe, expect, test } from 'vitest';
import { addItems, setField } from '#import/fields.ts';
import { planChanges } from '#import/write.ts';

const header = `# Une remarque
title: 'Fondre'   # à relire

speakers: [a,  b]
otherVoices:
  - Une voix # connue
video: { url: https://youtu.be/abcdefghijk }   # la sienne
links:
  first:
    url: "x"

# Fin
`;

const written = (result: { text: string } | { kept: unknown }) =>
	'text' in result ? result.text : undefined;

describe('a field', () => {
	test.each([
		[['status'], 'verbatim', '    url: "x"\n', '    url: "x"\nstatus: verbatim\n'],
		[['video', 'duration'], '12:34', 'abcdefghijk }', 'abcdefghijk, duration: 12:34 }'],
		[['links', 'second', 'url'], 'y', '    url: "x"\n', '    url: "x"\n  second:\n    url: y\n'],
		[['links', 'first', 'note'], 'a: b', '    url: "x"\n', '    url: "x"\n    note: "a: b"\n'],
	])('%j is added where it belongs, and nothing else changes', (path, value, before, after) => {
		expect(written(setField(header, path, value))).toBe(header.replace(before, after));
	});
	test('that is there already is written once', () => {
		expect(written(setField(header, ['title'], 'Fondre'))).toBe(header);
	});
	test('that says something else stays', () => {
		expect(setField(header, ['title'], 'Accorder')).toEqual({ kept: 'Fondre' });
		expect(written(setField(header, ['title'], 'Accorder', true))).toBe(header.replace('Fondre', 'Accorder'));
	});
	test('that was left empty is filled in', () => {
		expect(written(setField('video:\nstatus: a\n', ['video'], { url: 'x' }))).toBe(
			'video:\n  url: x\nstatus: a\n',
		);
		expect(written(setField('video:  # bientôt\n', ['video', 'url'], 'x'))).toContain('# bientôt');
	});
	test('of one of several recordings is added to that one', () => {
		const videos = 'videos:\n  - url: u\n  - url: v # la seconde\n';
		expect(written(setField(videos, ['videos', '1', 'duration'], '12:34'))).toBe(
			`${videos}    duration: 12:34\n`,
		);
	});
	test('keeps the line ends of Windows', () => {
		expect(written(setField('a: 1\r\nb: 2\r\n', ['c'], 'x'))).toBe('a: 1\r\nb: 2\r\nc: x\r\n');
	});
});

describe('a list', () => {
	test.each([
		[['speakers'], ['b', 'c'], 'a,  b]', 'a,  b, c]'],
		[['otherVoices'], ['Une autre'], '- Une voix # connue\n', '- Une voix # connue\n  - Une autre\n'],
		[['moderators'], ['x', 'y'], '    url: "x"\n', '    url: "x"\nmoderators: [x, y]\n'],
		[['videos'], [{ url: 'u' }], '    url: "x"\n', '    url: "x"\nvideos:\n  - url: u\n'],
	])('%j takes what it does not hold yet', (path, items, before, after) => {
		expect(written(addItems(header, path, items))).toBe(header.replace(before, after));
	});
});

describe('a plan', () => {
	const read = () => Promise.resolve(`---\n${header}---\nUn texte : — voilà.\n`);
	test('touches the fields alone, and says what it keeps', async () => {
		const plan = await planChanges(
			[
				{ file: 'a.md', field: ['status'], value: 'revised' },
				{ file: 'a.md', field: ['title'], value: 'Autre' },
				{ file: 'a.md', list: ['speakers'], items: ['a'] },
			],
			read,
		);
		expect(plan.changes).toHaveLength(1);
		expect(plan.changes[0]?.after).toBe((await read()).replace('"x"\n', '"x"\nstatus: revised\n'));
		expect(plan.kept).toEqual(['a.md : « title » vaut déjà « Fondre » et reste tel quel']);
	});
	test('puts a text below a header that has none, and keeps the one that is there', async () => {
		const edits = [{ file: 'a.md', body: 'Un **texte**.\n' }];
		expect(await planChanges(edits, read)).toMatchObject({ changes: [], isHeld: true });
		const bare = `---\n${header}---\n`;
		const { changes } = await planChanges(edits, () => Promise.resolve(bare));
		expect(changes[0]?.after).toBe(`${bare}\nUn **texte**.\n`);
	});
	test('writes nothing where a whole file would be lost', async () => {
		const edits = [
			{ file: 'a.vtt', text: 'WEBVTT' },
			{ file: 'a.md', field: ['status'], value: 'revised' },
		];
		expect(await planChanges(edits, read)).toMatchObject({ changes: [], isHeld: true });
		expect((await planChanges(edits.slice(0, 1), () => Promise.resolve('WEBVTT'))).isHeld).toBe(false);
	});
});
