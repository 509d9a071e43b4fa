import { describe, expect, test } from 'vitest';
import type { Data } from '#formats/data/schema.ts';
import { read } from './site.ts';

const readData = (file: string) => JSON.parse(read(file).toString()) as Data;
const french = readData('actes.json');
const english = readData('en/actes.json');

/** What the edition says, but for what it says that it no longer says. */
function said(data: Data): string {
	return JSON.stringify(data, (key, value: unknown) => (key === 'corrections' ? undefined : value));
}

describe('where sources differ, or may be misread', () => {
	test('the OIF is an organiser in the summary and a partner in the announcement', () => {
		for (const { event } of [french, english]) expect(event.organisers).toContain('oif');
		expect(french.event.organisersNote).toMatch(/résumé.*annonce.*l’OIF parmi les partenaires/);
		expect(english.event.organisersNote).toMatch(/summary.*announcement.*the OIF among the partners/);
	});

	test('the meeting of 4 to 6 October has an inferred year, and says nothing of who came in 2018', () => {
		const find = ({ timeline }: Data) => timeline.find(({ id }) => id === 'premier-seminaire-francophone')!;
		expect(find(french).date).toBe('2017-10-04/2017-10-06');
		expect(find(french).title).toContain('année déduite');
		expect(find(french).text).toContain('ne valent pas pour le séminaire de 2018');
		expect(find(english).title).toContain('inferred year');
		expect(find(english).text).toContain('says nothing of the 2018 seminar');
	});

	test('each number of those who came to Abidjan is that of somebody', () => {
		const [fr, en] = [french, english].map(({ event }) => event.followUp[0]!.text);
		expect(fr).toMatch(/soixantaine de personnes\s» selon lui, .*quarantaine .*\s» selon l’OIF/);
		expect(en).toMatch(/sixty people according to the Observatory, .*forty .* according to the OIF/);
		for (const text of [fr, en]) expect(text).toContain('SIPODI');
	});

	test('the organisers count those who came to New York', () => {
		expect(french.event.summary).toMatch(/selon les organisateurs, environ 80/);
		expect(english.event.summary).toMatch(/according to the organizers, some 80/);
	});

	test('the Santos Cruz report is on injuries too', () => {
		const find = ({ glossary }: Data) => glossary.find(({ id }) => id === 'rapport-cruz')!.definition;
		expect(find(french)).toContain('blessés');
		expect(find(english)).toContain('injuries');
	});

	test('CPAS has two names in French', () => {
		const { term, forms } = french.glossary.find(({ id }) => id === 'cpas')!;
		expect(term).toMatch(/^Système intégré/);
		expect(forms).toContain('Système complet de planification et d’évaluation de la performance');
	});

	test('no department replaces another, no meeting is the second, the Group has one English name', () => {
		expect(said(french)).not.toMatch(/remplac|second[e]? (?:rencontre|séminaire)/i);
		expect(said(english)).not.toMatch(/replac|second (?:meeting|seminar)/i);
		const names = said(english).match(/\w+ of [\w-]+ Ambassadors/g) ?? [];
		expect(new Set(names)).toEqual(new Set(['Group of Francophone Ambassadors']));
	});
});

test('what is not known says where to look, where there is a lead', () => {
	for (const { unknowns } of [french, english]) {
		const led = unknowns.filter(({ leads }) => leads.length > 0).map(({ id }) => id);
		expect(led).toEqual(
			expect.arrayContaining(['compte-rendu', 'videos', 'intervenants', 'programme', 'mise-en-ligne']),
		);
	}
});
