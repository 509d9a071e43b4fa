import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { getTranslate } from '#i18n/strings.ts';
import { defaultLocale, isLocale, type Locale } from '#i18n/locales.ts';

/** How `remark-rehype` makes notes, `[^1]` and `[^1]: La note`: their labels are numbers until `labelNotes` puts them in words. */
export const noteOptions = {
	clobberPrefix: '',
	footnoteLabelProperties: { className: ['visually-hidden'] },
	footnoteBackLabel: (note: number) => String(note + 1),
};

/** Names the notes of a text by their numbers, in the order in which it calls them, in place: their ids are made of their names. */
export function numberNotes(root: Root): void {
	const numbers = new Map<string, string>();
	visit(root, 'footnoteReference', (call) => {
		const number = numbers.get(call.identifier) ?? String(numbers.size + 1);
		numbers.set(call.identifier, number);
		call.identifier = number;
	});
	visit(root, 'footnoteDefinition', (note) => {
		note.identifier = numbers.get(note.identifier) ?? `uncalled ${note.identifier}`;
	});
}

/** Says in the language of a text what its notes are, and for reading systems (DPUB-ARIA 1.1), in place. */
export function labelNotes(tree: HastRoot, language: Locale): void {
	const t = getTranslate(language);
	visit(tree, 'element', (element) => {
		const { properties } = element;
		if (properties['dataFootnotes']) {
			element.properties = { role: 'doc-endnotes' };
		} else if (properties['id'] === 'footnote-label') {
			element.children = [{ type: 'text', value: t('notes.title') }];
		} else if (element.tagName === 'sup') {
			// A word and the number of its note are not one word.
			properties['dataPagefindIgnore'] = true;
		} else if ('dataFootnoteRef' in properties) {
			const { href, id, ariaDescribedBy } = properties;
			element.properties = { href, id, role: 'doc-noteref', ariaDescribedBy };
		} else if ('dataFootnoteBackref' in properties) {
			const { href, ariaLabel } = properties;
			const label = t('notes.back', { n: String(ariaLabel) });
			element.properties = { href, role: 'doc-backlink', ariaLabel: label };
		}
	});
}

/** A rehype plugin that labels the notes of a page in the language that names its file: `fr.mdx`, `en.mdx`. */
export function rehypeNotes() {
	return (tree: HastRoot, file: VFile): void => {
		labelNotes(tree, isLocale(file.stem) ? file.stem : defaultLocale);
	};
}
