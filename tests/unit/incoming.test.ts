import { expect, test } from 'vitest';
import { readIncoming } from '#proceedings/incoming.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readIncoming(bytes(text), 'fr.md');

test('texts are composed, with simple line ends, and without what PDF readers leave between the letters', () => {
	expect(read('\uFEFFse\u0301curite\u0301\r\ncaril\u00ADlon\u200B\rcon\uFB02its').text).toBe(
		'sécurité\ncarillon\nconflits',
	);
});

test.each([
	['fÃ©lÃ©e', '« Ã© » est une lettre mal décodée : « é »'],
	['lâ€™air', '« â€™ » est une lettre mal décodée : « ’ »'],
	['cÅ“ur', '« Å“ » est une lettre mal décodée : « œ »'],
	['f\uFFFDlée', 'tient la place d’une lettre qui s’est perdue'],
	['un\u202E mot', 'U+202E'],
	['un\u000Bmot', 'U+000B'],
	['\uF0B7 un', 'U+F0B7'],
])('%j is told', (text, message) => {
	expect(read(`une ligne\n${text}\n`).faults).toMatchObject([
		{ line: 2, message: expect.stringContaining(message) as string },
	]);
});

test.each([
	'CONGÉ… CÔTÉ : L’ÉTÉ » É',
	'São João, NÃO',
	'שלום\u200F می\u200Cخواهم 👩\u200D🏫',
	'Â\u2009: une lettre',
])('%j is right', (text) => {
	expect(read(text).faults).toEqual([]);
});

test('a fault that is everywhere is told once', () => {
	expect(read('Ã©\nok\nÃ©\nÃ¨').faults).toMatchObject([
		{ line: 1, message: '« Ã© » est une lettre mal décodée : « é » (aussi lignes 3, 4)' },
	]);
});
