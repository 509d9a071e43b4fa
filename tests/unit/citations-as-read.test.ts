import { describe, expect, test } from 'vitest';
import { citationFormats, citationStyles } from '#formats/citations/index.ts';
import {
	type Author,
	citeMoment,
	citePassage,
	inverted,
	publishedAs,
	type Work,
} from '#formats/citations/work.ts';
import { createWorks } from '#formats/citations/build/create-works.ts';
import { listHighwireTags, writeCoins } from '#formats/meta-tags/highwire.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { locales } from '#i18n/locales.ts';
import { familyName, type PersonName } from '#i18n/name.ts';
import { createView } from '#site/view.ts';
import { type Item, readBibtex, readCsl, readMods, readRis, readTags } from './citations/zotero.ts';

const plain = (text: string | undefined) => text?.replaceAll(/\s+/g, ' ').trim();

const readers: Record<string, (work: Work) => Item> = {
	'the tags of its page': (work) => readTags(listHighwireTags(work)),
	RIS: (work) => readRis(citationFormats.ris.print([work])),
	'CSL-JSON': (work) => readCsl(citationFormats['csl.json'].print([work])),
	BibTeX: (work) => readBibtex(citationFormats.bib.print([work])),
	BibLaTeX: (work) => readBibtex(citationFormats['biblatex.bib'].print([work])),
	MODS: (work) => readMods(citationFormats['mods.xml'].print([work])),
};

const [real, fictional] = await Promise.all(
	['content', 'tests/editions/complete'].map(async (root) => {
		const proceedings = buildProceedings((await checkContent(root)).entries);
		return locales.map((locale) => {
			const works = createWorks(proceedings, createView(proceedings, locale, new Map(), new Map()));
			const sessions = proceedings.sessions.map(works.session);
			return { proceedings, sessions, ...works, works: works.all() };
		});
	}),
);
const intervention = fictional![0]!.works.find(
	({ kind, duration, doi }) => kind === 'intervention' && duration && doi,
)!;
const works = [...real!, ...fictional!].flatMap((edition) => edition.works);

/** The same, of an edition of which less is known. */
const undated: Work[] = [intervention, ...fictional![0]!.sessions].map((work) => ({
	...work,
	editors: [],
	publishers: [],
	place: undefined,
	published: undefined,
	volumeAuthors: [{ literal: 'Société des gardiens de feux' }],
}));
const noPlace: Work = { ...intervention, place: undefined };

const types = {
	book: 'book',
	chapter: 'bookSection',
	paper: 'conferencePaper',
	report: 'report',
};

/** Names authors by what a reader keeps of the name of a person. */
const ofPerson = (keep: (name: PersonName) => PersonName) => (author: Author) =>
	inverted('literal' in author ? author : keep(author));

test.each(Object.entries(readers))('Zotero reads each work in %s as what it is', (name, read) => {
	// A moment of a video has no page.
	const moments = name.startsWith('the tags') ? [] : [citeMoment(intervention, 83)];
	// Of CSL-JSON and BibTeX, Zotero reads family and given names: a suffix is lost there.
	const namedAs: Partial<Record<string, (author: Author) => string>> = {
		'CSL-JSON': ofPerson(({ given, particle, family }) => ({ given, particle, family })),
		BibTeX: ofPerson((name) => ({ family: familyName(name), given: name.given })),
		BibLaTeX: ofPerson((name) => ({ family: familyName(name), given: name.given })),
	};
	for (const work of [...works, ...moments, ...undated, noPlace]) {
		const item = read(work);
		expect(item.type, work.key).toBe(types[publishedAs(work)]);
		expect(plain(item.title)).toBe(plain(work.title));
		expect(plain(item.within)).toBe(plain(work.volume));
		expect(item.authors.map(plain), work.key).toEqual(work.authors.map(namedAs[name] ?? inverted).map(plain));
		// Processors would make authors of the editors of what has none; in MODS they stand where they are those of the volume.
		const isLeftOut = name !== 'MODS' && work.volume && work.authors.length === 0;
		const editors = isLeftOut ? [] : work.editors.map(inverted);
		expect(item.editors, work.key).toEqual(editors);
		const others = [...work.volumeAuthors.map(inverted), ...work.event.organisers].map(plain);
		for (const other of item.others) expect(others).toContain(plain(other));
		expect(plain(item.publisher)).toBe(plain(work.publishers[0]));
		expect(item.place, work.key).toBe(work.place);
		expect(item.doi, work.key).toBe(work.doi);
		// MODS has no word for it that Zotero would not take for the type.
		expect(item.genre, work.key).toBe(name === 'MODS' ? undefined : work.genre);
		expect(item.pages, work.key).toBeUndefined();
		// BibTeX has no day.
		expect(item.date, work.key).toBe(name === 'BibTeX' ? work.published?.slice(0, 7) : work.published);
		const languages: Record<string, string> = { fr: 'french', en: 'english' };
		expect(item.language).toBe(name === 'BibLaTeX' ? languages[work.language] : work.language);
		expect(item.notes).toEqual(item.notes.length > 0 ? [work.locator?.said] : []);
	}
});

