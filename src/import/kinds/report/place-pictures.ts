import type { Answers, Question, Unplaced } from '../../proposal.ts';
import { count } from '../../text.ts';
import {
	type DocumentBlock,
	type DocumentParagraph,
	type DocumentPicture,
	type OfficeDocument,
	textOf,
} from './document.ts';
import type { PlacedPicture } from './markdown.ts';
import { type OwnPicture, ownWords, preparePicture } from './pictures.ts';

/** The pictures of a document, ready to lie beside its text. */
interface Pictures {
	files: OwnPicture[];
	place: (placed: PlacedPicture) => { url: string; alt: string; title: string } | undefined;
	questions: Question[];
	unplaced: Unplaced[];
	mended: string[];
}

/** Prepares the pictures of a document, and asks what those show that nobody described. */
export async function preparePictures(
	document: OfficeDocument,
	blocks: readonly DocumentBlock[],
	answers: Answers,
): Promise<Pictures> {
	const all = [...blocks.flatMap(picturesOf), ...[...document.notes.values()].flat().flatMap(picturesOf)];
	const prepared = new Map<DocumentPicture, OwnPicture | undefined>();
	for (const picture of all) prepared.set(picture, await preparePicture(picture));
	const questions: Question[] = [];
	const unplaced = all.flatMap((picture): Unplaced[] =>
		prepared.get(picture)
			? []
			: [
					{
						text: [picture.name, ownWords(picture.alt), describeWhere(picture, blocks)]
							.filter(Boolean)
							.join(', '),
						why: picture.bytes
							? 'cette image est abîmée, ou d’un format que les navigateurs ne lisent pas : exportez-la en JPEG ou en PNG, et placez-la à la main'
							: 'cette image n’est pas dans le document, qui ne fait qu’y renvoyer : placez-la à la main',
					},
				],
	);
	const files = [
		...new Map([...prepared.values()].flatMap((file) => (file ? [[file.name, file] as const] : []))).values(),
	];
	for (const [index, picture] of all.filter((one) => prepared.get(one)).entries()) {
		const id = `alt:${String(index + 1)}`;
		if (ownWords(picture.alt) !== '' || answers[id] !== undefined) continue;
		questions.push({
			id,
			ask: `L’image ${String(index + 1)} du document n’est pas décrite : que montre-t-elle, pour qui ne la voit pas ?`,
			choices: [],
			takesText: true,
			isRequired: false,
		});
	}
	const place = ({ picture, caption }: PlacedPicture) => {
		const file = prepared.get(picture);
		if (!file) return undefined;
		const number = all.filter((one) => prepared.get(one)).indexOf(picture) + 1;
		const said = answers[`alt:${String(number)}`] ?? ownWords(picture.alt);
		const under = caption
			.replaceAll('"', '”')
			.replaceAll(/[ \t\n]+/g, ' ')
			.trim();
		return {
			url: `./${file.name}`,
			alt: said || (under ? `Image non décrite, sous laquelle on lit : ${under}` : 'Image non décrite'),
			title: under || said || 'Image sans légende dans le document',
		};
	};
	return {
		files,
		place,
		questions,
		unplaced,
		mended:
			files.length > 0
				? [
						`${count(files.length, 'image redressée et débarrassée', 'images redressées et débarrassées')} de ce que l’appareil y avait écrit`,
					]
				: [],
	};
}

/** After which words a picture stood. */
function describeWhere(picture: DocumentPicture, blocks: readonly DocumentBlock[]): string {
	const at = blocks.findIndex((block) => picturesOf(block).includes(picture));
	const before = blocks
		.slice(0, at < 0 ? 0 : at + 1)
		.findLast((block) => block.type === 'paragraph' && textOf(block).trim() !== '');
	const words = before?.type === 'paragraph' ? textOf(before).trim() : '';
	return words === '' ? '' : `après : ${words.length > 60 ? `${words.slice(0, 60)}…` : words}`;
}

function picturesOf(block: DocumentBlock): DocumentPicture[] {
	const ofParagraph = ({ runs }: DocumentParagraph) =>
		runs.flatMap((run) => (run.type === 'picture' ? [run.picture] : []));
	if (block.type === 'paragraph') return ofParagraph(block);
	return block.rows.flatMap(({ cells }) =>
		cells.flatMap(({ paragraphs }) => paragraphs.flatMap(ofParagraph)),
	);
}
