import type { APIRoute, GetStaticPaths } from 'astro';
import type { Cue } from '#media/transcripts/cue.ts';
import { formatWebVtt } from '#media/transcripts/webvtt.ts';
import { proceedings } from '#proceedings/load.ts';
import { mediaTypes } from '#site/media-types.ts';

interface Props {
	cues: readonly Cue[];
}

/** The captions and the chapters of interventions that are a stretch of a recording: those of the stretch alone, for its player. */
export const getStaticPaths = (() =>
	proceedings.interventions
		.filter(({ isStretch }) => isStretch)
		.flatMap(({ transcript }) => Object.values(transcript?.texts ?? {}))
		.flatMap(({ file, cues, chapters, chaptersFile }) => [
			{ params: { captions: file.replace(/\.vtt$/, '') }, props: { cues } },
			...(chaptersFile
				? [{ params: { captions: chaptersFile.replace(/\.vtt$/, '') }, props: { cues: chapters } }]
				: []),
		])) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { cues } }) =>
	new Response(formatWebVtt(cues), { headers: { 'Content-Type': mediaTypes.vtt } });
