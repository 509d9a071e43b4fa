import { isUnknown } from '#proceedings/names.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { pageUrl } from './urls.ts';
import type { View } from './view.ts';

/** A way into a part of the site, and what is there. */
interface Card {
	url: string;
	title: string;
	text: string;
}

/** Lists the ways into what surrounds the day, each with what it counts. */
export function listBearings(proceedings: Proceedings, { locale, t }: View): Card[] {
	const counts = {
		terms: proceedings.glossary.length,
		milestones: proceedings.timeline.length,
		sources: proceedings.sources.length,
		// A name that is missing is a question too.
		unknowns: proceedings.unknowns.length + proceedings.speakers.filter(({ name }) => isUnknown(name)).length,
	};
	const isSucceeded = proceedings.organisations.some(({ successor }) => successor);
	return (['speakers', 'glossary', 'timeline', 'organisations', 'sources', 'unknowns'] as const).map(
		(name) => ({
			url: pageUrl(name, locale),
			title: t(`nav.${name}`),
			text: t(name === 'organisations' && !isSucceeded ? 'home.organisersOnly' : `home.${name}`, counts),
		}),
	);
}
