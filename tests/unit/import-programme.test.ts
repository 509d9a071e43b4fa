import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
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

describe('what a programme says beside', () => {
	const partsOf = (proposed: Awaited<ReturnType<typeof propose>>) => {
		const file = proposed.edits.find((edit) => edit.file === 'programme.yaml') as { text: string };
		const { parts } = parse(file.text) as { parts: { id: string; hours?: string; isBreak?: boolean }[] };
		return parts.map(({ id, hours, isBreak }) => [id, hours, ...(isBreak ? ['break'] : [])].join(' '));
	};
	const source = { source: 'sgf-2021-programme' };
	const said = ({ unplaced }: Awaited<ReturnType<typeof propose>>) =>
		unplaced.map(({ text, why }) => `${text}: ${why}`).join('\n');

	test('what did not take place is left out, what nobody speaks in is a break, and a name in two pieces is one', async () => {
		const proposed = await propose(
			[
				'début;fin;titre;intervenants;modération',
				'8h30;9h;Accueil sur le quai;;',
				'9h20;11h;Panel 1 – "Ce que la lumière dit aux navires";"de Tréhou, Lambert (III); N.N.";à désigner',
				'12h50;14h30;Soupe, sous la halle;;',
				'16h15;17h15;Le dernier feu (dialogue);;',
				'17h15;;Veillée (annulée);Ozanne;',
			].join('\n'),
			source,
		);
		expect(partsOf(proposed)).toEqual([
			'accueil-sur-le-quai 8:30-9:00 break',
			'lumiere 9:20-11:00',
			'soupe-sous-la-halle 12:50-14:30 break',
			'dernier-feu 16:15-17:15',
			'ouverture ',
			'habiter ',
			'transmettre ',
		]);
		expect(proposed.questions).toEqual([]);
		expect(said(proposed)).toMatch(/Veillée \(annulée\): annoncé comme annulé/);
		expect(said(proposed)).toMatch(/N\.N\.: le programme ne dit pas encore qui\nà désigner/);
	});
	test('a part that begins again after another is said', async () => {
		const proposed = await propose(
			'début;fin;titre\n9h;10h;Panel 1\n10h;10h30;Questions – Panel 1\n10h30;11h;Pause\n11h;12h;Panel 1 (suite)\n',
			source,
		);
		expect(partsOf(proposed).slice(0, 2)).toEqual(['lumiere 9:00-10:30', 'pause 10:30-11:00 break']);
		expect(said(proposed)).toContain('11:00-12:00 Panel 1 (suite): cette partie reprend');
	});
	test('of a diary, what is of the day is read at the hours of the place, behind what its titles begin with', async () => {
		const event = (title: string, start: string, end: string, more = '') =>
			`BEGIN:VEVENT\nDTSTART${start}\nDTEND${end}\nSUMMARY:${title}\n${more}END:VEVENT\n`;
		const zone =
			'BEGIN:VTIMEZONE\nTZID:Romance Standard Time\nBEGIN:STANDARD\nDTSTART:16011028T030000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010325T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE\n';
		const at = (hour: string) => `;TZID="Romance Standard Time":20210917T${hour}00`;
		const proposed = await propose(
			`BEGIN:VCALENDAR\nVERSION:2.0\n${zone}${[
				event('Colloque : panel 1\\, « Ce que la lumière dit aux navires »', at('0920'), at('1100')),
				event('TR: Colloque : panel 2\\, « Habiter le phare »', at('1120'), at('1250')),
				event('Colloque : dialogue\\, « Le dernier feu »', ':20210917T141500Z', ':20210917T151500Z'),
				event('Rendez-vous', at('0800'), at('0845'), 'CATEGORIES:Personnel\n'),
				event('Préparation', ':20210910T080000Z', ':20210910T090000Z'),
			].join('')}END:VCALENDAR\n`,
			source,
		);
		expect(partsOf(proposed).slice(0, 3)).toEqual([
			'lumiere 9:20-11:00',
			'habiter 11:20-12:50',
			'dernier-feu 16:15-17:15',
		]);
		expect(proposed.questions).toEqual([]);
		expect(said(proposed)).toContain('Rendez-vous: c’est un rendez-vous privé');
		expect(said(proposed)).toContain('Préparation: c’est le 2021-09-10');
	});
	test('of Indico, a session is one with what is heard in it, by whatever name that calls it', async () => {
		const when = (time: string) => ({ date: '2021-09-17', time, tz: 'Europe/Paris' });
		const proposed = await propose(
			JSON.stringify({
				results: [
					{
						contributions: [
							{
								title: 'Le mot d’accueil',
								startDate: when('09:00:00'),
								endDate: when('09:20:00'),
								session: null,
							},
						],
						sessions: [
							{
								title: 'Panel 2: Habiter le phare',
								startDate: when('11:20:00'),
								endDate: when('12:50:00'),
								conveners: [{ first_name: 'Hélène', last_name: 'Quintrec-Abel' }],
								contributions: [
									{
										title: 'Journal d’un gardien',
										session: 'Panel 2',
										startDate: when('11:20:00'),
										endDate: when('11:40:00'),
									},
									{ title: 'Le chien [withdrawn]', session: 'Panel 2', startDate: null, endDate: null },
									{ title: 'L’horloge', session: 'Panel 2', startDate: null, endDate: null },
								],
							},
						],
					},
				],
			}),
			source,
		);
		expect(partsOf(proposed).slice(0, 2)).toEqual(['ouverture 9:00-9:20', 'habiter 11:20-12:50']);
		expect(proposed.edits).toContainEqual({
			file: 'interventions/journal-du-gardien/fr.md',
			field: ['hours'],
			value: '11:20-11:40',
		});
		expect(said(proposed)).toContain('Le chien [withdrawn]: annoncé comme annulé');
	});
	test('of a workbook of an old Mac, the sheets that are shown are read at their days, « Horaire » over two columns', async () => {
		const row = (...cells: (string | number | undefined)[]) =>
			`<row>${cells
				.map((cell, index) => {
					const place = `r="${'ABCDEFG'[index]!}1"`;
					if (cell === undefined) return '';
					return typeof cell === 'number'
						? `<c ${place}><v>${cell}</v></c>`
						: `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
				})
				.join('')}</row>`;
		const sheet = (...rows: string[]) =>
			strToU8(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`);
		const bytes = zipSync({
			'[Content_Types].xml': strToU8(
				'<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
			),
			'xl/workbook.xml': strToU8(
				'<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="v1" state="hidden" r:id="b"/><sheet name="v2" r:id="a"/></sheets></workbook>',
			),
			'xl/_rels/workbook.xml.rels': strToU8(
				'<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="worksheets/sheet2.xml"/></Relationships>',
			),
			'xl/worksheets/sheet1.xml': sheet(
				row('Programme définitif'),
				row('Date', 'Horaire', '', 'Séance', 'Titre', 'Orateur(s)'),
				row(42994, 9 / 24, 28 / 72, 'Ouverture', 'Ouverture', 'Mme Hélène QUINTREC-ABEL'),
				row(undefined, 28 / 72, 11 / 24, 'PANEL 1', 'Ce que la lumière dit aux navires'),
				row(
					undefined,
					undefined,
					undefined,
					undefined,
					'Ce que voit une lentille',
					'M. Aurélien VASTRE-DUMAY',
				),
				row(undefined, 11 / 24, 34 / 72, 'PAUSE'),
				row(undefined, 17 / 24, undefined, 'Visite du phare').replace('<row>', '<row hidden="1">'),
			),
			'xl/worksheets/sheet2.xml': sheet(row('Horaire', 'Titre'), row('10h-12h', 'Panel 1 (ancien)')),
		});
		const proposed = await programme.propose({ name: 'p.xlsx', bytes }, edition, source);
		if ('refusal' in proposed) throw new Error(JSON.stringify(proposed.refusal));
		expect(partsOf(proposed).slice(0, 3)).toEqual([
			'ouverture 9:00-9:20',
			'lumiere 9:20-11:00',
			'pause 11:00-11:20 break',
		]);
		expect(proposed.read.join('\n')).toContain('2021-09-17 9:00-9:20');
		expect(proposed.read.join('\n')).not.toContain('Visite');
		expect(proposed.unplaced).toContainEqual({
			text: expect.stringContaining('Visite du phare') as string,
			why: 'cette ligne est masquée dans le classeur',
		});
		expect(proposed.unplaced).toContainEqual({
			text: 'v1',
			why: 'cette feuille est masquée dans le classeur',
		});
		expect(proposed.questions).toEqual([]);
	});

	describe('of an OpenDocument workbook', () => {
		const table = (name: string, style: string, title: string) =>
			`<table:table table:name="${name}" table:style-name="${style}">${[
				['Horaire', 'Titre'],
				['10h-12h', title],
			]
				.map(
					(cells) =>
						`<table:table-row>${cells
							.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`)
							.join('')}</table:table-row>`,
				)
				.join('')}</table:table>`;
		const style = (name: string, isShown: boolean) =>
			`<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${String(isShown)}"/></style:style>`;
		const proposeOf = (...tables: string[]) => {
			const bytes = zipSync({
				mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
				'content.xml': strToU8(
					`<office:document-content><office:automatic-styles>${style('ta1', true)}${style('ta2', false)}</office:automatic-styles>` +
						`<office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
				),
			});
			return programme.propose({ name: 'p.ods', bytes }, edition, source);
		};
		const draft = table('Brouillon', 'ta2', 'Panel 1 (ancien)');

		test('a hidden sheet is left aside, and said', async () => {
			const proposed = await proposeOf(draft, table('Programme', 'ta1', 'Ouverture'));
			if ('refusal' in proposed) throw new Error(JSON.stringify(proposed.refusal));
			expect(proposed.read.join(' ')).toContain('Ouverture');
			expect(proposed.read.join(' ')).not.toContain('ancien');
			expect(proposed.unplaced).toContainEqual({
				text: 'Brouillon',
				why: 'cette feuille est masquée dans le classeur',
			});
		});

		test('where nothing is shown, it is said what to show', async () => {
			const proposed = await proposeOf(draft);
			expect(proposed).toMatchObject({
				refusal: [{ message: 'tout ce que contient ce classeur est masqué : « Brouillon »' }],
			});
		});
	});
});

describe('a table as people draw it', () => {
	const answers = { source: 'sgf-2021-programme' };
	const listed = async (text: string) => {
		const { read, questions, unplaced, edits } = await propose(text, answers);
		return {
			read,
			asked: questions.map(({ ask }) => ask),
			left: unplaced.map(({ text: words, why }) => `${words} : ${why}`),
			text: edits.map((edit) => ('text' in edit ? edit.text : '')).join('\n'),
		};
	};

	test('a row that only names people goes on the one above, whose cells are merged', async () => {
		const { asked, left } = await listed(
			'heures;titre;intervenants\n9:00-9:20;Ouverture;Mme Zoé Tribord\n;;M. Łukasz Ørn\n10:00-10:20;Fermeture;\n',
		);
		expect(asked.join(' ')).toContain('Ørn');
		expect(left.join(' ')).not.toContain('pas de titre');
	});

	test('hours in words, and an office, an article or a full stop beside a name', async () => {
		const { read, asked } = await listed(
			'heures;titre;intervenants\nde 9 h 10 à 9 h 30;Ouverture;Mme Zoé Tribord, directrice du Centre\n10:00-10:20;Suite;le général Bertrand Delvaux-Roy.\n',
		);
		expect(read.join(' ')).toContain('9:10-9:30 « Ouverture »');
		expect(asked.join(' ')).toContain('(prénom : Zoé ; nom : Tribord)');
		expect(asked.join(' ')).toContain('(prénom : Bertrand ; nom : Delvaux-Roy)');
	});

	test('who leads, in the cell of who speaks; a family name alone of somebody named elsewhere; who is to come', async () => {
		const { asked, left, text } = await listed(
			'heures;titre;intervenants\n9:00-9:20;Ouverture;"Mme Zoé Tribord\nModération : M. Łukasz Ørn"\n10:00-10:20;Suite;Mme Tribord\n11:00-11:20;Fin;À confirmer : un représentant du Bureau\n',
		);
		expect(asked.filter((one) => one.includes('Tribord'))).toHaveLength(1);
		expect(asked.filter((one) => one.includes('Ørn'))).toHaveLength(1);
		expect(left.join(' ')).toContain('sous réserve');
		expect(text).not.toContain('confirmer');
	});

	test('what is said to be cancelled, in capitals', async () => {
		const { left } = await listed('heures;titre\n9:00-9:20;Ouverture\n10:00-10:20;ANNULÉ Visite du camp\n');
		expect(left).toContain('ANNULÉ Visite du camp : annoncé comme annulé');
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

	const onBothDays = () => ({ ...edition, event: { ...edition.event, date: '2021-09-17/2021-09-18' } });

	test('is refused where it goes on beyond the event, with what its date would be', async () => {
		await expect(propose(schedule, { source: 'sgf-2021-programme' })).rejects.toThrow(
			/date: 2021-09-17\/2021-09-18/,
		);
	});

	test('makes a panel of each track of a day, somebody of each name, an intervention of each text', async () => {
		const { edits, questions } = await propose(schedule, { source: 'sgf-2021-programme' }, onBothDays());
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
