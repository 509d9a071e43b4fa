import { spawnSync } from 'node:child_process';
import {
	appendFileSync,
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { cacheDirOf } from '#site/identity.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listPictures, listWritten, type PublishedPicture } from './published-pictures.ts';
import { readTags } from './tags.ts';

const folder = mkdtempSync(join(tmpdir(), 'leaks-'));
const editions = ['camera', 'linked'].map((name) => join(folder, name));
const [camera, linked] = editions as [string, string];
beforeAll(() => {
	for (const edition of editions) cpSync('tests/editions/minimal', edition, { recursive: true });
});
afterAll(() => {
	rmSync(folder, { recursive: true });
	for (const edition of editions) rmSync(cacheDirOf(edition), { recursive: true, force: true });
});

/** Runs Astro itself, which checks nothing of the content. */
function buildUnchecked(contentDir: string, outDir: string): { status: number | null; output: string } {
	const ofTestRunner = { BASE_URL: undefined, DEV: undefined, MODE: undefined, NODE_ENV: undefined };
	const env = { ...process.env, ...ofTestRunner, PROD: undefined, SSR: undefined, CONTENT_DIR: contentDir };
	const parameters = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir];
	const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { env });
	return { status, output: stdout.toString() + stderr.toString() };
}

function readAll(outDir: string): { file: string; content: Buffer }[] {
	return readdirSync(outDir, { recursive: true })
		.map(String)
		.filter((file) => statSync(join(outDir, file)).isFile())
		.map((file) => ({ file, content: readFileSync(join(outDir, file)) }));
}

/** What the camera writes, and nothing else in the edition says. */
const owner = 'Anselme Vitrac, 12 quai des Brumes';

/** Takes a picture as a telephone does: lying on its side, with who took it and where. */
async function take(path: string, format: 'jpeg' | 'png' | 'webp' | 'avif', width: number): Promise<void> {
	await sharp({ create: { width, height: (width * 2) / 3, channels: 3, background: '#7a8c99' } })
		.withExif({
			IFD0: { Artist: owner, Copyright: owner, ImageDescription: owner },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '48/1 51/1 30/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '2/1 17/1 40/1',
			},
		})
		.withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><author>${owner}</author></x:xmpmeta>`)
		.withMetadata({ orientation: 6 })
		.toFormat(format)
		.toFile(path);
}

describe('pictures that a camera signed', () => {
	const outDir = join(folder, 'camera-site');
	let pictures: PublishedPicture[] = [];
	let published: { file: string; content: Buffer }[] = [];
	beforeAll(async () => {
		await take(join(camera, 'speakers/tobias-quill/Portrait été.JPG'), 'jpeg', 6000);
		await take(join(camera, 'interventions/fondre/poster.avif'), 'avif', 1200);
		await take(join(camera, 'panels/cloches/moule.png'), 'png', 1800);
		await take(join(camera, 'pages/a-propos/salle.webp'), 'webp', 2100);
		edit('speakers/tobias-quill/fr.md', (text) =>
			text.replace(
				'\nsources:',
				'\nportrait: { file: ./Portrait été.JPG, alt: { fr: Un homme }, credit: La guilde }\nsources:',
			),
		);
		edit('interventions/fondre/fr.md', (text) =>
			text.replace(
				'\nstatus:',
				'\nvideo: { url: "https://youtu.be/abcdefghijk", poster: ./poster.avif }\nstatus:',
			),
		);
		appendFileSync(
			join(camera, 'panels/cloches/fr.md'),
			'\n![Un moule](./moule.png "Le moule. Photo : la guilde") [@guilde-programme]\n',
		);
		appendFileSync(join(camera, 'pages/a-propos/fr.mdx'), '\n![La salle](./salle.webp "La salle, vide")\n');
		const { status, output } = buildUnchecked(camera, outDir);
		expect(status, output).toBe(0);
		published = readAll(outDir);
		const found = await Promise.all(published.map(({ file, content }) => listPictures(file, content)));
		pictures = found.flat();
	});

	function edit(file: string, change: (text: string) => string): void {
		const before = readFileSync(join(camera, file), 'utf8');
		const after = change(before);
		expect(after).not.toBe(before);
		writeFileSync(join(camera, file), after);
	}

	test('keep nothing of what it wrote, where they are published and where they are packed', () => {
		for (const picture of pictures) expect(listWritten(picture), picture.place).toEqual([]);
		for (const { file, content } of published) expect(content.includes(owner), file).toBe(false);
	});

	test('are not published as they were given', () => {
		for (const { place, metadata } of pictures) expect(metadata.width, place).toBeLessThanOrEqual(1600);
		const names = published.map(({ file }) => file);
		expect(names.filter((file) => /\.(?:jpe?g|avif)$/i.test(file))).toEqual([]);
	});

	test.each([
		['speakers/tobias-quill/Portrait été.JPG.webp', 640, 960],
		['speakers/tobias-quill/Portrait été.JPG.320.webp', 320, 480],
		['interventions/fondre/poster.avif.webp', 800, 1200],
		['panels/cloches/moule.png.webp', 1200, 1800],
		['pages/a-propos/salle.webp.webp', 1400, 2100],
	])('stand upright: %s', (file, width, height) => {
		const { metadata } = pictures.find(({ place }) => place === file)!;
		expect([metadata.width, metadata.height]).toEqual([width, height]);
	});

	test('are shown in pages of prose, in the room that they take, with their caption', () => {
		const page = readFileSync(join(outDir, 'a-propos/index.html'), 'utf8');
		const [figure] = /<figure>.*?<\/figure>/s.exec(page)!;
		expect(figure).toMatch(
			/<img src="\/actes\/pages\/a-propos\/salle.webp.webp" width="1400" height="2100" alt="La salle"/,
		);
		expect(figure).toMatch(/<figcaption class="caption">La salle, vide<\/figcaption>/);
	});

	test('are shown where they are', () => {
		const page = readFileSync(join(outDir, 'intervenants/tobias-quill/index.html'), 'utf8');
		const portrait = readTags(page).find(({ attributes }) => attributes.alt === 'Un homme')!;
		for (const source of portrait.attributes.srcset!.split(', ')) {
			const [url] = source.split(' ');
			expect(published.map(({ file }) => file)).toContain(decodeURI(url!).replace('/actes/', ''));
		}
	});
});

describe('a link to a file of the machine', () => {
	const secret = join(folder, 'secret.txt');
	const said = 'Ce que la machine garde pour elle.';

	test.each(['interventions/fondre/slides.pdf', 'glossary.yaml', 'interventions/fondre/transcript.fr.vtt'])(
		'is not published, though nothing was checked: %s',
		(file) => {
			writeFileSync(secret, `WEBVTT\n\n00:01.000 --> 00:02.000\n${said}\n`);
			const outDir = join(folder, 'linked-site');
			const text = readFileSync(join('tests/editions/minimal/interventions/fondre/fr.md'), 'utf8');
			const slides = file.endsWith('.pdf') ? '\nslides: ./slides.pdf' : '';
			writeFileSync(
				join(linked, 'interventions/fondre/fr.md'),
				text.replace('\nstatus:', `${slides}\nstatus:`),
			);
			rmSync(join(linked, file), { force: true });
			symlinkSync(secret, join(linked, file));
			buildUnchecked(linked, outDir);
			for (const { file: name, content } of readAll(outDir)) expect(content.includes(said), name).toBe(false);
			rmSync(join(linked, file));
		},
	);
});
