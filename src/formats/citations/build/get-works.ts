import { proceedings } from '#proceedings/load.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { getView } from '#site/get-view.ts';
import { createWorks } from './create-works.ts';

const works = new Map(locales.map((locale) => [locale, createWorks(proceedings, getView(locale))]));

/** What can be cited of this edition, in a language of the interface. */
export function getWorks(locale: Locale) {
	return works.get(locale)!;
}
