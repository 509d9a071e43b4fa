import { defaultLocale } from '#i18n/locales.ts';
import { voicesOf } from '#media/transcripts/speech-passages.ts';
import { formatTime } from '#media/time.ts';
import { slug } from '#prose/slug.ts';
import type { Edition, Check } from '../edition.ts';
import { hasHiddenText, isExpected, misnamedTrack } from '../expected-files.ts';
import { type Fields, kinds, tracksOf } from '../kinds.ts';
import { listNames, readName } from '../names.ts';
import { videosOf } from '../passages/texts.ts';
import { suggest } from '../nearest.ts';
import type { Problem } from '../read.ts';
import type { LocatedEntry } from '../validate.ts';

type Track = LocatedEntry<'tracks'>;
type Recorded = keyof typeof tracksOf;
type Original = LocatedEntry<Recorded>;
type Facts = Fields<Recorded>;

/** Seconds by which cues may overlap, or outlast the video: software rounds. */
const tolerance = 0.5;

/** A transcript follows its recording, and says who speaks. */
export const rule: Check = (edition) => [
	...(Object.keys(tracksOf) as Recorded[]).flatMap((kind) =>
		(edition.entries[tracksOf[kind]] as Track[]).flatMap((track) => {
			const original = findOriginal(edition, kind, track.id);
			if (!original)
				return track === firstOf(edition, kind, track.id) ? checkOwner(edition, kind, track) : [];
			const facts = original.data as Facts;
			return [
				...checkRecording(track, facts),
				...(track.data.track === 'transcript' ? checkVoices(edition, track, facts) : []),
				...checkLanguage(edition, kind, track, original),
				...checkStatus(track, original),
			];
		}),
	),
	...damagedVoices(edition),
];

function findOriginal({ entries }: Edition, kind: Recorded, id: string): Original | undefined {
	const all = entries[kind] as Original[];
	return all.find((entry) => entry.id === id && !('original' in entry.data));
}

/** The track by which a folder without its entry is told, once. */
function firstOf({ entries }: Edition, kind: Recorded, id: string): Track | undefined {
	const tracks = (entries[tracksOf[kind]] as Track[]).filter((track) => track.id === id);
	return tracks.find(({ data }) => data.track === 'transcript') ?? tracks[0];
}

/** A transcript is that of one recording. */
function checkRecording(track: Track, facts: Facts): Problem[] {
	const videos = videosOf(facts);
	if (videos.length < 2) return checkTimes(track, videos[0]?.duration);
	return [
		{
			file: track.file,
			line: 1,
			message: 'cette séance a plusieurs enregistrements, et rien ne dit duquel est ce fichier',
			hint: 'donnez un seul enregistrement, ou la transcription de chaque intervention dans son dossier',
		},
	];
}

/** What is said in a transcript of which a line could not be read is said by somebody all the same. */
function damagedVoices(edition: Edition): Problem[] {
	return edition.raw.flatMap((entry) => {
		const data = entry.data as Track['data'];
		const kind = (Object.keys(tracksOf) as Recorded[]).find((name) => tracksOf[name] === entry.kind);
		if (!kind || !edition.unreadable.has(entry.file) || data.track !== 'transcript') return [];
		const original = findOriginal(edition, kind, entry.id);
		return original ? strangers(edition, entry.file, data.cues, original.data as Facts) : [];
	});
}

/** A text and a transcript are not worth the same: each says what it is. */
function checkStatus(track: Track, { file, language, data, body, lineOf }: Original): Problem[] {
	const isSpoken = track.data.track === 'transcript' && track.language === language;
	const facts = data as Facts;
	if (!isSpoken || facts.transcriptStatus) return [];
	if (!('session' in facts))
		return [
			{
				file,
				line: lineOf(['videos']),
				message: 'cette séance a une transcription, et rien ne dit ce qu’elle vaut',
				hint: 'écrivez « transcriptStatus: verbatim », « revised » ou « machine-transcript »',
				inPage: sayWorth,
			},
		];
	if (body.trim() === '') return [];
	return [
		{
			file,
			line: lineOf(['status']),
			message:
				'cette intervention a un texte et une transcription : « status » ne dit ce que vaut que le texte',
			hint: 'dites ce que vaut la transcription : « transcriptStatus: verbatim », « revised » ou « machine-transcript »',
			inPage: sayWorth,
		},
	];
}

const sayWorth = {
	message: 'une transcription est là, et rien ne dit ce qu’elle vaut',
	hint: 'choisissez-le sous « Ce que vaut la transcription »',
};

function checkOwner(edition: Edition, kind: Recorded, { id, file }: Track): Problem[] {
	const isRead = edition.raw.some((entry) => entry.kind === kind && entry.id === id);
	if (isRead || hasHiddenText(edition, `${kinds[kind].path}/${id}`)) return [];
	if (kind !== 'interventions')
		return [
			{
				file,
				line: 1,
				message: 'cette transcription n’a pas de séance : elle serait ignorée',
				hint: `écrivez « ${kinds[kind].path}/${id}/${defaultLocale}.md »`,
			},
		];
	return [
		{
			file,
			line: 1,
			message: 'cette transcription n’a pas d’intervention : elle serait ignorée',
			hint: `créez la fiche : npm run new -- intervention ${id} …`,
			inPage: { hint: 'créez la fiche : « Ajouter », sous « Interventions »' },
		},
	];
}

