import { strToU8, type Zippable, zipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { toXast } from 'hast-util-to-xast';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';
import { toLocalDay } from '#formats/archive/bag.ts';
import { addressOf } from '#formats/citations/text/wording.ts';
import type { Work } from '#formats/citations/work.ts';
import { type Chapter, printChapters } from '#formats/html/chapters.ts';
import { printOpening } from '#formats/html/volume.ts';
import { identify } from '#formats/identifiers.ts';
import type { Proceedings } from '#proceedings/types.ts';
import type { Locale } from '#i18n/locales.ts';
import { pageUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';
import { printContainer, printNavigation, printPackage, role } from './package.ts';

/**
 * Makes a book of the whole proceedings (EPUB 3.3), one document a chapter.
 * @param made what libraries show of the book, as PNG, and the day on which its content last changed
 */
export function makeBook(
	proceedings: Proceedings,
	view: View,
	work: Work,
	{ cover, modified }: { cover: Uint8Array; modified: string },
): Uint8Array {
	const { locale } = view;
	const chapters = printChapters(proceedings, view, {
		level: 1,
		to: ({ part, id }) => `${part}.xhtml#${id}`,
		toPicture: ({ path }) => encodeURI(path),
	});
	const { text: title, language } = view.phrase(proceedings.seminar.title);
	const opening: Chapter = {
		id: 'opening',
		title,
		language,
		html: printOpening(proceedings, view, work),
		chapters: [],
	};
	const documents = [opening, ...chapters.flatMap((chapter) => [chapter, ...chapter.chapters])];
	const address = addressOf(work);
	const files: Record<string, string> = {
		'META-INF/container.xml': printContainer(),
		'EPUB/package.opf': printPackage(view, work, documents, {
			identifier: address ? `${address}#${locale}` : identify(pageUrl('home', locale), proceedings.seminar),
			modified,
		}),
		'EPUB/nav.xhtml': printNavigation(view, [opening, ...chapters]),
		'EPUB/style.css': style,
		...Object.fromEntries(
			documents.map((chapter) => [`EPUB/${chapter.id}.xhtml`, printDocument(chapter, locale)]),
		),
	};
	// The type of the book comes first and as it is, so that it can be read without unpacking anything (OCF 3.3, § 4.3).
	const zipped: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
	for (const [name, content] of Object.entries(files)) zipped[name] = strToU8(content);
	// Compressed already, as pictures are.
	zipped['EPUB/cover.png'] = [cover, { level: 0 }];
	for (const { path, content } of view.figures.values()) zipped[`EPUB/${path}`] = [content, { level: 0 }];
	return zipSync(zipped, { mtime: toLocalDay(modified) });
}

function printDocument({ id, title, html }: Chapter, locale: Locale): string {
	const tree = fromHtml(
		`<!doctype html><html lang="${locale}" xmlns:epub="http://www.idpf.org/2007/ops"><head><title></title><link rel="stylesheet" href="style.css"></head>
<body><section id="${id}" role="${role(id)}">${html}</section></body></html>`,
	);
	visit(tree, 'element', (element) => {
		const { properties } = element;
		if (properties['lang']) properties['xmlLang'] = properties['lang'];
		const isNote = element.tagName === 'li' && /-fn-\d+$/.test(String(properties['id']));
		const type = isNote ? 'endnote' : types[String(properties['role'])];
		if (type) properties['epub:type'] = type;
		if (element.tagName === 'title') element.children = [{ type: 'text', value: title }];
	});
	return toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, toXast(tree)]);
}

/** What reading systems name what notes are made of, by their role: those that show notes beside the text know them by it. */
const types: Readonly<Record<string, string>> = {
	'doc-noteref': 'noteref',
	'doc-endnotes': 'endnotes',
	'doc-backlink': 'backlink',
};

/** The look of the book: readers choose the letters, the size and the colours. */
const style = `h1, h2, h3, h4 { font-weight: normal; line-height: 1.25; text-align: left; hyphens: none; break-after: avoid; }
.lead { font-size: 1.15em; }
.by, .from, .sources, small { font-family: sans-serif; font-size: .8em; }
.notice { padding: .5em; border: 1px solid; }
figure { margin: 1.5em 0; break-inside: avoid; }
figcaption { font-size: .85em; }
img { max-width: 100%; height: auto; }
dt { margin-top: 1em; font-weight: bold; }
dd { margin: 0; }
nav ol { list-style: none; }
nav li { margin: .75em 0; }
`;
