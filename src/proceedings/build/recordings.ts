import { type Locale, locales } from '#i18n/locales.ts';
import { typeset } from '#i18n/typography.ts';
import type { VideoReference } from '#media/hosts/index.ts';
import { isUniversal } from '#media/recordings.ts';
import { groupCues, type Passage } from '#media/transcripts/speech-passages.ts';
import { type Entries, type Entry, type Fields, tracksOf } from '../kinds.ts';
import { listNames, sayName, toSpeakerName } from '../names.ts';
import { type recorded, videosOf } from '../passages/texts.ts';
import type { Transcript, Versions, Video } from '../types.ts';
import { type Folder, groupFolders, typesetLocalized } from '../versions.ts';
import type { Building } from './building.ts';
import { pathOf } from './path-of.ts';

/** The kinds of content that may be recorded. */
export type RecordedKind = (typeof recorded)[number];

/** What is asked of their folders. */
export type RecordedFolder = Pick<Folder<RecordedKind>, 'id' | 'original' | 'facts'>;

/** What was recorded of a folder. */
export interface Recorded {
	readonly videos: Video[];
	/** What was said, in every language in which it was written down. */
	readonly transcript: Versions<Transcript> | undefined;
}

/** Builds what was recorded of a folder. */
export function buildRecorded(building: Building, kind: RecordedKind, folder: RecordedFolder): Recorded {
	return {
		videos: buildVideos(building, kind, folder),
		transcript: buildTranscript(building, kind, folder),
	};
}

/** The lines of the indexes of a folder's recordings are numbered one recording after another. */
function buildVideos(
	{ entries, numbering }: Building,
	kind: RecordedKind,
	{ id, original, facts }: RecordedFolder,
): Video[] {
	let numbered = 0;
	return videosOf(facts).map((video) => {
		const { index, duration } = video;
		const present = locales.filter((locale) => index?.[locale]);
		const toPassages = (language: Locale) => {
			const ids = numbering.idsOf(`${kind}:${id}`, 'i', language).slice(numbered);
			const lines = index![language]!;
			return lines.map(({ start, title }, at): Passage => {
				const names = present.flatMap((locale) => index![locale]![at]?.names ?? []);
				const named = (all: readonly { id: string }[]) => [
					...new Set(names.filter((name) => all.some(({ id: other }) => other === name))),
				];
				const text = typeset(title, language);
				const end = lines[at + 1]?.start ?? duration ?? start;
				const cues = [{ start, end, id: '', text, line: at + 1 }];
				return {
					id: ids[at]!,
					start,
					voice: undefined,
					isTurn: false,
					text,
					cues,
					...(names.length > 0 && { people: named(entries.speakers), terms: named(entries.glossary) }),
				};
			});
		};
		const texts = Object.fromEntries(present.map((locale) => [locale, toPassages(locale)]));
		numbered += index?.[present[0]!]?.length ?? 0;
		const first = present.includes(original) ? original : present[0];
		return { ...buildVideo(video, kind, id), index: first && { original: first, texts } };
	});
}

function buildVideo(
	{ url, duration, published, poster }: NonNullable<Fields<'interventions'>['video']>,
	kind: RecordedKind,
	id: string,
): Omit<Video, 'index'> {
	const [{ host, start, id: first }] = url as [VideoReference, ...VideoReference[]];
	const isOwn = first.startsWith('./');
	return {
		host,
		forms: url
			.map((form) => (isOwn ? pathOf(kind, id, form.id.slice(2)) : form.id))
			.toSorted((a, b) => Number(isUniversal(b)) - Number(isUniversal(a))),
		isOwn,
		start,
		end: undefined,
		duration,
		published,
		poster: pathOf(kind, id, poster),
	};
}

function buildTranscript(
	{ entries, numbering, nameVoice }: Building,
	kind: RecordedKind,
	{ id, original }: RecordedFolder,
): Versions<Transcript> | undefined {
	const tracks = (entries[tracksOf[kind]] as Entry<'tracks'>[]).filter((entry) => entry.id === id);
	const find = (track: 'transcript' | 'chapters', language: string) =>
		tracks.find((entry) => entry.data.track === track && entry.language === language);
	const pathTo = (track: string, language: string) => pathOf(kind, id, `${track}.${language}.vtt`);
	const texts: Partial<Record<Locale, Transcript>> = {};
	for (const locale of locales) {
		const transcript = find('transcript', locale);
		if (!transcript) continue;
		const chapters = find('chapters', locale);
		const read = ({ cues }: Entry<'tracks'>['data']) =>
			cues.map((cue) => ({ ...cue, voice: nameVoice(cue.voice, locale), text: typeset(cue.text, locale) }));
		const cues = read(transcript.data);
		const titles = chapters ? read(chapters.data) : [];
		texts[locale] = {
			file: pathTo('transcript', locale),
			cues,
			sections: groupCues(cues, numbering.idsOf(`${kind}:${id}`, 't', locale), titles),
			chapters: titles,
			chaptersFile: chapters && pathTo('chapters', locale),
		};
	}
	return texts[original] && { original, texts };
}

/** Makes what names the voices of all the transcripts of an edition: see `Building`. */
export function createVoiceNamer({ speakers }: Entries): Building['nameVoice'] {
	const names = new Map(
		groupFolders(speakers).flatMap(({ facts: { name } }) => {
			const called = toSpeakerName(typesetLocalized(name));
			return listNames(name).map((voice) => [voice, called] as const);
		}),
	);
	return (voice, locale) => {
		const name = voice === undefined ? undefined : names.get(voice);
		return name ? sayName(name, locale).text : voice;
	};
}
