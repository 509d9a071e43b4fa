import { visit } from 'unist-util-visit';
import { idPattern } from '#schemas/fields/id.ts';
import { slug } from '#prose/slug.ts';
import {
	blocksOf,
	type Check,
	type Edition,
	idsOf,
	lineInBlock,
	lineOfNode,
	sourceOf,
	wordsOf,
} from '../edition.ts';
import type { Problem } from '../read.ts';

/** The sources of a passage are named as the site reads them: `[@id]`, `[@id; @other]`. */
export const rule: Check = (edition) => [...malformed(edition), ...unreadIn(edition)];

const form = 'écrivez « [@identifiant] », ou « [@un; @autre] » pour plusieurs';

function malformed({ bodies }: Edition): Problem[] {
	return bodies.flatMap((body) => {
		const problems: Problem[] = [];
		visit(body.root, 'citation', (node) => {
			const odd = node.ids.find((id) => !idPattern.test(id));
			if (odd === undefined) return;
			problems.push({ file: body.entry.file, line: lineOfNode(body.entry, node), ...explainIds(odd) });
		});
		visit(body.root, 'heading', (heading) => {
			visit(heading, 'citation', () => {
				problems.push({
					file: body.entry.file,
					line: lineOfNode(body.entry, heading),
					message: 'un titre ne porte pas de source : elle n’y paraîtrait pas',
					hint: 'citez-la à la fin du paragraphe qui suit',
				});
			});
		});
		return problems;
	});
}

function explainIds(written: string): { message: string; hint: string } {
	const parts = written.split(/[\s,]+/).map((part) => part.replace(/^@/, ''));
	if (written === '') return { message: 'aucune source n’est nommée entre ces crochets', hint: form };
	if (
		/[\s,]@/.test(written) ||
		(parts.length > 1 && parts.every((part) => idPattern.test(part) && part.includes('-')))
	)
		return {
			message: `les sources « ${written} » ne sont pas séparées par un point-virgule`,
			hint: `écrivez « [@${parts.join('; @')}] »`,
		};
	const page = /^([a-z0-9-]+)\s*,?\s+(.+)$/.exec(written);
	if (page)
		return {
			message: `« ${page[2]!} » ne peut pas suivre l’identifiant d’une source`,
			hint: `écrivez « [@${page[1]!}] », et la page dans la phrase ou dans une note`,
		};
	return {
		message: `« ${written} » ne peut pas être l’identifiant d’une source`,
		hint: `écrivez « [@${slug(written)}] » : minuscules sans accent, chiffres et traits d’union`,
	};
}

/** What was meant for a citation and is read as text, and why; where it names something, it must be a source that exists. */
const unread: readonly {
	pattern: RegExp;
	isNamed?: true;
	explain: (id: string) => { message: string; hint: string };
}[] = [
	{
		pattern: /\[\s*@\s*\]/u,
		explain: () => ({ message: 'aucune source n’est nommée entre ces crochets', hint: form }),
	},
	{
		pattern: /\\\[@([a-z0-9-]+)[^\]]*\]/iu,
		explain: (id) => ({
			message: 'une barre oblique inverse devant le crochet en fait du texte, et non une source',
			hint: write(id),
		}),
	},
	{
		pattern: /\[\s+@([a-z0-9-]+)[^\]\n]*\]/iu,
		explain: (id) => ({ message: 'une espace suit le crochet : la source n’est pas lue', hint: write(id) }),
	},
	{
		pattern: /\[\s*@([a-z0-9-]+)/iu,
		explain: (id) => ({ message: `le crochet de « [@${id} » n’est pas refermé`, hint: write(id) }),
	},
	{
		pattern: /\(\s*@([a-z0-9-]+)[^)\n]*\)/iu,
		isNamed: true,
		explain: (id) => ({
			message: `la source « ${id} » est entre parenthèses, et non entre crochets`,
			hint: write(id),
		}),
	},
	{
		pattern: /(?<![\p{L}\p{N}.@])@([a-z0-9-]*[a-z0-9])/iu,
		isNamed: true,
		explain: (id) => ({ message: `la source « ${id} » n’est pas entre crochets`, hint: write(id) }),
	},
	{
		pattern: /\[([a-z0-9]+(?:-[a-z0-9]+)+)\]/u,
		isNamed: true,
		explain: (id) => ({
			message: `« @ » manque devant « ${id} » : la source n’est pas lue`,
			hint: write(id),
		}),
	},
];

function write(id: string): string {
	return `écrivez « [@${id}] »`;
}

/** A citation that is read as text: where it begins in its source, and what is wrong. */
interface Unread {
	index: number;
	message: string;
	hint: string;
}

/**
 * Finds what was meant for a citation in the source of a text.
 * @param sources the ids of the sources
 */
export function findUnread(source: string, sources: readonly string[]): Unread[] {
	let text = source.replaceAll(/(?<!\\)\[@[^\]]+\]/g, (whole) => ' '.repeat(whole.length));
	return unread.flatMap(({ pattern, isNamed, explain }) => {
		const found: Unread[] = [];
		text = text.replaceAll(new RegExp(pattern, `${pattern.flags}g`), (whole: string, ...rest: unknown[]) => {
			const id = typeof rest[0] === 'string' ? rest[0] : '';
			if (isNamed && !sources.includes(id.toLowerCase())) return whole;
			found.push({ index: rest.find((part) => typeof part === 'number')!, ...explain(id) });
			return ' '.repeat(whole.length);
		});
		return found;
	});
}

function unreadIn(edition: Edition): Problem[] {
	const sources = idsOf(edition, 'sources');
	return edition.bodies.flatMap((body) =>
		blocksOf(body).flatMap((block) => {
			// A bracket that is escaped is a fault here.
			const source = sourceOf(body, block).includes('\\[@') ? sourceOf(body, block) : wordsOf(body, block);
			return findUnread(source, sources).map(({ index, ...what }) => ({
				file: body.entry.file,
				line: lineInBlock(body, block, source, index),
				...what,
			}));
		}),
	);
}
