import { describe, expect, test } from 'vitest';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { neighboursOf } from '#site/neighbours.ts';
import { listCardLines, siteNameOf, trailOf } from '#site/page-head.ts';
import { listPages } from '#site/pages.ts';
import { searchAttributes } from '#site/search-attributes.ts';
import { createView } from '#site/view.ts';

const proceedings = buildProceedings((await checkContent('tests/editions/complete')).entries);
const [french, english] = (['fr', 'en'] as const).map((locale) =>
	createView(proceedings, locale, new Map(), new Map()),
) as [ReturnType<typeof createView>, ReturnType<typeof createView>];
const intervention = proceedings.byId.intervention.get('fog-signals')!;
const panel = proceedings.byId.session.get(intervention.session)!;

describe('the pages of the site', () => {
	const pages = listPages(proceedings, english);

	test('are each listed once, in the language of the interface', () => {
		const urls = pages.map(({ url }) => url);
		expect(new Set(urls).size).toBe(urls.length);
		expect(urls).toContain('/en/');
		expect(urls).toContain('/en/sources/');
		expect(urls).toContain('/en/dialogue/');
		expect(urls).toContain('/en/a-propos/');
		for (const { id } of proceedings.interventions) expect(urls).toContain(`/en/interventions/${id}/`);
	});

	test('are named as they name themselves, but the home page, which is the site’s own', () => {
		const titleOf = (url: string) => pages.find((page) => page.url === url)?.title;
		expect(titleOf('/en/')).toBeUndefined();
		expect(titleOf('/en/glossaire/')).toBe(english.t('nav.glossary'));
		expect(titleOf('/en/interventions/fog-signals/')).toBe(intervention.versions.texts.en?.title);
	});
});

test('the card of an intervention says who speaks and where, what it is called, and that it is fictional', () => {
	const title = french.intervention(intervention).text;
	const lines = listCardLines(proceedings, french, { title, subject: intervention });
	expect(lines[0]).toBe(`${french.speakerNames(intervention)} · ${french.sessionName(panel)}`);
	expect(lines[1]).toBe(title);
	expect(lines[2]).toBe(`Édition fictive · Actes du séminaire · Port-Clair, ${french.date('2021-09-17')}`);
});

test('the card of the home page is that of the proceedings', () => {
	const lines = listCardLines(proceedings, french, { title: undefined, subject: undefined });
	expect(lines.slice(0, 2)).toEqual(['Actes du séminaire', french.phrase(proceedings.seminar.title).text]);
	expect(siteNameOf(proceedings.seminar, french)).toMatch(/.+ · Actes du séminaire$/);
});

test('the way to a page begins at home and ends with it', () => {
	const page = { url: '/en/interventions/fog-signals/', text: 'Fog signals' };
	const trail = trailOf(english, [english.session(panel.id)], page);
	expect(trail.map(({ url }) => url)).toEqual(['/en/', english.session(panel.id).url, page.url]);
});

describe('what a page says to the index', () => {
	test('is what it is about, by the ids of people, bodies and terms', () => {
		const said = searchAttributes(proceedings, french, {
			kind: 'intervention',
			subject: intervention,
			contentLanguage: 'fr',
		});
		expect(said['data-pagefind-filter']).toBe('kind:intervention');
		expect(String(said['data-facets']).split(' ')).toEqual(
			expect.arrayContaining([
				`session:${intervention.session}`,
				...intervention.speakers.map((id) => `speaker:${id}`),
			]),
		);
	});

	test('is nothing where its text is in another language, but for people, whose name is the same', () => {
		const page = { subject: undefined, contentLanguage: 'fr' } as const;
		expect(searchAttributes(proceedings, english, { ...page, kind: 'intervention' })).toEqual({});
		expect(searchAttributes(proceedings, english, { ...page, kind: 'speaker' })).not.toEqual({});
		expect(searchAttributes(proceedings, french, { ...page, kind: undefined })).toEqual({});
	});
});

test('what comes before the first and after the last is nothing', () => {
	const show = (letter: string) => letter.toUpperCase();
	expect(neighboursOf(['a', 'b', 'c'], 'b', show)).toEqual({ previous: 'A', next: 'C' });
	expect(neighboursOf(['a', 'b', 'c'], 'a', show)).toEqual({ previous: undefined, next: 'B' });
	expect(neighboursOf(['a'], 'a', show)).toEqual({ previous: undefined, next: undefined });
});
