import { addressOf } from '#formats/citations/text/wording.ts';
import { type CitationExtension, citationFormats } from '#formats/citations/index.ts';
import { isLink, type Work } from '#formats/citations/work.ts';
import type { Reference } from '#proceedings/types.ts';
import type { Locale } from '#i18n/locales.ts';
import { mediaTypes } from '#site/media-types.ts';
import { editionUrl, linksetUrl, pdfUrl } from '#site/urls.ts';

/** A typed link of a page. */
interface TypedLink {
	rel: 'author' | 'cite-as' | 'describedby' | 'item' | 'license' | 'linkset' | 'type';
	href: string;
	type?: string;
}

const types = {
	volume: 'https://schema.org/Book',
	session: 'https://schema.org/Event',
	intervention: 'https://schema.org/ScholarlyArticle',
	report: 'https://schema.org/Report',
	video: 'https://schema.org/VideoObject',
} as const;

/**
 * Lists the links by which a machine goes from a page to its reference, its file, its type, its authors and its licence (FAIR Signposting, signposting.org/FAIR).
 * @param of what the page is about, for the addresses of its references
 * @param files the language of the interface in which its files are made
 */
export function listTypedLinks(work: Work, of: Reference, locale: Locale, files = locale): TypedLink[] {
	const extensions = Object.keys(citationFormats) as CitationExtension[];
	const [address, pdf] = [addressOf(work), pdfUrl(of, files)];
	return [
		...(address ? [{ rel: 'cite-as' as const, href: address }] : []),
		// What the page is, beside what it is about.
		{ rel: 'type', href: 'https://schema.org/AboutPage' },
		{ rel: 'type', href: types[work.kind] },
		...work.identities.map((href): TypedLink => ({ rel: 'author', href })),
		...(work.rights && isLink(work.rights) ? [{ rel: 'license' as const, href: work.rights }] : []),
		...extensions.map((extension): TypedLink => ({
			rel: 'describedby',
			type: citationFormats[extension].type,
			href: editionUrl(of, extension, files),
		})),
		...(work.url ? [{ rel: 'linkset' as const, type: mediaTypes.linkset, href: linksetUrl(locale) }] : []),
		...(pdf ? [{ rel: 'item' as const, type: mediaTypes.pdf, href: pdf }] : []),
	];
}
