import { buffer } from 'node:stream/consumers';
import { fromHtml } from 'hast-util-from-html';
import { toXast } from 'hast-util-to-xast';
import { visit } from 'unist-util-visit';
import { toLocalDay, zip } from '#formats/archive/zip.ts';
import { addressOf } from '#formats/citations/text/wording.ts';
import type { Work } from '#formats/citations/work.ts';
import { printXml } from '#formats/citations/xml.ts';
import type { Part, Volume } from '#formats/document/blocks.ts';
import { listTitle } from '#formats/document/title.ts';
import { type Face, family, printFaces } from '#formats/html/faces.ts';
import { createPartPrinter } from '#formats/html/parts.ts';
import { escape, tag } from '#formats/html/runs.ts';
import { identify } from '#formats/identifiers.ts';
import type { Seminar } from '#proceedings/types.ts';
import type { Locale } from '#i18n/locales.ts';
import { mediaTypes } from '#site/media-types.ts';
import { palette } from '#site/palette.ts';
import { pageUrl } from '#site/urls.ts';
import { printContainer, printNavigation, printPackage } from './package.ts';

/**
 * Makes a book of the whole proceedings (EPUB 3.3), one document a part.
 * @param made what names it where it has no address, what libraries show of it, as PNG, the day on which its content last changed, and
 * what it is set in
 */
export function makeBook(
	volume: Volume,
	work: Work,
	{
		seminar,
		cover,
		modified,
		faces,
	}: { seminar: Seminar; cover: Uint8Array; modified: string; faces: readonly Face[] },
): Promise<Buffer<ArrayBuffer>> {
	const { locale, opening, pictures } = volume;
	const address = addressOf(work);
	const { printPart } = createPartPrinter(volume, {
		to: ({ part, id }) => `${part}.xhtml#${id}`,
		toPicture: ({ path }) => encodeURI(path),
	});
	const parts = [opening, ...volume.parts.flatMap((part) => [part, ...part.parts])];
	const print = (part: Part) =>
		(part === opening ? tag('p', { class: 'by' }, escape(volume.overline)) : '') + printPart(part, 1);
	const files = [
		// The type of the book comes first and as it is, so that it can be read without unpacking anything (OCF 3.3, § 4.3).
		{ path: 'mimetype', content: mediaTypes.epub },
		{ path: 'META-INF/container.xml', content: printContainer() },
		{
			path: 'EPUB/package.opf',
			content: printPackage(volume, work, parts, {
				identifier: address ? `${address}#${locale}` : identify(pageUrl('home', locale), seminar),
				modified,
				faces,
			}),
		},
		{ path: 'EPUB/nav.xhtml', content: printNavigation(volume) },
		{ path: 'EPUB/style.css', content: printFaces(faces, ({ name }) => name) + style },
		...faces.map(({ name, url }) => ({
			path: `EPUB/${name}`,
			content: Buffer.from(url.split(',')[1]!, 'base64'),
		})),
		...parts.map((part) => ({
			path: `EPUB/${part.id}.xhtml`,
			content: printDocument(part, print(part), locale),
		})),
		{ path: 'EPUB/cover.png', content: cover },
		...[...pictures.values()].map(({ path, content }) => ({ path: `EPUB/${path}`, content })),
	];
	return buffer(zip(files, toLocalDay(modified)));
}

function printDocument(part: Part, html: string, locale: Locale): string {
	const { id, kind } = part;
	const title = listTitle(part, locale)
		.map(({ text }) => text)
		.join('');
	const tree = fromHtml(
		`<!doctype html><html lang="${locale}" xmlns:epub="http://www.idpf.org/2007/ops"><head><title></title><link rel="stylesheet" href="style.css"></head>
<body><section id="${id}" role="${roles[kind]}">${html}</section></body></html>`,
	);
	visit(tree, 'element', (element) => {
		const { properties } = element;
		if (properties['lang']) properties['xmlLang'] = properties['lang'];
		const isNote = element.tagName === 'li' && /-fn-\d+$/.test(String(properties['id']));
		const type = isNote ? 'endnote' : types[String(properties['role'])];
		if (type) properties['epub:type'] = type;
		if (element.tagName === 'title') element.children = [{ type: 'text', value: title }];
	});
	return printXml(toXast(tree));
}

