import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAsText, readParts } from '#import/kinds/office.ts';
import { readVideos } from '#import/kinds/videos.ts';

const root = 'tests/imports';
const read = (file: string) => ({ bytes: new Uint8Array(readFileSync(`${root}/${file}`)) });

test('videos are found behind the words of a workbook, below its title, with the seconds that they last', () => {
	const text = readAsText(read('videos/liens-derriere-des-mots.xlsx'), undefined, true);
	if ('refusal' in text) throw new Error(JSON.stringify(text.refusal));
	const { videos, refused } = readVideos(text.text);
	expect(videos.map(({ id, seconds }) => [id.split('/')[0], seconds])).toEqual([
		['Qf7sLamp3x1', 5892],
		['c4rTe_Nuit8', 1471],
		['emptyT0wer7', 1143],
		['712346001', 1187],
	]);
	expect(refused.map((one) => one.text)).toEqual(['en montage']);
});

test('a document that LibreOffice made of a web page is one', () => {
	const parts = readParts(read('report/depuis-une-page-web.odt'));
	if (!parts || 'refusal' in parts) throw new Error(JSON.stringify(parts));
	expect(parts).toContainEqual({ text: '2. Première table ronde' });
});