function checkTimes({ file, data: { track, cues } }: Track, duration: number | undefined): Problem[] {
	const name = track === 'chapters' ? 'ce chapitre' : 'ce sous-titre';
	const at = (line: number, message: string, hint: string) => ({
		file,
		line,
		message: `${name} ${message}`,
		hint,
	});
	// Cues whose end is beyond all reason: that it comes after the video too is no other fault.
	const told = new Set<number>();
	const overlaps = cues.flatMap((cue, index) => {
		const previous = cues[index - 1];
		if (!previous || previous.end - cue.start <= tolerance) return [];
		const isBeyond = previous.end > cue.end + tolerance;
		if (isBeyond && told.has(previous.line)) return [];
		told.add(previous.line);
		return isBeyond
			? [
					at(
						previous.line,
						`finit à ${formatTime(previous.end)}, après la fin du suivant (${formatTime(cue.end)})`,
						`corrigez sa fin : le suivant commence à ${formatTime(cue.start)}`,
					),
				]
			: [
					at(
						cue.line,
						`commence à ${formatTime(cue.start)}, avant la fin du précédent (${formatTime(previous.end)})`,
						`faites finir celui de la ligne ${previous.line} plus tôt, ou réunissez-les`,
					),
				];
	});
	const late = cues.filter(
		({ line, end }) => duration !== undefined && end > duration + tolerance && !told.has(line),
	);
	const [first] = late;
	if (!first || duration === undefined) return overlaps;
	if (late.length === 1 && first.end - duration > Math.min(60, duration / 2))
		return [
			...overlaps,
			at(
				first.line,
				`finit à ${formatTime(first.end)}, après la fin de la vidéo (${formatTime(duration)}), et c’est le seul`,
				`corrigez ${first.start < duration ? `sa fin : il commence à ${formatTime(first.start)}` : 'son minutage'}`,
			),
		];
	return [
		...overlaps,
		at(
			first.line,
			`${
				late.length > 1
					? `et ${count(late.length - 1)} vont jusqu’à ${formatTime(late.at(-1)!.end)}`
					: `finit à ${formatTime(first.end)}`
			}, après la fin de la vidéo (${formatTime(duration)})`,
			late.length > 1
				? 'vérifiez que ce fichier est bien celui de cette vidéo, ou corrigez « duration » dans la fiche'
				: 'corrigez sa fin, ou « duration » dans la fiche si la vidéo dure plus longtemps',
		),
	];
}

function count(others: number): string {
	return others === 1 ? 'un autre' : `${String(others)} autres`;
}

function checkVoices(edition: Edition, { file, data: { cues } }: Track, facts: Facts): Problem[] {
	const first = cues[0]!;
	if (!voicesOf(cues)[0] && 'session' in facts && facts.speakers.length > 1) {
		return [
			{
				file,
				line: first.line,
				message: 'plusieurs personnes parlent dans cette intervention, et rien ne dit qui commence',
				hint: 'nommez la voix au début du texte : « <v Prénom Nom> », puis à chaque changement',
			},
		];
	}
	return strangers(edition, file, cues, facts);
}

/** Who may speak in an intervention: the people of the edition, and the voices that its own file names. */
function listVoices(edition: Edition, facts: Facts): string[] {
	// As they were written, be there another fault in their files.
	const people = edition.raw.flatMap(({ kind, data }) =>
		kind === 'speakers' ? listNames(readName(data)) : [],
	);
	return [...people, ...facts.otherVoices];
}

/** Voices that are nobody's of the edition. */
function strangers(edition: Edition, file: string, cues: Track['data']['cues'], facts: Facts): Problem[] {
	const known = listVoices(edition, facts);
	// The name of who has a faulty file is not known, but for what the folder's says of it.
	const isHidden = (voice: string) => edition.isInDoubt('speakers', slug(voice));
	const unknown = Map.groupBy(
		cues.filter(({ voice }) => voice !== undefined && !known.includes(voice) && !isHidden(voice)),
		({ voice }) => voice!,
	);
	return [...unknown].map(([voice, [cue]]) => ({
		file,
		// The words stand under their times.
		line: cue!.line + 1,
		message: `la voix « ${voice} » n’est celle d’aucun intervenant`,
		hint: suggest(voice, known) ?? `ajoutez-la à la fiche : « otherVoices: [${voice}] »`,
		inPage: { hint: suggest(voice, known) ?? `ajoutez « ${voice} » à la fiche, sous « Autres voix »` },
	}));
}

/** What was said comes before its translations: their paragraphs follow its times. */
function checkLanguage(edition: Edition, kind: Recorded, track: Track, original: Original): Problem[] {
	const has = (name: string, language: string | undefined) =>
		edition.files.includes(`${kinds[kind].path}/${track.id}/${name}.${language ?? ''}.vtt`);
	const { file, language, data } = track;
	// A transcript whose name does not say its language is told itself.
	const isMisnamed = edition.files.some((other) => {
		const [path, id, name = ''] = other.split('/');
		return path === kinds[kind].path && id === track.id && !isExpected(other) && misnamedTrack.test(name);
	});
	if (isMisnamed) return [];
	if (data.track === 'chapters' && !has('transcript', language))
		return [
			{
				file,
				line: 1,
				message: 'ces chapitres n’ont pas de transcription dans leur langue : ils ne paraîtraient pas',
				hint: `déposez « transcript.${language ?? ''}.vtt » à côté, ou retirez ce fichier`,
			},
		];
	if (data.track === 'chapters' || has('transcript', original.language)) return [];
	return [
		{
			file,
			line: 1,
			message: `cette traduction n’a pas d’original : ce qui fut dit l’a été dans la langue de ${original.file}`,
			hint: `déposez « transcript.${original.language ?? ''}.vtt » à côté`,
		},
	];
}
