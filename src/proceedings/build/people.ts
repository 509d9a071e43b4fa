import { defaultLocale } from '#i18n/locales.ts';
import { typeset } from '#i18n/typography.ts';
import { compareNames, toSpeakerName } from '../names.ts';
import type { Intervention, Session, Speaker } from '../types.ts';
import { groupFolders, toVersions, typesetLocalized } from '../versions.ts';
import type { Building } from './building.ts';
import { pathOf } from './path-of.ts';
import { toProse } from './texts.ts';

/** Builds who spoke, in the order of their names, with what each did in the event. */
export function buildSpeakers(
	building: Building,
	sessions: readonly Session[],
	interventions: readonly Intervention[],
): Speaker[] {
	return groupFolders(building.entries.speakers)
		.map(({ id, ...folder }): Speaker => {
			const facts = typesetLocalized(folder.facts);
			return {
				kind: 'speaker',
				id,
				register: building.numbering.of(`speakers:${id}`),
				corrections: facts.corrections,
				name: toSpeakerName(facts.name),
				organisation: facts.organisation,
				positions: facts.positions,
				portrait: facts.portrait && {
					...facts.portrait,
					file: pathOf('speakers', id, facts.portrait.file),
				},
				links: facts.links,
				sources: facts.sources,
				versions: toVersions({ id, ...folder }, (data, body, language, file) => ({
					role: data.role && typeset(data.role, language),
					body: toProse(building, file, body, language, 'speakers', id),
				})),
				sessions: sessions.flatMap((session) => [
					...(session.speakers.includes(id) ? [{ session: session.id, part: 'speaker' as const }] : []),
					...(session.moderators.includes(id) ? [{ session: session.id, part: 'moderator' as const }] : []),
					...(session.rapporteurs.includes(id) ? [{ session: session.id, part: 'rapporteur' as const }] : []),
				]),
				interventions: interventions
					.filter(({ speakers }) => speakers.includes(id))
					.map((intervention) => intervention.id),
			};
		})
		.sort((a, b) => compareNames(a.name, b.name, defaultLocale));
}
