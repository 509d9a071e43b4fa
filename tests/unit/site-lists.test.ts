import { describe, expect, test } from 'vitest';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { listCorrectionDays } from '#site/correction-lists.ts';
import { listBearings } from '#site/home-cards.ts';
import { describeMissing } from '#site/missing-records.ts';
import { groupByLanguage, groupBySpeaker, sumDurations } from '#site/intervention-orders.ts';
import { quoteMention } from '#site/excerpt.ts';
import { listMentionTables } from '#site/mention-tables.ts';
import { listSections } from '#site/navigation.ts';
import { sortByName } from '#site/sorting.ts';
import { listUses } from '#site/source-uses.ts';
import { createView } from '#site/view.ts';

const proceedings = buildProceedings((await checkContent('tests/editions/complete')).entries);
const view = createView(proceedings, 'fr', new Map(), new Map());
const { interventions } = proceedings;

test('names are sorted as their language sorts them, and the list is left as it was', () => {
	const names = ['zone', 'Étape', 'fanal', 'écran'];
	expect(sortByName(names, (name) => name, 'fr')).toEqual(['écran', 'Étape', 'fanal', 'zone']);
	expect(names[0]).toBe('zone');
});

test('a source is used once in each place, in the order of what it supports', () => {
	const panel = { kind: 'panel', id: 'a' } as const;
	const uses = listUses([
		{ at: { kind: 'home', id: '' }, sources: ['un'] },
		{ at: panel, sources: ['un', 'deux'] },
		{ at: { kind: 'home', id: 'titre' }, sources: ['un'] },
		{ at: panel, sources: ['un'] },
	]);
	expect(uses.get('un')?.map(({ kind }) => kind)).toEqual(['home', 'panel']);
	expect(uses.get('deux')).toEqual([panel]);
	expect(uses.get('trois')).toBeUndefined();
});

test('a day of corrections names each thing once, and counts', () => {
	const [last, ...before] = listCorrectionDays(proceedings);
	expect(last).toMatchObject({ date: '2022-09-15', count: 1 });
	expect(before.map(({ date }) => date)).toEqual(
		before
			.map(({ date }) => date)
			.toSorted()
			.toReversed(),
	);
	const twice = { date: '2022-09-15', what: { fr: 'Ceci.' } };
	const { seminar } = proceedings;
	const [day] = listCorrectionDays({ ...proceedings, seminar: { ...seminar, corrections: [twice, twice] } });
	expect(day!.subjects.map(({ subject: { kind }, count }) => [kind, count])).toEqual([
		['home', 2],
		['intervention', 1],
	]);
	expect(day!.count).toBe(3);
});

describe('interventions', () => {
	test('are under each of their speakers, and each speaker who gives one is there', () => {
		const groups = groupBySpeaker(proceedings, view);
		const given = interventions.flatMap((intervention) => intervention.speakers);
		expect(groups.flatMap(({ links }) => links)).toHaveLength(given.length);
		expect(groups).toHaveLength(new Set(given).size);
	});

	test('are counted by language', () => {
		const groups = groupByLanguage(proceedings, view);
		for (const { name, links } of groups) expect(name).toMatch(new RegExp(`\\(${links.length}\\)$`));
		expect(groups.flatMap(({ links }) => links)).toHaveLength(interventions.length);
	});

	test('last together what they last one by one, those of unknown length left out', () => {
		const known = interventions.flatMap(({ duration }) => duration ?? []);
		expect(known.length).toBeGreaterThan(1);
		expect(sumDurations(proceedings)).toBeCloseTo(known.reduce((sum, seconds) => sum + seconds));
	});
});

test('the home page counts what it leads to', () => {
	const cards = listBearings(proceedings, view);
	expect(cards.find(({ url }) => url === '/glossaire/')?.text).toContain(String(proceedings.glossary.length));
	expect(cards.find(({ url }) => url === '/sources/')?.text).toContain(String(proceedings.sources.length));
});

test('what the edition knows of a record that is not here is said in its words, else that it is not here', () => {
	const notes = { report: { fr: 'Le compte rendu existe.' } };
	const seminar = { ...proceedings.seminar, recordNotes: notes };
	expect(describeMissing(seminar, ['report'], view).text).toBe('Le compte rendu existe.');
	expect(describeMissing(seminar, ['videos'], view).text).toBe('Aucune vidéo n’est publiée ici.');
	expect(describeMissing(seminar, ['report', 'videos'], view).text).toBe(
		'Ni compte rendu ni vidéo ne sont publiés ici.',
	);
});

