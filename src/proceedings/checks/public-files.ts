import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import sharp from 'sharp';
import { type Check, listFiles } from '../edition.ts';
import { explainOutside, explainUnreadable, findInside } from '../inside.ts';
import type { Problem } from '../read.ts';

/** The files that are published untouched: none leads elsewhere, and no picture says by whom, when and where it was taken. */
export const rule: Check = async ({ root }) => {
	const folder = resolve('public');
	if (!(await stat(folder).catch(() => undefined))?.isDirectory()) return [];
	const { files, problems } = await listFiles(folder);
	const written = await Promise.all(files.map((file) => explainPicture(folder, file)));
	return [
		...problems,
		...explainOutside(folder, files),
		...explainUnreadable(folder, files),
		...written.flat(),
	].map((problem) => ({
		...problem,
		file: relative(root, join(folder, problem.file)),
	}));
};

async function explainPicture(folder: string, file: string): Promise<Problem[]> {
	const path = /\.(?:jpe?g|png|webp|avif|tiff?|gif|hei[cf])$/i.test(file) && findInside(folder, file);
	const metadata =
		path &&
		(await sharp(path)
			.metadata()
			.catch(() => undefined));
	if (!metadata || !(metadata.exif ?? metadata.xmp ?? metadata.iptc)) return [];
	return [
		{
			file,
			line: 1,
			message:
				'cette image serait publiée avec ce que l’appareil y a écrit : la date, l’auteur, parfois le lieu',
			hint: 'déposez-la à côté du texte qui la montre, où le site l’en débarrasse, ou enregistrez-la sans métadonnées',
		},
	];
}
