import './faults.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Kind, kinds } from '#proceedings/kinds.ts';

/** Where VS Code finds the schemas that `.vscode/settings.json` names. */
export const schemasFolder = '.vscode/schemas';

/**
 * The JSON Schema of each YAML file of the content, of the very schemas that check it: what an editor of code completes and underlines.
 * @returns the text of each schema, by the name of its file
 */
export function printSchemas(): Record<string, string> {
	const files = (Object.keys(kinds) as Kind[]).flatMap((kind) => {
		const { form, schema } = kinds[kind];
		if ((form !== 'file' && form !== 'list') || kind === 'passages') return [];
		const own: z.ZodType = form === 'list' ? z.array(schema()) : schema();
		// Draft 7 is what editors of code know best.
		const printed = z.toJSONSchema(own, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
		return [[`${kind}.json`, `${JSON.stringify(printed, null, '\t')}\n`] as const];
	});
	return Object.fromEntries(files);
}

if (import.meta.main) {
	await mkdir(schemasFolder, { recursive: true });
	for (const [name, text] of Object.entries(printSchemas())) await writeFile(join(schemasFolder, name), text);
	console.log(`Les schémas des fichiers YAML sont dans ${schemasFolder}.`);
}
