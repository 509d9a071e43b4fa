import { formatLanguage } from '#i18n/format.ts';
import { typeOfFile } from '#media/hosts/file/index.ts';
import { type HostId, hostOf } from '#media/hosts/index.ts';
import type { Cue } from '#media/transcripts/cue.ts';
import type { Passage } from '#media/transcripts/speech-passages.ts';
import type { ProseContext } from '#prose/render.ts';
import { formatTime } from '#media/time.ts';
import { listRecordings, type Recording, recordingsOf } from '#proceedings/recordings.ts';
import type { Intervention, Proceedings, Session, Transcript, Versions, Video } from '#proceedings/types.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { fileUrl, referenceUrl } from './urls.ts';
import type { Link, View } from './view.ts';

/** A text track that a player can show over a video. */
interface TrackLink {
	src: string;
	kind: 'captions' | 'subtitles' | 'chapters';
	/** BCP 47. */
	language: string;
	label: string;
}

/** A video as a page shows it. */
export interface VideoView {
	/** The id of its host. */
	host: HostId;
	/** What names it for its host's player: the address of the first of its files. */
	id: string;
	/** Its files, for the browser to take the first that it plays; none where its host plays it. */
	forms: { src: string; type: string }[];
	/** The second at which what is published begins. */
	start: number;
	/** The second at which what is published ends, where that is a stretch. */
	end: number | undefined;
	/** Seconds: how long what is published lasts. */
	duration: number | undefined;
	/** Where it can be seen without a script, from a second on, and to another where the host can be told. */
	watchUrl: (seconds: number, end?: number) => string;
	tracks: TrackLink[];
}

/**
 * Says in which language something is, or from which it was translated: « français », « traduction de l’original en anglais ».
 * @param shown the language in which it is read
 */
export function sayLanguage({ locale, t }: View, original: Locale, shown: Locale): string {
	const language = formatLanguage(original, locale);
	return shown === original ? language : t('text.translation', { language });
}

/**
 * Says in which language an intervention was given, and what its text is worth: « français, transcription automatique, non relue ».
 * @param shown the language in which it is read, where it is read
 */
export function natureOf(view: View, { versions, status }: Intervention, shown = versions.original): string {
	return `${sayLanguage(view, versions.original, shown)}, ${view.t(`intervention.status.${status}`)}`;
}

/** The words of the interface that the player and what is written of a recording need. */
export function listSpeechStrings({ t }: Pick<View, 't'>) {
	return {
		playFrom: t('video.playFrom'),
		noFind: t('transcript.noFind'),
		found: t('search.found'),
		follow: t('transcript.follow'),
		speed: t('video.speed'),
		close: t('video.close'),
		failed: t('video.failed'),
		unloaded: t('site.unloaded'),
		frame: t('video.frame'),
	};
}

/** The video of an intervention; undefined where it has none. */
export function viewVideoOf({ video, transcript }: Intervention, locale: Locale): VideoView | undefined {
	return video && viewVideo(video, locale, transcript);
}

/**
 * A recording, as a page shows it.
 * @param transcript what was said in it, where that was written down
 */
export function viewVideo(
	{ host, isOwn, start, end, duration, forms }: Video,
	locale: Locale,
	transcript?: Versions<Transcript>,
): VideoView {
	const addresses = isOwn ? forms.map(fileUrl) : forms;
	const [id] = addresses as [string];
	const tracks = locales.flatMap((language): TrackLink[] => {
		const text = transcript?.texts[language];
		if (!text) return [];
		const kind = language === transcript.original ? 'captions' : 'subtitles';
		const label = formatLanguage(language, locale);
		return [
			{ src: fileUrl(text.file), kind, language, label },
			...(text.chaptersFile
				? [{ src: fileUrl(text.chaptersFile), kind: 'chapters' as const, language, label }]
				: []),
		];
	});
	return {
		host,
		id,
		forms: host === 'file' ? addresses.map((src) => ({ src, type: typeOfFile(src) })) : [],
		start,
		end,
		duration: end === undefined ? duration : end - start,
		watchUrl: (seconds, to) => hostOf(host).watchUrl(id, seconds, to),
		tracks,
	};
}

/** Says when the passages of the text of an intervention were said, and where its video plays from there. */
export function momentsOf(
	{ t }: View,
	{ moments }: Intervention,
	{ watchUrl }: VideoView,
): ProseContext['moment'] {
	return (id) => {
		const seconds = moments.get(id);
		if (seconds === undefined) return undefined;
		const time = formatTime(seconds);
		return { seconds, time, label: t('transcript.listen', { time }), url: watchUrl(seconds) };
	};
}

/** A paragraph of a transcript, and the same in the other language where there is one. */
export interface PassageView extends Passage {
	/** Who speaks, where somebody else was speaking before: their page, or their name alone. */
	turn: { text: string; url: string | undefined } | undefined;
	/** The interventions of which it is the first passage, where it is that of a whole part of the day. */
	opens: Link[];
	/** The people and the terms that a line of an index names. */
	named: Link[];
	beside: readonly Cue[];
}

