import { locales } from '#i18n/locales.ts';
import type { Entries } from '../kinds.ts';
import type { Numbering } from '../passages/register.ts';
import { listSayable } from '../passages/texts.ts';
import { groupFolders } from '../versions.ts';
import { findMoments, type Found } from './find.ts';

/**
 * Says when the passages of the texts of interventions were said: as their files say, else as their words tell where what was said is
 * written down in the language of the text. A translation's passages were said when those that they translate were.
 * @returns for each intervention that has some, the moments of its passages, by their ids
 */
export function listMoments(
	{ interventions, tracks }: Pick<Entries, 'interventions' | 'tracks'>,
	numbering: Pick<Numbering, 'idsOf'>,
): Map<string, ReadonlyMap<string, Found>> {
	return new Map(
		groupFolders(interventions).flatMap(({ id, original, facts, files }) => {
			const found = new Map<string, Found>();
			const inOrder = locales.toSorted((a, b) => Number(b === original) - Number(a === original));
			for (const locale of inOrder) {
				const cues = tracks.find(
					(track) => track.id === id && track.language === locale && track.data.track === 'transcript',
				)?.data.cues;
				const file = files[locale];
				if (!cues || !file) continue;
				const ids = numbering.idsOf(`interventions:${id}`, 'p', locale);
				for (const [index, moment] of findMoments(listSayable(file), cues).entries())
					if (moment && !found.get(ids[index]!)?.isSure) found.set(ids[index]!, moment);
			}
			for (const [passage, seconds] of Object.entries(facts.moments))
				if (seconds === 'unsaid') found.delete(passage);
				else found.set(passage, { seconds, isSure: true });
			return found.size > 0 ? [[id, found] as const] : [];
		}),
	);
}

/** The moments of which nobody has to be asked, in seconds. */
export function listSure(moments: ReadonlyMap<string, Found> | undefined): ReadonlyMap<string, number> {
	return new Map(
		[...(moments ?? [])].flatMap(([id, { seconds, isSure }]) => (isSure ? [[id, seconds] as const] : [])),
	);
}
