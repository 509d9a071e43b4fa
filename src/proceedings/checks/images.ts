import { posix } from 'node:path';
import type { Image, ImageReference } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Figure } from '#prose/figures.ts';
import { explainImagePath } from '#schemas/fields/image.ts';
import { listPictures } from '../attachments.ts';
import { type Check, type Edition, lineOfNode } from '../edition.ts';
import { findImageFault } from '../image-file.ts';
import type { Fault, Problem, RawEntry } from '../read.ts';

type AnyImage = Figure | Image | ImageReference;

/** Images lie beside the entries that show them and can be read; in a text, they say what they show, and stand alone with their caption. */
export const rule: Check = async (edition) => {
	const named = listPictures(edition.raw).map(async ({ file, entry, field }) => {
		// A path that is not of this folder is a fault of the field itself.
		if (posix.dirname(file) !== posix.dirname(entry.file)) return [];
		const fault = await open(edition, entry, `./${posix.basename(file)}`);
		return fault ? [{ file: entry.file, line: entry.lineOf(field), ...fault }] : [];
	});
	const shown = listImages(edition).map(async ({ entry, image }) => {
		const faults = await explain(edition, entry, image);
		return faults.map((fault): Problem => ({ file: entry.file, line: lineOfNode(entry, image), ...fault }));
	});
	return (await Promise.all([...named, ...shown])).flat();
};

function listImages({ bodies }: Edition) {
	return bodies.flatMap(({ entry, root }) => {
		const found: AnyImage[] = [];
		visit(root, (node) => {
			if (node.type === 'figure' || node.type === 'image' || node.type === 'imageReference') found.push(node);
		});
		return found.map((image) => ({ entry, image }));
	});
}

async function open(
	{ root, unreadable }: Edition,
	entry: RawEntry,
	path: string,
): Promise<Fault | undefined> {
	const file = posix.join(posix.dirname(entry.file), path);
	return explainImagePath(path) ?? (unreadable.has(file) ? undefined : findImageFault(root, file, path));
}

async function explain(edition: Edition, entry: RawEntry, image: AnyImage): Promise<Fault[]> {
	if (image.type === 'imageReference') {
		return [
			{
				message: 'cette image est désignée par un renvoi',
				hint: 'écrivez son fichier : « ![ce qu’elle montre](./image.jpg "Sa légende") »',
			},
		];
	}
	const fault = await open(edition, entry, image.url);
	const faults = fault ? [fault] : [];
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
