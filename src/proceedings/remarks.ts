import { isUniversal } from '#media/recordings.ts';
import { formatTime } from '#media/time.ts';
import { listMoments } from './moments/moments.ts';
import { numberPassages } from './passages/register.ts';
import { recorded, videosOf } from './passages/texts.ts';
import type { Problem } from './read.ts';
import { isTranslation, type LocatedEntries, type LocatedEntry } from './validate.ts';

/** Lists what is no fault of an edition that is in order, and which an editor may want to know all the same. */
export function listRemarks(entries: LocatedEntries): Problem[] {
	return [...remarkNarrow(entries), ...remarkMoments(entries)];
}

/** Recordings that some devices do not play: said once, whatever their number. */
function remarkNarrow(entries: LocatedEntries): Problem[] {
	const narrow = recorded.flatMap((kind) =>
		(entries[kind] as LocatedEntry<typeof kind>[]).flatMap(({ file, data, lineOf }) => {
			const videos = isTranslation(data) ? [] : videosOf(data);
			const at = videos.findIndex(isNarrow);
			if (at === -1) return [];
			return [{ file, line: lineOf(kind === 'interventions' ? ['video', 'url'] : ['videos', at, 'url']) }];
		}),
	);
	const [first, ...others] = narrow;
	if (!first) return [];
	const more = others.length > 0 ? ` (aussi dans ${others.map(({ file }) => file).join(', ')})` : '';
	return [
		{
			...first,
			message: `cet enregistrement n’a pas de forme que lisent tous les téléphones${more}`,
			hint: 'si vous l’avez, déposez aussi un MP4 (H.264 et AAC), un M4A ou un MP3 : « url: [./video.mp4, ./video.webm] »',
		},
	];
}

function isNarrow({ url }: ReturnType<typeof videosOf>[number]): boolean {
	return url.every(({ host, id }) => host === 'file' && id.startsWith('./') && !isUniversal(id));
}

/** Passages that resemble what was said at a moment, and not enough for it to be taken for theirs. */
function remarkMoments(entries: LocatedEntries): Problem[] {
	const numbering = numberPassages(entries);
	return [...listMoments(entries, numbering)].flatMap(([id, moments]): Problem[] => {
		const doubtful = [...moments].filter(([, { isSure }]) => !isSure);
		if (doubtful.length === 0) return [];
		const { file, lineOf } = entries.interventions.find(
			(entry) => entry.id === id && !isTranslation(entry.data),
		)!;
		const written = doubtful.map(([passage, { seconds }]) => `${passage}: "${formatTime(seconds)}"`);
		return [
			{
				file,
				line: lineOf(['status']),
				message: `l’enregistrement semble dire ici des passages de ce texte, sans que ce soit sûr : ${written.join(', ')}`,
				hint: `écoutez, puis confirmez dans l’en-tête : « moments: { ${written[0]!} } », un autre moment s’il le faut, ou « unsaid » pour ce qui n’a pas été dit`,
			},
		];
	});
}
