import { typeset } from '#i18n/typography.ts';
import type { Entries } from '../kinds.ts';
import { toRoman } from '../roman.ts';
import type { Dialogue, Intervention, OtherPart, Panel, Sequence, Session } from '../types.ts';
import { type Folder, groupFolders, toVersions, typesetLocalized } from '../versions.ts';
import type { Building } from './building.ts';
import { toProse } from './texts.ts';

/** Puts the parts of the event in the order of the programme, where there is one. */
export function buildProgramme(entries: Entries, sessions: readonly Session[]): (Session | OtherPart)[] {
	const [programme] = entries.programme;
	const listed = (programme?.data.parts ?? []).flatMap((part): (Session | OtherPart)[] => {
		const session = sessions.find(({ id }) => id === part.id);
		if (session) return [session];
		const { id, title, isBreak, day, hours, speakers, moderators } = typesetLocalized(part);
		return title ? [{ kind: 'other', id, title, isBreak, day, hours, speakers, moderators }] : [];
	});
	return [...listed, ...sessions.filter((session) => !listed.includes(session))];
}

/** Builds the parts of the day that have a page, but for the dialogue: numbered panels, and sequences. */
export function buildPanels(
	building: Building,
	interventions: readonly Intervention[],
): (Panel | Sequence)[] {
	return groupFolders(building.entries.panels)
		.sort((a, b) => (a.facts.order ?? 0) - (b.facts.order ?? 0))
		.map((folder): Panel | Sequence => {
			const { order } = folder.facts;
			const part = buildPartOfDay(building, 'panels', folder, interventions);
			return {
				...(order === undefined ? { kind: 'sequence' } : { kind: 'panel', order, numeral: toRoman(order) }),
				...part,
				speakers: [
					...new Set([...folder.facts.speakers, ...part.interventions.flatMap(({ speakers }) => speakers)]),
				],
				versions: toVersions(folder, (data, body, language, file) => ({
					title: typeset(data.title, language),
					summary: typeset(data.summary, language),
					questions: data.questions.map((question) => typeset(question, language)),
					aims: data.aims.map((aim) => typeset(aim, language)),
					body: toProse(building, file, body, language, 'panels', folder.id),
				})),
			};
		});
}

/**
 * Builds the closing dialogue.
 * @throws where there is none
 */
export function buildDialogue(building: Building, interventions: readonly Intervention[]): Dialogue {
	const [folder] = groupFolders(building.entries.dialogue);
	if (!folder) throw new Error('Le dossier dialogue/ est vide.');
	return {
		kind: 'dialogue',
		...buildPartOfDay(building, 'dialogue', folder, interventions),
		speakers: folder.facts.speakers,
		versions: toVersions(folder, (data, body, language, file) => ({
			title: typeset(data.title, language),
			theme: typeset(data.theme, language),
			themeNote: data.themeNote && typeset(data.themeNote, language),
			summary: typeset(data.summary, language),
			body: toProse(building, file, body, language, 'dialogue', folder.id),
		})),
	};
}

/** What every part of the day that has a page has alike. */
function buildPartOfDay(
	{ entries, numbering, recordedOf }: Building,
	kind: 'panels' | 'dialogue',
	folder: Folder<'panels'> | Folder<'dialogue'>,
	interventions: readonly Intervention[],
) {
	const { id, facts } = folder;
	const { day, hours } = entries.programme[0]?.data.parts.find((part) => part.id === id) ?? {};
	return {
		id,
		day,
		hours,
		register: numbering.of(`${kind}:${id}`),
		doi: facts.doi,
		corrections: typesetLocalized(facts.corrections),
		titleStatus: facts.titleStatus,
		moderators: facts.moderators,
		rapporteurs: facts.rapporteurs,
		sources: facts.sources,
		...recordedOf(kind, folder),
		transcriptStatus: facts.transcriptStatus,
		interventions: interventions.filter(({ session }) => session === id),
	};
}