test('the bodies that organised the event answer for the real volume, and its editors for the fictional one', () => {
	const [french] = real!;
	expect(french!.volume.authors).toEqual([
		{ literal: 'Observatoire Boutros-Ghali du maintien de la paix' },
		{ literal: 'Organisation internationale de la Francophonie' },
	]);
	expect(fictional![0]!.volume.authors).toEqual([]);
});

test('who speaks in the dialogue is its author, and nobody of a panel', () => {
	const authorsOf = ([edition]: NonNullable<typeof real>) =>
		edition!.sessions.map(({ authors }) => authors.map(inverted));
	expect(authorsOf(real!)).toEqual([[], [], [], ['Khare, Atul', 'Ladsous, Hervé']]);
	expect(authorsOf(fictional!).slice(0, 4)).toEqual([[], [], [], []]);
	expect(authorsOf(fictional!)[4]!.length).toBeGreaterThan(1);
});

test('LaTeX prints who answers for a volume that nobody is known to have edited', () => {
	// No style prints an author of @proceedings.
	expect(citationFormats.bib.print([real![0]!.volume])).toMatch(/^@book\{/);
	expect(citationFormats.bib.print([fictional![0]!.volume])).toMatch(/^@proceedings\{/);
});

test('nothing but what the dialects have is in a BibTeX file', () => {
	for (const work of works) {
		const bibtex = citationFormats.bib.print([work]);
		const biblatex = citationFormats['biblatex.bib'].print([work]);
		expect(bibtex + biblatex).not.toMatch(/^@(?:video|misc|unpublished|presentation)\{|^\torganization =/m);
		expect(biblatex).not.toContain('\tcopyright =');
		for (const file of [bibtex, biblatex]) expect(file).toMatch(/^\tlangid = \{(?:french|english)\},$/m);
	}
});

test('no variable of CSL says what processors would take for something else', () => {
	for (const work of [...works, ...undated])
		expect(citationFormats['csl.json'].print([work])).not.toMatch(
			/"(?:chair|organizer|event-date|dimensions)"/,
		);
});

test('a panel, the dialogue and an intervention have the DOI that their sheet gives, and their citations its address', () => {
	const given = fictional![0]!.works.flatMap(({ kind, doi }) => (doi ? [`${kind} ${doi}`] : []));
	expect(given).toEqual([
		'volume 10.5555/garder-les-feux',
		'session 10.5555/lumiere',
		'intervention 10.5555/langue-des-feux',
		'session 10.5555/dernier-feu',
	]);
	for (const { style } of citationStyles) {
		const said = style(intervention, 'fr').map(({ text }) => text);
		expect(said.join('')).toContain('https://doi.org/10.5555/langue-des-feux');
	}
});

test('the place of the event is that of the event', () => {
	const ris = citationFormats.ris.print([intervention]);
	expect(ris).toContain('C1  - Dormante\r\n');
	expect(ris).toContain('CY  - Port-Clair\r\n');
	expect(listHighwireTags(intervention)).toContainEqual({ property: 'z:eventPlace', content: 'Port-Clair' });
});

test('a report calls itself what its language calls it, and dictionaries have the words', () => {
	const genres = fictional!.flatMap((edition) => edition.works.flatMap(({ genre }) => genre ?? []));
	expect(genres).toEqual(['Compte rendu', 'Report of the proceedings']);
	const report = fictional![0]!.works.find(({ kind }) => kind === 'report')!;
	expect(citationFormats.bib.print([report])).toContain('\ttype = {Compte rendu},');
	expect(citationFormats['biblatex.bib'].print([report])).toContain('\ttype = {Compte rendu},');
});

test('a passage is found by its own address: in no file does a DOI stand in its place', () => {
	expect(intervention.doi).toBeDefined();
	for (const work of [citePassage(intervention, 'p4', '1:15'), citeMoment(intervention, 83)]) {
		for (const { name, print } of Object.values(citationFormats)) {
			expect(print([work]), name).not.toContain(intervention.doi);
			expect(print([work]), name).toContain(work.url);
		}
	}
});

test('what nobody is known to have said is a chapter, and APA does not put brackets of one kind in others', () => {
	const unsigned = fictional![0]!.works.find(({ key }) => key.endsWith('-combien-de-marches'))!;
	expect(unsigned).toMatchObject({ kind: 'intervention', authors: [] });
	expect(publishedAs(unsigned)).toBe('chapter');
	expect(citationFormats['csl.json'].print([unsigned])).not.toContain('event-');
	const { style } = citationStyles.find(({ name }) => name === 'APA')!;
	const said = style(citePassage(intervention, 'p3', '0:51'), 'fr').map(({ text }) => text);
	expect(said.join('')).toContain('(§\u00A03 [0:51])');
});

test('a catalogue knows the language by its code, the paragraph by its number, and the recording by its address', () => {
	const mods = citationFormats['mods.xml'].print([citePassage(intervention, 'p4', '1:15')]);
	expect(mods).toContain('<languageTerm type="code" authority="iso639-2b">fre</languageTerm>');
	expect(mods).toContain('<detail type="paragraph"><number>4</number><caption>§</caption></detail>');
	expect(mods).toContain('<extent unit="time"><start>1:15</start></extent>');
	expect(mods).toMatch(
		/<relatedItem type="otherFormat"><typeOfResource>moving image<\/typeOfResource><physicalDescription><extent>\d+\u00A0min\u00A0\d+\u00A0s<\/extent><\/physicalDescription><location><url>https:[^<]+<\/url>/,
	);
	expect(mods).not.toMatch(/>PT\d/);
});

describe('the references of two languages', () => {
	const editions = [real!, fictional!] as const;
	const byKey = (edition: (typeof editions)[number]) =>
		Map.groupBy(
			edition.flatMap((one) => one.works),
			({ key }) => key,
		);

	test('are one where a text was not translated, and else have keys of their own', () => {
		for (const edition of editions) {
			for (const [key, same] of byKey(edition)) for (const one of same) expect(one, key).toEqual(same[0]);
			for (const { works } of edition) expect(new Set(works.map(({ key }) => key)).size).toBe(works.length);
		}
		const [french, english] = fictional!.map(({ works }) => works);
		const shared = english!.filter(({ key }) => french!.some((one) => one.key === key));
		expect(shared.length).toBeGreaterThan(10);
		expect(new Set(shared.map(({ language }) => language))).toEqual(new Set(['fr', 'en']));
		for (const { volume, url, language } of shared) {
			const [whole] = language === 'fr' ? french! : english!;
			expect(volume).toBe(whole!.title);
			expect(url!.includes('/en/')).toBe(language === 'en');
		}
		expect(english!.map(({ key }) => key)).toContain('kermorvan-daltis-2022-langue-des-feux-en');
	});

	test('give a DOI and an ISBN to what they were given to, and to nothing else', () => {
		const all = [...byKey(fictional!).values()].map(([work]) => work!);
		const named = Map.groupBy(
			all.filter(({ doi }) => doi),
			({ doi }) => doi,
		);
		expect(named.size).toBe(4);
		for (const [, works] of named) expect(works).toHaveLength(1);
		for (const { isbn, volumeLanguage, language, kind } of all)
			expect(isbn !== undefined).toBe((volumeLanguage ?? language) === 'fr' && kind !== 'report');
	});

	test('say of a translation what it translates, in every format that has a word for it', () => {
		const translations = fictional!.flatMap(({ works }) => works.filter(({ original }) => original));
		expect(translations.map(({ key }) => key)).toEqual(
			expect.arrayContaining(['actes-2022-en', 'kermorvan-daltis-2022-langue-des-feux-en']),
		);
		expect(translations.some(({ language }) => language === 'fr')).toBe(true);
		for (const work of translations) {
			const { title, language, url } = work.original!;
			expect(language).not.toBe(work.language);
			const [csl] = JSON.parse(citationFormats['csl.json'].print([work])) as Record<string, unknown>[];
			expect(csl!['original-title']).toBe(title);
			const biblatex = citationFormats['biblatex.bib'].print([work]);
			expect(biblatex).toContain(`\torigtitle = {`);
			expect(biblatex).toContain(`\toriglanguage = {${language === 'fr' ? 'french' : 'english'}},`);
			const mods = citationFormats['mods.xml'].print([work]);
			const [, related] = /<relatedItem type="original">(.*?)<\/relatedItem>/s.exec(mods)!;
			expect(related).toContain(`<url>${url!}</url>`);
			expect(related).not.toContain('isbn');
		}
		const originals = fictional![0]!.works.filter(({ original }) => !original);
		for (const { print } of Object.values(citationFormats))
			expect(print(originals)).not.toMatch(/orig(?:title|language)|original-title|type="original"/);
	});

	test('name a publisher as it signs', () => {
		for (const { works } of fictional!)
			for (const { publishers } of works) expect(publishers).toEqual(['Société des gardiens de feux']);
	});

	test('are of every part that can be cited, in the file of the whole', () => {
		for (const { works, proceedings } of [...real!, ...fictional!])
			expect(works).toHaveLength(
				1 + proceedings.sessions.length + proceedings.interventions.length + (proceedings.report ? 1 : 0),
			);
	});
});

test('a list of several works gives Zotero what each has, under its type', () => {
	const read = (work: Work) => new URLSearchParams(writeCoins(work));
	const coins = read(intervention);
	expect(coins.get('rft_id')).toBe(`info:doi/${intervention.doi!}`);
	expect(coins.get('rft.description')).toBe(intervention.summary);
	expect(coins.getAll('rft.subject')).toEqual(intervention.keywords);
	for (const work of works) {
		expect(read(work).get('rft.type')).toBe(types[publishedAs(work)]);
		const names = [...read(work).keys()];
		expect(names.indexOf('rft.title')).toBeLessThan(names.indexOf('rft.type'));
	}
});
