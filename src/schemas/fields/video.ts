import { z } from 'zod';
import { describeHosts, findVideo } from '#media/hosts/index.ts';

/** The address of a video, as it is pasted from its host, or a file that lies beside the entry. Gives its host, its id there and its start. */
export const VideoUrlSchema = () =>
	z.string().transform((value, context) => {
		const found = findVideo(value);
		if (found) return found;
		context.addIssue({
			code: 'custom',
			message: `« ${value} » n’est pas une vidéo d’un hébergeur connu`,
			params: { hint: describeHosts() },
		});
		return z.NEVER;
	});
