import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { beginEdition, isEmpty } from '#editing/begin.ts';
import { mostParts } from '#editing/empty-edition.ts';
import { explainFault } from '#proceedings/faults.ts';
import { describeProblem } from '#proceedings/read.ts';
import { DaysSchema } from '#schemas/fields/date.ts';
import { stop } from './stop.ts';

/** How an edition is begun. */
export const editionUsage = `  npm run new -- edition <dossier> --date 2024-05-17 [--parts 1 à ${String(mostParts)}]`;

/**
 * Writes an edition that is in order and says nothing yet, its register included.
 * @param given what follows « edition » in the command
 */
export async function newEdition(given: string[]): Promise<void> {
	const { folder, date, parts } = readArguments(given);
	if (!isEmpty(folder))
		stop(`${folder} n’est pas vide : rien n’a été écrit.\n  → donnez un dossier qui n’existe pas encore`);
	const root = resolve(folder);
	const problems = await beginEdition(root, parts, date);
	if (problems.length > 0) stop(problems.map((problem) => describeProblem(root, problem)).join('\n\n'));
	const place = relative('.', root);
	console.log(
		[
			`${place} est une édition en ordre, où tout est à remplir. Chaque phrase à écrire commence par « À remplir ».`,
			'Ensuite :',
			`  1. remplissez-la : CONTENT_DIR=${place} npm run edit`,
			`  2. voyez-la : CONTENT_DIR=${place} OUT_DIR=.cache/site npm start`,
		].join('\n'),
	);
}

function readArguments(given: string[]): { folder: string; date: string; parts: number } {
	try {
		const { values, positionals } = parseArgs({
			args: given,
			allowPositionals: true,
			options: { date: { type: 'string' }, parts: { type: 'string', default: '3' } },
		});
		const date = DaysSchema().safeParse(values.date);
		const parts = Number(values.parts);
		const refuse = (why: string) => stop(`${why}.\nUsage :\n${editionUsage}`);
		if (!positionals[0]) return refuse('Il manque le dossier');
		if (values.date === undefined) return refuse('Il manque --date');
		if (!date.success) return refuse(`« ${values.date} » : ${date.error.issues[0]!.message}`);
		if (!Number.isInteger(parts) || parts < 1 || parts > mostParts)
			return refuse(`« ${values.parts} » : un nombre de 1 à ${String(mostParts)} est attendu`);
		return { folder: positionals[0], date: date.data, parts };
	} catch (error) {
		return stop(`${explainFault(error).message}.\nUsage :\n${editionUsage}`);
	}
}
