import { describe, expect, test } from 'vitest';
import { createWorks } from '#formats/citations/build/create-works.ts';
import { citationFormats, citationStyles } from '#formats/citations/index.ts';
import type { Author, Work } from '#formats/citations/work.ts';
import { createNodes } from '#formats/json-ld/create-nodes.ts';
import { listHighwireTags } from '#formats/meta-tags/highwire.ts';
import { fullName, invertedName, type PersonName } from '#i18n/name.ts';
import { natureOf } from '#import/natures.ts';
import { proposeSheet } from '#import/sheets.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { SpeakerSchema } from '#schemas/speakers.ts';
import { groupByLetter, listIndexEntries } from '#site/index-entries.ts';
import { createView } from '#site/view.ts';

const proceedings = buildProceedings((await checkContent('tests/editions/complete')).entries);
const view = createView(proceedings, 'fr', new Map(), new Map());
const works = createWorks(proceedings, view);
const intervention = (id: string) => proceedings.byId.intervention.get(id)!;
const speaker = (id: string) => proceedings.byId.speaker.get(id)!;

describe('a name', () => {
	test.each<[PersonName, said: string, listed: string]>([
		[{ given: 'Ann', family: 'Lê Văn' }, 'Ann Lê Văn', 'Lê Văn, Ann'],
		[{ family: 'Ozanne' }, 'Ozanne', 'Ozanne'],
		[{ given: 'Lambert', particle: 'de', family: 'Tréhou' }, 'Lambert de Tréhou', 'Tréhou, Lambert de'],
		[{ given: 'Jean', particle: 'd’', family: 'Ormes' }, 'Jean d’Ormes', 'Ormes, Jean d’'],
		[{ given: 'Tobin', family: 'Ashgrove', suffix: 'Jr.' }, 'Tobin Ashgrove Jr.', 'Ashgrove, Tobin, Jr.'],
	])('is said, and listed: %o', (name, said, listed) => {
		expect(fullName(name)).toBe(said);
		expect(invertedName(name)).toBe(listed);
	});
});

describe('a sheet says who somebody is', () => {
	const sheet = (name: unknown, role?: string) =>
		SpeakerSchema().safeParse({ name, ...(role && { role }), sources: ['programme'] });
	test.each([
		[{ family: 'Ozanne' }],
		[{ given: 'Lambert', particle: 'de', family: 'Tréhou', suffix: 'III' }],
		// Somebody who was named since, and whom transcripts still call by what stood for the name.
		[{ given: 'Lise', family: 'Quer', unknown: { fr: 'Une intervenante' } }],
	])('a person, with a role: %o', (name) => {
		expect(sheet(name, 'Notaire').success).toBe(true);
		expect(sheet(name).error?.issues.map(({ path }) => path.join('.'))).toEqual(['role']);
	});
	test.each([[{ body: { fr: 'Délégation du Trépied' } }], [{ unknown: { fr: 'Une intervenante' } }]])(
		'a body, or somebody unknown, with or without: %o',
		(name) => {
			expect(sheet(name).success).toBe(true);
			expect(sheet(name, 'Sept personnes').success).toBe(true);
		},
	);
	test.each([
		[{}, 'rien ne dit qui c’est'],
		[{ given: 'Ann' }, 'un prénom et pas de nom'],
		[{ suffix: 'Jr.', unknown: { fr: 'Un homme' } }, 'rien ne dit qui c’est'],
		[{ body: { fr: 'Délégation' }, family: 'Tour' }, '« body » nomme une organisation'],
		[{ body: { fr: 'Délégation' }, unknown: { fr: 'Un homme' } }, '« body » nomme une organisation'],
	])('and nothing else: %o', (name, message) => {
		expect(
			sheet(name, 'Notaire')
				.error?.issues.map((issue) => issue.message)
				.join(),
		).toContain(message);
	});
});

test('who is not named comes last, and everybody stands in the index under what names are sought by', () => {
	expect(view.people.at(-1)!.id).toBe('voix-dans-la-salle');
	const letterOf = (text: string) =>
		groupByLetter(listIndexEntries(proceedings, view)).find(({ entries }) =>
			entries.some(({ link }) => link.text === text),
		)?.letter;
	expect(letterOf('Tréhou, Lambert de, III')).toBe('T');
	expect(letterOf('Ozanne')).toBe('O');
	expect(letterOf('Délégation des habitants du Trépied')).toBe('D');
	expect(letterOf('voix dans la salle (Une)')).toBe('V');
});

test('somebody who is named since keeps the address, and the transcript gives the name', async () => {
	const { entries } = await checkContent('tests/editions/complete');
	for (const { id, data } of entries.speakers)
		if (id === 'voix-dans-la-salle' && 'name' in data)
			Object.assign(data.name, { given: 'Lise', family: 'Quer' });
	const named = buildProceedings(entries);
	expect(named.byId.speaker.get('voix-dans-la-salle')!.name).toMatchObject({ given: 'Lise', family: 'Quer' });
	const voices = (edition: typeof named) =>
		edition.byId.session
			.get('habiter')!
			.transcript!.texts.fr!.sections.flatMap(({ passages }) => passages.map(({ id, voice }) => [id, voice]));
	expect(voices(proceedings)).toContainEqual(['t2', 'Une voix dans la salle']);
	expect(voices(named)).toContainEqual(['t2', 'Lise Quer']);
	expect(voices(named).map(([id]) => id)).toEqual(voices(proceedings).map(([id]) => id));
});

