import type { Work } from '#formats/citations/work.ts';
import type { Reference } from '#proceedings/types.ts';
import type { Locale } from '#i18n/locales.ts';
import { referenceUrl } from '#site/urls.ts';
import { listTypedLinks } from './signposting.ts';

/** A work, and what it is in the edition. */
interface Signposted {
	work: Work;
	of: Reference;
	/** The language of the interface in which its files are made. */
	files: Locale;
}

/**
 * Prints the typed links of all the works of an edition in one file, for a harvester (RFC 9264).
 * @param origin the origin of the site's address
 */
export function printLinkset(works: readonly Signposted[], locale: Locale, origin: string): string {
	const linkset = works.map(({ work, of, files }) => {
		const links = listTypedLinks(work, of, locale, files).filter(({ rel }) => rel !== 'linkset');
		const byRelation = Map.groupBy(links, ({ rel }) => rel);
		return {
			anchor: new URL(referenceUrl(of, locale), origin).href,
			...Object.fromEntries(
				[...byRelation].map(([rel, targets]) => [
					rel,
					targets.map(({ href, type }) => ({ href: new URL(href, origin).href, ...(type && { type }) })),
				]),
			),
		};
	});
	return JSON.stringify({ linkset });
}
