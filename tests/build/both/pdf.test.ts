import { constants, inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { Data } from '#formats/data/schema.ts';
import { getTranslate } from '#i18n/strings.ts';
import { filedAt, files, pages, read, readPage } from '../site.ts';
import { readTags } from '../tags.ts';

const documents = files.filter((file) => /^(?:en\/)?(?:actes|interventions\/[^/]+)\.pdf$/.test(file));
const interventions = pages.filter(({ url }) => /^\/(?:en\/)?interventions\/[^/]+\/$/.test(url));
/** What a tag of a PDF holds, as pdf.js gives it. */
interface Tagged {
	role?: string;
	alt?: string;
	/** What it marks of the page. */
	id?: string;
	children?: Tagged[];
}

const plain = (text: string) => text.replaceAll(/[\s\u00AD\u2060-]+/g, '');

/** Opens a PDF with a reader that is not its writer's. */
async function open(file: string) {
	const document = await getDocument({ data: new Uint8Array(read(file)), verbosity: 0 }).promise;
	const { info } = await document.getMetadata();
	const texts: string[] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const { items } = await (await document.getPage(number)).getTextContent();
		texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
	}
	return { document, info: info as Record<string, unknown>, texts, text: plain(texts.join(' ')) };
}

/** The languages that the words of a PDF are tagged with, which stand in its streams: pdf.js reads those of whole paragraphs only. */
function listLanguages(pdf: Buffer): string[] {
	const found: string[] = [];
	for (const { index } of pdf.toString('latin1').matchAll(/(?<=\bstream\r?\n)x/g)) {
		const stream = inflateSync(pdf.subarray(index), { finishFlush: constants.Z_SYNC_FLUSH });
		for (const [, language] of stream.toString('latin1').matchAll(/\/Lang ?\(([^)]+)\)/g))
			found.push(language!);
	}
	return found;
}

/** The tags of a document, in the order in which they are read. */
async function readStructure({ document }: Awaited<ReturnType<typeof open>>): Promise<Tagged[]> {
	const found: Tagged[] = [];
	const list = (tag: Tagged) => {
		if (tag.role) found.push(tag);
		tag.children?.forEach(list);
	};
	for (let number = 1; number <= document.numPages; number += 1)
		list(await (await document.getPage(number)).getStructTree());
	return found;
}

/** What stands on each page: at its head, at its foot, how many lines, and what they are. */
async function readSheets(file: string) {
	const opened = await open(file);
	const sheets = [];
	for (let number = 1; number <= opened.document.numPages; number += 1) {
		const page = await opened.document.getPage(number);
		const { items } = await page.getTextContent();
		const words = items.flatMap((item) =>
			'str' in item && item.str.trim() ? [{ text: item.str, y: Number(item.transform[5]) }] : [],
		);
		// The head and the foot of a page of 842 points: see the margins of the sheet.
		const at = (from: number, to: number) => words.filter(({ y }) => y >= from && y < to);
		const say = (found: typeof words) => plain(found.map(({ text }) => text).join(''));
		const body = (await page.getStructTree()) as Tagged;
		sheets.push({
			number,
			head: say(at(755, 842)),
			foot: say(at(0, 75)),
			lines: new Set(at(75, 755).map(({ y }) => Math.round(y))).size,
			roles: (body.children?.[0]?.children ?? []).flatMap(({ role }) =>
				role && role !== 'Note' ? [role] : [],
			),
		});
	}
	return sheets;
}

/** The lines of justified paragraphs but their last: where each ends, in points. */
async function readJustified(file: string) {
	const { document } = await open(file);
	const ends: { text: string; end: number }[] = [];
	for (let number = 6; number <= document.numPages; number += 1) {
		const { items } = await (await document.getPage(number)).getTextContent();
		const lines = Map.groupBy(
			items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : [])),
			({ transform }) => Math.round(Number(transform[5]) * 10) / 10,
		);
		const ofText = [...lines]
			.map(([y, words]) => {
				const own = words.filter(({ transform }) => Number(transform[4]) > 141);
				const [first] = own;
				return {
					y,
					text: own.map(({ str }) => str).join(''),
					isText:
						first && Math.abs(Number(first.transform[0]) - 10.5) < 0.01 && Number(first.transform[4]) < 142,
					end: Math.max(...own.map(({ transform, width }) => Number(transform[4]) + width)),
				};
			})
			.toSorted((a, b) => b.y - a.y);
		for (const [index, { y, isText, text, end }] of ofText.entries()) {
			const next = ofText[index + 1];
			if (isText && !/^(?:–|\d+\.)/.test(text) && next?.isText && Math.abs(y - next.y - 14.28) < 0.2)
				ends.push({ text, end });
		}
	}
	return ends;
}

