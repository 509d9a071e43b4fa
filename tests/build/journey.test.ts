import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citationStyles } from '#formats/citations/index.ts';
import { citePassage, type Work } from '#formats/citations/work.ts';
import type { Data } from '#formats/data/schema.ts';
import { Library } from '#search/browser/library.ts';
import type { Journey } from '../imports/journey/journey.ts';
import { type Material, people, interventions } from '../imports/journey/materials.ts';
import { travel } from '../imports/journey/travel.ts';
import { find } from '../search/judge.ts';
import { readTags } from './tags.ts';

let folder: string;
let journey: Journey;
let material: Material;
let data: Data;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'journey-'));
	({ journey, material } = await travel(folder, false, () => undefined));
	data = JSON.parse(journey.built('actes.json')) as Data;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Words as they are compared: no-break spaces are typography. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe('a day as an organiser sends it', () => {
	test('enters by eight commands, without a failure, in less than ten minutes of answers', () => {
		const failed = journey.steps.filter(({ code }) => code !== 0);
		expect(failed.map(({ command, output }) => `${command}\n${output}`)).toEqual([]);
		console.log(journey.sum());
		expect(journey.sum().commands).toBeLessThanOrEqual(8);
		expect(journey.sum().minutes).toBeLessThan(10);
	});

	test('gives the report back word for word, from its .docx to the data', () => {
		const wanted = material.report
			.filter(({ level }) => level === undefined)
			.map(({ name, text }) => plain(name === undefined ? text : `${name} : ${text}`));
		const given = data.report!.text.passages.map(({ text }) => plain(text));
		expect(given.filter((text) => wanted.includes(text))).toEqual(wanted);
		expect(data.report!.text.notes).toHaveLength(material.report.filter(({ note }) => note).length);
		expect(data.report!.text.passages.filter(({ picture }) => picture)).toHaveLength(1);
		expect(data.report!.sections.flatMap(({ session }) => session ?? [])).toEqual([
			'cloches',
			'table-des-fondeurs',
		]);
		expect(data.sources.find(({ id }) => id === data.report!.source)).toMatchObject({
			title: 'Actes de l’accord des cloches',
			publisher: 'Guilde des fondeurs',
		});
		expect(data.report!.voices).toEqual(Object.fromEntries(people.map(({ name, id }) => [name, id])));
	});

	test('gives back what was said, once, from rolling captions and from another encoding', () => {
		const said = (id: string) =>
			words(
				data.interventions
					.find((intervention) => intervention.id === id)!
					.transcript!.passages.map(({ text }) => text)
					.join(' '),
			);
		expect(said(interventions[0].id)).toEqual(words(material.spoken.rolling));
		expect(said(interventions[1].id)).toEqual(words(material.spoken.subtitles));
	});

	test('is found by the words of every passage, which lead to it', async () => {
		const texts = new Library(pathToFileURL(`${journey.site}/`).href);
		const said = [
			{ page: '/compte-rendu/', passages: data.report!.text.passages },
			...data.interventions.flatMap(({ id, transcript }) =>
				transcript ? [{ page: `/interventions/${id}/`, passages: transcript.passages }] : [],
			),
		];
		const spoken = new Map(
			said.flatMap(({ page, passages }) =>
				passages.map(({ id, text }) => [`${page}#${id}`, words(text)] as const),
			),
		);
		const sought = [...spoken.values()].filter((own) => own.length > 16);
		expect(sought.length).toBeGreaterThan(20);
		const lost: string[] = [];
		for (const own of sought) {
			const q = own.slice(4, 16).join(' ');
			const found = await find(texts, { locale: 'fr', q });
			// The day says some sentences more than once: any passage that holds the words will do.
			const holds = ([address, said]: readonly [string, string[]]) =>
				said.join(' ').includes(q) &&
				found
					.slice(0, 5)
					.flat()
					.some((one) => one.endsWith(address));
			if (![...spoken].some(holds)) lost.push(q);
		}
		expect(lost).toEqual([]);
	});

	test('puts everybody and every video in its place', () => {
		for (const [index, { id }] of interventions.entries()) {
			const intervention = data.interventions.find((one) => one.id === id)!;
			expect(intervention.speakers).toEqual([people[index]!.id]);
			expect(intervention.video?.url).toMatch(/^https:\/\//);
			expect(intervention.hours?.start).toMatch(/^\d\d:\d\d$/);
		}
		expect(data.interventions.find(({ id }) => id === interventions[2].id)!.originalLanguage).toBe('en');
		expect(data.sessions.map(({ videos }) => videos.length)).toEqual([1, 1]);
	});

	test('is cited by its people, in full', () => {
		const page = readTags(journey.built(`interventions/${interventions[0].id}/index.html`));
		const work = JSON.parse(
			page.find(({ attributes }) => attributes['data-work'] !== undefined)!.attributes['data-work']!,
		) as Work;
		for (const { style } of citationStyles) {
			const cited = style(citePassage(work, 't1', '0:00'), 'fr')
				.map(({ text }) => text)
				.join('');
			expect(cited.toLowerCase()).toContain('d’ailleboust-péréz');
			expect(cited).toContain('0:00');
		}
	});

	test('shows a portrait of 24 megapixels as small as it is seen', async () => {
		const path = `intervenants/${people[0].id}/`;
		const page = readTags(journey.built(`${path}index.html`), `/${path}`);
		const portrait = page.find(
			({ name, attributes }) => name === 'img' && attributes['alt'] === 'Portrait en buste',
		)!;
		const file = join(journey.site, portrait.attributes['src']!);
		expect((await sharp(file).metadata()).width).toBeLessThanOrEqual(1200);
	});
});
