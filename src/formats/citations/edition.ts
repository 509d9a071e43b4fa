import { proceedings } from '#proceedings/load.ts';
import type { Locale } from '#schemas/fields/language.ts';
import { getView } from '#site/views.ts';
import { createWorks } from './works.ts';

/** What can be cited of this edition, in a language of the interface. */
export function getWorks(locale: Locale) {
	return createWorks(proceedings, getView(locale), proceedings.seminar.address);
}
