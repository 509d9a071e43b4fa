import { defaultLocale } from '#i18n/locales.ts';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { typesetTree } from './typeset-tree.ts';

/** A remark plugin that typesets a page for the language that names its file: `fr.mdx`, `en.mdx`. */
export function remarkTypography() {
	return (tree: Root, file: VFile): void => {
		typesetTree(tree, file.stem ?? defaultLocale);
	};
}
