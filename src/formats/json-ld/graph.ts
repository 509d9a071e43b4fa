import type { Thing } from 'schema-dts';
import { defaultLocale } from '#i18n/locales.ts';
import type { Proceedings, Reference } from '#proceedings/types.ts';
import { bestUrl, pageUrl, referenceUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';

/** What a graph says of something: its properties, or the id of what is described elsewhere. */
export type Node = Exclude<Thing, string>;

/** Schema.org allows a name alone for some things. */
export type Own<Kind> = Exclude<Kind, string>;

/** What every node of a graph is made with: the edition as a language shows it, its addresses and its ids. */
export interface Graph {
	proceedings: Proceedings;
	view: View;
	/** A whole address; from the root of the host as long as the site has none. */
	absolute: (url: string) => string;
	/** The address of the French page of a thing, from which its id is made: one in both languages. */
	idOf: (reference: Reference) => string;
	/** The address of the page of a thing, in the language of the graph. */
	urlOf: (reference: Reference) => string;
	/** The ids of what there is one of. */
	ids: Readonly<Record<'site' | 'event' | 'terms', string>>;
}

/** Gives what the nodes of an edition are made with. */
export function createGraph(proceedings: Proceedings, view: View): Graph {
	const absolute = (url: string) => bestUrl(url, proceedings.seminar.address);
	const home = absolute(pageUrl('home', defaultLocale));
	return {
		proceedings,
		view,
		absolute,
		idOf: (reference) => absolute(referenceUrl(reference, defaultLocale)),
		urlOf: (reference) => absolute(referenceUrl(reference, view.locale)),
		ids: {
			site: `${home}#site`,
			event: `${home}#event`,
			terms: `${absolute(pageUrl('glossary', defaultLocale))}#terms`,
		},
	};
}
