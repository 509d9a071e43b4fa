import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Data } from '#formats/data/schema.ts';
import { en } from '#i18n/strings/en.ts';
import { fr } from '#i18n/strings/fr.ts';
import { files, pages, pathOf, read } from '../site.ts';
import { listCorrectionDays, readTags, rootLink } from '../tags.ts';

/** Hours are figures in the data. */
const isHours = (text: string) => /^\d{1,2}(?::|\u00A0h)/.test(text);

const schema = JSON.parse(read('actes.schema.json').toString()) as object;

const plain = (text: string) => text.replaceAll(/\s+/g, '');
const idsOf = (things: readonly { id: string }[]) => new Set(things.map(({ id }) => id));

/** Every text that stands in data. */
function listStrings(data: unknown): string[] {
	if (typeof data === 'string') return [data];
	return typeof data === 'object' && data !== null ? Object.values(data).flatMap(listStrings) : [];
}

/** What a page says of a session. */
const factsOf = (html: string) => /<section class="[^"]*session-facts.*?<\/section>/s.exec(html)![0];

/** The texts of the main part of a page that stand in some elements, of some classes. */
function textsOf(html: string, names: RegExp, classes = /^/): string[] {
	const main = /<main.*<\/main>/s.exec(html)?.[0] ?? html;
	return readTags(main)
		.filter(({ name, attributes }) => names.test(name) && classes.test(attributes['class'] ?? ''))
		.map(({ text }) => text.trim())
		.filter(Boolean);
}

