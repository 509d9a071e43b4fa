import { paths } from '#proceedings/paths.ts';
import type { Subject } from '#proceedings/subjects.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { type PageName, pageUrl, proseUrl, referenceUrl } from './urls.ts';
import type { View } from './view.ts';

/** A page of the site, by what names it. */
export interface SitePage {
	url: string;
	/** Undefined for the home page, which is the site's own. */
	title: string | undefined;
	/** What it is about, if it is about one thing. */
	subject: Subject | undefined;
}

/** Lists the pages of a language of the interface: those that exist once, then those of things, then those of prose. */
export function listPages(
	{ sessions, interventions, speakers, pages }: Proceedings,
	{ locale, t, choose, reference }: View,
): SitePage[] {
	const names = Object.keys(paths) as PageName[];
	return [
		// The page of the dialogue is that of a part of the day.
		...names
			.filter((name) => name !== 'dialogue')
			.map((name) => ({
				url: pageUrl(name, locale),
				title: name === 'home' ? undefined : t(`nav.${name}`),
				subject: undefined,
			})),
		...[...sessions, ...interventions, ...speakers].map((subject) => ({
			url: referenceUrl(subject, locale),
			title: reference(subject).text,
			subject,
		})),
		...pages.map((page) => ({
			url: proseUrl(page.id, locale),
			title: choose(page.versions).text.title,
			subject: undefined,
		})),
	];
}
