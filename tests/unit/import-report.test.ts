import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { describeEdition } from '#import/describe-edition.ts';
import { report } from '#import/kinds/report/index.ts';
import { matchPart } from '#import/kinds/report/parts-of-day.ts';
import type { Proposal, Step } from '#import/proposal.ts';
import { planChanges, readExisting, writeChanges } from '#import/write.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { isFault, readContent } from '#proceedings/read.ts';
import { judge, readCases, readEdition } from '../imports/judge-report.ts';

const edition = await readEdition();

/** What is not read yet as it should be: whoever mends one takes it out of this list. */
const pending = new Set<string>([]);

describe('office files as they are sent', () => {
	const cases = readCases();
	test('are all judged', () => {
		expect(readdirSync('tests/imports/report/files').sort()).toEqual(cases.map(({ file }) => file).sort());
	});
	test.each(cases.filter(({ file }) => !pending.has(file)))('$file: $about', async (one) => {
		expect(await judge(one, edition)).toEqual([]);
	});
	test.fails.each(cases.filter(({ file }) => pending.has(file)))('$file: $about', async (one) => {
		expect(await judge(one, edition)).toEqual([]);
	});
});

test.each([
	['Panel 1', 'lumiere', true],
	['PANEL II — Habiter le phare', 'habiter', true],
	['Troisième table ronde', 'transmettre', true],
	['2ᵉ panel'.normalize('NFKC'), 'habiter', true],
	['First panel', 'lumiere', true],
	['Habiter le phare', 'habiter', true],
	['Dialogue de clôture', 'dernier-feu', true],
	['Closing dialogue', 'dernier-feu', true],
	['Le dernier feu', 'dernier-feu', true],
	['Séance 2', 'habiter', false],
	['Clôture', 'dernier-feu', false],
	['Panel 1 : Habiter le phare', 'habiter', false],
	['Panels 1 et 2', undefined, false],
	['Panel 7', undefined, false],
	['Ouverture', 'ouverture', true],
	['Opening remarks', 'ouverture', true],
	['Allocution d’ouverture', 'ouverture', true],
	['Recommandations', undefined, true],
])('« %s » is about %s, surely: %s', (title, session, isSure) => {
	const match = matchPart(title, edition.sessions);
	expect([match.session?.id, match.isSure]).toEqual([session, isSure]);
});

const types =
	'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** Imports a Word document of which the body is given. */
