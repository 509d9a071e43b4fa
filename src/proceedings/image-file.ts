import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageMetadata } from 'astro';
import sharp from 'sharp';

const formats = ['jpg', 'png', 'webp', 'avif'] as const;
const maxPixels = 40_000_000;
const maxBytes = 10_000_000;

/** What is wrong with an image, and what to do about it. */
interface ImageFault {
	message: string;
	hint: string;
}

/** Tells what opening an image found. */
type OpenedImage = { image: ImageMetadata } | { fault: ImageFault };

/**
 * Opens an image that lies beside an entry.
 * @param folder the folder of the entry
 * @param path the path as the editor wrote it: `./portrait.jpg`
 */
export async function openImage(folder: string, path: string): Promise<OpenedImage> {
	if (!/^\.\/[^/\\]+$/.test(path)) {
		return fault(
			`« ${path} » n’est pas une image de ce dossier`,
			'déposez l’image à côté de ce fichier et écrivez « ./nom-du-fichier.jpg »',
		);
	}
	const file = join(folder, path);
	const bytes = (await stat(file).catch(() => undefined))?.size;
	if (bytes === undefined)
		return fault(`l’image « ${path} » n’existe pas`, 'déposez-la à côté de ce fichier, sous ce nom exact');
	if (bytes > maxBytes) {
		return fault(
			`l’image « ${path} » pèse ${format(bytes)} octets`,
			`réduisez-la à ${format(maxBytes)} d’octets au plus`,
		);
	}
	return readImage(file, path);
}

async function readImage(file: string, path: string): Promise<OpenedImage> {
	const unreadable = fault(
		`« ${path} » n’est pas une image lisible`,
		'enregistrez-la de nouveau en JPEG, PNG, WebP ou AVIF',
	);
	const metadata = await sharp(file, { limitInputPixels: false })
		.metadata()
		.catch(() => undefined);
	const found = metadata?.format === 'heif' ? 'avif' : metadata?.format === 'jpeg' ? 'jpg' : metadata?.format;
	const imageFormat = formats.find((known) => known === found);
	if (!metadata || !imageFormat) return unreadable;
	const { width, height } = metadata;
	if (width * height > maxPixels) {
		return fault(
			`l’image « ${path} » compte ${format(width * height)} points (${width} × ${height})`,
			`réduisez-la à ${format(maxPixels)} de points au plus : un portrait se contente de 1 200 points de côté`,
		);
	}
	const decoded = await sharp(file)
		.resize(8)
		.raw()
		.toBuffer()
		.catch(() => undefined);
	return decoded ? { image: { src: file, width, height, format: imageFormat } } : unreadable;
}

function fault(message: string, hint: string): { fault: ImageFault } {
	return { fault: { message, hint } };
}

function format(count: number): string {
	return new Intl.NumberFormat('fr').format(count);
}
