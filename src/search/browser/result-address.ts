import { isLocale, prefixOf, withoutPrefix } from '#i18n/locales.ts';
import type { Page } from './pagefind.ts';

/**
 * The address at which a page that was found is read in the language of the reader: its own, unless the page of that language shows the
 * same text, as that of an untranslated intervention does, or lists the same source.
 */
export function addressIn({ url, raw_url: path, meta, filters }: Page, locale: string): string {
	const isShared = meta['shared'] !== undefined || filters['kind']?.includes('source');
	if (!isShared || !isLocale(locale)) return url;
	return `${url.slice(0, url.length - path.length)}/${prefixOf(locale)}${withoutPrefix(path.slice(1))}`;
}
