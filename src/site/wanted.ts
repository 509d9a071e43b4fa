import { formatLanguage } from '#i18n/format.ts';
import type { Missing } from '#proceedings/missing.ts';
import { isUnknown } from '#proceedings/names.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { placesOf } from './index-entries.ts';
import type { Link, View } from './view.ts';

/** Something that the edition does not have yet, and the pages that it is wanted on. */
interface Wanted {
	label: string;
	/** How many pages want it; none where it is wanted of the whole. */
	count: number;
	/** Those pages, unless they are too many to be named. */
	links: Link[];
}

/** How many pages that want the same are named. */
const mostNamed = 24;

/** Lists what readers would gain and the edition does not have yet, beside what its entries say is not known. */
export function listWanted(proceedings: Proceedings, view: View): Wanted[] {
	const said = new Set<string | undefined>(proceedings.unknowns.map(({ answeredBy }) => answeredBy));
	const wanted = proceedings.missing.filter(
		(one): one is Told => one.what !== 'address' && !said.has(one.what),
	);
	return [...Map.groupBy(wanted, (one) => sayWanted(one, view))].map(([label, own]) => {
		const links = own.flatMap((one) => linkTo(one, proceedings, view));
		return { label, count: links.length, links: links.length > mostNamed ? [] : links };
	});
}

/** Lists who spoke and is not named, by what stands for their names, and where they spoke. */
export function listUnnamed(proceedings: Proceedings, view: View): { link: Link; places: Link[] }[] {
	return view.people
		.filter(({ name }) => isUnknown(name))
		.map((speaker) => ({ link: view.speaker(speaker), places: placesOf(proceedings, view, speaker) }));
}

/** What readers are told: they are at the address of the site. */
type Told = Missing & { what: Exclude<Missing['what'], 'address'> };

function sayWanted({ what, language }: Told, { t, locale }: View): string {
	return what === 'translation'
		? t('wanted.translation', { language: formatLanguage(language!, locale) })
		: t(`wanted.${what}`);
}

/** The page that wants something; none for what is wanted of the whole. */
function linkTo({ kind, id }: Missing, { byId, report }: Proceedings, view: View): Link[] {
	switch (kind) {
		case 'interventions':
			return byId.intervention.has(id) ? [view.intervention(byId.intervention.get(id)!)] : [];
		case 'speakers':
			return [view.speaker(byId.speaker.get(id)!)];
		case 'panels':
		case 'dialogue':
			return [view.session(id)];
		case 'sources':
			return view.sources([id]);
		case 'report':
			return report ? [view.report(report)] : [];
		default:
			return [];
	}
}
