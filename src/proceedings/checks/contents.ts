import { foldersOf, type Check } from '../edition.ts';
import { kinds } from '../kinds.ts';
import { isTranslation } from '../validate.ts';

/** An intervention has something to read, to see or to open. */
export const rule: Check = (edition) =>
	foldersOf(edition, 'interventions').flatMap((id) => {
		const files = edition.entries.interventions.filter((entry) => entry.id === id);
		const original = files.find(({ data }) => !isTranslation(data));
		if (!original || isTranslation(original.data) || edition.isInDoubt('interventions', id)) return [];
		const { video, slides } = original.data;
		// What lies beside its text and is not named is told of that file.
		const hasFiles = edition.files.some(
			(file) =>
				file.startsWith(`${kinds.interventions.path}/${id}/`) && !files.some((one) => one.file === file),
		);
		if (video ?? slides ?? (hasFiles || files.some(({ body }) => body.trim() !== ''))) return [];
		return [
			{
				file: original.file,
				line: original.bodyLine,
				about: 'unfinished' as const,
				message: 'cette intervention est vide : ni texte, ni transcription, ni vidéo, ni diapositives',
				hint: 'écrivez son texte sous la seconde ligne « --- », ou donnez sa vidéo ou ses diapositives dans l’en-tête',
			},
		];
	});
