import { z } from 'zod';

/** What the name of a published file looks like: it stands in an address. */
export const fileNamePattern = /^[a-z0-9][a-z0-9.-]*$/;

/** A file that lies beside the entry and is published with it: `./slides.pdf`. Gives its name. */
export const FileSchema = (extension: string) =>
	z
		.string()
		.refine(
			(value) =>
				value.startsWith('./') && fileNamePattern.test(value.slice(2)) && value.endsWith(`.${extension}`),
			{
				error: `un fichier de ce dossier est attendu, en minuscules sans espace : « ./document.${extension} »`,
			},
		)
		.transform((value) => value.slice(2))
		.meta({ accepts: `.${extension}` });
