import { z } from 'zod';

/** What the name of a published file looks like: it stands in an address. */
export const fileNamePattern = /^[a-z0-9][a-z0-9.-]*$/;

/** What programs give that no browser shows, by extension. */
const natures: readonly (readonly [extensions: RegExp, nature: string])[] = [
	[/\.(?:pptx?|pptm|ppsx?|potx?)$/i, 'un document PowerPoint'],
	[/\.(?:docx?|docm|dotx?|rtf)$/i, 'un document Word'],
	[/\.(?:xlsx?|xlsm|csv|tsv)$/i, 'un tableau Excel'],
	[/\.(?:odt|ott|fodt)$/i, 'un texte LibreOffice'],
	[/\.(?:odp|fodp)$/i, 'une présentation LibreOffice'],
	[/\.(?:ods|fods)$/i, 'un tableau LibreOffice'],
	[/\.key$/i, 'une présentation Keynote'],
	[/\.pages$/i, 'un document Pages'],
	[/\.numbers$/i, 'un tableau Numbers'],
	[/\.(?:gdoc|gslides|gsheet)$/i, 'un raccourci vers un document Google'],
	[/\.(?:zip|rar|7z|tar|gz)$/i, 'une archive'],
	[/\.(?:ai|eps|indd|psd|pub)$/i, 'un document de mise en page'],
];

/**
 * Says what a file is that another program has to export first.
 * @param path its name, or its path
 */
export function natureOf(path: string): string | undefined {
	return natures.find(([extensions]) => extensions.test(path.trim()))?.[1];
}

/** The name of what a file becomes once it is exported: `./mes-diapositives.pdf`. */
function exportedName(path: string, extension: string): string {
	const stem = path
		.trim()
		.replace(/^.*[/\\]/, '')
		.replace(/\.\w+$/, '');
	const plain = stem.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
	return `./${plain.replaceAll(/[^a-z0-9.]+/g, '-').replaceAll(/^[-.]+|[-.]+$/g, '') || 'document'}.${extension}`;
}

/** What is wrong with the name of a file that is published as it is, and what to write. */
function explainFile(value: string, extension: string): { message: string; hint?: string } {
	const form = extension.toUpperCase();
	const wanted = exportedName(value, extension);
	const nature = natureOf(value);
	if (nature)
		return {
			message: `« ${value} » est ${nature} : un ${form} est attendu`,
			hint: `exportez-le en ${form} depuis le logiciel qui l’a fait, déposez-le à côté, et écrivez « ${wanted} »`,
		};
	return !value.includes(':') && value.toLowerCase().endsWith(`.${extension}`)
		? {
				message: `« ${value} » : un fichier se nomme « ./… », en minuscules, sans accent ni espace`,
				hint: `nommez-le ainsi dans ce dossier, et écrivez « ${wanted} »`,
			}
		: {
				message: `un fichier de ce dossier est attendu, en minuscules sans espace : « ./document.${extension} »`,
			};
}

/** A file that lies beside the entry and is published with it: `./slides.pdf`. Gives its name. */
export const FileSchema = (extension: string) =>
	z
		.string()
		.transform((value, context) => {
			const isName = value.startsWith('./') && fileNamePattern.test(value.slice(2));
			if (isName && value.endsWith(`.${extension}`)) return value.slice(2);
			const { message, hint } = explainFile(value, extension);
			context.addIssue({ code: 'custom', message, ...(hint && { params: { hint } }) });
			return z.NEVER;
		})
		.meta({ accepts: `.${extension}` });
