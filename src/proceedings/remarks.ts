import { isUniversal } from '#media/recordings.ts';
import type { Problem } from './read.ts';
import { isTranslation, type LocatedEntries, type LocatedEntry } from './validate.ts';

/** Lists what is no fault, and which an editor may want to know all the same: each is said once, whatever the number of entries. */
export function listRemarks({ interventions }: LocatedEntries): Problem[] {
	const narrow = interventions.filter(isNarrow);
	const [first, ...others] = narrow;
	if (!first) return [];
	const more = others.length > 0 ? ` (aussi dans ${others.map(({ file }) => file).join(', ')})` : '';
	return [
		{
			file: first.file,
			line: first.lineOf(['video', 'url']),
			message: `cet enregistrement n’a pas de forme que lisent tous les téléphones${more}`,
			hint: 'si vous l’avez, déposez aussi un MP4 (H.264 et AAC), un M4A ou un MP3 : « url: [./video.mp4, ./video.webm] »',
		},
	];
}

function isNarrow({ data }: LocatedEntry<'interventions'>): boolean {
	if (isTranslation(data) || !data.video) return false;
	return data.video.url.every(({ host, id }) => host === 'file' && id.startsWith('./') && !isUniversal(id));
}