test('the volume is there in both languages, and each intervention in those that it is in', () => {
	expect(documents).toContain('actes.pdf');
	expect(documents).toContain('en/actes.pdf');
	for (const page of interventions) {
		const tag = page.tags.find(({ attributes }) => attributes['name'] === 'citation_pdf_url');
		const { pathname } = new URL(tag!.attributes['content']!);
		expect(documents).toContain(pathname.slice(1));
		expect(pathname).toBe(`${filedAt(page).slice(0, -1)}.pdf`);
	}
});

describe.each(documents)('%s', (file) => {
	test('is tagged, titled, in its language, says PDF/UA-1, and embeds its fonts', async () => {
		const { document, info } = await open(file);
		const bytes = read(file).toString('latin1');
		expect((await document.getMarkInfo()) as unknown as Map<string, boolean>).toContainEqual([
			'Marked',
			true,
		]);
		expect(info['Title']).toMatch(/\S/);
		expect(info['Language']).toMatch(file.startsWith('en/') ? /^en/ : /^fr/);
		expect(bytes).toMatch(/pdfuaid:part>1</);
		const fonts = bytes.match(/\/Type ?\/FontDescriptor/g) ?? [];
		expect(fonts.length).toBeGreaterThan(0);
		expect(bytes.match(/\/FontFile\d?/g)).toHaveLength(fonts.length);
		for (let number = 1; number <= document.numPages; number += 1) {
			const tree = await (await document.getPage(number)).getStructTree();
			const [whole] = tree.children as { role: string; children: { role?: string }[] }[];
			expect(whole!.role).toBe('Document');
			// What stands alone on a page is a paragraph, a heading, a list: never a run of letters.
			expect(whole!.children.map(({ role }) => role)).not.toContain('Span');
		}
		expect((await document.getOutline()).length).toBeGreaterThan(0);
	});

	test('says whose it is, and what may be done with it, in its text and in its metadata', async () => {
		const { document, info, text } = await open(file);
		const [{ author, editor, license }] = JSON.parse(read(file.replace(/pdf$/, 'csl.json')).toString()) as [
			Partial<
				Record<'author' | 'editor', Partial<Record<'family' | 'given' | 'suffix' | 'literal', string>>[]>
			> & {
				license?: string;
			},
		];
		const own = (/actes\.pdf$/.test(file) && editor) || author;
		const names = (own ?? []).map(
			({ family, given, literal, suffix }) => literal ?? [given, family, suffix].filter(Boolean).join(' '),
		);
		for (const name of names) expect(info['Author']).toContain(name);
		const { metadata } = await document.getMetadata();
		// Each of them, in their order.
		expect([metadata.get('dc:creator')].flat().filter(Boolean)).toEqual(names);
		expect([metadata.get('dc:rights')].flat().filter(Boolean)).toEqual(license ? [license] : []);
		if (license) expect(text).toContain(plain(license));
	});

	test('shows its title, not its name, at the head of the window', async () => {
		const { document } = await open(file);
		const preferences = (await document.getViewerPreferences()) as unknown as Map<string, unknown>;
		expect(preferences.get('DisplayDocTitle')).toBe(true);
	});

	test('has headings that skip no level, paragraphs, and words for each picture', async () => {
		const tags = await readStructure(await open(file));
		const levels = tags.flatMap(({ role }) => /^H(\d)$/.exec(role!)?.[1] ?? []).map(Number);
		expect(levels[0]).toBe(1);
		for (const [index, level] of levels.entries())
			expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
		expect(tags.some(({ role }) => role === 'P')).toBe(true);
		for (const { alt } of tags.filter(({ role }) => role === 'Figure')) expect(alt).toMatch(/\S/);
	});

	test('has a bookmark for each heading that its table lists, and leads to it', async () => {
		const { document } = await open(file);
		for (const { title, dest } of await document.getOutline()) {
			expect(title).toMatch(/\S/);
			expect(dest).toBeTruthy();
		}
	});

	test('leads nowhere but to what it holds and to the web', async () => {
		const { document } = await open(file);
		for (let number = 1; number <= document.numPages; number += 1) {
			const links = (await (await document.getPage(number)).getAnnotations()) as {
				url?: string;
				dest?: unknown;
			}[];
			for (const { url, dest } of links)
				expect(url ?? (dest ? 'https://inside' : '')).toMatch(/^(?:https?:\/\/|mailto:)\S+$/);
		}
	});
});

