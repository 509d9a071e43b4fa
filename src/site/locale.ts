import { defaultLocale, isLocale, type Locale, locales } from '#i18n/locales.ts';

/** The static paths of a page that exists in every language: the reference has no prefix. */
export function localePaths() {
	return locales.map((locale) => ({ params: { locale: toParam(locale) } }));
}

/** The static paths of a file that only makes sense where the site has an address, in every language. */
export function addressedLocalePaths({ address }: { address?: string | undefined }) {
	return address === undefined ? [] : localePaths();
}

/** The static paths of a page that exists for each id, in every language. */
export function localePathsFor(ids: readonly string[]) {
	return locales.flatMap((locale) => ids.map((id) => ({ params: { locale: toParam(locale), id } })));
}

/** The static paths of pages that a language lists, each with what it shows. */
export function localePathsOf<Page extends { params: Record<string, string> }>(
	list: (locale: Locale) => readonly Page[],
) {
	return locales.flatMap((locale) =>
		list(locale).map((page) => ({ ...page, params: { locale: toParam(locale), ...page.params } })),
	);
}

/** The language of the interface, from the address. */
export function toLocale(param: string | undefined): Locale {
	return isLocale(param) ? param : defaultLocale;
}

/** What stands for a language in the addresses of its pages: nothing for the reference. */
function toParam(locale: Locale): Locale | undefined {
	return locale === defaultLocale ? undefined : locale;
}
