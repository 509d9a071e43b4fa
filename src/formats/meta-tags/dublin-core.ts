import { inverted, isLink, type Work } from '#formats/citations/work.ts';
import { addressOf } from '#formats/citations/text/wording.ts';

/**
 * Describes a work in Dublin Core, for libraries' harvesters (DCMI, “Expressing Dublin Core metadata using HTML/XHTML meta and link
 * elements”; `schema.DCTERMS` names the vocabulary). Its type and what it is part of are left out: Zotero, which reads these too, would
 * take them for its own.
 */
export function listDublinCore(work: Work): { name: string; content: string }[] {
	const terms = {
		title: [work.title],
		creator: work.authors.map(inverted),
		contributor: (work.kind === 'volume' ? work.editors : []).map(inverted),
		publisher: work.publishers,
		issued: [work.published],
		language: [work.language],
		identifier: [addressOf(work)],
		[work.rights && isLink(work.rights) ? 'license' : 'rights']: [work.rights],
	};
	return Object.entries(terms).flatMap(([term, values]) =>
		values.flatMap((content) => (content ? [{ name: `DCTERMS.${term}`, content }] : [])),
	);
}
