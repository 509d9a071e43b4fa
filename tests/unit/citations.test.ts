import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { printCff } from '#formats/citations/build/cff.ts';
import { citationFormats, citationStyles } from '#formats/citations/index.ts';
import {
	type Author,
	citeMoment,
	citePassage,
	editorsToCite,
	publishedAs,
	straight,
	type Work,
} from '#formats/citations/work.ts';
import { familyName, type PersonName } from '#i18n/name.ts';
import { createWorks } from '#formats/citations/build/create-works.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { locales } from '#i18n/locales.ts';
import { createView } from '#site/view.ts';

const editions = await Promise.all(
	['content', 'tests/editions/complete'].map(async (root) =>
		buildProceedings((await checkContent(root)).entries),
	),
);
const everything = editions.flatMap((proceedings) =>
	locales.map((locale) => {
		const works = createWorks(proceedings, createView(proceedings, locale, new Map(), new Map()));
		return {
			locale,
			works: works.all(),
			...works,
			proceedings,
		};
	}),
);
const [real, , fictional] = everything;
const intervention = fictional!.intervention(
	fictional!.proceedings.byId.intervention.get('langue-des-feux')!,
);

/** A work whose words hold every sign that a format takes for its own. */
const hostile: Work = {
	...intervention,
	key: 'hostile',
	title: 'Œuvre & « café » : 100 % d’{accolades}, #1 @home $x_y — “fin”\nET SUITE',
	summary: 'Une ligne\n\nER  - \nune autre ~ ^ \\ <b>',
	authors: [
		{ family: 'de la Tour et Fils', given: 'Ann-Lê' },
		{ family: 'O’Brien', given: 'J. R.' },
	],
};
const plain = (text: string | undefined) => text?.replaceAll(/\s+/g, ' ').trim();
/** What is one thing, whatever words it holds: the name of a body, an only name. */
const isWhole = (author: Author) => 'literal' in author || !author.given;
/** Who answers for a work, in the parts of which a format has a word. */
const parted = (authors: readonly Author[], part: (name: PersonName) => unknown) =>
	authors.map((author) =>
		'literal' in author || isWhole(author) ? { literal: plain(straight(author)) } : part(author),
	);
const cases = [
	...everything.flatMap(({ works }) => works),
	citeMoment(intervention, 83),
	citePassage(intervention, 'p4'),
	citePassage(intervention, 'p4', '1:15'),
	citePassage(intervention, 't4', '1:06'),
	hostile,
];

describe.each(['bib', 'biblatex.bib'] as const)('%s, read by another parser', (extension) => {
	test('gives back what the model says', () => {
		for (const work of cases) {
			const { entries, errors } = parseBibtex(citationFormats[extension].print([work]), {
				sentenceCase: false,
				english: false,
			});
			expect(errors, work.key).toEqual([]);
			const [entry] = entries;
			expect(entry?.key).toBe(work.key);
			const { fields } = entry!;
			expect(plain(toText(fields.title))).toBe(plain(work.title));
			expect(plain(toText(fields.booktitle))).toBe(plain(work.volume));
			const people = (names = fields.author) =>
				(names ?? []).map(({ name, prefix, lastName, firstName, suffix }) =>
					firstName === undefined
						? { literal: name ?? lastName }
						: { family: [prefix, lastName].filter(Boolean).join(' '), given: firstName, suffix },
				);
			const named = (authors: readonly Author[]) =>
				parted(authors, (name) => ({
					family: familyName(name),
					given: name.given,
					suffix: name.suffix,
				}));
			expect(people()).toEqual(named(work.authors));
			expect(people(fields.editor ?? [])).toEqual(named(editorsToCite(work)));
			expect(fields.copyright).toBe(extension === 'bib' ? work.rights : undefined);
			expect(fields.url).toBe(work.url);
			expect(fields.year ?? fields.date?.slice(0, 4)).toBe(work.published?.slice(0, 4));
			// The parser sorts them in its own way.
			expect((fields.keywords ?? []).toSorted()).toEqual(work.keywords.map(plain).toSorted());
			if (extension === 'biblatex.bib')
				expect(fields.eventdate).toBe(entry!.type.endsWith('proceedings') ? work.event.date : undefined);
		}
	});
});

