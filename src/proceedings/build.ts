import { buildInterventions } from './build/interventions.ts';
import { createBuilding } from './build/building.ts';
import { buildOrganisations, buildSources, buildTimeline, typesetEntries } from './build/lists.ts';
import { buildPages, listPagePictures } from './build/pages.ts';
import { buildSpeakers } from './build/people.ts';
import { buildReport } from './build/report.ts';
import { buildDialogue, buildPanels, buildProgramme } from './build/sessions.ts';
import type { KnownTexts } from './build/texts.ts';
import type { Entries } from './kinds.ts';
import { listMissing } from './missing.ts';
import { isUnanswered, listStatements } from './statements.ts';
import type { EntryName, Proceedings } from './types.ts';

/**
 * Builds the model of an edition. Pure: the same entries give the same model.
 * @param entries validated and cross-checked entries
 * @param texts those of the model before, which are taken where they have not changed; this one's are added
 * @throws where the edition has no seminar or no closing dialogue, which the content check reports in words
 */
export function buildProceedings(entries: Entries, texts: KnownTexts = new Map()): Proceedings {
	const [seminar] = typesetEntries(entries.seminar);
	if (!seminar) throw new Error('seminar.yaml manque.');
	const building = createBuilding(entries, texts);
	const interventions = buildInterventions(building);
	const panels = buildPanels(building, interventions);
	const dialogue = buildDialogue(building, interventions);
	const programme = buildProgramme(entries, [...panels, dialogue]);
	const sessions = programme.filter((part) => part.kind !== 'other');
	const inOrder = sessions.flatMap((session) => session.interventions);
	const speakers = buildSpeakers(building, sessions, inOrder);
	const organisations = buildOrganisations(entries, seminar);
	const glossary = typesetEntries(entries.glossary);
	const sources = buildSources(entries);
	const parts = {
		pages: buildPages(entries),
		pagePictures: listPagePictures(entries),
		seminar,
		panels,
		dialogue,
		sessions,
		programme,
		programmeSources: entries.programme.flatMap(({ data }) => data.sources),
		interventions: inOrder,
		report: buildReport(building),
		speakers,
		organisations,
		glossary,
		timeline: buildTimeline(entries),
		sources,
		former: entries.passages.flatMap(({ data: { id, moved, gone } }) =>
			moved !== undefined || gone !== undefined
				? [{ ...toName(id), to: moved === undefined ? undefined : toName(moved), reason: gone?.reason }]
				: [],
		),
	};
	return {
		...parts,
		unknowns: typesetEntries(entries.unknowns).filter((unknown) => isUnanswered(unknown, parts)),
		missing: listMissing(entries),
		statements: listStatements(parts),
		byId: {
			session: index(sessions),
			intervention: index(inOrder),
			speaker: index(speakers),
			organisation: index(organisations),
			term: index(glossary),
			source: index(sources),
		},
	};
}

/** « interventions:titre », as the register names it. */
function toName(entry: string): EntryName {
	// The register is written of entries that have an address, and sealed.
	const [kind, id] = entry.split(':') as [EntryName['kind'], string];
	return { kind, id };
}

function index<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
	return new Map(things.map((thing) => [thing.id, thing]));
}