describe.each(['actes', 'en/actes'])('%s.pdf', (name) => {
	const root = name === 'actes' ? '/' : '/en/';

	test('says all that the whole in one file says, in the same order', async () => {
		const { text } = await open(`${name}.pdf`);
		const { tags } = readPage(`${name}.html`);
		// A figure stands where a page has room for it.
		const passages = tags.filter(
			({ name: tag, attributes }) => tag !== 'figure' && /-[pt]\d+$/.test(attributes['id'] ?? ''),
		);
		expect(passages.length).toBeGreaterThan(20);
		const voices = tags.filter(({ name: tag }) => tag === 'b').map(({ text: voice }) => voice);
		let end = 0;
		for (const { text: words } of passages) {
			const timed = words.replace(/^(?:\d+:)+\d\d /, '');
			const voice = voices.find((one) => timed.startsWith(`${one} `)) ?? '';
			const at = text.indexOf(plain(timed.slice(voice.length)).slice(0, 30), end);
			expect(at, words).toBeGreaterThanOrEqual(end);
			end = at;
		}
		const figures = tags.filter(({ name: tag, attributes }) => tag === 'figure' && attributes['id']);
		for (const { attributes, text: caption } of figures)
			expect(text).toContain(plain(`${attributes['data-n']!}${caption.slice(0, 30)}`));
	});

	test('says, as the home page does, where the sources differ on who organised it', async () => {
		const { event } = JSON.parse(read(`${name}.json`).toString()) as Data;
		const { text } = await open(`${name}.pdf`);
		expect(text.includes(plain(event.organisersNote ?? ''))).toBe(true);
	});

	test('has its title for its first heading', async () => {
		const document = await open(`${name}.pdf`);
		const [first] = (await readStructure(document)).filter(({ role }) => /^H\d?$/.test(role ?? ''));
		expect(first!.role).toBe('H1');
		const { items } = await (
			await document.document.getPage(1)
		).getTextContent({ includeMarkedContent: true });
		const marked = items.map((item) => ('str' in item ? item.str : `<${'id' in item ? item.id : ''}>`));
		const contents = (tag: Tagged): string[] => [
			...(tag.id ? [tag.id] : []),
			...(tag.children ?? []).flatMap(contents),
		];
		const own = contents(first!).map(
			(id) =>
				marked
					.slice(marked.indexOf(`<${id}>`) + 1)
					.join('')
					.split('<')[0],
		);
		const title = pages.find(({ url }) => url === root)!.tags.find((tag) => tag.name === 'h1')!.text;
		expect(plain(own.join(' '))).toBe(plain(title));
	});

	test('says what each session was about, its aims, and who took part as what', async () => {
		const { text } = await open(`${name}.pdf`);
		const sessions = pages.filter(
			({ html, url }) => html.includes('session-facts') && url.startsWith('/en/') === (root === '/en/'),
		);
		expect(sessions.length).toBeGreaterThanOrEqual(4);
		for (const { tags, html } of sessions) {
			const from = text.lastIndexOf(
				plain(tags.find(({ attributes }) => attributes['class'] === 'lead')!.text),
			);
			expect(from).toBeGreaterThan(0);
			const facts = readTags(/<section class="[^"]*session-facts.*?<\/section>/s.exec(html)![0]);
			for (const { text: fact } of facts.filter(({ name: tag }) => tag === 'dt' || tag === 'dd'))
				expect(text.indexOf(plain(fact.replace('∅', '')), from), fact).toBeGreaterThan(from);
		}
	});

	test('is a book: nothing on its first pages, then heads that name the event and the part, feet that name the edition', async () => {
		const { notice, event } = JSON.parse(read(`${name}.json`).toString()) as Data;
		const sheets = await readSheets(`${name}.pdf`);
		const [contents] = sheets.filter(({ foot }) => foot !== '');
		expect(contents!.number).toBe(5);
		const t = getTranslate(root === '/' ? 'fr' : 'en');
		const { document } = await open(`${name}.pdf`);
		const titles = (await document.getOutline()).map(({ title }) => plain(title));
		const status = plain(t(notice ? 'pdf.fictional' : 'site.proceedings'));
		const text = sheets.slice(sheets.findIndex(({ roles }, at) => at > 4 && roles.length > 4));
		for (const { number, head, foot, roles } of text) {
			const isRight = number % 2 === 1;
			expect(foot).toBe(isRight ? status + String(number) : String(number) + status);
			// A page that a part opens has its title, and nothing over it.
			if (roles[0] === 'H1') {
				expect(head, String(number)).toBe('');
				continue;
			}
			expect(head, String(number)).toContain(plain(event.shortTitle));
			expect(
				titles.filter((title) => (isRight ? head.endsWith(title) : head.startsWith(title))),
				String(number),
			).toHaveLength(1);
		}
		expect(text.some(({ head }) => head === '')).toBe(true);
	});

	test('keeps what its title quotes on one line of its cover', async () => {
		const { document, info } = await open(`${name}.pdf`);
		const { items } = await (await document.getPage(1)).getTextContent();
		const lines = Map.groupBy(
			items.flatMap((item) => ('str' in item ? [item] : [])),
			({ transform }) => Math.round(Number(transform[5])),
		);
		const said = [...lines.values()].map((line) => plain(line.map(({ str }) => str).join('')));
		for (const [quoted] of String(info['Title']).matchAll(/«[^»]*»|“[^”]*”/g))
			expect(
				said.filter((line) => line.includes(plain(quoted))),
				quoted,
			).not.toEqual([]);
	});

	test('names in its table who speaks, after the title', async () => {
		const { interventions: listed, speakers: people } = JSON.parse(read(`${name}.json`).toString()) as Data;
		const { texts } = await open(`${name}.pdf`);
		const table = plain(texts[4]!);
		for (const { title, speakers } of listed) {
			const [first] = people.filter(({ id }) => id === speakers[0]);
			expect(table).toContain(plain(title + (first?.name ?? '')));
		}
	});

	test('ends with an index that leads to the pages of what it names', async () => {
		const { glossary } = JSON.parse(read(`${name}.json`).toString()) as Data;
		const { texts, document } = await open(`${name}.pdf`);
		const outline = await document.getOutline();
		const title = getTranslate(root === '/' ? 'fr' : 'en')('pdf.index');
		expect(outline.at(-1)!.title).toBe(title);
		const from = texts.findLastIndex((text) => plain(text).includes(plain(title)));
		// The number of a left page follows its last entry.
		const index = texts
			.slice(from)
			.map((text, at) => plain(text).replace(new RegExp(`${from + at + 1}(?=\\p{L}+$)`, 'u'), ''))
			.join('');
		for (const { term, definition } of glossary) {
			const page = texts.findLastIndex((text) =>
				plain(text).includes(plain(`${term}${definition.slice(0, 12)}`)),
			);
			const entry = new RegExp(`${RegExp.escape(plain(term))},([\\d,–]+)`).exec(index);
			const pages = entry?.[1]!.split(/[,–]/).filter(Boolean).map(Number) ?? [];
			expect(pages, term).toContain(page + 1);
			expect(pages, term).toEqual(pages.toSorted((a, b) => a - b));
		}
	});

	test('leaves no page empty but at the end of a part, and no title at the foot of one', async () => {
		const sheets = await readSheets(`${name}.pdf`);
		for (const [index, { number, lines, roles }] of sheets.slice(5, -1).entries()) {
			const next = sheets[index + 6]!;
			if (!/^H[12]$/.test(next.roles[0]!)) expect(lines, String(number)).toBeGreaterThan(14);
			expect(roles.at(-1), String(number)).not.toMatch(/^H\d$/);
		}
	});

	test('has each note on the page that calls it', async () => {
		const { texts } = await open(`${name}.pdf`);
		const marks = texts.map((text) => plain(text).match(/\[\d+\]/g) ?? []);
		expect(marks.flat().length).toBeGreaterThan(20);
		for (const [index, ofPage] of marks.entries())
			for (const [mark, both] of Map.groupBy(ofPage, (one) => one))
				expect(both.length % 2, `${mark}, page ${String(index + 1)}`).toBe(0);
	});

	test('lists the terms in the order of what it prints of them', async () => {
		const { glossary } = JSON.parse(read(`${name}.json`).toString()) as Data;
		const { text } = await open(`${name}.pdf`);
		const { compare } = new Intl.Collator(root === '/' ? 'fr' : 'en');
		const places = glossary
			.toSorted((a, b) => compare(a.term, b.term))
			.map(({ term, definition }) => text.indexOf(plain(`${term}${definition.slice(0, 12)}`)));
		expect(places[0]).toBeGreaterThan(0);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});

	test('ends its lines on one edge, as its paragraphs are justified', async () => {
		const lines = await readJustified(`${name}.pdf`);
		expect(lines.length).toBeGreaterThan(40);
		// A hyphen or a comma hangs beyond the edge; a line that cannot be stretched is short of it.
		expect(lines.filter(({ end }) => end < 507.2)).toEqual([]);
	});

	test('names each passage in the margin, and its sources at the foot of the page, as the one file does', async () => {
		const { text } = await open(`${name}.pdf`);
		const { html } = readPage(`${name}.html`);
		const passages = [
			...html.matchAll(
				/ id="(?:session|intervention|speaker)-[\w-]+-p\d+"[^>]* data-n="([^"]+)"[^>]*>([^<]{12})/g,
			),
		];
		expect(passages.length).toBeGreaterThan(20);
		for (const [, sign, opening] of passages)
			expect(text.includes(plain(sign! + opening!.replaceAll('&amp;', '&'))), opening).toBe(true);
		const notes = [...html.matchAll(/([^<>]{6})<sup><a id="[\w-]+-mark"[^>]*>([^<]+)</g)];
		expect(notes.length).toBeGreaterThan(5);
		for (const [, end, mark] of notes) expect(text.includes(plain(end! + mark!)), end).toBe(true);
		expect(html.match(/class="sources" role="doc-footnote"/g)!.length).toBeGreaterThanOrEqual(notes.length);
	});

	test('tags with its language each title of a source that is in another', () => {
		const languages = listLanguages(read(`${name}.pdf`));
		const entries = pages.find(({ url }) => url === `${root}sources/`)!.tags;
		const foreign = entries.filter(
			({ attributes }) => attributes['class'] === 'source-title' && attributes['lang'],
		);
		expect(foreign.length).toBeGreaterThan(0);
		for (const language of new Set(foreign.map(({ attributes }) => attributes['lang']!))) {
			const own = foreign.filter(({ attributes }) => attributes['lang'] === language).length;
			expect(
				languages.filter((one) => one === language.split('-')[0]).length,
				language,
			).toBeGreaterThanOrEqual(own);
		}
	});
});

test.each(interventions.filter((page) => filedAt(page) === page.url))(
	'$url has its title first, then who speaks, then its words in their order',
	async ({ url, tags }) => {
		const { text } = await open(`${url.slice(1, -1)}.pdf`);
		const title = plain(tags.find(({ name }) => name === 'h1')!.text);
		expect(text).toContain(title);
		const author = tags.find(({ attributes }) => attributes['name'] === 'citation_author');
		const [family, given = family] = author?.attributes['content']!.split(/, ?/).filter(Boolean) ?? [];
		if (given) expect(text.indexOf(plain(given))).toBeGreaterThan(text.indexOf(title));
		const passages = tags
			.filter(
				// A figure stands where a page has room for it.
				({ name, attributes }) => name !== 'figure' && /^(?:p|t)\d+$/.test(attributes['id'] ?? ''),
			)
			.map(({ text: words }) =>
				plain(words.replace(/^\s*(?:§\s*\d+?(?:(?:\d+:)+\d\d)?(?=\D)|(?:\d+:)+\d\d\s*§?)/, '')).slice(0, 30),
			);
		const written = passages.filter((opening) => text.includes(opening));
		expect(written.length).toBeGreaterThan(0);
		const places = written.map((opening) => text.indexOf(opening));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	},
);
