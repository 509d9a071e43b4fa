import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { DocumentPicture } from './document.ts';

/** A picture as it is put beside the text. */
export interface OwnPicture {
	/** Its name in the folder, which is made of what it holds: the same picture has the same. */
	name: string;
	bytes: Uint8Array;
}

/** As wide as the text is on a page that is shown twice as fine, in pixels. */
const widest = 2800;

/**
 * Makes a picture upright, as its document turns it, and without what its camera wrote in it.
 * @returns undefined where it is none that browsers know
 */
export async function preparePicture({ bytes, rotation }: DocumentPicture): Promise<OwnPicture | undefined> {
	if (!bytes) return undefined;
	try {
		// Decoded in two steps: sharp turns a picture once.
		const source = sharp(bytes);
		// Word writes again, as its own, the turn that the camera noted.
		const isTurned = ((await source.metadata()).orientation ?? 1) > 2;
		const upright = sharp(await source.autoOrient().toBuffer());
		const { format, hasAlpha } = await upright.metadata();
		const turned = (isTurned || rotation % 360 === 0 ? upright : upright.rotate(rotation)).resize({
			width: widest,
			withoutEnlargement: true,
		});
		const isPhoto = format === 'jpeg' && !hasAlpha;
		const made = isPhoto
			? await turned.jpeg({ quality: 88, mozjpeg: true }).toBuffer()
			: await turned.png({ compressionLevel: 9 }).toBuffer();
		const hash = createHash('sha256').update(made).digest('hex').slice(0, 8);
		return { name: `image-${hash}.${isPhoto ? 'jpg' : 'png'}`, bytes: new Uint8Array(made) };
	} catch {
		return undefined;
	}
}

/** What describes a picture, where its author said it, and not a program. */
export function ownWords(alt: string): string {
	const text = alt.replaceAll(/[ \t\r\n]+/g, ' ').trim();
	const isMade =
		/(?:générée? automatiquement|automatically generated)/i.test(text) ||
		/^(?:image|picture|photo|graphique|grafik|objet|object|bild)\s*\d*$/i.test(text) ||
		/\.(?:jpe?g|png|gif|tiff?|bmp|emf|wmf|webp)$/i.test(text);
	return isMade ? '' : text;
}
