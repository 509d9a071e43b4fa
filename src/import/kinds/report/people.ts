import type { ImportEdition } from '../../describe-edition.ts';
import { matchPerson } from '../../names.ts';
import type { Answers, Question, Step } from '../../proposal.ts';
import { proposeSheet } from '../../sheets.ts';
import { count } from '../../text.ts';
import { toUtterances } from '../transcript/utterances.ts';
import { findVoices, type Voice } from '../transcript/voices.ts';
import { type DocumentBlock, type DocumentParagraph, type Run, textOf } from './document.ts';

/** Who speaks in a text, as far as it says. */
interface Speakers {
	/** The ids of people, by the names that the text gives them. */
	voices: Record<string, string>;
	read: string[];
	questions: Question[];
	/** What to do for those who are not known. */
	next: Step[];
}

/** Finds who speaks: the names in bold, and those before a colon, at the beginning of paragraphs. */
export function findSpeakers(
	blocks: readonly DocumentBlock[],
	edition: ImportEdition,
	answers: Answers,
	language: string,
): Speakers {
	const paragraphs = blocks.filter(
		(block): block is DocumentParagraph => block.type === 'paragraph' && block.level === undefined,
	);
	const pieces = paragraphs.map((paragraph, index) => {
		const lead = leadOf(paragraph);
		return {
			start: undefined,
			end: undefined,
			lines: [{ text: textOf(paragraph), ...(lead !== undefined && { lead }) }],
			line: index + 1,
			isParagraph: true,
		};
	});
	const { utterances } = toUtterances(pieces, edition.people, edition.bodies);
	const found = [...findVoices(utterances, edition, [], [], language, answers).values()];
	const inBold = paragraphs.flatMap(({ runs }) =>
		runs.flatMap((run) => {
			const label = run.type === 'text' && run.isBold ? trimLabel(run.text) : '';
			const match = label === '' ? undefined : matchPerson(label, edition.people, edition.people);
			return match?.isSure ? [[label, match.person.id] as const] : [];
		}),
	);
	const said = found.flatMap(({ label, person }) => (person ? [[label, person.id] as const] : []));
	const strangers = found.filter(({ person, question }) => !person && question);
	return {
		voices: Object.fromEntries([...said, ...inBold]),
		read: found.map(describe),
		questions: strangers.map(({ question }) => question!),
		next: strangers.flatMap(({ label }) => proposeSheet(label, edition.bodies)),
	};
}

/** The words in bold at the beginning of a paragraph. */
function leadOf({ runs }: DocumentParagraph): string | undefined {
	const lead: Run[] = [];
	for (const run of runs) {
		if (run.type !== 'text' || (!run.isBold && run.text.trim() !== '')) break;
		lead.push(run);
	}
	const text = lead
		.map((run) => (run.type === 'text' ? run.text : ''))
		.join('')
		.trim();
	return text === '' ? undefined : text;
}

function trimLabel(text: string): string {
	return text.replace(/\s*[:：,.–—-]*\s*$/u, '').trim();
}

function describe({ label, turns, person }: Voice): string {
	return `« ${label} » → ${person ? person.id : 'sans fiche'} (${count(turns, 'fois', 'fois')})`;
}
