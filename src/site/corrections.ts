import type { Intervention, Proceedings, Session, Speaker } from '#proceedings/types.ts';

/** Lists what was corrected since it was published, in the order of the day, then people. */
export function listCorrected({
	sessions,
	interventions,
	speakers,
}: Proceedings): readonly (Session | Intervention | Speaker)[] {
	return [...sessions, ...interventions, ...speakers].filter(({ corrections }) => corrections.length > 0);
}
