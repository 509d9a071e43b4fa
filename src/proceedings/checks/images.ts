import { dirname, join } from 'node:path';
import type { Image, ImageReference } from 'mdast';
import type { Figure } from '#prose/figures.ts';
import { visit } from 'unist-util-visit';
import { lineOfNode, type Check } from '../edition.ts';
import { openImage } from '../image-file.ts';
import type { Problem, RawEntry } from '../read.ts';

type AnyImage = Figure | Image | ImageReference;

/** Images in a text lie beside it, can be read, say what they show, and stand alone with their caption. */
export const rule: Check = async ({ root: folder, bodies }) => {
	const images = bodies.flatMap(({ entry, root }) => {
		const found: AnyImage[] = [];
		visit(root, (node) => {
			if (node.type === 'figure' || node.type === 'image' || node.type === 'imageReference') found.push(node);
		});
		return found.map((image) => ({ entry, image }));
	});
	const problems = await Promise.all(
		images.map(async ({ entry, image }) => {
			const faults = await explain(join(folder, dirname(entry.file)), entry, image);
			return faults.map((fault): Problem => ({ file: entry.file, line: lineOfNode(entry, image), ...fault }));
		}),
	);
	return problems.flat();
};

async function explain(folder: string, entry: RawEntry, image: AnyImage) {
	if (image.type === 'imageReference') {
		return [
			{
				message: 'cette image est désignée par un renvoi',
				hint: 'écrivez son fichier : « ![ce qu’elle montre](./image.jpg "Sa légende") »',
			},
		];
	}
	const opened = await openImage(folder, image.url);
	const faults = 'fault' in opened ? [opened.fault] : [];
	if (!image.alt?.trim())
		faults.push({
			message: `l’image « ${image.url} » n’a pas de texte de remplacement`,
			hint: `dites ce qu’elle montre : « ![ce qu’elle montre](${image.url} "Sa légende") »`,
		});
	// Pages are printed by Astro, which takes images as they come.
	if (entry.kind === 'pages') return faults;
	if (image.type === 'image')
		faults.push({
			message: `l’image « ${image.url} » est prise dans un texte`,
			hint: 'mettez-la seule, une ligne vide avant, une ligne vide après',
		});
	else if (!image.children.some(({ type }) => type === 'text'))
		faults.push({
			message: `l’image « ${image.url} » n’a pas de légende`,
			hint: `écrivez-la, avec le crédit : « ![${image.alt.trim() || 'ce qu’elle montre'}](${image.url} "Sa légende. Photo : son auteur") »`,
		});
	return faults;
}
