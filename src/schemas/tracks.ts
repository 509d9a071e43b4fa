import { z } from 'zod';

/** `content/interventions/<id>/transcript.<language>.vtt` and `chapters.<language>.vtt`: WebVTT files, as they were read. */
export const TrackSchema = () =>
	z.strictObject({
		/** What was said, or the titles of its parts. */
		track: z.enum(['transcript', 'chapters']),
		cues: z.array(
			z.strictObject({
				start: z.number(),
				end: z.number(),
				id: z.string(),
				voice: z.string().optional(),
				text: z.string(),
				line: z.int().positive(),
			}),
		),
	});
