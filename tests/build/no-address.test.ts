import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { cacheDirOf } from '#site/identity.ts';
import { readTags } from './tags.ts';

const folder = mkdtempSync(join(tmpdir(), 'no-address-'));
const [content, site] = [join(folder, 'content'), join(folder, 'site')];
const seminar = parse(readFileSync('tests/editions/complete/seminar.yaml', 'utf8')) as {
	address?: string;
	contact?: string;
	publication?: unknown;
	date: string;
};
const { host } = new URL(seminar.address!);
const today = new Date().toISOString().slice(0, 10);

/** Every file of the site, those that are packed included, as the text that is in it. */
const texts = new Map<string, string>();
let output = '';

beforeAll(async () => {
	cpSync('tests/editions/complete', content, { recursive: true });
	// A DOI is an address that somebody gave; the day of the report, one on which something was published.
	for (const file of readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.md'),
	)) {
		const sheet = join(content, file);
		writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(/^(?:doi|date): .*\n/gm, ''));
	}
	delete seminar.address;
	delete seminar.contact;
	delete seminar.publication;
	writeFileSync(join(content, 'seminar.yaml'), stringify(seminar));
	const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: site, SOURCE_DATE_EPOCH: undefined };
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], { env });
	output = stdout.toString() + stderr.toString();
	expect(status, output).toBe(0);
	for (const entry of readdirSync(site, { recursive: true, withFileTypes: true }))
		if (entry.isFile()) {
			const path = join(entry.parentPath, entry.name);
			await readText(path.slice(site.length + 1), readFileSync(path));
		}
});
afterAll(() => {
	rmSync(folder, { recursive: true });
	rmSync(cacheDirOf(content), { recursive: true });
});

async function readText(name: string, bytes: Uint8Array): Promise<void> {
	let text = Buffer.from(bytes).toString('latin1');
	if (text.startsWith('PK\u0003\u0004')) {
		for (const [member, inner] of Object.entries(unzipSync(bytes)))
			await readText(`${name}!${member}`, inner);
		// What it packs is read above, by name.
		text = '';
	}
	if (text.startsWith('\u001F\u008B')) text += gunzipSync(bytes).toString('latin1');
	if (text.startsWith('%PDF')) text += await readPdf(bytes);
	texts.set(name, text);
}

/** The words of a PDF, what it says of itself, and where its links lead; its XMP stands in it as it is. */
async function readPdf(bytes: Uint8Array): Promise<string> {
	const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	const { info } = await document.getMetadata();
	const read = [JSON.stringify(info)];
	for (let number = 1; number <= document.numPages; number += 1) {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent();
		read.push(...items.map((item) => ('str' in item ? item.str : '')));
		read.push(JSON.stringify(((await page.getAnnotations()) as { url?: string }[]).map(({ url }) => url)));
	}
	return read.join('\n');
}

/** The files that say something, by their names. */
const list = (pattern: RegExp) => [...texts].filter(([name]) => pattern.test(name));

test('the editor is told once what to write, and where', () => {
	expect(output.match(/Aucune adresse n’est donnée/g)).toHaveLength(1);
	expect(output).toMatch(/seminar\.yaml : « address: https:\/\/\S+ »/);
});

test('no file bears an address that nobody gave, nor one that stands for it', () => {
	expect(texts.size).toBeGreaterThan(700);
	for (const [name, text] of texts)
		expect(text.includes(host) || /site\.invalid|\/\/localhost|127\.0\.0\.1/.test(text), name).toBe(false);
});

test('no file says « undefined » of what it does not know', () => {
	for (const [name, text] of list(/\.(?:html|xhtml|xml|opf|ris|bib|ics|txt|csl\.json)$/))
		expect(text, name).not.toMatch(/\bundefined\b|\bNaN\b/);
});

test('what only makes sense with an address is not there; what is read, cited and followed without one is', () => {
	const names = [...texts.keys()].filter((name) => !name.includes('!'));
	expect(
		names.filter((name) =>
			/sitemap|opensearch|balado|linkset|chapters\.json|^(?!_astro|interventions\/|speakers|apple-touch-icon|icon-).*\.png$/.test(
				name,
			),
		),
	).toEqual([]);
	for (const name of ['actes.pdf', 'actes.epub', 'actes.html', 'actes.json', 'actes.ris', 'actes.zip'])
		expect(names).toContain(name);
	for (const name of ['flux.xml', 'seminaire.ics', 'robots.txt', 'SHA256SUMS']) expect(names).toContain(name);
	for (const [name, html] of list(/(?:^|\/)index\.html$/))
		expect(html, name).not.toMatch(
			/rel="(?:canonical|cite-as|linkset|search)"|property="og:(?:url|image)"|citation_(?:public|pdf)_url/,
		);
});

test('links of the downloads lead to files', () => {
	for (const name of ['telechargements', 'en/telechargements', 'videos']) {
		const links = readTags(texts.get(`${name}/index.html`)!, `/${name}/`).flatMap(
			({ attributes: { href = '' } }) => /^\/([^#]*\.\w+)$/.exec(href)?.[1] ?? [],
		);
		expect(links.length, name).toBeGreaterThan(2);
		for (const path of links) expect(texts.has(path), path).toBe(true);
	}
});

test('no reference announces an address', () => {
	for (const [name, text] of list(/\.(?:ris|bib)$/)) expect(text, name).not.toMatch(/^(?:UR|L1) |\turl = /m);
	expect(texts.get('CITATION.cff')).not.toMatch(/url:/);
	for (const [name, text] of list(/\.csl\.json$/)) expect(text, name).not.toContain('"URL"');
	for (const [name, text] of list(/\.mods\.xml$/)) expect(text, name).not.toContain('<location>');
	for (const [name, html] of list(/(?:^|\/)index\.html$/)) {
		const [, panel] = /<details class="cite".*?<dl>(.*?)<\/dl>/s.exec(html) ?? [];
		expect(panel ?? '', name).not.toMatch(/:\/\/|Disponible|Available/);
	}
});

test('the day of the event is that on which nothing was made or published', () => {
	const compact = seminar.date.replaceAll('-', '');
	// What editors gave bears the dates that they gave it.
	for (const [name, text] of list(/^(?!.*(?:slides|compte-rendu)\.pdf$)/)) {
		// A PDF's date, and not the hour at which a part of the day ends.
		expect(text, name).not.toMatch(new RegExp(`(?<!DTEN)D:${compact}`));
		expect(text, name).not.toMatch(
			new RegExp(`(?:updated|modified"|CreateDate|ModifyDate|Bagging-Date|dc:date)[>:]\\s?${seminar.date}`),
		);
		expect(text, name).not.toContain(`DTSTAMP:${compact}`);
		expect(text, name).not.toMatch(
			/datePublished|citation_publication_date|DCTERMS\.issued|<dateIssued|^PY {2}/m,
		);
	}
	for (const [name, text] of list(/\.pdf$/).filter(([, text]) => text.includes('pdfuaid')))
		expect(text, name).toContain(`D:${today.replaceAll('-', '')}`);
	expect(texts.get('actes.zip!actes/bag-info.txt')).toContain(`Bagging-Date: ${today}`);
});
