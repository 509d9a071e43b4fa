import { oncePerLocale } from '#i18n/once-per-locale.ts';
import { proceedings } from '#proceedings/load.ts';
import { getView } from '#site/get-view.ts';
import { createWorks } from './create-works.ts';

/** What can be cited of this edition, in a language of the interface. */
export const getWorks = oncePerLocale((locale) => createWorks(proceedings, getView(locale)));
