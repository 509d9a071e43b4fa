import { describe, expect, test } from 'vitest';
import { groupCues, splitParagraphs, voicesOf } from '#media/transcripts/speech-passages.ts';
import { formatTime, parseTime } from '#media/time.ts';
import { formatWebVtt, parseWebVtt } from '#media/transcripts/webvtt.ts';

const file = `WEBVTT

NOTE une remarque

p1
00:00:01.000 --> 00:00:02.500
<v Ada Merrowin>Bonjour &amp; <i>merci</i>
à tous</v>

00:02.500 --> 00:03.000 align:start
R&D, d’un &lt;signe&gt;

2
01:00:03.000 --> 01:00:04.000
<v Blaise Ornévic>Oui.
`;

describe('WebVTT', () => {
	test('settings, styles, fonts and voices that name nobody are passed over, as players do', () => {
		const text =
			'WEBVTT - Titre\nKind: captions\nLanguage: fr\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:bas\n\n00:01.000 --> 00:02.000\n<v ->un <font color="red">mot</font>\n';
		expect(parseWebVtt(text)).toMatchObject({
			faults: [],
			cues: [{ text: 'un mot', voice: undefined, line: 11 }],
		});
	});

	test('gives times, identifiers, voices, words and lines', () => {
		expect(parseWebVtt(file)).toEqual({
			faults: [],
			cues: [
				{ start: 1, end: 2.5, id: 'p1', voice: 'Ada Merrowin', text: 'Bonjour & merci à tous', line: 6 },
				{ start: 2.5, end: 3, id: '', voice: undefined, text: 'R&D, d’un <signe>', line: 10 },
				{ start: 3603, end: 3604, id: '2', voice: 'Blaise Ornévic', text: 'Oui.', line: 14 },
			],
		});
	});

	test.each([
		['a byte-order mark', (text: string) => `\uFEFF${text}`],
		['the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
		['the line ends of old Macs', (text: string) => text.replaceAll('\n', '\r')],
	])('with %s is the same', (_, change) => {
		expect(parseWebVtt(change(file))).toEqual(parseWebVtt(file));
	});

	test('written and read again is the same', () => {
		const { cues } = parseWebVtt(file);
		const again = parseWebVtt(formatWebVtt(cues)).cues;
		expect(again).toMatchObject(
			cues.map(({ start, end, id, voice, text }) => ({ start, end, id, voice, text })),
		);
	});

	test.each([
		['Bonjour\n', 1, 'pas un fichier WebVTT'],
		['WEBVTT\n\n00:01,000 --> 00:02,000\na\n', 3, 'minutage est mal formé'],
		['WEBVTT\n\n00:02.000 --> 00:01.000\na\n', 3, 'finit avant de commencer'],
		['WEBVTT\n\n00:02.000 --> 00:03.000\na\n\n00:01.000 --> 00:01.500\nb\n', 6, 'avant le précédent'],
		['WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nperdu\n', 6, 'sans minutage'],
		['WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:03.000 --> 00:04.000\nb\n', 5, 'ligne vide manque avant'],
		['WEBVTT\n\n00:01.000 --> 00:02.000\nun <blink>mot</blink>\n', 4, 'balisage'],
		['WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Oui.</v> <v Blaise>Non.</v>\n', 3, 'deux voix'],
	])('%j is refused at line %i', (text, line, message) => {
		const { faults } = parseWebVtt(text);
		expect(faults).toHaveLength(1);
		expect(faults[0]).toMatchObject({ line, message: expect.stringContaining(message) as string });
		expect(faults[0]?.hint).toMatch(/\S/);
	});
});

describe('times', () => {
	test.each([
		[0, '0:00'],
		[83.9, '1:23'],
		[3723, '1:02:03'],
		[10_800, '3:00:00'],
	])('%d seconds are written %s', (seconds, text) => {
		expect(formatTime(seconds)).toBe(text);
	});
	test.each([
		['83', 83],
		['83s', 83],
		['83,5', 83.5],
		['1:23', 83],
		['01:02:03', 3723],
		['1m23s', 83],
		['1h2m3s', 3723],
		['2h', 7200],
		['', undefined],
		['abc', undefined],
		['1:2', undefined],
		['-5', undefined],
	])('%j is %s seconds', (text, seconds) => {
		expect(parseTime(text)).toBe(seconds);
	});
});

const cue = (start: number, text: string, more: { id?: string; voice?: string } = {}) => ({
	start,
	end: start + 2,
	id: '',
	text,
	line: 1,
	...more,
});

describe('passages', () => {
	test('begin where identifiers say so, whatever the length', () => {
		const cues = [
			cue(0, 'a', { id: 'p1' }),
			cue(2, 'b'),
			cue(4, 'c', { id: 'p2' }),
			cue(6, 'd', { id: '4' }),
		];
		expect(splitParagraphs(cues).map((group) => group.map(({ text }) => text))).toEqual([
			['a', 'b'],
			['c', 'd'],
		]);
	});
	test('begin at each change of voice, and at the end of a sentence once they are long', () => {
		const long = `${'mot '.repeat(90)}fin.`;
		const cues = [
			cue(0, long, { voice: 'A' }),
			cue(2, 'suite', { voice: 'A' }),
			cue(4, 'b', { voice: 'B' }),
			cue(6, 'c'),
		];
		expect(splitParagraphs(cues).map((group) => group.length)).toEqual([1, 1, 2]);
		expect(voicesOf(cues)).toEqual(['A', 'A', 'B', 'B']);
	});
	test('never grow without end, even where nothing is punctuated', () => {
		const cues = Array.from({ length: 200 }, (_, index) => cue(index * 2, 'des mots sans aucun point'));
		const lengths = splitParagraphs(cues).map((group) => group.map(({ text }) => text).join(' ').length);
		expect(Math.max(...lengths)).toBeLessThanOrEqual(700);
	});
	test('go under the chapters, each once and in order', () => {
		const cues = Array.from({ length: 12 }, (_, index) => cue(index * 2, `Phrase ${index}.`));
		const sections = groupCues(cues, ['t1', 't2', 't3', 't4'], [cue(4, 'Un'), cue(16, 'Deux')]);
		expect(sections.map(({ chapter }) => chapter?.text)).toEqual([undefined, 'Un', 'Deux']);
		expect(sections.flatMap(({ passages }) => passages.flatMap((passage) => passage.cues))).toEqual(cues);
		expect(sections.map(({ passages }) => passages[0]?.id)).toEqual(['t1', 't2', 't3']);
	});
	test('have the addresses that they are given', () => {
		const cues = [cue(1.1, 'a', { id: 'a' }), cue(1.6, 'b', { id: 'b' })];
		expect(groupCues(cues, ['t2', 't5'])[0]?.passages.map(({ id }) => id)).toEqual(['t2', 't5']);
	});
});
