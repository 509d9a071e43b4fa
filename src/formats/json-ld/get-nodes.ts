import { proceedings } from '#proceedings/load.ts';
import type { Locale } from '#i18n/locales.ts';
import { getView } from '#site/get-view.ts';
import { createNodes } from './create-nodes.ts';

/** What this edition is made of, as nodes of a graph, in a language of the interface. */
export function getNodes(locale: Locale) {
	return createNodes(proceedings, getView(locale));
}