test('the home page says what organisations became where the edition does', () => {
	const textOf = (edition: typeof proceedings) =>
		listBearings(edition, view).find(({ url }) => url === '/organisations/')?.text;
	const [first, ...others] = proceedings.organisations;
	const heir = { ...first!, successor: { organisation: others[0]!.id, date: '2020-01-01' } };
	expect(textOf({ ...proceedings, organisations: [heir, ...others] })).toMatch(/devenus/);
	const alone = { ...first!, successor: undefined };
	expect(textOf({ ...proceedings, organisations: [alone] })).not.toMatch(/devenus/);
});

test('the menu leads to the report and to the videos once something of them is known', () => {
	const said = (edition: typeof proceedings) =>
		listSections(edition).find(({ name }) => name === 'said')?.pages;
	expect(said(proceedings)).toEqual(['interventions', 'videos', 'report']);
	const silent = proceedings.sessions.map((session) => ({ ...session, videos: [], interventions: [] }));
	const seminar = { ...proceedings.seminar, videos: undefined };
	expect(said({ ...proceedings, seminar, sessions: silent, report: undefined })).toEqual(['interventions']);
	const videos = { url: 'https://exemple.org/videos' };
	expect(
		said({ ...proceedings, seminar: { ...seminar, videos }, sessions: silent, report: undefined }),
	).toEqual(['interventions', 'videos']);
});

describe('who speaks about what', () => {
	const tables = listMentionTables(proceedings, view).map(({ domains }) => ({
		rows: domains.flatMap(({ items }) => items),
	}));

	test('counts each passage once for each who speaks in it, and once for its part of the day', () => {
		const [bySpeaker, bySession] = tables.map(({ rows }) =>
			rows.flatMap(({ cells }) => cells.flatMap(({ mentions }) => mentions)),
		);
		expect(bySpeaker).toHaveLength(view.mentions.flatMap((mention) => mention.speakers).length);
		expect(new Set(bySession).size).toBe(bySession?.length);
	});

	test('quotes the sentence that uses the term, and cuts a long one between words', () => {
		const text = `Un mot. ${'avant '.repeat(30)}le phare éclaire, ${'après '.repeat(30)}fin. Un autre mot.`;
		const index = text.indexOf('phare');
		const { before, form, after } = quoteMention({ text, language: 'fr', index, form: 'phare' });
		expect(form).toBe('phare');
		expect(before).toMatch(/^\[…\] (avant ){5,}le $/);
		expect(after).toMatch(/^ éclaire,( après){5,} \[…\]$/);
		const cut = `${'avant '.repeat(9)}loin : ${'x'.repeat(72)} phare`;
		expect(
			quoteMention({ text: cut, language: 'fr', index: cut.indexOf('phare'), form: 'phare' }).before,
		).toBe(`[…] ${'x'.repeat(72)} `);
		const short = { text: 'Rien. Le phare éclaire. Rien.', language: 'fr', index: 9, form: 'phare' } as const;
		expect(quoteMention(short)).toEqual({ before: 'Le ', form: 'phare', after: ' éclaire.' });
	});

	test('goes domain by domain, in the order of the seminar, then come the terms that have none', () => {
		const domainOf = new Map(proceedings.glossary.map(({ id, domain }) => [id, domain]));
		const names = Object.values(proceedings.seminar.glossary!.domains).map(({ fr }) => fr);
		for (const { domains } of listMentionTables(proceedings, view)) {
			expect(domains.map(({ name }) => name?.text)).toEqual([...names, undefined]);
			for (const { items } of domains)
				expect(new Set(items.map(({ term }) => domainOf.get(term))).size).toBe(1);
		}
	});

	test('has no row and no speaker without a passage', () => {
		for (const { rows } of tables)
			for (const { cells } of rows) expect(cells.some(({ mentions }) => mentions.length > 0)).toBe(true);
		const columns = tables[0]!.rows[0]!.cells.map(({ column }) => column);
		for (const { mentions } of columns) expect(mentions.length).toBeGreaterThan(0);
	});
});
