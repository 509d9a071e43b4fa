import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { toMoment } from '#dates/moment.ts';
import { printCalendar } from '#formats/feeds/icalendar.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { toRoman } from '#proceedings/roman.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { readHours } from '#schemas/fields/hours.ts';
import { drawDay, listDays } from '#site/programme.ts';
import { createView } from '#site/view.ts';
import { lay } from '../inputs/lay.ts';

const build = async (root: string) => buildProceedings((await checkContent(root)).entries);
const show = (proceedings: Proceedings) => createView(proceedings, 'fr', new Map(), new Map());

describe('hours', () => {
	test.each([
		['9:30-10:15', 570, 615],
		['9 h 30 – 10 h 15', 570, 615],
		['9h', 540, undefined],
		['1:15 PM', 795, undefined],
		['12:15 am', 15, undefined],
	])('%s', (written, start, end) => {
		expect(readHours(written)).toEqual({ start, end });
	});
	test.each(['9h75', 'matin', '25:00', '12', '9:30 et plus'])('%s is none', (written) => {
		expect(readHours(written)).toBeUndefined();
	});
	test('are told elsewhere with the offset of the place, on either side of a change of time', () => {
		expect(toMoment('2015-05-12', 570, 'America/New_York')).toBe('2015-05-12T09:30:00-04:00');
		expect(toMoment('2015-03-29', 90, 'Europe/Paris')).toBe('2015-03-29T01:30:00+01:00');
		expect(toMoment('2015-03-29', 210, 'Europe/Paris')).toBe('2015-03-29T03:30:00+02:00');
		expect(toMoment('2015-05-12', 1440, undefined)).toBe('2015-05-13T00:00:00');
	});
});

test('panels are numbered as far as there are any', () => {
	expect([4, 9, 10, 11, 14, 19, 40, 49, 90].map(toRoman)).toEqual([
		'IV',
		'IX',
		'X',
		'XI',
		'XIV',
		'XIX',
		'XL',
		'XLIX',
		'XC',
	]);
});

describe('the programme of the complete edition', () => {
	let proceedings: Proceedings;
	beforeAll(async () => {
		proceedings = await build('tests/editions/complete');
	});
	test('has a part that is numbered by nobody, with what was recorded and said in it', () => {
		const [opening, first] = proceedings.sessions;
		expect(opening).toMatchObject({
			kind: 'sequence',
			id: 'ouverture',
			hours: { start: 540, end: 560 },
			speakers: ['helene-quintrec-abel'],
			interventions: [{ id: 'mot-d-accueil', isStretch: true }],
		});
		expect(opening!.videos).toHaveLength(1);
		expect(first).toMatchObject({ kind: 'panel', numeral: 'I' });
		const view = show(proceedings);
		expect([view.sessionLabel(opening!), view.sessionName(opening!)]).toEqual([undefined, 'Ouverture']);
		expect(view.reference(opening!).url).toBe('/panels/ouverture/');
	});
	test('holds the panels and the dialogue among what else there was', () => {
		expect(proceedings.programme.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
			'other accueil',
			'sequence ouverture',
			'panel lumiere',
			'other pause',
			'panel habiter',
			'other dejeuner',
			'panel transmettre',
			'dialogue dernier-feu',
		]);
		expect(proceedings.sessions.map(({ hours }) => hours?.start)).toEqual([540, 560, 680, 870, 975]);
	});
	test('is drawn to scale', () => {
		const [day] = listDays(proceedings);
		const { bars, hours } = drawDay(day!, show(proceedings))!;
		// From 8:30 to 17:15, 525 minutes.
		expect(bars[2]).toEqual({ at: 9.52, share: 19.05, kind: 'session', label: 'I' });
		expect(bars.map(({ kind }) => kind).filter((kind) => kind === 'break')).toHaveLength(3);
		expect(hours.map(({ label }) => label).slice(0, 2)).toEqual(['8\u00A0h\u00A030', '10\u00A0h']);
	});
	test('goes into calendars part by part, but for its breaks', () => {
		const text = printCalendar(proceedings, show(proceedings), '2021-10-01');
		const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
		const [whole, ...parts] = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
		expect(whole?.startDate.isDate).toBe(true);
		expect(parts.map(({ startDate }) => startDate.toString())).toEqual([
			'2021-09-17T09:00:00',
			'2021-09-17T09:20:00',
			'2021-09-17T11:20:00',
			'2021-09-17T14:30:00',
			'2021-09-17T16:15:00',
		]);
	});
});

test('nothing is drawn where the hours of a part are not known, and days stay apart', async () => {
	const root = await lay({
		'seminar.yaml': {
			replace: ['date: 2015-05-12', 'date: 2015-05-12/2015-05-13\ntimeZone: Europe/Paris'],
		},
		'programme.yaml': `parts:
  - id: table-des-fondeurs
    day: 2015-05-12
    hours: "9:00"
  - id: cloches
    day: 2015-05-13
    hours: "9:00-10:00"
sources: [guilde-programme]
`,
	});
	const proceedings = await build(root);
	const days = listDays(proceedings);
	expect(days.map(({ date }) => date)).toEqual(['2015-05-12', '2015-05-13']);
	expect(days.map((day) => drawDay(day, show(proceedings))?.bars.length)).toEqual([undefined, 1]);
	expect(proceedings.sessions.map(({ id }) => id)).toEqual(['table-des-fondeurs', 'cloches']);
	const calendar = printCalendar(proceedings, show(proceedings), '2015-06-01');
	expect(calendar).toContain('DTEND;VALUE=DATE:20150514');
	expect(calendar).toContain('DTSTART:20150513T070000Z');
});
