import { typeset } from '#i18n/typography.ts';
import { listMoments, listSure } from '../moments/moments.ts';
import { cutTranscript, cutVideo, type Stretch } from '../stretches.ts';
import type { Intervention } from '../types.ts';
import { type Folder, groupFolders, toVersions, typesetLocalized } from '../versions.ts';
import type { Building } from './building.ts';
import { pathOf } from './path-of.ts';
import { toProse } from './texts.ts';

/** Builds every intervention, in the order that each has in its part of the day. */
export function buildInterventions(building: Building): Intervention[] {
	const { entries, numbering } = building;
	const moments = listMoments(entries, numbering);
	return groupFolders(entries.interventions)
		.map((folder): Intervention => ({
			kind: 'intervention',
			id: folder.id,
			register: numbering.of(`interventions:${folder.id}`),
			doi: folder.facts.doi,
			corrections: typesetLocalized(folder.facts.corrections),
			session: folder.facts.session,
			order: folder.facts.order,
			hours: folder.facts.hours,
			speakers: folder.facts.speakers,
			status: folder.facts.status,
			slides: pathOf('interventions', folder.id, folder.facts.slides),
			...buildSpeech(building, folder),
			moments: listSure(moments.get(folder.id)),
			versions: toVersions(folder, (data, body, language, file) => ({
				title: typeset(data.title, language),
				summary: data.summary && typeset(data.summary, language),
				body: toProse(building, file, body, language, 'interventions', folder.id),
			})),
		}))
		.sort((a, b) => a.order - b.order);
}

/** What was said in an intervention, what that is worth, and how long it lasted. */
function buildSpeech(
	building: Building,
	folder: Folder<'interventions'>,
): Pick<Intervention, 'video' | 'isStretch' | 'transcript' | 'transcriptStatus' | 'duration'> {
	const { facts } = folder;
	if (facts.from !== undefined && facts.to !== undefined)
		return buildStretch(building, folder, { from: facts.from, to: facts.to });
	const { videos, transcript } = building.recordedOf('interventions', folder);
	return {
		video: videos[0],
		isStretch: false,
		transcript,
		transcriptStatus: facts.transcriptStatus ?? facts.status,
		duration: facts.video?.duration ?? transcript?.texts[transcript.original]?.cues.at(-1)?.end,
	};
}

/** The stretch of the recording of its part of the day that an intervention is. */
function buildStretch(
	{ entries, recordedOf }: Building,
	{ id, facts }: Folder<'interventions'>,
	stretch: Stretch,
): ReturnType<typeof buildSpeech> {
	const kind = entries.panels.some(({ id }) => id === facts.session) ? 'panels' : 'dialogue';
	const folder = groupFolders<typeof kind>(entries[kind]).find(({ id }) => id === facts.session)!;
	const { videos, transcript } = recordedOf(kind, folder);
	return {
		video: videos[0] && cutVideo(videos[0], stretch),
		isStretch: true,
		transcript:
			transcript &&
			cutTranscript(transcript, stretch, (track, language) =>
				pathOf('interventions', id, `${track}.${language}.vtt`),
			),
		transcriptStatus: folder.facts.transcriptStatus ?? facts.status,
		duration: stretch.to - stretch.from,
	};
}
