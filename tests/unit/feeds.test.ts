import { describe, expect, test } from 'vitest';
import { printAtom } from '#formats/feeds/atom.ts';
import { printCalendar } from '#formats/feeds/icalendar.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { createView } from '#site/view.ts';

const lastChange = '2024-02-29';
const original = buildProceedings((await checkContent('tests/editions/minimal')).entries);
const said = (fr: string, en?: string) => (en === undefined ? { fr } : { fr, en });

/** The minimal edition, whose place has no English name, with what is not translated. */
const proceedings: Proceedings = {
	...original,
	seminar: { ...original.seminar, summary: said('Un résumé.') },
	dialogue: {
		...original.dialogue,
		corrections: [
			{ date: '2020-01-01', what: said('Un.', 'One.'), why: said('Une raison.', 'A reason.') },
			{ date: '2020-01-02', what: said('Deux.'), why: said('Une raison.') },
			{ date: '2020-01-03', what: said('Trois.', 'Three.'), why: said('Une raison.') },
		],
	},
};
const withDialogue = { ...proceedings, sessions: [...original.panels, proceedings.dialogue] };
const inEnglish = createView(withDialogue, 'en', new Map(), new Map());
const inFrench = createView(withDialogue, 'fr', new Map(), new Map());

test('the feed and the calendar are of the day on which the content last changed, not of the event', () => {
	expect(withDialogue.seminar.publication).toBeUndefined();
	const feed = printAtom(withDialogue, inFrench, lastChange);
	expect(feed).toContain(`<updated>${lastChange}T00:00:00Z</updated>`);
	expect(feed).not.toContain(withDialogue.seminar.date);
	expect(printCalendar(proceedings, inFrench, lastChange)).toContain('DTSTAMP:20240229T000000Z');
});

describe('the calendar says the language of its words', () => {
	const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

	test('which is French where there is no translation', () => {
		const lines = unfold(printCalendar(proceedings, inEnglish, lastChange));
		expect(lines).toContain('SUMMARY;LANGUAGE=en:The tuning of bells in foggy towns');
		expect(lines).toContain('DESCRIPTION;LANGUAGE=fr:Un résumé.');
		expect(lines).toContain('LOCATION;LANGUAGE=fr:Halle aux Fondeurs\\, Port-Songe');
	});

	test('and says none of a place that is named in two', () => {
		const { seminar } = proceedings;
		const place = { city: said('Port-Songe', 'Dream Harbour'), venue: said('Halle aux Fondeurs') };
		const lines = unfold(
			printCalendar({ ...proceedings, seminar: { ...seminar, place } }, inEnglish, lastChange),
		);
		expect(lines).toContain('LOCATION:Halle aux Fondeurs\\, Dream Harbour');
	});
});

test('the feed says the language of what is not in its own', () => {
	const feed = printAtom(withDialogue, inEnglish, lastChange);
	expect(feed).toContain('<summary>One. A reason.</summary>');
	expect(feed).toContain('<summary xml:lang="fr">Deux. Une raison.</summary>');
	expect(feed).toContain('<summary xml:lang="mul">Three. Une raison.</summary>');
	expect(feed).toContain('<summary xml:lang="fr">Un résumé.</summary>');
	expect(printAtom(withDialogue, inFrench, lastChange).match(/xml:lang="[a-z]+"/g)).toEqual([
		'xml:lang="fr"',
	]);
});
