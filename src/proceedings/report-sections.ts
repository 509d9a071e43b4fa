import type { Heading, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { slug } from '#prose/slug.ts';
import type { Report, ReportSection } from './types.ts';

/** The anchor of a title: the one that its author wrote, else one that is made of its words. */
export function anchorOf(heading: Heading): string {
	return heading.data?.id ?? slug(toString(heading));
}

/**
 * Splits the text of the report into its sections. A title of the second level begins one, and so does a deeper one that is about
 * another part of the day; what stands under a title is about the same part.
 * @param parts the part of the day, by the anchor of a title
 */
export function splitSections(body: Root, parts: Readonly<Record<string, string>>): ReportSection[] {
	const sections: (Omit<ReportSection, 'blocks'> & { blocks: Root['children'] })[] = [];
	/** The titles above, each with the part that it is about. */
	let above: { depth: number; session: string | undefined }[] = [];
	for (const block of body.children) {
		if (block.type === 'footnoteDefinition' || block.type === 'definition') continue;
		if (block.type === 'heading') {
			const { depth } = block;
			above = above.filter((title) => title.depth < depth);
			const session = parts[anchorOf(block)] ?? above.at(-1)?.session;
			above.push({ depth, session });
			if (depth === 2 || session !== sections.at(-1)?.session) {
				sections.push({ session, heading: block, blocks: [] });
				continue;
			}
		}
		if (sections.length === 0) sections.push({ session: undefined, heading: undefined, blocks: [] });
		sections.at(-1)!.blocks.push(block);
	}
	return sections;
}

/** True where the text of the report is here, and not only what is known of it. */
export function hasText({ versions }: Report): boolean {
	return versions.texts[versions.original]!.sections.length > 0;
}

/**
 * Lists the people whose words a passage of the report gives, each once: those whose name is in bold in it, or begins it before a colon.
 * @param voices their ids, by the names that the text gives them
 */
export function listVoices(block: RootContent, voices: Report['voices']): string[] {
	const names: string[] = [];
	visit(block, 'strong', (strong) => void names.push(toString(strong)));
	names.push(/^([^:：]{1,110}?)\s*[:：]/u.exec(toString(block))?.[1] ?? '');
	const plain = (name: string) =>
		name
			.replace(/[\s:：,.–—-]+$/u, '')
			.replaceAll(/\s+/g, ' ')
			.trim();
	const ids = new Map(Object.entries(voices).map(([name, id]) => [plain(name), id]));
	// « Mme A et M. B » speak together.
	const idsOf = (name: string) => (ids.has(plain(name)) ? [name] : name.split(/\s+(?:et|and|&)\s+|\s*,\s+/));
	return [...new Set(names.flatMap(idsOf).flatMap((name) => ids.get(plain(name)) ?? []))];
}
