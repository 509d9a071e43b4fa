import { posix } from 'node:path';
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Figure } from '#prose/figures.ts';
import { explainImagePath } from '#schemas/fields/image.ts';
import { listPictures } from '../attachments.ts';
import { type Check, type Edition, lineOfNode } from '../edition.ts';
import { findImageFault } from '../image-file.ts';
import type { Fault, Problem, RawEntry } from '../read.ts';

/** Images lie beside the entries that show them and can be read; in a text, they say what they show, and have a caption. */
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
		const found: (Figure | Image)[] = [];
		visit(root, (node) => {
			if (node.type === 'figure' || node.type === 'image') found.push(node);
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

/** True for a text that only names a file, or says that there is a picture. */
function isFileName(alt: string, url: string): boolean {
	const name = posix.basename(url).normalize('NFC');
	return (
		[name, name.replace(/\.\w+$/, '')].includes(alt.trim()) ||
		/\.(?:jpe?g|png|webp|avif|gif)$/i.test(alt.trim()) ||
		/^(?:(?:IMG|DSC|DSCN|P|image|photo|picture|img|figure)[\s_-]?\d*|photographie|photograph|illustration|capture d.écran|screenshot)$/i.test(
			alt.trim(),
		)
	);
}

async function explain(edition: Edition, entry: RawEntry, image: Figure | Image): Promise<Fault[]> {
	const fault = await open(edition, entry, image.url);
	const faults = fault ? [fault] : [];
	if (image.alt?.trim() && isFileName(image.alt, image.url))
		faults.push({
			message: `« ${image.alt} » ne dit pas ce que montre l’image « ${image.url} »`,
			hint: `écrivez un texte de remplacement, pour qui ne la voit pas : « ![ce qu’elle montre](${image.url} "Sa légende") »`,
		});
	if (!image.alt?.trim())
		faults.push({
			message: `l’image « ${image.url} » n’a pas de texte de remplacement`,
			hint: `dites ce qu’elle montre : « ![ce qu’elle montre](${image.url} "Sa légende") »`,
		});
	if (image.type === 'figure' && !image.children.some(({ type }) => type === 'text'))
		faults.push({
			message: `l’image « ${image.url} » n’a pas de légende`,
			hint: `écrivez-la, avec le crédit : « ![${image.alt.trim() || 'ce qu’elle montre'}](${image.url} "Sa légende. Photo : son auteur") »`,
		});
	return faults;
}
