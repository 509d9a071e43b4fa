import type { Intervention, Proceedings, Session, Video } from './types.ts';

/** A recording of the edition, and what it is of. */
export interface Recording {
	readonly of: Session | Intervention;
	readonly video: Video;
	/** Its place among those of the same, from 1, and how many they are. */
	readonly part: { readonly n: number; readonly total: number };
}

/** Lists the recordings of a part of the day, or of an intervention, in their order. A stretch is none: it is in that of its part of the day. */
export function recordingsOf(of: Session | Intervention): Recording[] {
	const own = of.kind === 'intervention' ? (of.video && !of.isStretch ? [of.video] : []) : of.videos;
	return own.map((video, index) => ({ of, video, part: { n: index + 1, total: own.length } }));
}

/** Lists every recording, in the order of the day: those of a whole part before those of its interventions. */
export function listRecordings({ sessions }: { readonly sessions: readonly Session[] }): Recording[] {
	return sessions.flatMap((session) => [session, ...session.interventions].flatMap(recordingsOf));
}

/** What was written or recorded of the day. */
export type DayRecord = 'report' | 'videos';

/** Tells which of the report and the videos are still sought: nothing of them is here, and where they are is not known. */
export function listMissingRecords({
	seminar,
	report,
	sessions,
}: Pick<Proceedings, 'seminar' | 'report' | 'sessions'>): DayRecord[] {
	return [
		...(report ? [] : (['report'] as const)),
		...(seminar.videos || listRecordings({ sessions }).length > 0 ? [] : (['videos'] as const)),
	];
}
