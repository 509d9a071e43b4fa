import type { Root } from 'mdast';
import { typeset } from '#i18n/typography.ts';
import type { Locale } from '#i18n/locales.ts';
import { typesetTree } from '#prose/typeset-tree.ts';
import { folderOf } from '../kinds.ts';
import { listBlocks, takeTree } from '../passages/texts.ts';
import type { Building } from './building.ts';

/** The texts of a model, by their files. */
export type KnownTexts = Map<string, { markdown: string; ids: string; root: Root }>;

/** Those of the edition that is shown: in development the next model is the last but for one. */
export const shownTexts: KnownTexts = new Map();

/** Reads a text, gives its passages their ids, and its pictures their paths under the content root. */
export function toProse(
	{ numbering, texts }: Pick<Building, 'numbering' | 'texts'>,
	file: string,
	markdown: string,
	language: Locale,
	kind: 'panels' | 'dialogue' | 'interventions' | 'report' | 'speakers',
	id: string,
): Root {
	const ids = numbering.idsOf(`${kind}:${id}`, 'p', language);
	const last = texts.get(file);
	if (last?.markdown === markdown && last.ids === ids.join()) return last.root;
	const root = takeTree(file, markdown);
	for (const [index, block] of listBlocks(root).entries()) {
		block.data = { ...block.data, hProperties: { id: ids[index] } };
		if (block.type !== 'figure') continue;
		block.url = block.url.replace(/^\./, folderOf(kind, id));
		block.alt = typeset(block.alt, language);
	}
	typesetTree(root, language);
	texts.set(file, { markdown, ids: ids.join(), root });
	return root;
}
