import type { Locale } from '#i18n/locales.ts';
import { packUrl, pathInSite } from '#site/urls.ts';

/** The path of the folder of the site, packed. */
export const packPath = pathInSite(packUrl());

/** What the pages say of its weight, until it is known. */
export const weightOfPack = '<data value="pack">–</data>';

/** What is said of a link to what is not in the folder. */
export const without: Record<Locale, string> = {
	fr: 'en ligne seulement',
	en: 'online only',
};
