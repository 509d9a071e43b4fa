import { oncePerLocale } from '#i18n/once-per-locale.ts';
import { proceedings } from '#proceedings/load.ts';
import { getView } from '#site/get-view.ts';
import { createNodes } from './create-nodes.ts';

/** What this edition is made of, as nodes of a graph, in a language of the interface. */
export const getNodes = oncePerLocale((locale) => createNodes(proceedings, getView(locale)));
