import { isAbsolute, relative } from 'node:path';
import type { InPage, Problem } from './read.ts';

/** What stopped a reading or a writing, in French. */
interface Fault {
	/** The file, where the fault names one. */
	file: string | undefined;
	message: string;
	/** What to do. */
	hint: string;
	inPage?: InPage;
	/** Where it came from in the code, with `DEBUG=1`; empty otherwise. */
	stack: string;
}

const again = 'puis recommencez';

/** What the system's faults mean, and what to do. */
const reasons: Readonly<Record<string, readonly [message: string, hint: string]>> = {
	EACCES: [
		'ce fichier ou ce dossier est interdit à qui lance la commande',
		`donnez-lui le droit de le lire et d’y écrire (chmod, chown), ${again}`,
	],
	EBUSY: ['un autre programme s’en sert', `fermez-le, ${again}`],
	EDQUOT: ['votre part de ce volume est pleine', `libérez de la place, ${again}`],
	EEXIST: ['il existe déjà', `ôtez-le ou renommez-le, ${again}`],
	EIO: ['le disque ne répond pas comme il faut', `vérifiez-le, ${again}`],
	EISDIR: ['c’est un dossier, où un fichier est attendu', `ôtez-le ou renommez-le, ${again}`],
	ELOOP: ['ce lien symbolique tourne en rond', `remplacez-le par le fichier même, ${again}`],
	EMFILE: ['trop de fichiers sont ouverts à la fois', `permettez-en davantage (ulimit -n 4096), ${again}`],
	ENAMETOOLONG: ['son nom est trop long', `raccourcissez-le, ${again}`],
	ENFILE: ['trop de fichiers sont ouverts sur cette machine', `fermez des programmes, ${again}`],
	ENOENT: ['il n’existe pas, ou n’existe plus', `remettez-le ou corrigez son nom, ${again}`],
	ENOMEM: ['la mémoire manque', `fermez des programmes, ${again}`],
	ENOSPC: ['il n’y a plus de place sur ce volume', `libérez de la place, ${again}`],
	ENOTDIR: ['un fichier se trouve où un dossier est attendu', `ôtez-le ou renommez-le, ${again}`],
	EPERM: ['le système refuse d’y toucher', `vérifiez qu’il n’est pas protégé et qu’il est à vous, ${again}`],
	EROFS: [
		'ce volume ne peut être que lu',
		`choisissez-en un autre, ou rendez-le accessible en écriture, ${again}`,
	],
};

/**
 * Says in French what stopped a reading or a writing, and what to do.
 * @param error whatever was thrown
 */
export function explainFault(error: unknown): Fault {
	const { code, path, dest } = (error ?? {}) as { code?: string; path?: string; dest?: string };
	const [message, hint] = reasons[code ?? ''] ?? [];
	const stack = process.env['DEBUG'] && error instanceof Error ? `\n\n${error.stack ?? ''}` : '';
	if (message && hint) return { file: dest ?? path, message, hint, stack };
	const said = error instanceof Error ? error.message : String(error);
	const [, typed = ''] = /'(-?-?[^' ]+)[^']*'/.exec(said) ?? [];
	const asked = askedOf(code, typed);
	if (asked) return { file: undefined, ...asked, stack };
	if (error instanceof RangeError && said.includes('call stack'))
		return {
			file: undefined,
			message: 'un texte est imbriqué trop profondément',
			hint: 'ôtez des niveaux : « > » dans « > », listes dans listes, crochets dans crochets',
			stack,
		};
	return {
		file: placeOf(error),
		message: `une faute imprévue : ${said}`,
		hint: 'revenez sur ce qui a changé en dernier dans le contenu (npm run check:content) ; si cela n’y fait rien, relancez avec DEBUG=1 devant la commande et transmettez tout ce qu’elle dit à qui tient le code',
		inPage: {
			hint: 'revenez sur ce qui a changé en dernier ; si cela n’y fait rien, transmettez ces mots à qui tient le code',
		},
		stack,
	};
}

/** What was asked of a command that it does not know. */
function askedOf(code: string | undefined, typed: string): { message: string; hint: string } | undefined {
	switch (code) {
		case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
			return { message: `« ${typed} » n’est pas une option de cette commande`, hint: 'retirez-la' };
		case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
			return {
				message: `une valeur manque à « ${typed} », ou ne lui convient pas`,
				hint: `écrivez-la à la suite, entre guillemets droits si elle contient une espace : ${typed} "…"`,
			};
		case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
			return { message: `« ${typed} » n’est pas attendu ici`, hint: 'retirez-le' };
		case 'ERR_SOCKET_BAD_PORT':
			return {
				message: 'PORT n’est pas un numéro de port',
				hint: 'donnez un nombre de 1 à 65535 : PORT=4321',
			};
		default:
			return undefined;
	}
}

/**
 * Says as a problem of the content what was thrown while a file was read or checked: the others are checked all the same.
 * @param root the content root
 * @param file the file that was being read, under the content root
 * @param error whatever was thrown
 */
export function problemOf(root: string, file: string, error: unknown): Problem {
	const { file: named, message, hint, inPage, stack } = explainFault(error);
	const isUnder = named !== undefined && isAbsolute(named) && !relative(root, named).startsWith('..');
	return {
		file: isUnder ? relative(root, named) || '.' : file,
		line: 1,
		message,
		hint: hint + stack,
		inPage,
	};
}

/** Where Astro says that it was. */
function placeOf(error: unknown): string | undefined {
	const { loc, id } = (error ?? {}) as { loc?: { file?: string }; id?: string };
	return loc?.file ?? id;
}