/** A transcript as a page shows it: in one language, with the other beside. */
export interface TranscriptView {
	language: Locale;
	/** The language that can be shown beside. */
	besideLanguage: Locale | undefined;
	sections: { title: string | undefined; id: string; start: number; passages: PassageView[] }[];
}

/** What was said in an intervention or a part of the day, in the interface's language where it is translated, else as it was said. */
export function viewTranscript(view: View, of: Intervention | Session): TranscriptView | undefined {
	const { transcript } = of;
	if (!transcript) return undefined;
	const { text, language } = view.choose<Transcript>(transcript);
	const besideLanguage = locales.find((other) => other !== language && transcript.texts[other]);
	const others = besideLanguage ? transcript.texts[besideLanguage]!.cues : [];
	const people =
		of.kind === 'intervention' ? of.speakers : [...of.moderators, ...of.rapporteurs, ...of.speakers];
	const pages = new Map(view.speakers(people, language).map(({ text: name, url }) => [name, url]));
	const only = of.kind === 'intervention' && pages.size === 1 ? [...pages.keys()][0] : undefined;
	const { sections } = text;
	// Nobody is named where nobody else speaks.
	const isAlone =
		only !== undefined &&
		sections.every(({ passages }) => passages.every(({ voice = only }) => voice === only));
	const openings = of.kind === 'intervention' ? new Map<string, Link[]>() : openingsOf(view, of);
	const starts = [...sections.flatMap(({ passages }) => passages.map(({ start }) => start)), Infinity];
	let position = 0;
	return {
		language,
		besideLanguage,
		sections: sections.map(({ chapter, passages }) => ({
			title: chapter?.text,
			id: `ch-${passages[0]!.id}`,
			start: passages[0]!.start,
			passages: passages.map((passage) => {
				const [from, to] = [position === 0 ? 0 : starts[position]!, starts[position + 1]!];
				const voice = passage.voice ?? only;
				const isTurn = passage.isTurn || position === 0;
				position += 1;
				return {
					...passage,
					voice,
					turn: isTurn && voice && !isAlone ? { text: voice, url: pages.get(voice) } : undefined,
					opens: openings.get(passage.id) ?? [],
					named: [],
					beside: others.filter(({ start }) => start >= from && start < to),
				};
			}),
		})),
	};
}

/** The interventions that are stretches of a part of the day, by the id of the passage with which each begins. */
function openingsOf(view: View, { interventions }: Session): Map<string, Link[]> {
	const stretches = interventions.filter(({ isStretch }) => isStretch);
	const firstOf = ({ transcript }: Intervention) =>
		transcript?.texts[transcript.original]?.sections[0]?.passages[0]?.id ?? '';
	return new Map(
		[...Map.groupBy(stretches, firstOf)].map(([id, interventions]) => [
			id,
			interventions.map(view.intervention),
		]),
	);
}

/** A timed index as a page shows it, in one language. */
export interface IndexView {
	language: Locale;
	passages: PassageView[];
}

/** The timed index of a recording, in the interface's language where it is translated; undefined where it has none. */
export function viewIndex(view: View, { index }: Video): IndexView | undefined {
	if (!index) return undefined;
	const { text, language } = view.choose<readonly Passage[]>(index);
	return {
		language,
		passages: text.map((passage) => ({
			...passage,
			turn: undefined,
			opens: [],
			named: [
				...view.speakers(passage.people ?? []),
				...(passage.terms ?? []).map((id) => view.reference({ kind: 'term', id })),
			],
			beside: [],
		})),
	};
}

/**
 * Names a recording among those of the same thing.
 * @param title that of what was recorded
 */
export function nameRecording(view: View, title: string, { n, total }: Recording['part']): string {
	return total > 1 ? view.t('recordings.part', { title, n, total }) : title;
}

/**
 * What was recorded of a part of the day, as its page shows it.
 * @param title that of the part of the day
 */
export function viewRecordings(view: View, session: Session, title: string) {
	return recordingsOf(session).map(({ video, part }) => {
		const { n, total } = part;
		return {
			video,
			shown: viewVideo(video, view.locale, session.transcript),
			title: nameRecording(view, title, part),
			index: viewIndex(view, video),
			indexTitle: nameRecording(view, view.t('index.title'), part),
			indexId: total > 1 ? `index-${String(n)}` : 'index',
		};
	});
}

/** The lines of the indexes that name somebody, in the order of the day: each leads to its place, and says of what. */
export function listNaming(proceedings: Proceedings, view: View, person: string) {
	return listRecordings(proceedings).flatMap(({ of, video }) =>
		(viewIndex(view, video)?.passages ?? [])
			.filter(({ people = [] }) => people.includes(person))
			.map(({ id, start, text }) => ({
				url: `${referenceUrl(of, view.locale)}#${id}`,
				time: formatTime(start),
				text,
				language: view.choose(video.index!).language,
				of: view.reference(of),
			})),
	);
}
