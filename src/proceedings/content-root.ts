import { readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { kinds } from './kinds.ts';
import type { Problem } from './read.ts';

/**
 * Says why a folder is no content root: what it lacks is then nobody's fault.
 * @param root the content root
 * @returns the one problem; undefined where something of an edition is there, or where the folder may not be read
 */
export function explainRoot(root: string): Problem | undefined {
	const at = (message: string): Problem => ({
		file: '.',
		line: 1,
		message,
		hint: 'corrigez CONTENT_DIR, qui dit où est le contenu ; une édition neuve se commence par « npm run new -- edition <dossier> --date 2024-05-17 »',
	});
	const found = statSync(root, { throwIfNoEntry: false });
	if (!found) return at('ce dossier de contenu n’existe pas');
	if (!found.isDirectory()) return at('un dossier de contenu est attendu, et ceci est un fichier');
	try {
		const stems = new Set(Object.values(kinds).map(({ path }) => stemOf(path)));
		return readdirSync(root).some((name) => stems.has(stemOf(name)))
			? undefined
			: at('ce dossier ne contient rien d’une édition');
	} catch {
		return undefined;
	}
}

function stemOf(name: string): string {
	return basename(name).replace(/\..*$/, '').toLowerCase();
}
