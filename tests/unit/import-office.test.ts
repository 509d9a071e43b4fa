import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeEdition } from '#import/describe-edition.ts';
import { chapters, readChapters } from '#import/kinds/chapters.ts';
import { importers } from '#import/kinds/index.ts';
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

describe('links to videos', async () => {
	const { entries } = await readContent('tests/editions/complete');
	const edition = describeEdition(entries);
	const propose = (text: string) => videos.propose({ name: '-', bytes: Buffer.from(text) }, edition, {});
	test('in code to be pasted are of what stands above it, with its duration', async () => {
		const frame = (src: string, title: string) =>
			`<iframe width="560" src="${src}" title="${title}"></iframe>`;
		const proposed = await propose(
			[
				'Panel 1 (1:02:03)',
				frame('https://www.youtube-nocookie.com/embed/Qf7sLamp3x1?si=a&amp;start=18', 'YouTube video player'),
				'',
				'Les cartes de nuit, 24 min 31 s',
				`${frame('https://player.vimeo.com/video/712345678?h=ab12cd34ef&amp;badge=0', 'Les cartes de nuit')}<script src="https://player.vimeo.com/api/player.js"></script>`,
			].join('\n'),
		);
		expect(proposed).toMatchObject({
			unplaced: [],
			edits: [
				{
					file: 'panels/lumiere/fr.md',
					items: [{ url: 'https://www.youtube.com/watch?v=Qf7sLamp3x1&t=18s', duration: '1:02:03' }],
				},
				{ value: 'https://vimeo.com/712345678/ab12cd34ef' },
				{ field: ['video', 'duration'], value: '24:31' },
			],
		});
	});
	test('in a table in Markdown have its durations and days; two in a cell are asked for', async () => {
		const proposed = await propose(
			[
				'| Partie | Lien | Durée | En ligne |',
				'|:--|:--|--:|--|',
				'| Panel 1 | [Regarder](https://m.youtube.com/watch?v=Qf7sLamp3_1&pp=y) | 1 h 02 min 03 s | 4 octobre 2021 |',
				'| Nourrir la tour | [ici](https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv;threadId=2?start=65s) | 18:20 | |',
				'| L’École des veilleurs | [court](https://youtu.be/L3c0leVeil1) et [long](https://youtu.be/L3c0leVeil2) | | |',
				'',
				'Voir la [liste](https://www.youtube.com/playlist?list=PLfeux2021).',
			].join('\n'),
		);
		expect(proposed).toMatchObject({
			edits: [
				{
					items: [
						{
							url: 'https://www.youtube.com/watch?v=Qf7sLamp3_1',
							duration: '1:02:03',
							published: '2021-10-04',
						},
					],
				},
				{ value: 'https://tube.example/videos/watch/kkGMgK9ZtnKfYAgnEtQxbv?start=65s' },
				{ value: '18:20' },
			],
			questions: [{ suggested: 'ecole-des-veilleurs' }, { suggested: 'ecole-des-veilleurs' }],
		});
		expect(JSON.stringify(proposed)).toContain('liste de lecture');
		const known = await propose('titre;lien\nLa langue des feux;https://media.example/feux.mp4\n');
		expect(known).toMatchObject({ questions: [], edits: [{ file: 'interventions/langue-des-feux/fr.md' }] });
	});
	test('may be ids alone, as YouTube lists them, and a recording from which stretches are taken is kept', async () => {
		const proposed = await propose(
			'Contenu,Titre de la vidéo,Heure de publication de la vidéo,Durée\nTotal,,,\nQf7sLamp3x1,"Le colloque | Panel 1 | Autre",“Oct 4, 2021”,5892\n'
				.replaceAll(/[“”]/g, '"')
				.concat('Tr4nsm3ttre,"Le colloque | Panel 3","Sept 11, 2021",5410\n'),
		);
		expect(proposed).toMatchObject({
			edits: [
				{
					file: 'panels/lumiere/fr.md',
					items: [{ duration: '1:38:12', published: '2021-10-04' }],
				},
			],
		});
		expect(JSON.stringify(proposed)).toContain('« transmettre » a déjà un enregistrement');
		const described = await propose('Titre,Contenu,Lien\nPanel 1,entretien_1,https://youtu.be/Qf7sLamp3x1\n');
		expect(described).toMatchObject({
			edits: [{ items: [{ url: 'https://www.youtube.com/watch?v=Qf7sLamp3x1' }] }],
		});
	});
	test('that are none are each refused for what they are', async () => {
		const refused = await propose(
			'https://drive.google.com/file/d/1/view\nhttps://we.tl/t-A\nhttps://www.facebook.com/watch/?v=1\n\\\\NAS\\colloque\\C1.MP4\n',
		);
		expect(refused).toMatchObject({
			refusal: [
				{ line: 1, hint: expect.stringContaining('à télécharger') as string },
				{ line: 2, hint: expect.stringContaining('à télécharger') as string },
				{ line: 3, hint: expect.stringContaining('réseau social') as string },
				{ line: 4, hint: expect.stringContaining('fichier d’un disque') as string },
			],
		});
	});
});

