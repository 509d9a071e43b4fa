import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toData } from '#formats/data/data.ts';
import { DataSchema } from '#formats/data/schema.ts';
import { createWorks } from '#formats/citations/build/create-works.ts';
import { createDocuments } from '#formats/document/document.ts';
import { createNodes } from '#formats/json-ld/create-nodes.ts';
import { listHighwireTags } from '#formats/meta-tags/highwire.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { parseProse } from '#prose/parse.ts';
import { splitSections } from '#proceedings/report-sections.ts';
import { describeSections, quoteReport } from '#site/report.ts';
import { createView } from '#site/view.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

/** What is said of the minimal edition with a report of its own. */
async function check(name: string, files: Readonly<Record<string, string>>) {
	const root = join(folder, name);
	cpSync('tests/editions/minimal', root, { recursive: true });
	mkdirSync(join(root, 'report'));
	for (const [file, text] of Object.entries(files)) writeFileSync(join(root, 'report', file), text);
	const { entries, problems } = await checkContent(root);
	return { entries, said: problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`) };
}

const write = (fields: string, text = '') =>
	`---\ntitle: Compte rendu\nsource: guilde-programme\n${fields}---\n${text}`;

describe('the report of an edition', () => {
	test('has no text and an address, or a text that says what it is worth', async () => {
		const known = await check('address', { 'fr.md': write('url: https://guilde.example/cr\n') });
		expect(known.said).toEqual([]);
		const bare = await check('bare', { 'fr.md': write('') });
		expect(bare.said).toEqual([
			'report/fr.md:5 ce compte rendu est vide : ni texte, ni adresse, ni document',
		]);
		const unjudged = await check('unjudged', { 'fr.md': write('', '\nUn mot.\n') });
		expect(unjudged.said).toEqual(['report/fr.md:2 ce que vaut le texte du compte rendu n’est pas dit']);
	});

	test('names titles, parts of the day, people and a source that exist', async () => {
		const { said } = await check('names', {
			'fr.md': write(
				'status: complete\nauthors:\n  - speaker: personne\n  - given: Seul\nsections:\n  absente: nulle-part\n',
				'\n## Non écrite\n\nUn mot.\n',
			).replace('guilde-programme', 'inconnue'),
		});
		expect(said).toEqual([
			'report/fr.md:3 la source « inconnue » n’existe pas',
			'report/fr.md:6 l’intervenant « personne » n’existe pas',
			'report/fr.md:7 cet auteur n’est pas désigné d’une seule façon',
			'report/fr.md:9 la séance « nulle-part » n’existe pas',
		]);
	});

	test('gives each section the anchor that its title bears', async () => {
		const { said } = await check('anchors', {
			'fr.md': write(
				'status: complete\nsections:\n  non-ecrite: cloches\n  absente: cloches\n',
				'\n## Non écrite\n\nUn mot.\n',
			),
		});
		expect(said).toEqual([
			'report/fr.md:6 l’ancre « non-ecrite » n’est pas écrite dans le texte : une traduction n’aurait pas la même',
			'report/fr.md:7 aucun titre du compte rendu n’a l’ancre « absente »',
		]);
	});

	test('lies in its folder, under the names of languages', async () => {
		const { said } = await check('files', {
			'fr.md': write('url: https://guilde.example/cr\n'),
			'compte-rendu.docx': 'un texte',
		});
		expect(said).toEqual(['report/compte-rendu.docx:1 ce document de traitement de texte n’est pas lu']);
		const beside = await check('beside', {
			'fr.md': write('url: https://guilde.example/cr\n'),
			'autre.pdf': '%PDF-1.4',
		});
		expect(beside.said).toEqual(['report/autre.pdf:1 ce fichier n’est pas attendu ici : il serait ignoré']);
	});

	test('whose translation has only its titles is read in the language of its text', async () => {
		const { entries, said } = await check('titles', {
			'fr.md': write('status: excerpts\n', '\nUn mot.\n'),
			'en.md': '---\noriginal: fr\ntitle: Report\n---\n',
		});
		expect(said).toEqual([]);
		const { report } = buildProceedings(entries);
		expect(report!.names.texts.en!.title).toBe('Report');
		expect(Object.keys(report!.versions.texts)).toEqual(['fr']);
	});
});

test('what stands under a title is about the same part of the day, until another one says otherwise', () => {
	const body = parseProse(
		'Avant.\n\n## Un {#un}\n\nA.\n\n### Détail\n\nB.\n\n### Ailleurs {#ailleurs}\n\nC.\n\n## Deux\n\nD[^1].\n\n[^1]: Note.\n',
	);
	const sections = splitSections(body, { un: 'lumiere', ailleurs: 'habiter' });
	expect(sections.map(({ session, heading, blocks }) => [session, heading?.depth, blocks.length])).toEqual([
		[undefined, undefined, 1],
		['lumiere', 2, 3],
		['habiter', 3, 1],
		[undefined, 2, 1],
	]);
});

const proceedings = buildProceedings((await checkContent('tests/editions/complete')).entries);

describe('the report of the fictional edition', () => {
	const viewIn = (locale: 'fr' | 'en') => createView(proceedings, locale, new Map(), new Map());

	test('speaks of every part of the day, in passages that have the same addresses in both languages', () => {
		const { versions } = proceedings.report!;
		for (const text of [versions.texts.fr!, versions.texts.en!]) {
			const about = text.sections.map(({ session }) => session);
			expect(about).toEqual([
				undefined,
				'ouverture',
				'lumiere',
				'habiter',
				'transmettre',
				'dernier-feu',
				undefined,
			]);
		}
		const ids = Object.values(versions.texts).map(({ body }) =>
			body.children.flatMap(({ data }) => (data?.hProperties ? [String(data.hProperties['id'])] : [])),
		);
		expect(ids[0]).toContain('p27');
		expect(ids[0]).toEqual(ids[1]);
	});

	test('is quoted on the page of a part, under addresses that are not those of the page', () => {
		const quoted = quoteReport(viewIn('fr'), proceedings.report, proceedings.byId.session.get('lumiere')!)!;
		expect(quoted.prose.html).toContain('<h3 id="report-panel-1"><a href="/compte-rendu/#panel-1">');
		expect(quoted.prose.html).toContain('<h4 id="report-panel-1-exposes">');
		expect(quoted.prose.html).toContain(
			'<sup data-pagefind-ignore><a href="/compte-rendu/#fn-1" role="doc-noteref">1</a></sup>',
		);
		expect(quoted.prose.html).not.toMatch(/id="p\d/);
		expect(quoted.prose.html).not.toContain('Deux fauteuils');
		const html = quoteReport(viewIn('en'), proceedings.report, proceedings.sessions.at(-1)!)!.prose.html;
		expect(html).toContain('Two armchairs');
	});

	test('is a part of the volume, to which each part of the day leads', () => {
		const view = viewIn('fr');
		const works = createWorks(proceedings, view);
		const { parts } = createDocuments(proceedings, view).volume(works.volume);
		const report = parts.find(({ kind }) => kind === 'report')!;
		expect(report.blocks.filter(({ type }) => type === 'passage')).toHaveLength(27);
		expect(report.blocks.find(({ type }) => type === 'notes')).toMatchObject({ notes: [{}, {}] });
		const panel = parts.find(({ id }) => id.endsWith('lumiere'));
		const places = panel!.blocks.flatMap((block) =>
			block.type === 'remark' ? block.runs.flatMap(({ to }) => to?.place?.id ?? []) : [],
		);
		expect(places).toEqual(['report-panel-1']);
	});

	test('uses terms, and puts its words in nobody’s mouth', () => {
		const { mentions } = viewIn('fr');
		const own = mentions.filter(({ at }) => at.kind === 'report');
		expect(own.length).toBeGreaterThan(5);
		expect(own.flatMap(({ speakers }) => speakers)).toEqual([]);
	});

	test('tells the search who speaks in each section, and of which part of the day', () => {
		const { properties } = describeSections(viewIn('fr'), proceedings, proceedings.report!)('panel-2')!;
		expect(properties).toMatchObject({ dataRecord: 'title', dataByline: 'Panel\u00A0II' });
		expect(String(properties['dataFacets']).split(' ')).toEqual(
			expect.arrayContaining(['session:habiter', 'speaker:blaise-ornevic', 'speaker:tobin-ashgrove']),
		);
	});

	test('is in the data, section by section', () => {
		const { report } = DataSchema.parse(toData(proceedings, viewIn('fr')));
		expect(report).toMatchObject({
			authors: [{ speaker: 'helene-quintrec-abel' }, { given: 'Marine', family: 'Le Gloan' }],
			date: '2021-12',
			pages: 14,
			status: 'complete',
			source: 'sgf-2021-compte-rendu',
		});
		expect(report!.sections[2]).toMatchObject({
			session: 'lumiere',
			passages: expect.arrayContaining(['p4']) as unknown,
		});
		expect(report!.text.notes).toHaveLength(2);
	});

	test('is a report for machines too, with its authors and none of what is known of the volume', () => {
		const view = viewIn('fr');
		const work = createWorks(proceedings, view).report(proceedings.report!);
		expect(work).toMatchObject({
			publishers: ['Société des gardiens de feux'],
			published: '2021-12',
			volume: undefined,
			editors: [],
			isbn: undefined,
			rights: undefined,
		});
		const node = createNodes(proceedings, view).report(proceedings.report!, work);
		expect(node).toMatchObject({
			'@type': 'Report',
			datePublished: '2021-12',
			author: [{}, { familyName: 'Le Gloan' }],
		});
		expect(listHighwireTags(work)).toContainEqual({
			name: 'citation_technical_report_institution',
			content: 'Société des gardiens de feux',
		});
	});
});
