import { beforeAll, describe, expect, test } from 'vitest';
import { describeEdition, type ImportEdition } from '#import/describe-edition.ts';
import { tidyAbstract } from '#import/kinds/programme/abstract.ts';
import { programme } from '#import/kinds/programme/index.ts';
import type { Answers } from '#import/proposal.ts';
import { readContent } from '#proceedings/read.ts';

let edition: ImportEdition;
beforeAll(async () => {
	edition = {
		...describeEdition((await readContent('tests/editions/complete')).entries),
		programme: undefined,
	};
});

const table = `début;fin;titre;intervenants;partie
8h30;9h;Accueil café;;
9h;9h20;Discours d’ouverture;Mme Ada Merrowin;Ouverture
9 h 50;10 h 10;Ce que voit une lentille;A. VASTRE-DUMAY;Panel 1
10h10;10h30;Un phare de sel;Zoé Tribord;Panel 1
14h;15h;Questions;;Transmettre le feu
`;

async function propose(text: string, answers: Answers, known = edition) {
	const proposed = await programme.propose(
		{ name: 'p.csv', bytes: new Uint8Array(Buffer.from(text)) },
		known,
		answers,
	);
	if ('refusal' in proposed) throw new Error(JSON.stringify(proposed.refusal));
	return proposed;
}

describe('a programme', () => {
	test('asks what it cannot know, and writes nothing without its source', async () => {
		const { questions, edits } = await propose(table, {});
		expect(questions.map(({ id, isRequired }) => [id, isRequired])).toEqual([
			['source', true],
			['part:Transmettre le feu', false],
			['person:Zoé Tribord', false],
			['status', false],
		]);
		expect(edits).toEqual([]);
	});
	test('knows a panel whose number stands before its title', async () => {
		const lines =
			'début;titre\n9h20;Panel n°1 Ce que la lumière dit aux navires\n11h20;Panel II Habiter le phare\n';
		const { questions } = await propose(lines, {});
		expect(questions.map(({ id }) => id).filter((id) => id.startsWith('part:'))).toEqual([]);
	});
	test('gives hours to what is there, and makes what is new', async () => {
		const { edits, unplaced } = await propose(table, {
			source: 'sgf-2021-programme',
			'part:Transmettre le feu': 'transmettre',
			'person:Zoé Tribord': 'saunière',
			status: 'revised',
		});
		expect(edits.map((edit) => edit.file)).toEqual([
			'speakers/zoe-tribord/fr.md',
			'interventions/discours-d-ouverture/fr.md',
			'interventions/lentilles/fr.md',
			'interventions/un-phare-de-sel/fr.md',
			'programme.yaml',
		]);
		expect(edits[2]).toMatchObject({ field: ['hours'], value: '9:50-10:10' });
		expect((edits[1] as { text: string }).text).toContain('session: ouverture\norder: 2\n');
		const text = (edits[4] as { text: string }).text;
		expect(text).toContain('- id: accueil-cafe\n    title:\n      fr: Accueil café\n    isBreak: true');
		expect(text).toContain('- id: ouverture\n    hours: 9:00-9:20');
		expect(text).toContain('- id: lumiere\n    hours: 9:50-10:30');
		// What the table does not name has its place, and no hours.
		expect(text).toContain('- id: habiter\n  - id: dernier-feu\n');
		expect(unplaced.map(({ text: words }) => words)).toContain('Questions');
	});
	test('changes hours alone where there is a programme', async () => {
		const known = {
			...edition,
			programme: { parts: ['ouverture', 'lumiere'], sources: ['sgf-2021-programme'] },
		};
		const { edits } = await propose(table, {}, known);
		expect(edits.filter(({ file }) => file === 'programme.yaml')).toEqual([
			{ file: 'programme.yaml', field: ['parts', '0', 'hours'], value: '9:00-9:20' },
			{ file: 'programme.yaml', field: ['parts', '1', 'hours'], value: '9:50-10:30' },
		]);
	});
	test('of another day is said', async () => {
		const { unplaced } = await propose('date;titre\n18/09/2021;Veillée\n', { source: 'sgf-2021-programme' });
		expect(unplaced.map(({ text }) => text)).toContain('2021-09-18');
	});
});

