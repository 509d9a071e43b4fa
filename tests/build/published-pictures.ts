import { unzipSync } from 'fflate';
import sharp, { type Metadata } from 'sharp';

/** A picture that is published, in a file of its own or within another. */
export interface PublishedPicture {
	/** Where it is: `actes.zip › actes/data/actes.epub › EPUB/cover.png`. */
	place: string;
	content: Buffer;
	metadata: Metadata;
}

/** How the formats of pictures that cameras and software write begin, whatever the names of their files. */
const beginnings: readonly RegExp[] = [
	/^\xff\xd8\xff/,
	/^\x89PNG\r\n/,
	/^RIFF[^]{4}WEBP/,
	/^[^]{4}ftyp(?:avi[fs]|hei[cfsx]|mif1|msf1)/,
	/^GIF8[79]a/,
	/^(?:II\*\0|MM\0\*)/,
];

/** Lists the pictures of a file: itself, those that it packs, those that it holds as text. */
export async function listPictures(place: string, content: Buffer): Promise<PublishedPicture[]> {
	const start = content.toString('latin1', 0, 32);
	if (beginnings.some((beginning) => beginning.test(start)))
		return [{ place, content, metadata: await sharp(content).metadata() }];
	const parts: [string, Buffer][] = [];
	if (start.startsWith('PK\x03\x04'))
		for (const [name, part] of Object.entries(unzipSync(content))) parts.push([name, Buffer.from(part)]);
	else if (!start.startsWith('%PDF'))
		for (const [index, [, data]] of [
			...content.toString('latin1').matchAll(/data:image\/[\w.+-]+;base64,([\w+/=]+)/g),
		].entries())
			parts.push([`image ${String(index + 1)}`, Buffer.from(data!, 'base64')]);
	const found = await Promise.all(parts.map(([name, part]) => listPictures(`${place} › ${name}`, part)));
	return found.flat();
}

/** The names of what a picture says beside what it shows: its author, its place, its software, its profile. */
export function listWritten({ metadata, content }: PublishedPicture): string[] {
	const kept = (
		['exif', 'xmp', 'iptc', 'icc', 'comments', 'tifftagPhotoshop', 'orientation'] as const
	).filter((name) => metadata[name] !== undefined);
	return [...kept, ...listChunks(metadata.format, content).filter((name) => !drawing.includes(name))];
}

/** The parts of a PNG or of a WebP that draw it; others speak of it. */
const drawing: readonly string[] = [
	...['IHDR', 'PLTE', 'tRNS', 'pHYs', 'gAMA', 'sRGB', 'cHRM', 'sBIT', 'bKGD', 'IDAT', 'IEND'],
	...['VP8 ', 'VP8L', 'VP8X', 'ALPH'],
];

function listChunks(format: string, content: Buffer): string[] {
	const names: string[] = [];
	if (format === 'png')
		for (let at = 8; at < content.length; at += 12 + content.readUInt32BE(at))
			names.push(content.toString('latin1', at + 4, at + 8));
	if (format === 'webp')
		for (let at = 12; at < content.length; at += 8 + Math.ceil(content.readUInt32LE(at + 4) / 2) * 2)
			names.push(content.toString('latin1', at, at + 4));
	return names;
}