describe('references', () => {
	const said = works.intervention(intervention('trois-mots-pour-finir'));
	const unsigned = works.intervention(intervention('combien-de-marches'));
	const styled = (work: Work, name: string) =>
		citationStyles
			.find((style) => style.name === name)!
			.style(work, 'fr')
			.map(({ text }) => text)
			.join('');

	test('a body, an only name and a suffix are each what formats have for them', () => {
		const [csl] = JSON.parse(citationFormats['csl.json'].print([said])) as { author: unknown }[];
		expect(csl!.author).toEqual([
			{ literal: 'Délégation des habitants du Trépied' },
			{ literal: 'Ozanne' },
			{ family: 'Tréhou', given: 'Lambert de', suffix: 'III' },
		]);
		expect(citationFormats.bib.print([said])).toContain(
			'author = {{Délégation des habitants du Trépied} and {Ozanne} and de Tréhou, III, Lambert}',
		);
		const names = ['Délégation des habitants du Trépied,', 'Ozanne,', 'Tréhou, Lambert de, III'];
		for (const name of names) expect(citationFormats.ris.print([said])).toContain(`AU  - ${name}\r\n`);
		const tags = listHighwireTags(said).filter((tag) => 'name' in tag && tag.name === 'citation_author');
		expect(tags.map(({ content }) => content)).toEqual(names);
		const mods = citationFormats['mods.xml'].print([said]);
		expect(mods).toContain('<name type="corporate"><namePart>Délégation des habitants du Trépied</namePart>');
		expect(mods).toContain('<namePart type="termsOfAddress">III</namePart>');
	});

	test('what nobody is known to have said is cited by its title, and by no invented author', () => {
		expect(unsigned.authors).toEqual([]);
		expect(styled(unsigned, 'APA')).toMatch(/^Combien de marches\u202F\? \(2022\)/);
		for (const { name } of citationStyles) expect(styled(unsigned, name)).not.toContain('voix');
		for (const { print } of Object.values(citationFormats))
			expect(print([unsigned])).not.toMatch(/voix dans la salle|\bauthor\b|^AU {2}-/m);
		expect(listHighwireTags(unsigned).map((tag) => 'name' in tag && tag.name)).not.toContain(
			'citation_author',
		);
	});

	test.each<[Author, bib: string, apa: string]>([
		[{ given: 'Jean', particle: 'd’', family: 'Ormes' }, 'd’Ormes, Jean', 'Ormes, J. d’. (2022)'],
		[{ family: 'Mère Jeanne' }, '{Mère Jeanne}', 'Mère Jeanne. (2022)'],
		[
			{ given: 'Tobin', family: 'Ashgrove', suffix: 'Jr.' },
			'Ashgrove, Jr., Tobin',
			'Ashgrove, T., Jr. (2022)',
		],
	])('%o', (author, bib, apa) => {
		const work = { ...said, authors: [author] };
		expect(citationFormats.bib.print([work])).toContain(`author = {${bib}}`);
		expect(styled(work, 'APA')).toContain(apa);
	});
});

test('schema.org knows a body as an organisation, and nobody of who is not known', () => {
	const nodes = createNodes(proceedings, view);
	expect(nodes.speaker(speaker('delegation-du-trepied'))).toMatchObject([
		{ '@type': 'Organization', name: 'Délégation des habitants du Trépied' },
	]);
	expect(nodes.speaker(speaker('ozanne'))).toMatchObject([{ '@type': 'Person', familyName: 'Ozanne' }]);
	expect(nodes.speaker(speaker('lambert-de-trehou'))).toMatchObject([
		{ familyName: 'Tréhou', givenName: 'Lambert', honorificSuffix: 'III' },
	]);
	expect(nodes.speaker(speaker('voix-dans-la-salle'))).toEqual([]);
	const unsigned = intervention('combien-de-marches');
	expect(nodes.article(unsigned, works.intervention(unsigned))).not.toHaveProperty('author');
});

describe('what is imported', () => {
	test.each([
		['SPEAKER_00', 'unknown'],
		['Intervenant 1', 'unknown'],
		['Une participante', 'unknown'],
		['Oratrice non identifiée', 'unknown'],
		['Unidentified speaker', 'unknown'],
		['La présidente', 'unknown'],
		['Représentante du Bureau des balises', 'unknown'],
		['Délégation du Trépied', 'body'],
		['Permanent Mission of Dormante', 'body'],
		['Guilde des fondeurs', 'body'],
		['GDF', 'body'],
		['À confirmer', 'nobody'],
		['TBC', 'nobody'],
		['Hélène Bureau', 'person'],
		['Directeur Martin Marnant', 'person'],
		['Mme de la Tour', 'person'],
	])('« %s » is read as what it says: %s', (label, nature) => {
		expect(natureOf(label, ['GDF'])).toBe(nature);
	});

	test('proposes the sheet of a body, or of somebody unknown, and no false person', () => {
		expect(proposeSheet('Délégation du Trépied', [])[0]!.terminal).toContain(
			'npm run new -- body delegation-du-trepied --name "Délégation du Trépied"',
		);
		expect(proposeSheet('Une participante', [])[0]!.terminal).toContain(
			'npm run new -- unnamed une-participante',
		);
		expect(proposeSheet('À confirmer', [])).toEqual([]);
		expect(proposeSheet('Mme Anne de la Tour', [])[0]!.terminal).toContain(
			'--given "Anne" --family "de la Tour"',
		);
	});
});
