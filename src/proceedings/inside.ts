import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { problemOf } from './faults.ts';
import type { Problem } from './read.ts';

/**
 * Finds a file or a folder of the content. A symbolic link that leads out of the content root is not followed: it would publish a
 * file of the machine, which is not the edition's.
 * @param root the content root
 * @param path its path under the content root
 * @returns its path on this machine; undefined where there is nothing, or what is there lies elsewhere
 */
export function findInside(root: string, path: string): string | undefined {
	try {
		const file = existsSync(join(root, path)) ? join(root, path) : findDecomposed(join(root, path));
		const real = realpathSync.native(file);
		return `${real}${sep}`.startsWith(`${realpathSync.native(root)}${sep}`) ? file : undefined;
	} catch {
		return undefined;
	}
}

/** A file whose name was written elsewhere in decomposed letters, as macOS writes « é »: it is the same name. */
function findDecomposed(file: string): string {
	const name = basename(file).normalize('NFC');
	const found = readdirSync(dirname(file)).find((other) => other.normalize('NFC') === name);
	return join(dirname(file), found ?? basename(file));
}

/**
 * Finds what an editor meant by a file that is not there: the same name otherwise in capitals, or with the other extension of a form.
 * @param root the content root
 * @param path its path under the content root
 * @returns what to do, or undefined
 */
export function suggestName(root: string, path: string): string | undefined {
	const plain = (name: string) =>
		name
			.normalize('NFC')
			.toLowerCase()
			.replace(/\.jpeg$/, '.jpg')
			.replaceAll(/[\s_]+/g, '-');
	try {
		const found = readdirSync(join(root, dirname(path))).find(
			(name) => plain(name) === plain(basename(path)),
		);
		return found && `celui qui est là se nomme « ${found} » : renommez-le « ${basename(path)} »`;
	} catch {
		return undefined;
	}
}

/**
 * Says which files are links that lead out of a folder.
 * @param root the folder
 * @param files paths under it
 */
export function explainOutside(root: string, files: readonly string[]): Problem[] {
	return files
		.filter((file) => findInside(root, file) === undefined)
		.map((file) => ({
			file,
			line: 1,
			message: 'ce lien symbolique ne mène à aucun fichier de ce contenu : il n’est pas suivi',
			hint: 'mettez à sa place une copie du fichier, ou retirez-le',
		}));
}

/**
 * Says which files cannot be read, whatever they are: a text, a picture, slides.
 * @param root the folder
 * @param files paths under it
 */
export function explainUnreadable(root: string, files: readonly string[]): Problem[] {
	return files.flatMap((file): Problem[] => {
		const path = findInside(root, file);
		if (path === undefined) return [];
		try {
			accessSync(path, constants.R_OK);
			if (statSync(path).isFile()) return [];
		} catch (error) {
			return [problemOf(root, file, error)];
		}
		const message = 'ce n’est ni un fichier ni un dossier, mais autre chose que le système y a mis';
		return [{ file, line: 1, message, hint: 'ôtez-le, ou mettez à sa place le fichier même' }];
	});
}
