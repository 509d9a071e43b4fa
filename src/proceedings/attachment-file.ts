import { open, readFile, stat } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { recordingForm } from '#media/recordings.ts';
import type { Fault } from './read.ts';

/** A format that is published as it is given: its name, the types that its files are recognised as, how to obtain one. */
interface Format {
	name: string;
	found: readonly string[];
	hint: string;
}

const pdf: Format = {
	name: 'un PDF',
	found: ['application/pdf'],
	hint: 'ouvrez-le dans le logiciel qui l’a fait et exportez-le en PDF : changer son nom ne suffit pas',
};

function formatOf(path: string): Format | undefined {
	if (path.endsWith('.pdf')) return pdf;
	const recording = recordingForm(path);
	return (
		recording && {
			...recording,
			hint: 'exportez la vidéo en WebM ou en MP4 depuis le logiciel qui l’a faite : changer son nom ne suffit pas',
		}
	);
}

/** What a file is, in an editor's words, by the beginning of its type. */
const natures: readonly [type: string, nature: string][] = [
	['application/pdf', 'un PDF'],
	['application/vnd.openxmlformats-officedocument.presentationml', 'un document PowerPoint renommé'],
	['application/vnd.openxmlformats-officedocument.wordprocessingml', 'un document Word renommé'],
	['application/vnd.openxmlformats-officedocument.spreadsheetml', 'un tableau Excel renommé'],
	['application/vnd.ms-powerpoint', 'un document PowerPoint renommé'],
	['application/vnd.oasis.opendocument', 'un document LibreOffice renommé'],
	['application/x-cfb', 'un document Office ancien (.ppt ou .doc) renommé'],
	['application/zip', 'une archive ZIP renommée'],
	['video/quicktime', 'une vidéo QuickTime (.mov) renommée'],
	['video/matroska', 'une vidéo Matroska (.mkv) renommée'],
	['video/', 'une vidéo d’un autre format, renommée'],
	['audio/', 'un enregistrement sonore renommé'],
	['image/', 'une image renommée'],
];

/**
 * Reads a file that would be published as it is, and makes sure that it is what its name says.
 * @param file its path on this machine; it exists
 * @param path the path as the editor wrote it: `./slides.pdf`
 * @returns what is wrong with it, or undefined; a file of another extension is not looked into
 */
export async function findAttachmentFault(file: string, path: string): Promise<Fault | undefined> {
	const format = formatOf(path);
	if (!format) return undefined;
	if ((await stat(file)).size === 0)
		return {
			message: `« ${path} » est un fichier vide`,
			hint: 'déposez-le de nouveau : la copie ou le téléchargement a échoué',
		};
	// A damaged file may make the reader of types throw.
	const type = (await fileTypeFromFile(file).catch(() => undefined))?.mime;
	if (type && format.found.includes(type))
		return type === 'application/pdf' ? findPdfFault(file, path) : undefined;
	if (!type && (await isWebPage(file)))
		return {
			message: `« ${path} » n’est pas ${format.name} : c’est une page web`,
			hint: 'téléchargez le fichier de nouveau : son adresse a donné une page (une erreur, une connexion) à sa place',
		};
	if (!type && (await isPointer(file)))
		return {
			message: `« ${path} » n’est pas ${format.name} : c’est un renvoi de Git LFS, sans le fichier`,
			hint: 'lancez « git lfs pull », ou déposez le fichier lui-même',
		};
	const nature = natures.find(([start]) => type?.startsWith(start))?.[1] ?? 'un fichier d’une autre sorte';
	return { message: `« ${path} » n’est pas ${format.name} : c’est ${nature}`, hint: format.hint };
}

/** A few lines that stand for a file which Git keeps elsewhere. */
async function isPointer(file: string): Promise<boolean> {
	return (
		(await stat(file)).size < 1024 && (await readFile(file, 'utf8')).startsWith('version https://git-lfs')
	);
}

async function isWebPage(file: string): Promise<boolean> {
	await using handle = await open(file);
	const { buffer } = await handle.read({ length: 4096 });
	return /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(buffer.toString('utf8'));
}

/** Opens a PDF as a browser does. */
async function findPdfFault(file: string, path: string): Promise<Fault | undefined> {
	const { getDocument, PasswordException } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
	try {
		await task.promise;
		return undefined;
	} catch (error) {
		return error instanceof PasswordException
			? {
					message: `« ${path} » demande un mot de passe`,
					hint: 'enregistrez-en une copie sans mot de passe : aucun lecteur ne pourrait l’ouvrir',
				}
			: {
					message: `« ${path} » est un PDF abîmé ou incomplet`,
					hint: 'exportez-le ou téléchargez-le de nouveau, et vérifiez qu’il s’ouvre',
				};
	} finally {
		await task.destroy();
	}
}
