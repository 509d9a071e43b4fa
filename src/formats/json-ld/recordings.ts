import type { AudioObject, Clip, MediaObject, VideoObject } from 'schema-dts';
import { toInstant } from '#dates/date.ts';
import { toIsoDuration } from '#media/duration.ts';
import { hostOf } from '#media/hosts/index.ts';
import { isSound } from '#media/recordings.ts';
import { recordingsOf } from '#proceedings/recordings.ts';
import type { Intervention, Session, Video } from '#proceedings/types.ts';
import { mediaTypes } from '#site/media-types.ts';
import { nameRecording, viewVideo } from '#site/speech.ts';
import { editionUrl, momentUrl, pictureUrl } from '#site/urls.ts';
import type { Graph } from './graph.ts';
import { nameSession, nameVideo, videoId } from './names.ts';

/** What was recorded of a part of the day, or of an intervention. */
export function describeVideos(graph: Graph, of: Session | Intervention): (VideoObject | AudioObject)[] {
	const { proceedings, view, absolute, urlOf } = graph;
	const { seminar, byId } = proceedings;
	const { title, summary } = view.choose<{ title: string; summary: string | undefined }>(of.versions).text;
	const { transcript } = of;
	return recordingsOf(of).map(({ video, part }): VideoObject | AudioObject => {
		const shown = viewVideo(video, view.locale, transcript);
		const clips = listClips(video, transcript, urlOf(of));
		// Cards are drawn for those who share an address.
		const card = seminar.address && editionUrl(of, 'png', view.filesIn(of));
		const picture = video.poster ? pictureUrl(`${video.poster}.webp`) : card;
		const captions = shown.tracks
			.filter(({ kind }) => kind !== 'chapters')
			.map(({ src, language }): MediaObject => ({
				'@type': 'MediaObject',
				contentUrl: absolute(src),
				encodingFormat: mediaTypes.vtt,
				inLanguage: language,
			}));
		const player = hostOf(shown.host).embedUrl(shown.id, { start: shown.start });
		const duration = of.kind === 'intervention' ? of.duration : video.duration;
		return {
			'@type': isSound(shown.id) ? 'AudioObject' : 'VideoObject',
			'@id': videoId(graph, of, part.n),
			name: nameRecording(graph.view, title, part),
			...(summary && { description: summary }),
			...(picture && { thumbnailUrl: absolute(picture) }),
			...(duration !== undefined && { duration: toIsoDuration(duration) }),
			...(player ? { embedUrl: player } : { contentUrl: absolute(shown.id) }),
			...(video.published && { uploadDate: toInstant(video.published) }),
			inLanguage: of.versions.original,
			recordedAt: nameSession(graph, of.kind === 'intervention' ? byId.session.get(of.session)! : of),
			...(captions.length > 0 && { caption: captions }),
			...(clips.length > 0 && { hasPart: clips }),
		};
	});
}

/** The recordings of a part of the day, by their ids and names. */
export function listSessionVideos(graph: Graph, session: Session, title: string) {
	return recordingsOf(session).map(({ part }) =>
		nameVideo(graph, session, part.n, nameRecording(graph.view, title, part)),
	);
}

/** The stretch of the recording of its part of the day that an intervention is. */
export function describeStretch(graph: Graph, intervention: Intervention): Clip {
	const { proceedings, view, urlOf } = graph;
	const session = proceedings.byId.session.get(intervention.session)!;
	const { start, end } = intervention.video!;
	return {
		'@type': 'Clip',
		name: view.intervention(intervention).text,
		startOffset: start,
		endOffset: end!,
		url: momentUrl(urlOf(session), start),
		isPartOf: nameVideo(graph, session, 1, view.session(session.id).text),
	};
}

/** The chapters of a video, each leading to its moment; the lines of its index, where it has none. */
function listClips({ index }: Video, transcript: Intervention['transcript'], page: string): Clip[] {
	const chapters =
		transcript?.texts[transcript.original]?.sections.flatMap(({ chapter }) => chapter ?? []) ?? [];
	const listed = index?.texts[index.original]?.flatMap(({ cues }) => cues) ?? [];
	return (chapters.length > 0 ? chapters : listed).map(({ text, start, end }): Clip => ({
		'@type': 'Clip',
		name: text,
		startOffset: Math.floor(start),
		...(end > start && { endOffset: Math.floor(end) }),
		url: momentUrl(page, start),
	}));
}
