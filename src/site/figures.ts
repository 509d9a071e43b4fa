import { join } from 'node:path';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import { proceedings } from '#proceedings/load.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { locales } from '#schemas/fields/language.ts';
import { contentDir } from './identity.ts';
import { fileUrl } from './urls.ts';

/** A picture of a text, as it is published. */
export interface Figure {
	/** Its path from the root of the site, and in what can be taken away. */
	path: string;
	url: string;
	/** In pixels. */
	width: number;
	/** In pixels. */
	height: number;
	/** WebP. */
	content: Buffer;
}

/** In pixels: twice the widest column of text. */
const maxWidth = 1400;

/** The pictures of the edition, by their path under the content root. */
export const figures: ReadonlyMap<string, Figure> = new Map(
	await Promise.all(listPaths(proceedings).map(async (path) => [path, await publish(path)] as const)),
);

function listPaths({ sessions, interventions, speakers }: Proceedings): string[] {
	const paths = new Set<string>();
	for (const { versions } of [...sessions, ...interventions, ...speakers])
		for (const locale of locales) {
			const text = versions.texts[locale];
			if (text) visit(text.body, 'figure', ({ url }) => void paths.add(url));
		}
	return [...paths];
}

/** Makes a picture no larger than it is shown, upright, and without what its camera wrote in it: the place, the owner. */
async function publish(file: string): Promise<Figure> {
	const picture = sharp(join(contentDir, file))
		.autoOrient()
		.flatten({ background: '#ffffff' })
		.resize({ width: maxWidth, withoutEnlargement: true });
	// A drawing of few colours is smaller without loss, and sharper.
	const lossless = file.endsWith('.png');
	const { data: content, info } = await picture
		.webp({ quality: 80, lossless })
		.toBuffer({ resolveWithObject: true });
	const path = `${file}.webp`;
	return { path, url: fileUrl(path), width: info.width, height: info.height, content };
}
