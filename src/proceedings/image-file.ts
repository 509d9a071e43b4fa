import { stat } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import { findInside, suggestName } from './inside.ts';
import type { Fault } from './read.ts';

const formats: readonly string[] = ['jpeg', 'png', 'webp', 'avif', 'heif'];
const maxPixels = 40_000_000;
const maxBytes = 10_000_000;

/**
 * Opens an image that lies beside an entry.
 * @param root the content root
 * @param file its path under the content root
 * @param path the path as the editor wrote it: `./portrait.jpg`
 * @returns what is wrong with it, or undefined
 */
export async function findImageFault(root: string, file: string, path: string): Promise<Fault | undefined> {
	const place = findInside(root, file);
	const bytes = place === undefined ? undefined : (await stat(place)).size;
	if (bytes === undefined)
		return {
			message: `l’image « ${path} » n’existe pas`,
			hint: suggestName(root, file) ?? 'déposez-la à côté de ce fichier, sous ce nom exact',
		};
	if (bytes === 0)
		return {
			message: `« ${path} » est un fichier vide`,
			hint: 'déposez-la de nouveau : la copie ou le téléchargement a échoué',
		};
	if (bytes > maxBytes)
		return {
			message: `l’image « ${path} » pèse ${format(bytes)} octets`,
			hint: `réduisez-la à ${format(maxBytes)} d’octets au plus`,
		};
	return readImage(place!, path);
}

/** What editors take for a picture that can be shown, by its extension. */
const natures: Readonly<Record<string, string>> = {
	bmp: 'une image BMP',
	gif: 'une image GIF',
	heic: 'une photo d’iPhone (HEIC)',
	pdf: 'un PDF',
	psd: 'un document Photoshop',
	tif: 'une image TIFF',
};

async function readImage(file: string, path: string): Promise<Fault | undefined> {
	// A damaged file may make the reader of types throw.
	const type = await fileTypeFromFile(file).catch(() => undefined);
	const what =
		type && (natures[type.ext] ?? (type.mime.startsWith('image/') ? undefined : 'un autre document'));
	const unreadable = {
		message: what
			? `« ${path} » est ${what}, qui n’est pas prise ici`
			: `« ${path} » n’est pas une image lisible`,
		hint: 'enregistrez-la de nouveau en JPEG, PNG, WebP ou AVIF',
	};
	const metadata = await sharp(file, { limitInputPixels: false })
		.metadata()
		.catch(() => undefined);
	if (!metadata || !formats.includes(metadata.format)) return unreadable;
	const { width, height } = metadata;
	if (width * height > maxPixels)
		return {
			message: `l’image « ${path} » compte ${format(width * height)} points (${width} × ${height})`,
			hint: `réduisez-la à ${format(maxPixels)} de points au plus : un portrait se contente de 1 200 points de côté`,
		};
	const decoded = await sharp(file)
		.resize(8)
		.raw()
		.toBuffer()
		.catch(() => undefined);
	return decoded ? undefined : unreadable;
}

function format(count: number): string {
	return new Intl.NumberFormat('fr').format(count);
}
