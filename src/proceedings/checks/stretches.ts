import { splitParagraphs } from '#media/transcripts/speech-passages.ts';
import { formatTime } from '#media/time.ts';
import type { Check, Edition } from '../edition.ts';
import { type Fields, tracksOf } from '../kinds.ts';
import { videosOf } from '../passages/texts.ts';
import type { Fault as AnyFault, Problem } from '../read.ts';
import { tolerance } from '../stretches.ts';
import type { LocatedEntry } from '../validate.ts';

type Intervention = LocatedEntry<'interventions'> & {
	data: Fields<'interventions'> & { from: number; to: number };
};
type Session = LocatedEntry<'panels' | 'dialogue'> & { data: Fields<'panels' | 'dialogue'> };

/** What is wrong with a stretch, and in which of its fields. */
interface Fault extends AnyFault {
	field: 'from' | 'to' | 'session';
}

/** An intervention that is a stretch of a recording is in it, beside no other, and cuts nobody short. */
export const rule: Check = (edition) => {
	const interventions = edition.entries.interventions.filter(
		(intervention): intervention is Intervention =>
			'session' in intervention.data &&
			intervention.data.from !== undefined &&
			intervention.data.to !== undefined,
	);
	return interventions.flatMap((intervention): Problem[] => {
		const session = findSession(edition, intervention.data.session);
		if (!session) return [];
		const faults = [
			...checkRecording(intervention, session),
			...checkOwn(edition, intervention),
			...checkOthers(intervention, interventions),
			...checkPassages(edition, intervention, session),
		];
		return faults.map(({ field, ...what }) => ({
			file: intervention.file,
			line: intervention.lineOf([field]),
			...what,
		}));
	});
};

function findSession({ entries }: Edition, id: string): Session | undefined {
	const all: readonly LocatedEntry<'panels' | 'dialogue'>[] = [...entries.panels, ...entries.dialogue];
	return all.find((entry): entry is Session => entry.id === id && !('original' in entry.data));
}

function checkRecording({ data: { to } }: Intervention, { file, data }: Session): Fault[] {
	const videos = videosOf(data);
	if (videos.length !== 1)
		return [
			{
				field: 'from',
				message:
					videos.length === 0
						? 'cet extrait est celui d’un enregistrement que sa séance n’a pas'
						: 'cette séance a plusieurs enregistrements, et rien ne dit duquel est cet extrait',
				hint: `donnez un seul enregistrement dans ${file}, ou sa vidéo à cette intervention`,
			},
		];
	const { duration } = videos[0]!;
	if (duration === undefined || to <= duration + tolerance) return [];
	return [
		{
			field: 'to',
			message: `cet extrait finit à ${formatTime(to)}, après la fin de l’enregistrement (${formatTime(duration)})`,
			hint: `corrigez « to », ou « duration » dans ${file}`,
		},
	];
}

/** What is said in it is what its part of the day says. */
function checkOwn({ entries }: Edition, { id }: Intervention): Fault[] {
	const own = entries.tracks.find((track) => track.id === id);
	if (!own) return [];
	return [
		{
			field: 'from',
			message: `cet extrait a sa transcription (${own.file}), et ce qu’il dit est dans celle de sa séance`,
			hint: 'retirez l’un ou l’autre',
		},
	];
}

function checkOthers(intervention: Intervention, interventions: readonly Intervention[]): Fault[] {
	const { session, from, to } = intervention.data;
	const other = interventions
		.slice(0, interventions.indexOf(intervention))
		.find(({ data }) => data.session === session && data.from < to && from < data.to);
	if (!other) return [];
	return [
		{
			field: 'from',
			message: `cet extrait et celui de ${other.file} (${formatTime(other.data.from)} – ${formatTime(other.data.to)}) se chevauchent`,
			hint: 'corrigez les moments de l’un ou de l’autre',
		},
	];
}

/** It begins with a passage, and ends where another begins, or where nothing is said. */
function checkPassages({ entries }: Edition, { data }: Intervention, session: Session): Fault[] {
	const kind = entries.panels.some((panel) => panel === session) ? 'panels' : 'dialogue';
	const tracks = (entries[tracksOf[kind]] as LocatedEntry<'tracks'>[]).filter(
		({ id, language }) => id === session.id && language === session.language,
	);
	const find = (track: 'transcript' | 'chapters') =>
		tracks.find((entry) => entry.data.track === track)?.data.cues;
	const passages = splitParagraphs(find('transcript') ?? [], find('chapters')).map((cues) => ({
		start: cues[0]!.start,
		end: cues.at(-1)!.end,
	}));
	if (passages.length === 0) return [];
	const cut = (['from', 'to'] as const).flatMap((field): Fault[] => {
		const at = data[field];
		const passage = passages.find(({ start, end }) => start < at - tolerance && at + tolerance < end);
		if (!passage) return [];
		const places = [passage.start, Math.ceil(passage.end)].filter((place) =>
			field === 'from' ? place < data.to : place > data.from,
		);
		return [
			{
				field,
				message: `« ${field}: ${formatTime(at)} » coupe le passage qui va de ${formatTime(passage.start)} à ${formatTime(passage.end)}`,
				hint: `écrivez ${places.map((place) => `« ${field}: "${formatTime(place)}" »`).join(' ou ')}`,
				inPage: {
					message: `${formatTime(at)} coupe le passage qui va de ${formatTime(passage.start)} à ${formatTime(passage.end)}`,
					hint: `écrivez ${places.map((place) => formatTime(place)).join(' ou ')}`,
				},
			},
		];
	});
	const isEmpty = !passages.some(({ start }) => start > data.from - tolerance && start < data.to - tolerance);
	if (cut.length > 0 || !isEmpty) return cut;
	return [
		{
			field: 'from',
			message: 'aucun passage de la transcription de la séance ne commence dans cet extrait',
			hint: 'corrigez « from » et « to »',
		},
	];
}
