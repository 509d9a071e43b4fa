import type { FootnoteDefinition } from 'mdast';
import { visit } from 'unist-util-visit';
import { blocksOf, type Body, type Check, lineInBlock, lineOfNode, sourceOf, wordsOf } from '../edition.ts';
import { findNearest } from '../nearest.ts';
import type { Problem } from '../read.ts';

/** Each note is called in the text, and written once. */
export const rule: Check = ({ bodies }) => bodies.flatMap(checkNotes);

function checkNotes(body: Body): Problem[] {
	const { entry, root } = body;
	const calls = new Set<string>();
	const written = new Map<string, FootnoteDefinition>();
	const problems: Problem[] = [];
	const at = (line: number, message: string, hint: string) => {
		problems.push({ file: entry.file, line, message, hint });
	};
	visit(root, 'footnoteReference', (node) => void calls.add(nameOf(body, node)));
	visit(root, 'footnoteDefinition', (node) => {
		const name = nameOf(body, node);
		const first = written.get(name);
		if (first)
			at(
				lineOfNode(entry, node),
				`la note « [^${name}] » est déjà écrite à la ligne ${String(lineOfNode(entry, first))} : celle-ci ne paraîtrait pas`,
				'donnez-lui un autre nom, et appelez-la dans le texte',
			);
		else written.set(name, node);
	});
	const lost = new Map<string, number>();
	for (const block of blocksOf(body)) {
		const words = wordsOf(body, block);
		for (const found of words.matchAll(/(^|\n) *\[\^([^\]\s]+)\]|\[\^([^\]\s]+)\]/gu)) {
			const name = found[2] ?? found[3]!;
			const line = lineInBlock(body, block, words, found.index + (found[1]?.length ?? 0));
			// A line that begins by the mark of a note is the note itself, without its colon.
			lost.set(name, found[2] === undefined ? (lost.get(name) ?? line) : -line);
		}
	}
	// A call and a note of nearly one name, or the only ones that lack each other, are one mistake.
	const uncalled = [...written.keys()].filter((name) => !calls.has(name));
	const unwritten = [...lost].flatMap(([name, line]) => (line < 0 ? [] : [name]));
	const meantBy = (name: string) =>
		findNearest(name, uncalled) ??
		(uncalled.length === 1 && unwritten.length === 1 ? uncalled[0] : undefined);
	const meant = new Map(unwritten.map((name) => [name, meantBy(name)]));
	for (const [name, node] of written)
		if (!calls.has(name) && ![...meant.values()].includes(name))
			at(
				lineOfNode(entry, node),
				`la note « [^${name}] » n’est appelée nulle part : elle ne paraîtrait pas`,
				`écrivez « [^${name}] » à l’endroit du texte auquel elle se rapporte, ou retirez-la`,
			);
	for (const [name, line] of lost)
		if (line < 0)
			at(
				-line,
				`un deux-points manque après « [^${name}] », au début de la note`,
				`écrivez « [^${name}]: La note. »`,
			);
		else {
			const other = meant.get(name);
			const nearest = other ?? findNearest(name, [...written.keys()]);
			at(
				line,
				`la note « [^${name}] » est appelée et n’est pas écrite`,
				other !== undefined
					? `vouliez-vous dire « [^${other}] » (ligne ${String(lineOfNode(entry, written.get(other)!))}), que rien n’appelle ?`
					: nearest !== undefined && name.length > 2
						? `vouliez-vous dire « [^${nearest}] » ? Sinon écrivez-la seule sur une ligne, à la fin du texte : « [^${name}]: La note. »`
						: `écrivez-la seule sur une ligne, à la fin du texte : « [^${name}]: La note. »`,
			);
		}
	return problems;
}

/** The name of a note as it is written: in the tree it is its number. */
function nameOf(body: Body, node: Parameters<typeof sourceOf>[1]): string {
	return /^\[\^([^\]]+)\]/.exec(sourceOf(body, node))?.[1]?.toLowerCase() ?? '';
}
