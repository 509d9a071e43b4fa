import { proceedings } from '#proceedings/load.ts';
import type { Locale } from '#i18n/locales.ts';
import { getView } from '#site/views.ts';
import { createThings } from './things.ts';

/** The things of this edition, in a language of the interface. */
export function getThings(locale: Locale) {
	return createThings(proceedings, getView(locale));
}
