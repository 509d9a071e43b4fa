import { z } from 'zod';

/** What a text is worth: the exact words, the words as their author corrected them, a summary, or a machine's. */
export const StatusSchema = () =>
	z.enum(['verbatim', 'revised', 'summary', 'machine-transcript']).meta({
		title: 'Ce que vaut le texte',
		labels: ['mot à mot', 'revu par son auteur', 'résumé', 'transcription par une machine'],
	});
