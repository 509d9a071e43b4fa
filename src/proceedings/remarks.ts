import { isUniversal } from '#media/recordings.ts';
import { recorded, videosOf } from './passages/texts.ts';
import type { Problem } from './read.ts';
import { isTranslation, type LocatedEntries, type LocatedEntry } from './validate.ts';

/** Lists what is no fault, and which an editor may want to know all the same: each is said once, whatever the number of entries. */
export function listRemarks(entries: LocatedEntries): Problem[] {
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
