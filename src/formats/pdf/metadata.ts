import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { isLink } from '#formats/citations/work.ts';

/** What the metadata of a PDF say of it, beside what Typst writes there. */
interface Described {
	authors: readonly string[];
	/** What may be done with it: in words, or the address of a licence. */
	rights: string | undefined;
}

/**
 * Says in the metadata of a PDF what Typst cannot: each of several authors, whom it makes one, and what may be done with it, as Dublin Core's
 * `rights` and the terms or the address of XMP's rights management (ISO 16684-1, § 8.3 and § 8.5). The metadata are written again after the
 * end of the file, which stays as it is (incremental update, ISO 32000-1, § 7.5.6).
 */
export function completeMetadata(pdf: Buffer, { authors, rights }: Described): Buffer {
	if (authors.length < 2 && rights === undefined) return pdf;
	const text = pdf.toString('latin1');
	const [, object, before, after] =
		/\n(\d+) 0 obj\s<<[^>]*\/Subtype \/XML[^>]*>>\sstream\n(.*?)(<\/rdf:Description><\/rdf:RDF>.*?)\nendstream/s.exec(
			text,
		)!;
	const [, trailer, start] = /\ntrailer\s<<(.*?)>>\sstartxref\s(\d+)\s%%EOF\s*$/s.exec(text)!;
	const [toNames, toRights] = [authors.length > 1 && listNames(authors), rights && describe(rights)].map(
		(added) => added && Buffer.from(added).toString('latin1'),
	);
	const named = toNames ? before!.replace(/<dc:creator>.*?<\/dc:creator>/s, () => toNames) : before!;
	const metadata = named + (toRights || '') + after!;
	const written = `\n${object!} 0 obj\n<< /Type /Metadata /Subtype /XML /Length ${String(metadata.length)} >>\nstream\n${metadata}\nendstream\nendobj\n`;
	const index = `xref\n${object!} 1\n${String(pdf.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<<${trailer!} /Prev ${start!} >>\nstartxref\n${String(pdf.length + written.length)}\n%%EOF\n`;
	return Buffer.concat([pdf, Buffer.from(written + index, 'latin1')]);
}

function listNames(authors: readonly string[]): string {
	return toXml(
		x('dc:creator', [
			x(
				'rdf:Seq',
				authors.map((name) => x('rdf:li', name)),
			),
		]),
	);
}

function describe(rights: string): string {
	const inWords = (name: string, namespaces: Record<string, string> = {}) =>
		x(name, namespaces, [x('rdf:Alt', [x('rdf:li', { 'xml:lang': 'x-default' }, rights)])]);
	const management = { 'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/' };
	return toXml([
		inWords('dc:rights'),
		isLink(rights)
			? x('xmpRights:WebStatement', management, rights)
			: inWords('xmpRights:UsageTerms', management),
	]);
}