test.each([
	['L’avenir de l’OTAN, d’Abidjan', 'L’avenir de l’{OTAN}, d’{Abidjan}'],
	["L'avenir (en Afrique)", "L'avenir (en {Afrique})"],
	['ONU et paix', '{ONU} et paix'],
	['L’ONU à 70 ans', 'L’{ONU} à 70 ans'],
	['Après Saint-Louis', 'Après {Saint-Louis}'],
	['À quoi bon', 'À quoi bon'],
])('bib keeps the capitals of « %s »', (title, kept) => {
	expect(citationFormats.bib.print([{ ...intervention, title }])).toContain(`title = {${kept}},`);
});

/** The parser gives capitals that are protected in a span. */
function toText(html: string | undefined): string | undefined {
	return html
		?.replaceAll(/<\/?(?:span|i|b)[^>]*>/g, '')
		.replaceAll('&amp;', '&')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>');
}

test('ris, read by another parser, gives back what the model says', () => {
	for (const work of cases) {
		const text = citationFormats.ris.print([work]);
		expect(text.match(/^ER {2}- /gm)).toHaveLength(1);
		const [item] = plugins.input.chain(text, { generateGraph: false });
		expect(item!['title']).toBe(plain(work.title));
		const authors = [...text.matchAll(/^AU {2}- (.+)\r$/gm)].map(([, name]) => name!.split(/, ?/));
		expect(
			authors.map(([family, given, suffix]) => (given ? { family, given, suffix } : { literal: family })),
		).toEqual(
			parted(work.authors, ({ family, given, particle, suffix }) => ({
				family,
				given: [given, particle].filter(Boolean).join(' '),
				suffix,
			})),
		);
		expect(item!['URL']).toBe(work.url);
		expect((item!['issued'] as { 'date-parts': number[][] } | undefined)?.['date-parts'][0]?.[0]).toBe(
			work.published === undefined ? undefined : Number(work.published.slice(0, 4)),
		);
		const held = work.published && publishedAs(work) === 'paper' ? work.event.date.slice(0, 4) : undefined;
		expect((item!['event-date'] as { 'date-parts': number[][] } | undefined)?.['date-parts'][0]?.[0]).toBe(
			held && Number(held),
		);
		expect([...text.matchAll(/^KW {2}- (.+?)\r$/gm)].map(([, keyword]) => keyword)).toEqual(
			work.keywords.map(plain),
		);
		const editors = [...text.matchAll(/^A[23] {2}- (.+), (.+?)\r$/gm)];
		expect(editors.map(([, family, given]) => ({ family, given }))).toEqual(editorsToCite(work));
		for (const [line] of editors) expect(line.startsWith(work.kind === 'volume' ? 'A3' : 'A2')).toBe(true);
		expect(text.includes(`CR  - ${work.rights ?? ''}\r\n`)).toBe(work.rights !== undefined);
		if (work.locator) expect(text).toContain(`N1  - ${plain(work.locator.said)!}\r\n`);
		if (publishedAs(work) === 'paper') {
			expect(item!['type']).toBe('paper-conference');
			expect(text).toContain(`C3  - ${plain(work.volume)!}\r\n`);
			expect(text).toContain(`T2  - ${plain(work.event.title)!}\r\n`);
		}
	}
});

test('csl.json, read by another parser, gives back what the model says', () => {
	for (const work of cases) {
		const [item] = new Cite(citationFormats['csl.json'].print([work]), { generateGraph: false }).data;
		expect(item).toMatchObject({
			id: work.key,
			title: work.title,
		});
		expect(item!['URL']).toBe(work.url);
		const isPaper = publishedAs(work) === 'paper';
		expect(item!['event-title']).toBe(isPaper ? work.event.title : undefined);
		expect(item!['author'] ?? []).toEqual(
			parted(work.authors, ({ particle, given, ...name }) => ({
				...name,
				given: [given, particle].filter(Boolean).join(' '),
			})),
		);
		expect(item!['container-title']).toBe(work.volume);
		expect(item!['keyword']).toBe(work.keywords.join(', ') || undefined);
		expect(item!['editor'] ?? []).toEqual(editorsToCite(work));
		expect(item!['license']).toBe(work.rights);
	}
});

