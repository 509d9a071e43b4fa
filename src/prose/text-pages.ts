import { defaultLocale } from '#i18n/locales.ts';
import { basename, dirname } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import type { Node, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { typeset } from '#i18n/typography.ts';
import { gfm, remarkYears } from './dialect.ts';
import { markFigures } from './figures.ts';
import { explainLink } from './link-target.ts';
import { noteOptions, rehypeNotes } from './notes.ts';
import { explainRefusal, isComment, malformed } from './refused.ts';
import { remarkTypography } from './remark-typography.ts';
import { figureHandlers } from './render.ts';

/** Says that a message is ours, in French; those of the parser are not. */
const source = 'text-pages';

/**
 * Makes what compiles the pages of prose, whoever asks for them: a text becomes a component, and whatever would run is refused, before
 * anything is made of it.
 */
export function textPages(): ReturnType<typeof unified> {
	const processor = unified({
		// Its own GFM: see dialect.ts.
		gfm: false,
		remarkPlugins: [gfm, remarkYears, remarkTextOnly, remarkTypography],
		remarkRehype: { ...noteOptions, handlers: figureHandlers },
		rehypePlugins: [rehypeNotes],
		smartypants: false,
	});
	return {
		...processor,
		createMdxRenderer: async (...options) => {
			const renderer = await processor.createMdxRenderer!(...options);
			return {
				// The front matter is read by the model: Astro would run the file that a `layout` names.
				process: (content, path) => renderer.process(content, path, {}).catch(explain),
			};
		},
	};
}

function explain(error: unknown): never {
	if (error instanceof VFileMessage && error.source !== source)
		throw new VFileMessage(sayAt(error.line, malformed), { place: error.place, source });
	throw error;
}

/** A remark plugin that leaves nothing in a page but its text and its pictures. */
function remarkTextOnly() {
	return (tree: Root, file: VFile): void => {
		markFigures(tree);
		visit(tree, (node, index, parent) => {
			if (!parent || !isComment(node)) return undefined;
			parent.children.splice(index!, 1);
			return [SKIP, index!];
		});
		const refused: { node: Node; said: string }[] = [];
		visit(tree, (node) => {
			const refusal = explainRefusal(node) ?? ('url' in node ? explainTarget(node) : undefined);
			if (refusal) refused.push({ node, said: sayAt(node.position?.start.line, refusal) });
		});
		if (refused.length > 0)
			file.fail(refused.map(({ said }) => said).join('\n'), { place: refused[0]!.node.position, source });
		visit(tree, 'figure', (figure) => {
			figure.url = figure.url.replace(/^\./, `pages/${basename(dirname(file.path))}`);
			figure.alt = typeset(figure.alt, file.stem ?? defaultLocale);
		});
	};
}

function explainTarget({ type, url }: { type: string; url: string }) {
	return type === 'link' || type === 'definition' ? explainLink(url, true) : undefined;
}

function sayAt(line: number | undefined, { message, hint }: { message: string; hint: string }): string {
	return `Ligne ${String(line ?? 1)} : ${message}. Pour y remédier : ${hint}.`;
}
