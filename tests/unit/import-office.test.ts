import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeEdition } from '#import/describe-edition.ts';
import { readChapters } from '#import/kinds/chapters.ts';
import { readAsText, readParts } from '#import/kinds/office.ts';
import { readVideos, videos } from '#import/kinds/videos.ts';
import { readContent } from '#proceedings/read.ts';

const root = 'tests/imports';
const read = (file: string) => ({ bytes: new Uint8Array(readFileSync(`${root}/${file}`)) });

test('videos are found behind the words of a workbook, below its title, with the seconds that they last', () => {
	const text = readAsText(read('videos/liens-derriere-des-mots.xlsx'), undefined, true);
	if ('refusal' in text) throw new Error(JSON.stringify(text.refusal));
	const { videos: listed, refused } = readVideos(text.text);
	expect(listed.map(({ id, seconds }) => [id.split('/')[0], seconds])).toEqual([
		['Qf7sLamp3x1', 5892],
		['c4rTe_Nuit8', 1471],
		['emptyT0wer7', 1143],
		['712346001', 1187],
	]);
	expect(refused.map((one) => one.text)).toEqual(['Le dernier feu : en montage']);
});

test('a document that LibreOffice made of a web page is one', () => {
	const parts = readParts(read('report/depuis-une-page-web.odt'));
	if (!parts || 'refusal' in parts) throw new Error(JSON.stringify(parts));
	expect(parts).toContainEqual({ text: '2. Première table ronde' });
});

test('what a list says of a video goes where it is of: by a quotation, by its number, with the day it was put online', async () => {
	const { entries } = await readContent('tests/editions/complete');
	const edition = describeEdition(entries);
	const propose = async (text: string) => {
		const proposed = await videos.propose({ name: '-', bytes: Buffer.from(text) }, edition, {});
		if ('refusal' in proposed) throw new Error(JSON.stringify(proposed.refusal));
		return proposed;
	};
	const table = await propose(
		'Intervention;Lien;Durée;En ligne le\nPanel 1 (séance complète);https://youtu.be/Qf7sLamp3x1;1:38:12;04/10/2021\n',
	);
	expect(table.edits).toEqual([
		{
			file: 'panels/lumiere/fr.md',
			list: ['videos'],
			items: [
				{
					url: 'https://www.youtube.com/watch?v=Qf7sLamp3x1',
					duration: '1:38:12',
					published: '2021-10-04',
				},
			],
		},
	]);
	const letter = await propose(
		'Pour « The empty tower », c’est https://youtu.be/emptyT0wer7. Du dialogue de clôture :\nhttps://youtu.be/D1alFeuDern',
	);
	expect(letter.edits.map(({ file }) => file)).toEqual(['interventions/the-empty-tower/en.md']);
	expect(letter.questions.map(({ suggested }) => suggested)).toEqual(['dernier-feu']);
});

test('markers of a film editor are read to the image', () => {
	const text = readAsText(read('chapters/marqueurs.csv'), undefined);
	if ('refusal' in text) throw new Error(JSON.stringify(text.refusal));
	expect(readChapters(text.text).chapters.map(({ start, title }) => [start, title])).toEqual([
		[0, 'Ouverture'],
		[23.24, 'La fonte'],
		[3768.76, 'La veille'],
	]);
});
