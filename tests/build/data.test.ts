import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Data } from '#formats/data/schema.ts';
import { pages, read } from './site.ts';

const schema = JSON.parse(read('actes.schema.json').toString()) as object;

describe.each(['', 'en/'])('/%sactes.json', (root) => {
	const data = JSON.parse(read(`${root}actes.json`).toString()) as Data;

	test('is what its schema says', () => {
		const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
		const validate = ajv.compile(schema);
		expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
		expect(validate({ ...data, title: 1 })).toBe(false);
	});

	test('gives every page that it names, with the passages that are there', () => {
		for (const { url, text, ...rest } of [...data.sessions, ...data.interventions]) {
			const page = pages.find((one) => one.url === new URL(url).pathname)!;
			const ids = new Set(page.tags.map(({ attributes }) => attributes['id']));
			const transcript = 'transcript' in rest ? (rest.transcript?.passages ?? []) : [];
			for (const { id } of [...text.passages, ...transcript]) expect(ids, url).toContain(id);
		}
	});

	test('refers to what it holds', () => {
		const speakers = new Set(data.speakers.map(({ id }) => id));
		const sources = new Set(data.sources.map(({ id }) => id));
		for (const { speakers: ids } of data.interventions) for (const id of ids) expect(speakers).toContain(id);
		for (const { sources: ids } of data.glossary) for (const id of ids) expect(sources).toContain(id);
	});
});

test.each(['/', '/en/'])('%stelechargements/ says the size of each file as it is', (root) => {
	const page = pages.find(({ url }) => url === `${root}telechargements/`)!;
	const main = /<main.*<\/main>/s.exec(page.html)![0];
	const rows = [...main.matchAll(/<a href="\/([^"]+)"[^>]*>.*?<\/a>.*?([\d,.]+)\s(o|B|ko|kB|Mo|MB)\b/gs)];
	expect(rows.length).toBeGreaterThanOrEqual(8);
	for (const [, file, number, unit] of rows) {
		const bytes = read(file!).length;
		const divisor = { o: 1, B: 1, ko: 1000, kB: 1000, Mo: 1e6, MB: 1e6 }[unit!]!;
		expect(Math.abs(bytes / divisor - Number(number!.replace(',', '.'))), file).toBeLessThanOrEqual(0.6);
	}
});