test('mods.xml, read by another parser, gives back what the model says', () => {
	const parser = new XMLParser({
		ignoreAttributes: false,
		htmlEntities: true,
		isArray: (name) => ['name', 'mods', 'subject', 'relatedItem'].includes(name),
	});
	for (const work of cases) {
		const parsed = parser.parse(citationFormats['mods.xml'].print([work])) as Mods;
		// The schema of MODS 3.7 gives the collection no version.
		expect(parsed.modsCollection).not.toHaveProperty('@_version');
		const [mods] = parsed.modsCollection.mods;
		expect(plain(mods!.titleInfo.title)).toBe(plain(work.title));
		const people = (names: ModsName[] = [], relator: string) =>
			names
				.filter(({ role }) => [role ?? []].flat().some(({ roleTerm }) => roleTerm['#text'] === relator))
				.map(({ namePart }) =>
					[namePart].flat().map((part) => (typeof part === 'string' ? part : part['#text'])),
				);
		const named = (names: readonly Author[]) =>
			names.map((name) =>
				'literal' in name
					? [name.literal]
					: [name.family, [name.given, name.particle].filter(Boolean).join(' '), name.suffix].filter(Boolean),
			);
		expect([...people(mods!.name, 'aut'), ...people(mods!.name, 'cre')]).toEqual(named(work.authors));
		const host = mods!.relatedItem?.find((one) => one['@_type'] === 'host');
		expect(people((host ?? mods!).name, 'edt')).toEqual(named(work.editors));
		expect(mods!.accessCondition?.['#text']).toBe(work.rights);
		expect(plain(host?.titleInfo?.title)).toBe(plain(work.volume));
		expect(mods!.location?.url['#text']).toBe(work.url);
		expect(String(mods!.part?.detail?.number ?? '')).toBe(work.locator?.paragraph ?? '');
		expect(mods!.part?.extent?.start).toBe(work.locator?.time);
		const [event, ...keywords] = (mods!.subject ?? []).toReversed();
		expect(keywords.map(({ topic }) => topic).toReversed()).toEqual(work.keywords);
		expect(event!.geographic).toBe(work.event.place);
	}
});

interface ModsRole {
	roleTerm: { '#text': string };
}

/** A name of a MODS file. */
interface ModsName {
	namePart: string | { '#text': string }[];
	role?: ModsRole | ModsRole[];
}

/** What is looked at of a MODS file. */
interface Mods {
	modsCollection: {
		mods: {
			titleInfo: { title: string };
			name?: ModsName[];
			relatedItem?: { '@_type': string; titleInfo?: { title: string }; name?: ModsName[] }[];
			accessCondition?: { '#text': string };
			subject?: { topic?: string; geographic?: string }[];
			part?: { detail?: { number: number }; extent?: { start: string } };
			location?: { url: { '#text': string } };
		}[];
	};
}

test('the ISBN is that of the volume, in which an intervention is', () => {
	const isbn = '978-2-1234-5680-3';
	const print = (work: Work) => citationFormats['mods.xml'].print([{ ...work, isbn }]);
	const identifier = `<identifier type="isbn">${isbn}</identifier>`;
	expect(print(intervention)).toContain(`${identifier}</relatedItem>`);
	expect(print(fictional!.volume).split('<relatedItem')[0]).toContain(identifier);
	expect(print(intervention).split(identifier)).toHaveLength(2);
});

test('who edited the fictional edition is known, and under what licence it may be copied', () => {
	for (const { kind, editors, rights } of fictional!.works) {
		// The report was published before, and on its own.
		if (kind === 'report') continue;
		expect(editors).toHaveLength(2);
		expect(rights).toMatch(/^https:/);
	}
	expect(real!.volume).toMatchObject({ editors: [], rights: undefined });
});