async function importBody(
	body: string,
	answers = {},
	styles = '',
	others: Record<string, string> = {},
): Promise<Proposal> {
	const parts = {
		'[Content_Types].xml': strToU8(types),
		'word/document.xml': strToU8(
			`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
		),
		'word/styles.xml': strToU8(`<w:styles>${styles}</w:styles>`),
		...Object.fromEntries(Object.entries(others).map(([path, text]) => [path, strToU8(text)])),
	};
	const proposal = await report.propose({ name: 'cr.docx', bytes: zipSync(parts) }, edition, answers);
	if ('refusal' in proposal) throw new Error(JSON.stringify(proposal.refusal));
	return proposal;
}

const paragraph = (text: string, properties = '', look = '') =>
	`<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const heading = (text: string) => paragraph(text, '<w:outlineLvl w:val="0"/>');
const textOf = ({ edits }: Proposal) => edits.flatMap((edit) => ('text' in edit ? [edit.text] : []))[0]!;

test('an OpenDocument text has neither its hidden sections nor titles in its boxes', async () => {
	const body =
		'<text:h text:outline-level="1">Panel 1</text:h><text:p>Un mot.<draw:frame><draw:text-box><text:p>EN BREF</text:p><text:p>Cent chaises.</text:p></draw:text-box></draw:frame></text:p><text:section text:display="none"><text:p>À ne pas imprimer.</text:p></text:section>';
	const bytes = zipSync({
		mimetype: strToU8('application/vnd.oasis.opendocument.text'),
		'content.xml': strToU8(
			`<office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
		),
	});
	const made = await report.propose({ name: 'cr.odt', bytes }, edition, {});
	if ('refusal' in made) throw new Error(JSON.stringify(made.refusal));
	expect(textOf(made)).toContain('## Panel 1 {#panel-1}\n\nUn mot.\n\nEN BREF\n\nCent chaises.\n');
	expect(textOf(made)).not.toContain('imprimer');
	expect(made.mended).toContain('1 texte masqué ôté');
});

describe('a Word document', () => {
	test('whose titles are known by their look has the levels that their numbers tell', async () => {
		const bold = (text: string) => paragraph(text, '', '<w:b/>');
		const made = await importBody(
			[
				bold('I. Ouverture'),
				paragraph('Un mot.'),
				bold('II. Discussion'),
				bold('2.1 Les phares'),
				paragraph('Un autre.'),
				bold('2.2 Les suites'),
				paragraph('Encore.'),
				bold('III. Clôture'),
				paragraph('Le dernier.'),
			].join(''),
		);
		expect(
			textOf(made)
				.match(/^#+ [^{\n]*/gm)!
				.map((line) => line.trim()),
		).toEqual([
			'## I. Ouverture',
			'## II. Discussion',
			'### 2.1 Les phares',
			'### 2.2 Les suites',
			'## III. Clôture',
		]);
	});

	test('says the words of what repeats on each page, and of the remarks of who read it again', async () => {
		const made = await importBody(heading('Panel 1') + paragraph('Un mot.'), {}, undefined, {
			'word/header1.xml':
				'<w:hdr><w:p><w:r><w:t>NE PAS </w:t></w:r><w:r><w:t>DIFFUSER</w:t></w:r></w:p></w:hdr>',
			'word/comments.xml':
				'<w:comments><w:comment w:id="0" w:author="A. Merrowin"><w:p><w:r><w:t>Vérifier.</w:t></w:r></w:p></w:comment></w:comments>',
		});
		expect(made.unplaced.map(({ text }) => text)).toEqual(['NE PAS DIFFUSER', 'A. Merrowin : Vérifier.']);
	});

	test('whose styles are based on others has the titles that these make', async () => {
		const styles =
			'<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Maison"><w:name w:val="Maison"/><w:basedOn w:val="Titre1"/></w:style>';
		const made = await importBody(
			`${paragraph('Panel 2', '<w:pStyle w:val="Maison"/>')}${paragraph('Un mot.')}`,
			{},
			styles,
		);
		expect(textOf(made)).toContain('## Panel 2 {#panel-2}\n\nUn mot.\n');
		expect(textOf(made)).toContain('sections:\n  panel-2: habiter\n');
	});

	test('asks of what it is not sure, and takes the answer', async () => {
		const body = `${heading('Séance 2')}${paragraph('Un mot.')}`;
		const asked = await importBody(body);
		expect(asked.questions.find(({ id }) => id === 'part:Séance 2')).toMatchObject({ suggested: 'habiter' });
		expect(textOf(asked)).not.toContain('sections:');
		expect(textOf(await importBody(body, { 'part:Séance 2': 'habiter' }))).toContain('panel-2: habiter');
		expect(textOf(await importBody(body, { 'part:Séance 2': 'aucune' }))).not.toContain('sections:');
	});

	test('keeps what is set apart without the spaces around it, and the no-break spaces', async () => {
		const runs =
			'<w:p><w:r><w:t xml:space="preserve">Un </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">mot </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>gras\u00A0!</w:t></w:r><w:r><w:t xml:space="preserve"> Et *trois* [signes].</w:t></w:r></w:p>';
		const made = await importBody(heading('Panel 1') + runs);
		expect(textOf(made)).toContain('Un **mot gras\u00A0!** Et \\*trois\\* \\[signes].');
	});

	test('tells who speaks, and proposes who is not known', async () => {
		const made = await importBody(
			heading('Panel 1') +
				paragraph('M. ORNEVIC : On remet la clef.') +
				paragraph('Jeanne QUELQUEFOIS', '', '<w:b/>') +
				paragraph('Une chose : le silence.'),
		);
		expect(textOf(made)).toContain('voices:\n  M. ORNEVIC: blaise-ornevic\n');
		expect(made.questions.map(({ id }) => id)).toContain('voice:Jeanne QUELQUEFOIS');
		expect((made.next[0] as Step).terminal).toContain(
			'speaker jeanne-quelquefois --given "Jeanne" --family "Quelquefois"',
		);
		expect(made.questions.map(({ id }) => id)).not.toContain('voice:Une chose');
	});

	const cell = (...paragraphs: string[]) => `<w:tc><w:tcPr/>${paragraphs.join('')}</w:tc>`;
	const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
	const bold = '<w:b/>';
	const centre = '<w:jc w:val="center"/>';

	test('that sets words beside who says them has them as paragraphs; one that counts stays a table', async () => {
		const inner = `<w:tbl>${row(cell(paragraph('Année')), cell(paragraph('Lettres')))}${row(cell(paragraph('1884')), cell(paragraph('12')))}</w:tbl>`;
		const made = await importBody(
			`${heading('Panel 1')}<w:tbl>${row(cell(paragraph('Orateur')), cell(paragraph('Propos')))}${row(
				cell(paragraph('Mme ELLERBY')),
				cell(paragraph('Voici la boîte :'), inner, paragraph('Elle est lourde.')),
			)}${row(cell(paragraph('(Rires)')), cell(paragraph('')))}${row(
				cell(paragraph('DÉLÉGATION DU TRÉPIED')),
				cell(paragraph('Nous parlons d’une voix.')),
			)}</w:tbl>${paragraph('Puis :')}<w:tbl>${row(cell(paragraph('Ornévic')), cell(paragraph('22')))}${row(
				cell(paragraph('Ravenel')),
				cell(paragraph('11')),
			)}</w:tbl>`,
		);
		expect(textOf(made)).toContain(
			'**Mme ELLERBY**\u00A0: Voici la boîte :\n\n| Année | Lettres |\n| - | - |\n| 1884 | 12 |\n\nElle est lourde.\n\n(Rires)\n\n**DÉLÉGATION DU TRÉPIED**\u00A0: Nous parlons',
		);
		expect(textOf(made)).toContain('| Ornévic | 22 |');
		expect(textOf(made)).toContain(
			'Mme ELLERBY: maud-ellerby\n  DÉLÉGATION DU TRÉPIED: delegation-du-trepied\n',
		);
		expect(made.mended.join()).toContain('1 tableau d’orateurs');
		expect(made.mended.join()).not.toContain('tableau dans un tableau');
	});

	test('of shorthand has its titles of two lines, who presides, and none of the numbers of its pages', async () => {
		const title = (text: string) => paragraph(text, centre, bold);
		const page = (number: number) => paragraph(`– ${String(number)} –`, centre);
		const said = (name: string, words: string) =>
			`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${name}</w:t></w:r><w:r><w:t xml:space="preserve"> — ${words}</w:t></w:r></w:p>`;
		const made = await importBody(
			[
				title('COMPTE RENDU STÉNOGRAPHIQUE'),
				title('du colloque des feux'),
				paragraph('Présidence de Mme ADA MERROWIN', centre),
				page(1),
				title('SECTION II'),
				title('PREMIER PANEL'),
				said('Mme la présidente.', 'La parole est à la salle.'),
				said('M. Ilan Sorrebois.', 'Il faut regarder par où il re-'),
				page(2),
				paragraph('garde, et longtemps.'),
				page(3),
			].join(''),
		);
		const written = textOf(made);
		expect(written).toContain('title: COMPTE RENDU STÉNOGRAPHIQUE du colloque des feux\n');
		expect(written).toContain('## SECTION II – PREMIER PANEL {#panel-1}\n\n**Mme la présidente.**');
		expect(written).toContain('Il faut regarder par où il regarde, et longtemps.');
		expect(written).not.toMatch(/– \d –/);
		expect(made.mended.join('\n')).toContain('3 numéros de page');
		expect(made.questions.find(({ id }) => id === 'voice:Mme la présidente')).toMatchObject({
			suggested: 'ada-merrowin',
		});
	});

	test('has no speaker in a sentence, no title in another script, and links to where they lead', async () => {
		const made = await importBody(
			heading('Panel 1') +
				paragraph('Mme Quintrec-Abel a parlé peu. J’ai noté ceci\u00A0: chaise, porte.') +
				paragraph('האור אינו ישן') +
				paragraph('La suite.') +
				'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://www.google.com/url?q=https://feux.example/2021&amp;sa=D"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>le programme</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
				'<w:p><w:r><w:t xml:space="preserve">Diffusion : </w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Choisissez un élément.</w:t></w:r></w:sdtContent></w:sdt></w:p>',
		);
		expect(made.questions.filter(({ id }) => id.startsWith('voice:'))).toEqual([]);
		expect(textOf(made)).toContain('\n\nהאור אינו ישן\n\n');
		expect(textOf(made)).toContain('[le programme](https://feux.example/2021)');
		expect(textOf(made)).not.toContain('Choisissez');
		expect(made.mended.join('\n')).toMatch(/1 invitation à remplir.*\n.*1 lien qui passait/);
	});

	test('says who wrote it, and what nobody filled in', async () => {
		const made = await importBody(
			paragraph('Rapport des feux', '<w:jc w:val="center"/>', '<w:b/>') +
				paragraph('par Ada Merrowin et Marine Le Gloan') +
				heading('Panel 1') +
				paragraph('par Ilan Sorrebois, et par [Nom de l’orateur].'),
		);
		expect(textOf(made)).toContain(
			'title: Rapport des feux\nauthors:\n  - speaker: ada-merrowin\n  - given: Marine\n    family: Le Gloan\n',
		);
		expect(made.unplaced.map(({ text }) => text)).toContain('[Nom de l’orateur]');
	});

	test('whose cells are merged over rows has their words in each', async () => {
		const cell = (text: string, properties = '') =>
			`<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
		const [begins, goesOn] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'];
		const made = await importBody(
			`<w:tbl>${row(cell('Feu'), cell('Portée', '<w:gridSpan w:val="2"/>'))}${row(
				cell('Nord', begins), cell('Trépied'), cell('18'),
			)}${row(cell('', goesOn), cell('Tonnant'), cell('21', begins))}${row(
				cell('', goesOn), cell('Fanoire'), cell('', goesOn),
			)}</w:tbl>`,
		); // prettier-ignore
		expect(textOf(made)).toContain(
			'| Nord | Trépied | 18 |\n| Nord | Tonnant | 21 |\n| Nord | Fanoire | 21 |\n',
		);
	});

	test('that is cut, of which only the envelope holds, is refused', async () => {
		const parts = {
			'[Content_Types].xml': strToU8(types),
			'word/document.xml': strToU8('<w:document><w:body><w:p>'),
		};
		const refused = await report.propose({ name: 'a.docx', bytes: zipSync(parts) }, edition, {});
		expect(refused).toMatchObject({
			refusal: [{ message: expect.stringContaining('ne se lit pas') as unknown }],
		});
	});

	const compound = (stream: string) =>
		Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(stream, 'utf16le')]);
	test.each([
		['a workbook of old', compound('Workbook'), '.xls'],
		['a presentation of old', compound('PowerPoint Document'), '.ppt'],
		['a document of Pages', zipSync({ 'Index/Document.iwa': strToU8('x') }), 'Pages'],
		['an archive of web pages', zipSync({ 'compte-rendu.html': strToU8('<html>') }), 'ZIP'],
		['a web page that Word saved', Buffer.from('<html><h1>Panel 1</h1></html>'), 'page web'],
	])('that is %s is refused for what it is', async (_, bytes, said) => {
		const refused = await report.propose({ name: 'a.docx', bytes }, edition, {});
		expect(refused).toMatchObject({ refusal: [{ message: expect.stringContaining(said) as unknown }] });
	});
});

describe('what is imported', () => {
	const folder = mkdtempSync(join(tmpdir(), 'import-report-'));
	afterAll(() => {
		rmSync(folder, { recursive: true });
	});
	const root = join(folder, 'edition');
	const answers = { status: 'complete', source: 'sgf-2021-compte-rendu' };
	const input = {
		name: '16-douze-pages.odt',
		bytes: new Uint8Array(readFileSync('tests/imports/report/files/16-douze-pages.odt')),
	};
	const propose = async () => {
		const { entries } = await readContent(root);
		const proposal = await report.propose(input, describeEdition(entries), answers);
		if ('refusal' in proposal) throw new Error(JSON.stringify(proposal.refusal));
		return planChanges(proposal.edits, (file) => readExisting(root, file));
	};

	test('is sound where it lies, is a report, and is not written twice', async () => {
		cpSync('tests/editions/complete', root, { recursive: true });
		rmSync(join(root, 'report'), { recursive: true });
		const plan = await propose();
		const undo = await writeChanges(root, plan.changes);
		const { entries, problems } = await checkContent(root);
		expect(problems.filter((one) => isFault(one) && one.file.startsWith('report'))).toEqual([]);
		const built = buildProceedings(entries).report!;
		expect(built.source).toBe('sgf-2021-compte-rendu');
		expect(built.versions.texts.fr!.sections.map(({ session }) => session)).toContain('lumiere');
		expect((await propose()).changes).toEqual([]);
		await undo();
		expect(existsSync(join(root, 'report'))).toBe(false);
	});

	test('is sound, whatever the document', { timeout: 240_000 }, async () => {
		for (const { file, refused } of readCases()) {
			if (refused !== undefined) continue;
			const bytes = new Uint8Array(readFileSync(`tests/imports/report/files/${file}`));
			const proposal = await report.propose({ name: file, bytes }, edition, answers);
			if ('refusal' in proposal) throw new Error(JSON.stringify(proposal.refusal));
			const { changes } = await planChanges(proposal.edits, (path) => readExisting(root, path));
			const undo = await writeChanges(root, changes);
			const { problems } = await checkContent(root);
			const own = problems.filter((problem) => isFault(problem) && problem.file.startsWith('report'));
			expect(own, file).toEqual([]);
			await undo();
		}
	});

	test('does not take the place of a text that an editor has', async () => {
		cpSync('tests/editions/complete/report', join(root, 'report'), { recursive: true });
		const plan = await propose();
		expect(plan).toMatchObject({ isHeld: true, changes: [] });
	});
});
