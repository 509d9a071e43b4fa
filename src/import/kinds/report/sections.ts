import { isGivenAnchor } from '#proceedings/anchors.ts';
import { slug } from '#prose/slug.ts';
import type { ImportEdition } from '../../describe-edition.ts';
import type { Answers, Question, Unplaced } from '../../proposal.ts';
import { type DocumentBlock, type DocumentParagraph, textOf } from './document.ts';
import { matchPart, type PartMatch } from './parts-of-day.ts';

/** The sections of a text: the anchor of each title, and the part of the day that it is about. */
export function findSections(
	blocks: readonly DocumentBlock[],
	{ sessions }: ImportEdition,
	answers: Answers,
) {
	const titles = new Map<DocumentParagraph, { text: string; part: string | undefined }>();
	const anchors = new Map<DocumentParagraph, string>();
	/** Those of the titles before, written or made of their words. */
	const taken: string[] = [];
	const parts: Record<string, string> = {};
	const questions: Question[] = [];
	const unplaced: Unplaced[] = [];
	/** The titles above, each with the part that it is about. */
	let above: { level: number; session: string | undefined }[] = [];
	for (const block of blocks) {
		if (block.type !== 'paragraph' || block.level === undefined) continue;
		const { level } = block;
		const text = textOf(block).trim();
		above = above.filter((title) => title.level < level);
		const around = above.findLast(({ session }) => session !== undefined)?.session;
		const id = `part:${text}`;
		const match = settle(matchPart(text, sessions), around, answers[id], sessions);
		if (!match.isSure) {
			questions.push(askPart(id, text, match, sessions));
			unplaced.push({ text, why: 'la partie de la journée dont traite cette section n’est pas certaine' });
		}
		const session = match.isSure ? match.session : undefined;
		const isOwn = session !== undefined && session.id !== around;
		const anchor = freeAnchor(
			!isOwn || (session.kind === 'panel' && session.order === undefined)
				? slug(text)
				: session.kind === 'panel'
					? `panel-${String(session.order)}`
					: 'dialogue',
			taken,
		);
		taken.push(anchor);
		if (level === 2 || isOwn || anchor !== slug(text)) anchors.set(block, anchor);
		if (isOwn) parts[anchor] = session.id;
		above.push({ level, session: session?.id ?? around });
		titles.set(block, { text, part: isOwn ? session.title : undefined });
	}
	return { titles, anchors, parts, questions, unplaced };
}

/** What an answer says of a title, else what its words say; under a title that is about a part, only what is sure counts. */
function settle(
	match: PartMatch,
	around: string | undefined,
	answer: string | undefined,
	sessions: ImportEdition['sessions'],
): PartMatch {
	if (answer !== undefined) return { session: sessions.find(({ id }) => id === answer), isSure: true };
	return around !== undefined && !match.isSure ? { session: undefined, isSure: true } : match;
}

function askPart(
	id: string,
	text: string,
	{ session }: PartMatch,
	sessions: ImportEdition['sessions'],
): Question {
	return {
		id,
		ask: `« ${text} » : de quelle partie de la journée cette section traite-t-elle ?`,
		choices: [
			...sessions.map(({ id: value, title }) => ({ value, label: `${title} (${value})` })),
			{ value: 'aucune', label: 'd’aucune en particulier' },
		],
		...(session && { suggested: session.id }),
		takesText: false,
		isRequired: false,
	};
}

/** Anchors that the site gives, and those that are taken, have a number after them. */
function freeAnchor(wanted: string, taken: readonly string[]): string {
	const base =
		wanted === '' || isGivenAnchor(wanted) ? `section${wanted === '' ? '' : `-${wanted}`}` : wanted;
	if (!taken.includes(base)) return base;
	let number = 2;
	while (taken.includes(`${base}-${String(number)}`)) number += 1;
	return `${base}-${String(number)}`;
}
