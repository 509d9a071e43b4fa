import { x } from 'xastscript';
import { toInstant } from '#dates/date.ts';
import { inverted, straight, type Work } from '#formats/citations/work.ts';
import { printXml } from '#formats/citations/xml.ts';
import type { Part, Volume } from '#formats/document/blocks.ts';
import { listTitle } from '#formats/document/title.ts';
import type { Face } from '#formats/html/faces.ts';
import { getTranslate } from '#i18n/strings.ts';
import { mediaTypes } from '#site/media-types.ts';

/** Says where the package document is. */
export function printContainer(): string {
	return printXml(
		x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
			x('rootfiles', [
				x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
			]),
		]),
	);
}

/**
 * Prints the package document: what the book is, what it holds and in what order, and to whom it is accessible.
 * @param made what names the book for ever, the day on which its content last changed, and what it is set in
 */
export function printPackage(
	{ locale, pictures: listed }: Volume,
	work: Work,
	parts: readonly Part[],
	{ identifier, modified, faces }: { identifier: string; modified: string; faces: readonly Face[] },
): string {
	const pictures = [...listed.values()];
	const meta = (property: string, value: string) => x('meta', { property }, value);
	return printXml(
		x(
			'package',
			{
				xmlns: 'http://www.idpf.org/2007/opf',
				version: '3.0',
				'unique-identifier': 'identifier',
				'xml:lang': locale,
			},
			[
				x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
					x('dc:identifier', { id: 'identifier' }, identifier),
					x('dc:title', work.title),
					x('dc:language', locale),
					...work.publishers.map((publisher) => x('dc:publisher', publisher)),
					...listCreators(work),
					...(work.isbn ? [x('dc:identifier', `urn:isbn:${work.isbn.replaceAll('-', '')}`)] : []),
					...(work.rights ? [x('dc:rights', work.rights)] : []),
					...(work.published ? [x('dc:date', work.published)] : []),
					...work.keywords.map((keyword) => x('dc:subject', keyword)),
					...(work.summary ? [x('dc:description', work.summary)] : []),
					...(work.url ? [x('dc:source', work.url)] : []),
					meta('dcterms:modified', toInstant(modified)),
					meta('schema:accessMode', 'textual'),
					...(pictures.length > 0
						? [meta('schema:accessMode', 'visual'), meta('schema:accessibilityFeature', 'alternativeText')]
						: []),
					meta('schema:accessModeSufficient', 'textual'),
					...['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'].map(
						(feature) => meta('schema:accessibilityFeature', feature),
					),
					meta('schema:accessibilityHazard', 'none'),
					meta('schema:accessibilitySummary', getTranslate(locale)('epub.accessibility')),
				]),
				x('manifest', [
					x('item', {
						id: 'nav',
						href: 'nav.xhtml',
						'media-type': mediaTypes.xhtml,
						properties: 'nav',
					}),
					x('item', {
						id: 'cover',
						href: 'cover.png',
						'media-type': mediaTypes.png,
						properties: 'cover-image',
					}),
					...pictures.map(({ path }, index) =>
						x('item', {
							id: `picture-${String(index + 1)}`,
							href: encodeURI(path),
							'media-type': mediaTypes.webp,
						}),
					),
					...faces.map(({ name }, index) =>
						x('item', { id: `face-${String(index + 1)}`, href: name, 'media-type': mediaTypes.woff2 }),
					),
					x('item', { id: 'style', href: 'style.css', 'media-type': mediaTypes.css }),
					...parts.map(({ id }) => x('item', { id, href: `${id}.xhtml`, 'media-type': mediaTypes.xhtml })),
				]),
				x('spine', [
					x('itemref', { idref: parts[0]!.id }),
					x('itemref', { idref: 'nav' }),
					...parts.slice(1).map(({ id }) => x('itemref', { idref: id })),
				]),
			],
		),
	);
}

/**
 * Who edited the book and who organised the event (MARC relators): the first to answer for it are its creators, the others contribute
 * (EPUB 3.3, § 5.5.3.2).
 */
function listCreators({ editors, authors, event }: Work) {
	const people = [
		...editors.map((editor) => ({
			name: straight(editor),
			sorted: inverted(editor),
			element: 'dc:creator',
			role: 'edt',
		})),
		...event.organisers.map((name) => ({
			name,
			sorted: name,
			element: authors.length > 0 ? 'dc:creator' : 'dc:contributor',
			role: 'orm',
		})),
	];
	return people.flatMap(({ name, sorted, element, role: relator }, index) => {
		const id = `person-${String(index + 1)}`;
		return [
			x(element, { id }, name),
			x('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, relator),
			x('meta', { refines: `#${id}`, property: 'file-as' }, sorted),
		];
	});
}

/** Where reading systems lead at once: to where the text begins, to its glossary, to its bibliography (EPUB 3.3, § 7.4.4). */
function listLandmarks(parts: readonly Part[]): [type: string, part: Part][] {
	const types: Partial<Record<Part['kind'], string>> = { terms: 'glossary', sources: 'bibliography' };
	return parts.flatMap((part, index): [string, Part][] => {
		const type = index === 0 ? 'bodymatter' : types[part.kind];
		return type ? [[type, part]] : [];
	});
}

/** Prints the table of contents, and what reading systems lead to at once. */
export function printNavigation({ locale, contents, opening, parts }: Volume): string {
	const nameOf = (part: Part) =>
		listTitle(part, locale).map(({ text, language }) =>
			language === locale ? text : x('span', { lang: language, 'xml:lang': language }, text),
		);
	const list = (below: readonly Part[]): ReturnType<typeof x> =>
		x(
			'ol',
			below.map((part) =>
				x('li', [
					x('a', { href: `${part.id}.xhtml` }, nameOf(part)),
					...(part.parts.length > 0 ? [list(part.parts)] : []),
				]),
			),
		);
	return printXml(
		x(
			'html',
			{
				xmlns: 'http://www.w3.org/1999/xhtml',
				'xmlns:epub': 'http://www.idpf.org/2007/ops',
				lang: locale,
				'xml:lang': locale,
			},
			[
				x('head', [x('title', contents), x('link', { rel: 'stylesheet', href: 'style.css' })]),
				x('body', [
					x('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents' }, [
						x('h1', { id: 'contents' }, contents),
						list([opening, ...parts]),
					]),
					x('nav', { 'epub:type': 'landmarks', 'aria-labelledby': 'contents', hidden: 'hidden' }, [
						x('ol', [
							x('li', [x('a', { 'epub:type': 'toc', href: 'nav.xhtml' }, contents)]),
							...listLandmarks(parts).map(([type, part]) =>
								x('li', [x('a', { 'epub:type': type, href: `${part.id}.xhtml` }, nameOf(part))]),
							),
						]),
					]),
				]),
			],
		),
	);
}