test('the file beside a copy names the editors and the licence', () => {
	const file = printCff(fictional!.volume, 'x');
	expect(file).toContain('license: CC-BY-4.0\n');
	expect(file).toMatch(/publisher:\n +name: Société des gardiens de feux\n +city: Dormante\n/);
	expect(file).toMatch(/ year: 2022\n +month: 3\n +date-published: ["']?2022-03-14/);
	expect(file).toMatch(/^keywords:\n/m);
	expect(printCff({ ...fictional!.volume, rights: 'https://licence.example/' }, 'x')).toContain(
		'license-url: https://licence.example/\n',
	);
	expect(file).toContain('- family-names: Vaucresson-Tell\n      given-names: Apolline\n');
	const words = printCff({ ...fictional!.volume, rights: 'Tous droits réservés.', editors: [] }, 'x');
	expect(words).not.toMatch(/license|editors/);
	expect(printCff(real!.volume, 'x')).toContain('  - name: Organisation internationale de la Francophonie\n');
	expect(printCff(real!.volume, 'x')).not.toContain('publisher');
});

test('keywords are the terms that a work uses, those used most first, in its language', () => {
	for (const { works, proceedings } of everything) {
		for (const { keywords, language } of works) {
			const terms = proceedings.glossary.map(({ term }) => term[language as 'fr' | 'en']);
			expect(keywords.length).toBeLessThanOrEqual(8);
			expect(new Set(keywords).size).toBe(keywords.length);
			for (const keyword of keywords) expect(terms).toContain(keyword);
		}
	}
	const { proceedings } = fictional!;
	const { mentions } = createView(proceedings, 'fr', new Map(), new Map());
	const counts = intervention.keywords.map((keyword) => {
		const { id } = proceedings.glossary.find(({ term }) => term.fr === keyword)!;
		return mentions.filter(({ term, at }) => term === id && at.id === 'langue-des-feux').length;
	});
	expect(counts[0]).toBeGreaterThan(1);
	expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test('keys are unique, and need no escape', () => {
	for (const { works } of everything) {
		const keys = works.map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
		for (const key of keys) expect(key).toMatch(/^[a-z0-9-]+$/);
	}
});

test('what is not known is nowhere: the real edition has no date, no place of publication, no publisher, no editor', () => {
	for (const work of real!.works) {
		expect(work).toMatchObject({ published: undefined, publishers: [], editors: [], place: undefined });
		expect(citationFormats.ris.print([work])).not.toMatch(/^(?:PY|DA|PB|A[23]|CY|C[12]) /m);
		expect(citationFormats.bib.print([work])).not.toMatch(/^\t(?:year|publisher|editor|address) /m);
	}
});

describe('in words', () => {
	const say = (title: string, language: string, locale: 'fr' | 'en') =>
		Object.fromEntries(
			citationStyles.map(({ name, style }) => {
				const text = style({ ...intervention, title, language }, locale).map((piece) => piece.text);
				return [name, text.join('').replaceAll(/[\u00A0\u202F]/g, '_')];
			}),
		);
	test('a title that asks or exclaims is not ended twice', () => {
		const english = say('Who pays?', 'en', 'en');
		expect(english['Chicago']).toContain('Solène. “Who Pays?” In ');
		expect(english['MLA']).toContain('Solène. “Who Pays?” Garder');
		expect(english['APA']).toContain('(2022). Who pays? In ');
		expect(english['ISO 690']).toContain('2022. Who pays? In: ');
	});
	test('nor is that of the volume', () => {
		const { proceedings } = fictional!;
		const seminar = { ...proceedings.seminar, title: { fr: 'Qui paie\u202F?' } };
		const works = createWorks(
			{ ...proceedings, seminar },
			createView(proceedings, 'fr', new Map(), new Map()),
		);
		expect(works.volume.title).toMatch(/^Qui paie\u202F\? Actes/);
	});
	test('quotation marks inside others are of the second level', () => {
		const english = say('The “why” and the “who?”', 'en', 'en');
		expect(english['Chicago']).toContain('“The ‘Why’ and the ‘Who?’” In ');
		expect(english['MLA']).toContain('“The ‘Why’ and the ‘Who?’” Garder');
		expect(english['APA']).toContain('The “why” and the “who?” In ');
		expect(say('Les «\u00A0feux\u00A0»', 'fr', 'en')['Chicago']).toContain('“Les ‘feux.’” In ');
		const french = say('Dire «\u00A0feu\u00A0» ici', 'fr', 'fr');
		expect(french['Chicago']).toContain('«_Dire “feu” ici_». Dans ');
		expect(french['MLA']).toContain('«_Dire “feu” ici_». Garder');
		expect(french['ISO 690']).toContain('Dire «_feu_» ici. In_: ');
	});
	test('an address that is not known is not announced, and leaves a whole sentence', () => {
		for (const work of [...cases, citeMoment(intervention, 83)])
			for (const { name, style } of citationStyles)
				for (const locale of locales) {
					const pieces = style({ ...work, url: undefined, doi: undefined }, locale);
					const text = pieces.map((piece) => piece.text).join('');
					expect(text, name).not.toMatch(/:\/\/|Disponible|Available|undefined|,\s*$|\s\.$|\.\.$|\s$/);
					expect(text, name).toMatch(/[.)\]?!]$/);
				}
	});
	test('a title keeps the typography of its language, and its capitals in another', () => {
		for (const said of Object.values(say('Fog: who pays?', 'en', 'fr')))
			expect(said).toContain('Fog: who pays?');
		for (const said of Object.values(say('Qui paie : la commune ?', 'fr', 'en')))
			expect(said).toContain('Qui paie : la commune');
	});
	const [, realEnglish, , english] = everything;
	const [firstPanel] = real!.proceedings.sessions;
	const several = fictional!.proceedings.interventions.find(({ speakers }) => speakers.length > 2)!;
	const samples: Record<string, [work: Work, locale: 'fr' | 'en']> = {
		'le volume réel': [real!.volume, 'fr'],
		'the real volume': [realEnglish!.volume, 'en'],
		'le dialogue réel': [real!.session(real!.proceedings.dialogue), 'fr'],
		'the real dialogue': [realEnglish!.session(realEnglish!.proceedings.dialogue), 'en'],
		'un panel réel': [real!.session(firstPanel!), 'fr'],
		'a real panel': [realEnglish!.session(firstPanel!), 'en'],
		'une intervention': [intervention, 'fr'],
		'an intervention': [
			english!.intervention(fictional!.proceedings.byId.intervention.get('langue-des-feux')!),
			'en',
		],
		'plusieurs auteurs': [fictional!.intervention(several), 'fr'],
		'several authors': [english!.intervention(several), 'en'],
		'un passage': [citePassage(intervention, 'p4'), 'fr'],
		'un moment de la vidéo': [citeMoment(intervention, 83), 'fr'],
		'le volume fictif': [fictional!.volume, 'fr'],
		'the fictional volume': [english!.volume, 'en'],
		'un panel fictif': [fictional!.session(fictional!.proceedings.sessions[1]!), 'fr'],
		'le compte rendu': [fictional!.report(fictional!.proceedings.report!), 'fr'],
		'the report': [english!.report(fictional!.proceedings.report!), 'en'],
		'un passage du compte rendu': [
			citePassage(fictional!.report(fictional!.proceedings.report!), 'p4'),
			'fr',
		],
		'un organisme, un nom seul, un suffixe': [
			fictional!.intervention(fictional!.proceedings.byId.intervention.get('trois-mots-pour-finir')!),
			'fr',
		],
		'a body, an only name, a suffix': [
			english!.intervention(fictional!.proceedings.byId.intervention.get('trois-mots-pour-finir')!),
			'en',
		],
		'quelqu’un dont le nom n’est pas connu': [
			fictional!.intervention(fictional!.proceedings.byId.intervention.get('combien-de-marches')!),
			'fr',
		],
		'une intervention consultée': [{ ...intervention, consulted: '2026-11-25' }, 'fr'],
	};
	test('as the styles ask', async () => {
		const said = Object.entries(samples).map(([name, [work, locale]]) => {
			const lines = citationStyles.map(
				({ name: style, style: cite }) =>
					`${style}\n${cite(work, locale)
						.map(({ text, isItalic }) => (isItalic ? `*${text}*` : text))
						.join('')}`,
			);
			return `# ${name}\n\n${lines.join('\n\n')}`;
		});
		await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot('citations/expected.md');
	});
});
