import type { ImportEdition, Person } from '../../describe-edition.ts';
import { matchPerson } from '../../names.ts';
import type { Answers, Question, Step } from '../../proposal.ts';
import { proposeSheet } from '../../sheets.ts';
import { count } from '../../text.ts';
import { looksNamed } from '../programme/lines.ts';
import { splitPeople } from '../programme/people.ts';
import { toUtterances } from '../transcript/utterances.ts';
import { findVoices, keyOf, type Voice } from '../transcript/voices.ts';
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
	const all = toUtterances(pieces, edition.people, edition.bodies).utterances;
	const chairs = all.filter(({ label, text }) => label !== undefined && isChair(label, text, edition.people));
	const pairs = all.flatMap(({ label }) => findPair(label, edition.people));
	const utterances = all.filter(
		(one) => !chairs.includes(one) && findPair(one.label, edition.people).length === 0,
	);
	const voices = findVoices(utterances, edition, [], [], language, answers);
	const found = [...new Set(voices.values())];
	const inBold = paragraphs.flatMap(({ runs }) =>
		runs.flatMap((run) => {
			const label = run.type === 'text' && run.isBold ? trimLabel(run.text) : '';
			const match = label === '' ? undefined : matchPerson(label, edition.people, edition.people);
			return match?.isSure ? [[label, match.person.id] as const] : [];
		}),
	);
	const written = [...new Set(utterances.flatMap(({ label }) => label ?? []))];
	const said = written.flatMap((label) => {
		const { person } = voices.get(keyOf(label))!;
		return person ? [[label, person.id] as const] : [];
	});
	const chair = findChair(paragraphs, chairs, edition.people);
	const strangers = found
		.filter(({ person, question }) => !person && question)
		.map((voice) =>
			chair && presides.test(voice.label)
				? { ...voice, question: { ...voice.question!, suggested: chair.id } }
				: voice,
		);
	return {
		voices: Object.fromEntries([...said, ...inBold, ...pairs]),
		read: [
			...found.map(describe),
			...new Set(pairs.map(([label, id]) => `« ${label} » → ${id} (avec quelqu’un d’autre)`)),
			...chairs.map(({ label, text }) => `« ${label!} : ${text} » : une charge, et non une parole`),
		],
		questions: strangers.map(({ question }) => question!),
		next: strangers.flatMap(({ label }) => proposeSheet(label, edition.bodies)),
	};
}

/** « Présidence : Mme Ada Merrowin »: who holds an office, and nothing that is said. */
function isChair(label: string, text: string, people: readonly Person[]): boolean {
	const names = splitPeople(text.replace(/\.$/, ''), people);
	return (
		/^(?:mod[ée]rat(?:ion|eurs?|rices?|ors?)|pr[ée]siden(?:ce|te?s?)|anim(?:ation|at(?:eur|rice)s?)|rapporteu(?:r|rs|se|re|res)|chairs?|rapporteurs?|intervenant(?:e?s|·e·s)?|orat(?:eurs?|rices?)|speakers?|secrétariat|interpr[èé]t(?:es?|ation))$/iu.test(
			label,
		) &&
		names.length > 0 &&
		names.every(({ label: name }) => matchPerson(name, people, people)?.isSure || looksNamed(name))
	);
}

/** Who is called by the office of leading a part of the day. */
const presides =
	/^(?:(?:M(?:me|r)?\.?|madame|monsieur)\s+)?(?:l[ae]\s+)?(?:présidente?|président de séance|présidente de séance|modérat(?:eur|rice)|chair|chairman|chairwoman|chairperson|moderator)$/iu;

/** The only person whom a text says to preside: « Présidence de Mme X », « Présidence : Mme X ». */
function findChair(
	paragraphs: readonly DocumentParagraph[],
	chairs: readonly { text: string }[],
	people: readonly Person[],
): Person | undefined {
	const named = [
		...chairs.map(({ text }) => text),
		...paragraphs.flatMap(
			(paragraph) =>
				/^(?:sous la )?présidence (?:de |d[’'])(.{3,60}?)\.?$/iu.exec(textOf(paragraph).trim())?.[1] ?? [],
		),
	];
	const found = new Set(
		named.flatMap((name) => {
			const match = matchPerson(name, people, people);
			return match?.isSure ? [match.person] : [];
		}),
	);
	return found.size === 1 ? [...found][0] : undefined;
}

/** « Mme A et M. B », who speak together: the name of each, where both are known. */
function findPair(label: string | undefined, people: readonly Person[]): (readonly [string, string])[] {
	const names = label?.split(/\s+(?:et|and|&)\s+|\s*,\s+/) ?? [];
	if (names.length < 2 || matchPerson(label!, people, people)?.isSure) return [];
	const known = names.flatMap((name) => {
		const match = matchPerson(name, people, people);
		return match?.isSure ? [[name, match.person.id] as const] : [];
	});
	return known.length === names.length && new Set(known.map(([, id]) => id)).size > 1 ? known : [];
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
