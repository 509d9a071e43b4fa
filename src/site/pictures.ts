import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import { listRecordings } from '#proceedings/recordings.ts';
import { listSubjects } from '#proceedings/subjects.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { locales } from '#i18n/locales.ts';
import { keeping } from '#store/store.ts';
import { locateFile } from './identity.ts';
import { pictureUrl } from './urls.ts';

/** A picture as it is published, in one of its sizes. */
interface Published {
	/** Its path from the root of the site, and in what can be taken away. */
	path: string;
	url: string;
	/** In pixels. */
	width: number;
	/** In pixels. */
	height: number;
}

/** A picture that is drawn when its address is asked for. */
export interface Picture extends Published {
	/** Draws it: WebP. */
	draw: () => Promise<Buffer>;
}

/** A picture of a text, drawn, for it goes where the text goes. */
export interface TextPicture extends Published {
	/** WebP. */
	content: Buffer;
}

/** The widths at which pictures are published, in pixels: once and twice the room that they take. */
const widths = { portrait: [320, 640], poster: [320, 640, 960], text: [1400] } as const;

/** Publishes every picture that pages show, by its path under the content root: its sizes, the largest last. */
export async function publishPictures(
	proceedings: Proceedings,
): Promise<ReadonlyMap<string, readonly Picture[]>> {
	const listed = [...listPictures(proceedings)];
	return new Map(
		await Promise.all(listed.map(async ([path, sizes]) => [path, await publish(path, sizes)] as const)),
	);
}

/**
 * Draws the pictures of texts, by their path under the content root.
 * @param pictures as they are published
 */
export async function drawTextPictures(
	proceedings: Proceedings,
	pictures: ReadonlyMap<string, readonly Picture[]>,
): Promise<ReadonlyMap<string, TextPicture>> {
	const textPictures = listTextPictures(proceedings).map(async (path) => {
		const { draw: toContent, ...published } = pictures.get(path)!.at(-1)!;
		return [path, { ...published, content: await toContent() }] as const;
	});
	return new Map(await Promise.all(textPictures));
}

function listPictures(proceedings: Proceedings): Map<string, Set<number>> {
	const { speakers, sessions, pagePictures } = proceedings;
	const found = new Map<string, Set<number>>();
	const add = (path: string | undefined, sizes: readonly number[]) => {
		if (path !== undefined) found.set(path, new Set([...(found.get(path) ?? []), ...sizes]));
	};
	for (const { portrait } of speakers) add(portrait?.file, widths.portrait);
	for (const { video } of listRecordings({ sessions })) add(video.poster, widths.poster);
	for (const path of [...listTextPictures(proceedings), ...pagePictures]) add(path, widths.text);
	return found;
}

function listTextPictures(proceedings: Proceedings): string[] {
	const paths = new Set<string>();
	for (const { versions } of listSubjects(proceedings))
		for (const locale of locales) {
			const text = versions.texts[locale];
			if (text) visit(text.body, 'figure', ({ url }) => void paths.add(url));
		}
	return [...paths];
}

/** Publishes a picture in some sizes, no larger than it is. */
async function publish(file: string, sizes: ReadonlySet<number>): Promise<Picture[]> {
	const source = locateFile(file);
	const { autoOrient: own } = await sharp(source).metadata();
	const shown = [...new Set([...sizes].map((width) => Math.min(width, own.width)))].sort((a, b) => a - b);
	return shown.map((width, index) => {
		const height = Math.max(1, Math.round((width * own.height) / own.width));
		const path = `${file}${index < shown.length - 1 ? `.${String(width)}` : ''}.webp`;
		const inputs = () => [readFileSync(source), extname(source), width, height] as const;
		const drawKept = keeping('picture', inputs, () => draw(source, width, height));
		return { path, url: pictureUrl(path), width, height, draw: drawKept };
	});
}

/** Draws a picture at a size, upright, and without what its camera wrote in it: the place, the owner. */
async function draw(source: string, width: number, height: number): Promise<Buffer> {
	const picture = sharp(source)
		.autoOrient()
		.flatten({ background: '#ffffff' })
		.resize({ width, height, fit: 'fill' });
	const small = await picture.clone().webp({ quality: 80 }).toBuffer();
	if (!source.endsWith('.png')) return small;
	// A drawing of few colours is smaller without loss, and sharper; a photograph is not.
	const lossless = await picture.clone().webp({ lossless: true }).toBuffer();
	return lossless.length <= small.length * 2 ? lossless : small;
}