describe('the schedule of a conference', () => {
	const event = (title: string, track: string, start: string, people: string[], abstract = 'Résumé.') =>
		`<event id="1"><title>${title}</title><track>${track}</track><start>${start}</start><duration>00:20</duration><language>en</language><abstract>${abstract}</abstract><persons>${people
			.map((name) => `<person id="1">${name}</person>`)
			.join('')}</persons></event>`;
	const day = (date: string, ...events: string[]) =>
		`<day date="${date}"><room name="Halle">${events.join('')}</room></day>`;
	const schedule = `<schedule><conference><time_zone_name>Europe/Brussels</time_zone_name></conference>
${day(
	'2021-09-17',
	event('Second', 'Phares', '09:20', ['Zoé Tribord']),
	event(
		'Premier',
		'Phares',
		'09:00',
		['Zoé Tribord', 'Ada Merrowin'],
		'&lt;p&gt;Un &lt;b&gt;phare&lt;/b&gt;.&lt;/p&gt;',
	),
	event('Même heure', 'Balises', '09:00', ['Łucja Ørn']),
	event('Pause café', '', '09:40', []),
)}${day('2021-09-18', event('Premier', 'Phares', '10:00', ['Zoé Tribord']), event('Muet', 'Phares', '10:20', ['Zoé Tribord'], ''))}</schedule>`;

	test('makes a panel of each track of a day, somebody of each name, an intervention of each text', async () => {
		const { edits, questions } = await propose(schedule, { source: 'sgf-2021-programme' });
		expect(questions).toEqual([]);
		expect(edits.map(({ file }) => file)).toEqual([
			'speakers/zoe-tribord/fr.md',
			'speakers/lucja-orn/fr.md',
			'panels/phares-17-septembre-2021/fr.md',
			'panels/balises/fr.md',
			'panels/phares-18-septembre-2021/fr.md',
			'interventions/premier/en.md',
			'interventions/second/en.md',
			'interventions/meme-heure/en.md',
			'interventions/premier-2/en.md',
			'seminar.yaml',
			'programme.yaml',
		]);
		const textOf = (file: string) => (edits.find((edit) => edit.file === file) as { text: string }).text;
		expect(textOf('interventions/premier/en.md')).toBe(
			'---\ntitle: Premier\nsession: phares-17-septembre-2021\norder: 1\nhours: 9:00-9:20\nspeakers:\n  - zoe-tribord\n  - ada-merrowin\nstatus: summary\n---\nUn phare.\n',
		);
		// What has no text is in that of its panel.
		expect(textOf('panels/phares-18-septembre-2021/fr.md')).toContain('- Muet, Zoé Tribord [@');
		expect(textOf('programme.yaml')).toMatch(
			/- id: phares-17-septembre-2021\n +day: 2021-09-17\n +hours: 9:00-9:40\n(?:.*\n)*.*fr: Pause café\n +isBreak: true/,
		);
	});

	test('of which the edition has the interventions already gives them their hours alone', async () => {
		const known = schedule.replace('Second', 'Ce que voit une lentille');
		const { edits } = await propose(known, { source: 'sgf-2021-programme' });
		expect(edits.filter(({ file }) => file.startsWith('panels/'))).toEqual([]);
	});

	test('has no markup in the texts that it gives', () => {
		expect(tidyAbstract('<p>Un</p><ul><li>a</li><li>b &amp; c</li></ul>')).toBe('Un\n\n- a\n\n- b & c');
		expect(tidyAbstract('# Titre\n\na < b, <https://exemple.org/> ![vue](x.png)')).toBe(
			'**Titre**\n\na \\< b, <https://exemple.org/> vue',
		);
	});
});