/** What a part is, for reading systems (DPUB-ARIA 1.1). */
const roles: Readonly<Record<Part['kind'], string>> = {
	opening: 'doc-chapter',
	session: 'doc-chapter',
	intervention: 'doc-chapter',
	report: 'doc-chapter',
	speakers: 'doc-chapter',
	terms: 'doc-glossary',
	sources: 'doc-bibliography',
};

/** What reading systems name what notes are made of, by their role: those that show notes beside the text know them by it. */
const types: Readonly<Record<string, string>> = {
	'doc-noteref': 'noteref',
	'doc-endnotes': 'endnotes',
	'doc-backlink': 'backlink',
	'doc-footnote': 'footnote',
};

/** The look of the book: readers choose the letters, the size and the colours. */
const style = `html { font-family: ${family}, serif; line-height: 1.45; }
h1, h2, h3, h4, .voice { font-weight: normal; line-height: 1.25; text-align: left; hyphens: none; break-after: avoid; page-break-after: avoid; text-wrap: balance; }
h1 { margin: 2em 0 .75em; padding-top: .6em; border-top: 2px solid ${palette.accent.light}; font-size: 1.6em; }
h2 { margin: 2em 0 .6em; font-size: 1.25em; }
h3 { margin: 1.75em 0 .5em; font-size: 1.1em; font-style: italic; }
h4 { margin: 1.5em 0 .5em; font-size: 1em; font-style: italic; }
p { margin: .6em 0; orphans: 2; widows: 2; }
a { color: inherit; text-decoration-color: ${palette.accent.light}; overflow-wrap: anywhere; }
[role="doc-noteref"], [role="doc-backlink"], [role="doc-toc"] a { text-decoration: none; }
[data-n]::before, p > small:first-child { margin-right: .6em; font-size: .8em; color: ${palette.muted.light}; }
[data-n]::before { content: attr(data-n); }
sup { font-size: .7em; line-height: 0; }
.lead { margin-bottom: 1.2em; font-size: 1.15em; line-height: 1.35; hyphens: none; text-align: left; }
.by, .from, .sources, figcaption { font-size: .8em; line-height: 1.4; text-align: left; hyphens: none; color: ${palette.muted.light}; }
aside.sources { margin: .3em 0 1em; }
[role="doc-backlink"] { display: inline-block; min-width: 24px; min-height: 24px; }
aside p { margin: 0; }
.author { font-variant-caps: small-caps; }
abbr { font-feature-settings: 'c2sc'; letter-spacing: .03em; }
section section { margin-top: 2em; font-size: .9em; }
.voice { margin: 1.25em 0 0; }
.notice { padding: .25em 0 .25em .75em; border-left: 2px solid ${palette.accent.light}; color: ${palette.accent.light}; }
figure { margin: 1.5em 0; break-inside: avoid; }
img { max-width: 100%; height: auto; }
dt { margin-top: 1em; font-size: .8em; break-after: avoid; color: ${palette.muted.light}; }
strong, .voice { font-weight: normal; font-variant: small-caps; letter-spacing: .02em; }
th { font-weight: normal; text-align: left; color: ${palette.muted.light}; }
table { border-collapse: collapse; }
th, td { padding: .2em 1em .2em 0; border-bottom: 1px solid ${palette.muted.light}; vertical-align: baseline; }
dd { margin: 0; }
#sources ul { padding: 0; list-style: none; }
#sources li { margin: .6em 0; padding-left: 1.2em; text-indent: -1.2em; text-align: left; hyphens: none; }
#sources li > a { display: block; margin-left: 1.2em; text-indent: 0; font-size: .8em; text-decoration: none; color: ${palette.muted.light}; }
nav ol { padding-left: 1.2em; list-style: none; }
nav > ol { padding-left: 0; }
nav li { margin: .6em 0; }
`;