describe.each(['', 'en/'])('/%sactes.json', (root) => {
	const data = JSON.parse(read(`${root}actes.json`).toString()) as Data;

	test('is what its schema says', () => {
		const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
		const validate = ajv.compile(schema);
		expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
		expect(validate({ ...data, title: 1 })).toBe(false);
	});

	test('gives every page and file that it names, with the passages that are there', () => {
		for (const { url, text, ...rest } of [...data.sessions, ...data.interventions, ...data.speakers]) {
			const page = pages.find((one) => one.url === pathOf(url))!;
			const ids = new Set(page.tags.map(({ attributes }) => attributes['id']));
			const transcript = 'transcript' in rest ? rest.transcript : undefined;
			for (const { id } of [...text.passages, ...(transcript?.passages ?? [])])
				expect(ids, url).toContain(id);
			for (const file of transcript?.files ?? [])
				expect(files).toContain(decodeURI(pathOf(file.url).slice(1)));
		}
	});

	test('refers to what it holds', () => {
		const known = {
			speakers: idsOf(data.speakers),
			sources: idsOf(data.sources),
			terms: idsOf(data.glossary),
			organisations: idsOf(data.organisations),
			interventions: idsOf(data.interventions),
			sessions: idsOf(data.sessions),
			themes: idsOf(data.themes),
		};
		const { sessions, interventions, speakers, event } = data;
		const passages = [...sessions, ...interventions, ...speakers].flatMap(({ text }) => text.passages);
		const named: Record<keyof typeof known, string[]> = {
			sources: [
				...[...data.glossary, ...data.timeline, ...sessions, ...speakers, ...passages],
				...speakers.flatMap(({ positions }) => positions),
				...data.organisations.flatMap(({ statements }) => statements),
				...data.unknowns.flatMap(({ leads }) => leads),
				...event.followUp,
				...Object.values(event.sources).map((sources) => ({ sources })),
			].flatMap(({ sources }) => sources ?? []),
			speakers: [
				...sessions.flatMap(({ speakers: ids, moderators }) => [...ids, ...moderators]),
				...interventions.flatMap(({ speakers: ids }) => ids),
			],
			organisations: [
				...[...event.organisers, ...event.partners, ...(event.publication?.publishers ?? [])],
				...speakers.flatMap(({ organisation }) => organisation ?? []),
				...data.organisations.flatMap(({ successor }) => successor?.organisation ?? []),
			],
			terms: [
				...data.glossary.flatMap(({ related }) => related),
				...data.timeline.flatMap(({ terms }) => terms),
			],
			themes: data.timeline.map(({ theme }) => theme),
			interventions: [...sessions, ...speakers].flatMap(({ interventions: ids }) => ids),
			sessions: interventions.map(({ session }) => session),
		};
		expect(named.sources.length).toBeGreaterThan(100);
		for (const [kind, ids] of Object.entries(named))
			for (const id of ids) expect(known[kind as keyof typeof known], kind).toContain(id);
	});

	/** What pages say of names that are not known, which data say by what is not there. */
	const ofInterface = [fr, en]
		.flatMap((say) => [
			say['site.unknown'],
			say['unknowns.names'],
			say['unknowns.namesText'],
			say['unknowns.write'],
			say['wanted.title'],
		])
		.map(plain);

	/** Why something was corrected, without the word that says so. */
	const withoutLabel = (text: string) =>
		[fr, en].reduce((rest, say) => rest.replace(plain(say['corrections.why']), ''), plain(text));

	test('says what pages say', () => {
		const said = plain(listStrings(data).join(' '));
		const own = (path: string) => pages.filter(({ url }) => url.startsWith(`/${root}${path}`));
		const expected = [
			...[...own('dialogue/'), ...own('panels/')].flatMap(({ html }) => textsOf(factsOf(html), /^dd$/)),
			...own('glossaire/').flatMap(({ html }) => textsOf(html, /^p$/, /^(?:caution)?$/)),
			...own('organisations/').flatMap(({ html }) => textsOf(html, /^p$/, /^$/)),
			...own('chronologie/').flatMap(({ html }) => [
				...textsOf(html, /^p$/, /^$/),
				...textsOf(html, /^span$/, /^milestone-title$/),
			]),
			...own('lacunes/').flatMap(({ html }) => textsOf(html, /^(?:p|h2)$/, /^(?:source-title)?$/)),
			...own('sources/').flatMap(({ html }) => textsOf(html, /^h2$/)),
			...own('corrections/').flatMap(({ html }) => textsOf(html, /^dd$/).map((text) => withoutLabel(text))),
			...own('programme/').flatMap(({ html }) => textsOf(html, /^p$/, /^$/)),
			...own('intervenants/').flatMap(({ html }) => textsOf(html, /^p$/, /^(?:lead|overline)$/)),
		].filter((text) => !ofInterface.includes(plain(text)) && !isHours(text));
		expect(expected.length).toBeGreaterThan(50);
		for (const text of expected) expect(said, text).toContain(plain(text));
	});

	test('says what each source is worth, and each correction of each entry', () => {
		const entries = pages.find(({ url }) => url === `/${root}sources/`)!;
		const worth = entries.tags.filter(({ attributes }) => attributes['class'] === 'confidence');
		expect(data.sources.map(({ confidence }) => confidence)).toEqual(
			worth.map(({ text }) => text.trim().at(-1)),
		);
		const corrected = pages.find(({ url }) => url === `/${root}corrections/`)!.tags;
		const days = listCorrectionDays(corrected);
		const { event, sessions, interventions, report, speakers } = data;
		const own = [event, ...sessions, ...interventions, ...(report ? [report] : []), ...speakers];
		expect(own.flatMap(({ corrections }) => corrections.map(({ date }) => date))).toEqual(days);
	});
});

test.each(['/', '/en/'])('%stelechargements/ says the size of each file as it is', (root) => {
	const page = pages.find(({ url }) => url === `${root}telechargements/`)!;
	const main = /<main.*<\/main>/s.exec(page.html)![0];
	const rows = [...main.matchAll(/<a href="([^"]+)"[^>]*>.*?<\/a>.*?([\d,.]+)\s(o|B|ko|kB|Mo|MB)\b/gs)];
	expect(rows.length).toBeGreaterThanOrEqual(8);
	for (const [, link, number, unit] of rows) {
		const file = rootLink(link!, page.url).slice(1);
		const bytes = read(file).length;
		const divisor = { o: 1, B: 1, ko: 1000, kB: 1000, Mo: 1e6, MB: 1e6 }[unit!]!;
		expect(Math.abs(bytes / divisor - Number(number!.replace(',', '.'))), file).toBeLessThanOrEqual(0.6);
	}
});
