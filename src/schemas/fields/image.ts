import { z } from 'zod';

/**
 * Says what is wrong with the path of an image, which lies beside the text that shows it.
 * @param path as the editor wrote it
 * @returns what is wrong and what to do about it; undefined where nothing is
 */
export function explainImagePath(path: string): { message: string; hint: string } | undefined {
	if (/^\.\/[^/\\]+$/.test(path)) return undefined;
	return {
		message: `« ${path} » n’est pas une image de ce dossier`,
		hint: 'déposez l’image à côté de ce fichier et écrivez « ./nom-du-fichier.jpg »',
	};
}

/** A picture that lies beside the entry: `./portrait.jpg`. Gives its name. */
export const ImageSchema = () =>
	z
		.string()
		.transform((value, context) => {
			const fault = explainImagePath(value);
			if (!fault) return value.slice(2);
			context.addIssue({ code: 'custom', message: fault.message, params: { hint: fault.hint } });
			return z.NEVER;
		})
		.meta({ accepts: '.jpg,.jpeg,.png,.webp,.avif' });
