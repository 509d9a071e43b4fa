import { z } from 'zod';
import { describeAddress, describeHosts, findVideo } from '#media/hosts/index.ts';
import { explainAddress } from './address.ts';

/** The address of a video, as it is pasted from its host, or a file that lies beside the entry. Gives its host, its id there and its start. */
export const VideoUrlSchema = () =>
	z
		.string()
		.trim()
		.transform((value, context) => {
			const found = findVideo(value);
			if (found) return found;
			const fault = value.startsWith('./') ? undefined : explainAddress(value);
			const what = describeAddress(value);
			context.addIssue({
				code: 'custom',
				message:
					fault?.message ??
					(what
						? `« ${value} » est ${what}, et non une vidéo`
						: `« ${value} » n’est pas une vidéo d’un hébergeur connu`),
				params: {
					hint: fault?.hint ?? (what ? 'ouvrez la vidéo elle-même, et copiez son adresse' : describeHosts()),
				},
			});
			return z.NEVER;
		});
