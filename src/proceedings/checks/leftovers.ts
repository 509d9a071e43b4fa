import type { InlineCode } from 'mdast';
import { visit } from 'unist-util-visit';
import { blocksOf, type Body, type Check, lineInBlock, lineOfNode, wordsOf } from '../edition.ts';
import type { Problem } from '../read.ts';

/** What a sign that is left in a text was meant for. */
interface Leftover {
	pattern: RegExp;
	explain: (found: RegExpExecArray) => { message: string; hint: string };
}

const link = 'un lien s’écrit « [mots](https://…) »';

const graveAccent = {
	message: 'un accent grave « ` » tient la place d’une apostrophe',
	hint: "écrivez « ’ » ou « ' »",
};

/** Signs of Markdown that were not read as such, and would be printed. */
const leftovers: readonly Leftover[] = [
	{
		pattern: /\*\*/u,
		explain: () => ({
			message: 'les signes « ** » restent dans le texte : le gras n’est pas ouvert et fermé comme il faut',
			hint: 'écrivez « **mots** », sans espace à l’intérieur, dans un même paragraphe ; pour les signes eux-mêmes, « \\*\\* »',
		}),
	},
	{
		pattern: /(?<![\p{L}\p{N}*])\*(?=[\p{L}\p{N}«"“])/u,
		explain: () => ({
			message: 'un astérisque « * » reste dans le texte : l’italique n’est pas refermé',
			hint: 'écrivez « *mots* » ; pour le signe lui-même, « \\* »',
		}),
	},
	{
		pattern: /(?<![\p{L}\p{N}_])_(?=\p{L})/u,
		explain: () => ({
			message: 'un « _ » reste dans le texte : l’italique n’est pas refermé',
			hint: 'écrivez « *mots* » ; pour le signe lui-même, « \\_ »',
		}),
	},
	{
		pattern:
			/(?:Erreur|Error)[\s\u00A0\u202F]?![\s\u00A0\u202F]*(?:Signet|Source|Référence|Argument|Nom|Bookmark|Reference|Unknown)[^.]*/u,
		explain: ([found]) => ({
			message: `« ${found.trim()} » est un renvoi que Word n’a pas retrouvé`,
			hint: 'écrivez ce à quoi il renvoyait, ou retirez-le',
		}),
	},
	{
		pattern: /\^\[[^\]]*\]?/u,
		explain: () => ({
			message: 'une note ne s’écrit pas dans la phrase',
			hint: 'écrivez « [^1] » à sa place, et « [^1]: La note. » seul sur une ligne, à la fin du texte',
		}),
	},
	{
		pattern: /\[(?:\^\s+|\s+\^\s*)([^\]\s]+)\s*\]/u,
		explain: ([found, name = '']) => ({
			message: `une espace empêche « ${found} » d’appeler une note`,
			hint: `écrivez « [^${name}] »`,
		}),
	},
	{
		pattern: /\[\[[^\]]*\]?/u,
		explain: ([found]) => ({ message: `« ${found.slice(0, 60)} » n’est pas un lien`, hint: link }),
	},
	{
		pattern: /\]\s+\((?=https?:|www\.|mailto:|#|\/)/u,
		explain: () => ({
			message: 'une espace sépare les mots du lien de son adresse : ce n’est plus un lien',
			hint: link,
		}),
	},
	{
		pattern: /\)\[(?=https?:|www\.|mailto:|#|\/)/u,
		explain: () => ({
			message: 'les crochets et les parenthèses du lien sont intervertis',
			hint: 'écrivez « [mots](https://…) » : les mots entre crochets, l’adresse entre parenthèses',
		}),
	},
	{
		pattern: /\]\(([^)\n]*)(\)?)/u,
		explain: ([, address = '', end]) =>
			end === ')'
				? explainSpace(address.trim())
				: { message: 'la parenthèse qui entoure l’adresse du lien n’est pas refermée', hint: link },
	},
	{
		pattern: /\[[^\][^@]+\]\[([^\]]*)\]/u,
		explain: ([found]) => ({
			message: `« ${found} » renvoie à une adresse qui n’est donnée nulle part`,
			hint: link,
		}),
	},
	{ pattern: /(?<=\p{L})`(?=\p{L})/u, explain: () => graveAccent },
	{
		pattern: /<\/?[a-z]\w*:\w+[^>]*>/iu,
		explain: ([found]) => ({
			message: `« ${found} » est une balise de Word`,
			hint: 'retirez-la, et gardez les mots',
		}),
	},
];

/** Says what a space does in the parentheses of a link: it cuts its address, or comes before a caption that is not between straight quotation marks. */
function explainSpace(address: string): { message: string; hint: string } {
	const [, file, caption] = /^(\S+)\s+[“”„«‘’]\s*(.*?)\s*[“”»‘’]$/u.exec(address) ?? [];
	return file
		? {
				message: `« ${caption!} » n’est pas entre guillemets droits : ce n’est plus un lien`,
				hint: `écrivez « (${file} "${caption!}") »`,
			}
		: {
				message: `une espace coupe l’adresse « ${address} » : ce n’est plus un lien`,
				hint: `écrivez « %20 » à la place : « ${address.replaceAll(/\s/g, '%20')} »`,
			};
}

/** No sign of Markdown is left in a text because it was not closed, or not well written. */
export const rule: Check = ({ bodies }) => bodies.flatMap(findLeftovers);

function findLeftovers(body: Body): Problem[] {
	const problems: Problem[] = [];
	const add = (line: number, what: { message: string; hint: string }) => {
		problems.push({ file: body.entry.file, line, ...what });
	};
	// What closes a bold opened in a paragraph before is the other half of the same mistake.
	let isOpen = false;
	for (const block of blocksOf(body)) {
		const words = wordsOf(body, block);
		for (const { pattern, explain } of leftovers) {
			const found = pattern.exec(words);
			if (!found) continue;
			const isBold = found[0] === '**';
			if (isBold && isOpen && /\S\*\*(?!\p{L})/u.test(words)) {
				isOpen = false;
				continue;
			}
			if (isBold) isOpen = /^\*\*\S/.test(words.slice(found.index));
			add(lineInBlock(body, block, words, found.index), explain(found));
		}
	}
	visit(body.root, 'inlineCode', (node) => {
		if (isApostrophe(node, body)) add(lineOfNode(body.entry, node), graveAccent);
	});
	return problems;
}

/** « l`air d`hier »: what stands between two grave accents would be code. */
function isApostrophe({ position }: InlineCode, { entry }: Body): boolean {
	const isLetter = (offset: number) => /\p{L}/u.test(entry.body[offset] ?? '');
	return isLetter(position!.start.offset! - 1) && isLetter(position!.end.offset!);
}
