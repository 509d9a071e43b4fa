import { dirname, join } from 'node:path';
import type { Image, ImageReference } from 'mdast';
import { visit } from 'unist-util-visit';
import { lineOfNode, type Check } from '../edition.ts';
import { openImage } from '../image-file.ts';
import type { Problem } from '../read.ts';

/** Images in a text lie beside it, can be read, and say what they show. */
export const rule: Check = async ({ root: folder, bodies }) => {
	const images = bodies.flatMap(({ entry, root }) => {
		const found: (Image | ImageReference)[] = [];
		visit(root, (node) => {
			if (node.type === 'image' || node.type === 'imageReference') found.push(node);
		});
		return found.map((image) => ({ entry, image }));
	});
	const problems = await Promise.all(
		images.map(async ({ entry, image }) => {
			const faults = await explain(join(folder, dirname(entry.file)), image);
			return faults.map((fault): Problem => ({ file: entry.file, line: lineOfNode(entry, image), ...fault }));
		}),
	);
	return problems.flat();
};

async function explain(folder: string, image: Image | ImageReference) {
	if (image.type === 'imageReference') {
		return [
			{
				message: 'cette image est désignée par un renvoi',
				hint: 'écrivez son fichier : « ![ce qu’elle montre](./image.jpg) »',
			},
		];
	}
	const opened = await openImage(folder, image.url);
	const faults = 'fault' in opened ? [opened.fault] : [];
	if (image.alt?.trim()) return faults;
	return [
		...faults,
		{
			message: `l’image « ${image.url} » n’a pas de texte de remplacement`,
			hint: `dites ce qu’elle montre : « ![ce qu’elle montre](${image.url}) »`,
		},
	];
}
