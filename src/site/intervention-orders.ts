import { formatLanguage, middot } from '#i18n/format.ts';
import type { Proceedings } from '#proceedings/types.ts';
import type { Link, View } from './view.ts';

/** Interventions that have something in common, and its name. */
interface Group {
	name: string;
	/** Where it has a page. */
	url?: string;
	links: Link[];
}

/** Groups the interventions by who gives them, in the order of names. */
export function groupBySpeaker({ byId }: Proceedings, view: View): Group[] {
	return view.people
		.filter(({ interventions }) => interventions.length > 0)
		.map((speaker) => ({
			name: view.speaker(speaker).text,
			url: view.speaker(speaker).url,
			links: speaker.interventions.map((id) => view.intervention(byId.intervention.get(id)!)),
		}));
}

/** Groups the interventions by the language in which they were given, in the order of the day, and says how many there are. */
export function groupByLanguage({ interventions }: Proceedings, view: View): Group[] {
	return [...Map.groupBy(interventions, ({ versions }) => versions.original)].map(([language, given]) => ({
		name: `${formatLanguage(language, view.locale)} (${String(given.length)})`,
		links: given.map(view.intervention),
	}));
}

/** Says how many interventions were given in each language: « français (347) · anglais (174) ». */
export function countByLanguage(proceedings: Proceedings, view: View): string {
	return groupByLanguage(proceedings, view)
		.map(({ name }) => name)
		.join(middot);
}

/** How long the interventions last together, in seconds: those whose length is known. */
export function sumDurations({ interventions }: Proceedings): number {
	return interventions.reduce((sum, { duration }) => sum + (duration ?? 0), 0);
}
