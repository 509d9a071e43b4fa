import type { Locale } from '#i18n/locales.ts';
import { listMissingRecords } from '#proceedings/recordings.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { type PageName, pageUrl, referenceUrl } from './urls.ts';

interface Section {
	/** What it is called: `nav.<name>`. */
	name: 'programme' | 'said' | 'people' | 'themes' | 'sources';
	/** Its pages; the first is where it leads. */
	pages: readonly MenuPage[];
}

type MenuPage = Exclude<PageName, 'home' | 'search' | 'downloads' | 'offline'>;

const sections = [
	{ name: 'programme', pages: ['programme', 'dialogue', 'timeline'] },
	{ name: 'said', pages: ['interventions', 'videos', 'report'] },
	{ name: 'people', pages: ['speakers', 'organisations'] },
	{ name: 'themes', pages: ['mentions', 'glossary', 'index'] },
	{ name: 'sources', pages: ['sources', 'unknowns', 'corrections'] },
] as const satisfies readonly Section[];

/** Lists the ways through the site, in the order in which they are offered. What is still sought has no page of its own. */
export function listSections(proceedings: Proceedings): Section[] {
	const missing: readonly string[] = listMissingRecords(proceedings);
	return sections.map(({ name, pages }) => ({
		name,
		pages: (pages as readonly MenuPage[]).filter((page) => !missing.includes(page)),
	}));
}

/** The name of a page in the menus: `nav.<name>`. Where no intervention is published, their page says what is known of what was said. */
export function menuName(page: MenuPage, { interventions }: Proceedings): MenuPage | 'said' {
	return page === 'interventions' && interventions.length === 0 ? 'said' : page;
}

/**
 * Finds where a page stands in the ways through the site: a panel is under the programme, an intervention under the interventions.
 * @param path its address
 */
export function isIn(pages: Section['pages'], path: string, locale: Locale): boolean {
	const panels = referenceUrl({ kind: 'panel', id: '' }, locale).replace(/\/$/, '');
	const urls = pages.map((page) => pageUrl(page, locale));
	return urls.some((url) => path.startsWith(url)) || (pages.includes('programme') && path.startsWith(panels));
}
