import { strToU8, zipSync } from 'fflate';

/** A paragraph of the report that the journey imports: a title, or words, of which some may be in bold, with a note. */
export interface Written {
	level?: 1 | 2;
	/** The name in bold with which it begins. */
	name?: string;
	text: string;
	note?: string;
	/** True where a new page begins. */
	isNewPage?: boolean;
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_ = 'http://schemas.openxmlformats.org/package/2006';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string, properties = '') =>
	`<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

function paragraph({ level, name, text, note, isNewPage }: Written, number: number): string {
	const style = level === undefined ? '' : `<w:pPr><w:pStyle w:val="Titre${String(level)}"/></w:pPr>`;
	const page = isNewPage ? '<w:r><w:br w:type="page"/></w:r>' : '';
	const mark = note === undefined ? '' : `<w:r><w:footnoteReference w:id="${String(number)}"/></w:r>`;
	return `<w:p>${style}${page}${name === undefined ? '' : run(`${name}\u00A0: `, '<w:b/>')}${run(text)}${mark}</w:p>`;
}

function table(rows: readonly (readonly string[])[]): string {
	const cells = (row: readonly string[]) =>
		row.map((cell) => `<w:tc><w:tcPr/><w:p>${run(cell)}</w:p></w:tc>`).join('');
	return `<w:tbl><w:tblPr/><w:tblGrid>${rows[0]!.map(() => '<w:gridCol/>').join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

const picture = (description: string) =>
	`<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="3600000" cy="2400000"/><wp:docPr id="1" name="Image 1" descr="${escape(description)}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="photo.jpg"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId3"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3600000" cy="2400000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const style = (id: string, name: string, inside = '') =>
	`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;

/** Makes a Word document as Word makes them in French: styles, footnotes, a table and a photograph after the first paragraphs. */
export function writeDocx(
	title: string,
	written: readonly Written[],
	rows: readonly (readonly string[])[],
	photograph: { bytes: Uint8Array; description: string },
): Uint8Array {
	const paragraphs = written.map(paragraph);
	paragraphs.splice(3, 0, table(rows), picture(photograph.description));
	const body = `<w:p><w:pPr><w:pStyle w:val="Titre"/></w:pPr>${run(title)}</w:p>${paragraphs.join('')}<w:sectPr/>`;
	const notes = written.flatMap(({ note }, number) =>
		note === undefined ? [] : [`<w:footnote w:id="${String(number)}"><w:p>${run(note)}</w:p></w:footnote>`],
	);
	const type = (part: string, kind: string) =>
		`<Override PartName="/word/${part}.xml" ContentType="${office}.${kind}+xml"/>`;
	const to = (id: string, kind: string, target: string) =>
		`<Relationship Id="${id}" Type="${relation}/${kind}" Target="${target}"/>`;
	const parts = {
		'[Content_Types].xml': `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="jpg" ContentType="image/jpeg"/>${type('document', 'document.main')}${type('styles', 'styles')}${type('footnotes', 'footnotes')}</Types>`,
		'_rels/.rels': `<Relationships xmlns="${package_}/relationships">${to('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
		'word/_rels/document.xml.rels': `<Relationships xmlns="${package_}/relationships">${to('rId1', 'styles', 'styles.xml')}${to('rId2', 'footnotes', 'footnotes.xml')}${to('rId3', 'image', 'media/photo.jpg')}</Relationships>`,
		'word/document.xml': `<w:document ${w} ${r}><w:body>${body}</w:body></w:document>`,
		'word/styles.xml': `<w:styles ${w}>${style('Titre', 'Title')}${style('Titre1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')}${style('Titre2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')}</w:styles>`,
		'word/footnotes.xml': `<w:footnotes ${w}>${notes.join('')}</w:footnotes>`,
	};
	return zipSync({
		...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)])),
		'word/media/photo.jpg': photograph.bytes,
	});
}