test('titles in a table are read below its own title, with who speaks, and what has no place is said', async () => {
	const { entries } = await readContent('tests/editions/complete');
	const edition = describeEdition(entries);
	const sessions = edition.sessions.map((session) => ({
		...session,
		videos: [{ url: 'https://youtu.be/Qf7sLamp3x1', duration: 3600, hasIndex: false }],
	}));
	const propose = async (text: string) =>
		chapters.propose({ name: '-', bytes: Buffer.from(text) }, { ...edition, sessions }, { to: 'lumiere' });
	const table = await propose(
		'Rushes;;;;\nTC in;TC out;Sujet;Qui;Notes\n00:00:00;00:03:41;Le noir ; puis le feu;Ada Merrowin;faible\n'.replace(
			'Le noir ; puis le feu',
			'"Le noir ; puis le feu"',
		) + '00:03:42;00:20:00;La carte;Quelqu’un Dautre;\n;;TOTAL;;00:20:00\n',
	);
	expect(table).toMatchObject({
		edits: [{ value: '0:00 Le noir ; puis le feu {ada-merrowin}\n3:42 La carte\n' }],
		unplaced: [
			{ text: 'Rushes' },
			{ text: 'TC out' },
			{ text: 'Notes' },
			{ text: 'TOTAL 00:20:00' },
			{ text: 'Quelqu’un Dautre' },
		],
	});
	const drawn = await propose(
		'# Sommaire\n\n| Sujet | Moment |\n|---|---|\n| **Ouverture** | [0 min 12](https://youtu.be/Qf7sLamp3x1?t=12) |\n| La carte \\| la nuit | [1′16″](https://youtu.be/Qf7sLamp3x1?t=76) |\n\nDurée : 1:40.\n',
	);
	expect(drawn).toMatchObject({
		edits: [{ value: '0:12 Ouverture\n1:16 La carte | la nuit\n' }],
		unplaced: [{ text: '# Sommaire' }, { text: 'Durée : 1:40.' }],
	});
	const chaptered = await chapters.propose(
		{ name: '-', bytes: Buffer.from('Début;Titre;Qui\n0:00;La lampe;Ada Merrowin\n0:20;La mer;\n') },
		{ ...edition, sessions, tracks: ['panels/lumiere/transcript.fr.vtt'] },
		{ to: 'lumiere' },
	);
	expect(chaptered).toMatchObject({
		edits: [{ file: 'panels/lumiere/chapters.fr.vtt' }],
		unplaced: [{ line: 2, text: 'Ada Merrowin' }],
	});
	const hours = await propose('CONDUCTEUR\n\n9h18 Fond de salle\n9h20 Mme Merrowin en place\n10h Noir\n');
	expect(hours).toMatchObject({
		refusal: [{ line: 3, hint: expect.stringContaining('0:00 Ouverture') as string }],
	});
	const podcast = await propose(
		'{"version":"1.2.0","chapters":[{"startTime":0,"title":"Générique","toc":false},{"startTime":18,"title":"Ouverture"},{"startTime":60,"title":"Chapitre 02"}]}',
	);
	expect(podcast).toMatchObject({
		edits: [{ value: '0:18 Ouverture\n1:00 Chapitre 02\n' }],
		unplaced: [{ text: '0:00 Générique' }, { text: '1:00 Chapitre 02' }],
	});
});

test('a message that was kept is read by its own words: not those it answers, nor how it was sent', async () => {
	const { entries } = await readContent('tests/editions/complete');
	const body = Buffer.from(
		'Voici le lien.\n\nPanel 1 : https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fyoutu.be%2FQf7sLamp3x1&data=05\n\nLe 2 octobre 2021, x@phares.example a écrit :\n> Panel 1 : https://youtu.be/OLDoldOLD01\n',
	).toString('base64');
	const letter = `From: A <a@phares.example>\nTo: b@phares.example\nSubject: TR: liens\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${body}\n--x\nContent-Type: text/vtt; name="panel.vtt"\nContent-Disposition: attachment; filename="panel.vtt"\n\nWEBVTT\n\n--x--\n`;
	const importer = importers.find(({ name }) => name === 'videos')!;
	const proposed = await importer.propose(
		{ name: 'TR liens.eml', bytes: Buffer.from(letter.replaceAll('\n', '\r\n')) },
		describeEdition(entries),
		{},
	);
	if ('refusal' in proposed) throw new Error(JSON.stringify(proposed.refusal));
	expect(proposed.read.join(' ')).toContain('Qf7sLamp3x1 → lumiere');
	expect(JSON.stringify(proposed)).not.toContain('OLDoldOLD01');
	expect(proposed.unplaced).toContainEqual(expect.objectContaining({ text: 'panel.vtt' }));
});

test('where a video begins is not how long it lasts, and its part of the day is known past brackets and commas', async () => {
	const { entries } = await readContent('tests/editions/complete');
	const propose = async (text: string) => {
		const proposed = await videos.propose(
			{ name: '-', bytes: Buffer.from(text) },
			describeEdition(entries),
			{},
		);
		if ('refusal' in proposed) throw new Error(JSON.stringify(proposed.refusal));
		return [...proposed.read.slice(1), ...proposed.unplaced.map(({ text: t, why }) => `${t} : ${why}`)];
	};
	expect(
		await propose(
			'Panel 1 (attention, ça commence à 12:34) https://youtu.be/Qf7sLamp3x1?t=754\nPanel 2, « une journée » -> https://youtu.be/c4rTe_Nuit8\n',
		),
	).toEqual([
		expect.stringMatching(/Qf7sLamp3x1&t=754s → lumiere$/),
		expect.stringMatching(/« Panel 2 ».*« habiter » a déjà/),
	]);
});

test('an address that is shown and leads elsewhere is said', () => {
	const { videos: listed, unread } = readVideos(
		'titre\tlien\nPanel 1\thttps://youtu.be/Qf7sLamp3x1 https://youtu.be/Qf7sLamp3x2\n',
	);
	expect(listed.map(({ id }) => id)).toEqual(['Qf7sLamp3x1']);
	expect(unread.map(({ text }) => text)).toEqual(['https://youtu.be/Qf7sLamp3x2']);
});
