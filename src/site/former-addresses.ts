import { referenceKinds } from '#proceedings/kinds.ts';
import type { EntryName, FormerAddress, Localized } from '#proceedings/types.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { proseUrl, referenceUrl, sourceUrl } from './urls.ts';

/** The kinds of content that have a page each, at an address that may change. */
const pages = new Set<EntryName['kind']>(['panels', 'interventions', 'speakers', 'pages']);

/** A kind of content that stands in a list. */
export type ListKind = 'organisations' | 'glossary' | 'timeline' | 'sources';

/** A page that is at another address now, or no more. */
export interface FormerPage {
	locale: Locale;
	/** Its address, from the root of the host. */
	url: string;
	/** Where it is now. */
	to: string | undefined;
	/** Why it is no more. */
	reason: Localized | undefined;
}

/** Lists the pages that were published at another address, in every language of the interface. */
export function listFormerPages(former: readonly (EntryName & Partial<FormerAddress>)[]): FormerPage[] {
	return former
		.filter(({ kind }) => pages.has(kind))
		.flatMap(({ to, reason, ...name }) =>
			locales.map((locale) => ({
				locale,
				url: addressOf(name, locale),
				to: to && addressOf(to, locale),
				reason,
			})),
		);
}

/** Lists the ids that led to an entry of a list before it had its own. */
export function listFormerIds(former: readonly FormerAddress[], kind: ListKind, id: string): string[] {
	return former.filter((one) => one.to?.kind === kind && one.to.id === id).map((one) => one.id);
}

/** Lists the entries of a list that are no more, and why. */
export function listGone(
	former: readonly FormerAddress[],
	kind: ListKind,
): { id: string; reason: Localized }[] {
	return former.flatMap(({ kind: own, id, reason }) => (own === kind && reason ? [{ id, reason }] : []));
}

function addressOf({ kind, id }: EntryName, locale: Locale): string {
	if (kind === 'sources') return sourceUrl(id, locale);
	if (kind === 'pages') return proseUrl(id, locale);
	return referenceUrl({ kind: referenceKinds[kind], id }, locale);
}
