import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fold } from '#i18n/fold.ts';
import { type ImportEdition, nameOf, type Person, type Intervention } from '#import/describe-edition.ts';
import { readChapters } from '#import/kinds/chapters.ts';
import { importers } from '#import/kinds/index.ts';
import { transcribe, type Transcription } from '#import/kinds/transcript/index.ts';
import { readProgramme } from '#import/kinds/programme/index.ts';
import { formatHour } from '#import/kinds/programme/moments.ts';
import { tidyName } from '#import/kinds/programme/people.ts';
import { keyOf } from '#import/kinds/transcript/voices.ts';
import { type ListedVideo, readVideos } from '#import/kinds/videos.ts';
import { isTitle, matchPerson } from '#import/names.ts';
import type { Proposal, Refusal } from '#import/proposal.ts';
import { readText } from '#import/text.ts';
import { beginsParagraph, type Cue } from '#media/transcripts/cue.ts';
import { parseWebVtt } from '#media/transcripts/webvtt.ts';

/** A file that somebody may send, and what must be made of it. The header of cases.yaml says what each field means. */
export interface Case {
	file: string;
	kind: string;
	what: string;
	why?: string;
	/** The people of the edition: « Prénom Nom ». */
	speakers?: string[];
	expect: Expectation;
	either?: Partial<Record<keyof Expectation, unknown>>[];
}

interface Expectation {
	refused: boolean | string[] | string[][];
	words?: string;
	language?: string;
	said?: string[][];
	turns?: { voice: string | null; from?: number; starts?: string }[];
	optional?: string[];
	asks?: string[];
	notLabels?: string[];
	breaks?: { at?: number; starts: string }[];
	items?: (Item & Announced)[];
	refusedLines?: { line: number; said?: string[] }[];
	timezone?: string;
	parts?: Announced[];
	absent?: string[];
}

/** What a programme announces. */
interface Announced {
	title: string;
	from?: string;
	to?: string;
	date?: string;
	kind?: string;
	speakers?: string[];
	interventions?: Announced[];
}

interface Item {
	at?: number;
	title?: string;
	host?: string;
	id?: string;
	hash?: string;
	start?: number;
	seconds?: number;
}

/** Seconds by which two moments may differ. */
const tolerance = 0.05;

/** Judges a case. @returns what is not as it must be, for the answer that comes nearest */
export async function judge(root: string, one: Case): Promise<string[]> {
	const outcome = await importCase(root, one);
	const accepted = [one.expect, ...(one.either ?? []).map((other) => lay(one.expect, other))];
	const failures = accepted.map((expected) => compare(outcome, expected));
	return failures.toSorted((a, b) => a.length - b.length)[0]!;
}

function lay(expect: Expectation, other: Partial<Record<keyof Expectation, unknown>>): Expectation {
	if (Array.isArray(other.refused)) return { refused: other.refused as string[] };
	const laid = { ...expect, ...other };
	return Object.fromEntries(
		Object.entries(laid).filter(([, value]) => value !== null),
	) as unknown as Expectation;
}

interface Outcome {
	proposal: Proposal | { refusal: readonly Refusal[] };
	transcription: Transcription | undefined;
	/** The cues of the transcript that would be written. */
	cues: Cue[];
	faults: string[];
	chapters: { start: number; title: string }[];
	videos: ListedVideo[];
	refusedLines: { line: number; text: string }[];
	programme: ListedParts | undefined;
	people: Person[];
}

type ListedParts = Extract<ReturnType<typeof readProgramme>, { parts: unknown }>;

async function importCase(root: string, { file, kind, speakers = [] }: Case): Promise<Outcome> {
	const input = { name: basename(file), bytes: new Uint8Array(await readFile(resolve(root, file))) };
	const people = speakers.map(toPerson);
	const intervention: Intervention = {
		kind: 'intervention',
		session: undefined,
		order: 1,
		videos: [],
		id: 'titre',
		file: 'interventions/titre/fr.md',
		language: 'fr',
		title: 'Titre',
		speakers: people.map(({ id }) => id),
		otherVoices: [],
		hasText: false,
		status: 'verbatim',
		isStretch: false,
		transcriptStatus: undefined,
	};
	const edition: ImportEdition = {
		report: undefined,
		people,
		interventions: [intervention],
		sessions: [],
		event: { date: '2026-03-12', timeZone: undefined },
		sources: [],
		programme: undefined,
		bodies: [],
		tracks: [],
	};
	const importer = importers.find(({ name }) => name === kind);
	if (!importer) throw new Error(`« ${kind} » is no importer`);
	const proposal = await importer.propose(input, edition, { to: intervention.id });
	const read =
		kind === 'transcript'
			? await transcribe(input, edition, { to: intervention.id }, intervention)
			: undefined;
	const text = readText(input.bytes);
	const words = 'text' in text ? text.text : '';
	const announced = kind === 'programme' ? readProgramme(input, edition, {}) : undefined;
	const list = kind === 'videos' ? readVideos(words) : undefined;
	const written =
		'edits' in proposal ? proposal.edits.flatMap((edit) => ('text' in edit ? [edit.text] : [])) : [];
	const { cues, faults } = written[0] === undefined ? { cues: [], faults: [] } : parseWebVtt(written[0]);
	return {
		proposal,
		transcription: read && 'utterances' in read ? read : undefined,
		cues,
		faults: faults.map(({ line, message }) => `the file written is not in order: ${line} ${message}`),
		chapters: kind === 'chapters' ? readChapters(words).chapters : [],
		videos: list?.videos ?? [],
		programme: announced && 'parts' in announced ? announced : undefined,
		people,
		refusedLines: (list?.refused ?? []).map(({ line = 0, why }) => ({ line, text: why })),
	};
}

function toPerson(name: string): Person {
	const [given, ...family] = name.split(' ');
	return {
		id: fold(name).replaceAll(/[^a-z]+/g, '-'),
		given: given!,
		family: family.join(' '),
		honorifics: [],
	};
}

function compare(outcome: Outcome, expected: Expectation): string[] {
	const { proposal, transcription } = outcome;
	const isRefused = 'refusal' in proposal;
	const spoken =
		'refusal' in proposal
			? proposal.refusal.map(({ message, hint }) => `${message} ${hint}`).join('\n')
			: [
					...proposal.read,
					...proposal.mended,
					...proposal.questions.map(({ ask }) => ask),
					...proposal.unplaced.map(({ text, why }) => `${text} ${why}`),
				].join('\n');
	const says = (stems: readonly string[]) =>
		stems.some((stem) => normalise(spoken).toLowerCase().includes(normalise(stem).toLowerCase()));
	if (expected.refused !== false) {
		if (!isRefused) return ['should be refused'];
		const lists = expected.refused === true ? [] : expected.refused;
		const all = lists.every((item) => Array.isArray(item)) ? lists : [lists];
		return all
			.filter((stems) => stems.length > 0 && !says(stems))
			.map((stems) => `refused without saying ${stems.join('|')}: ${spoken}`);
	}
	if (isRefused) return [`refused: ${spoken}`];
	return [
		...outcome.faults,
		...(expected.said ?? [])
			.filter((stems) => !says(stems))
			.map((stems) => `does not say ${stems.join('|')}: ${spoken}`),
		...(expected.language && transcription?.language !== expected.language
			? [`language: ${String(transcription?.language)}`]
			: []),
		...(transcription ? compareSpeech(outcome, transcription, proposal, expected) : []),
		...(outcome.programme ? compareProgramme(outcome.programme, outcome.people, expected) : []),
		...(expected.items && !outcome.programme ? compareItems(outcome, expected) : []),
		...(expected.refusedLines ?? []).flatMap(({ line, said }) => {
			const found = outcome.refusedLines.find((refused) => refused.line === line);
			if (!found) return [`line ${line} is not refused`];
			return said && !said.some((stem) => found.text.toLowerCase().includes(stem.toLowerCase()))
				? [`line ${line}: ${found.text}`]
				: [];
		}),
	];
}

function compareSpeech(
	outcome: Outcome,
	read: Transcription,
	proposal: Proposal,
	expected: Expectation,
): string[] {
	const failures: string[] = [];
	const without = (text: string) =>
		normalise(
			(expected.optional ?? []).reduce(
				(left, part) => left.replaceAll(normalise(part), ' '),
				normalise(text),
			),
		);
	const turns: { voice: string | undefined; from: number | undefined; text: string }[] = [];
	let last: string | undefined;
	const identify = (label: string) => read.voices.get(keyOf(label))?.person?.id ?? keyOf(label);
	for (const { label, text, start } of read.utterances) {
		const voice =
			label === undefined
				? undefined
				: read.voices.get(keyOf(label))?.person
					? read.voices.get(keyOf(label))!.name
					: label;
		const current = turns.at(-1);
		if (current && (label === undefined || identify(label) === last)) current.text += ` ${text}`;
		else turns.push({ voice: voice || undefined, from: start, text });
		if (label !== undefined) last = identify(label);
	}
	const said = without(turns.map(({ text }) => text).join(' '));
	if (expected.words !== undefined && said !== without(expected.words))
		failures.push(`words: ${said}\n      ≠ ${without(expected.words)}`);
	const shown = JSON.stringify(turns.map(({ voice, from, text }) => [voice, from, text.slice(0, 40)]));
	if (expected.turns) {
		const heard = turns.filter(({ text }) => without(text) !== '');
		if (heard.length !== expected.turns.length)
			failures.push(
				`${heard.length} turns, not ${expected.turns.length}: ${shown}\n      ≠ ${JSON.stringify(expected.turns)}`,
			);
		else
			for (const [index, turn] of expected.turns.entries()) {
				const found = heard[index]!;
				if (bare(found.voice ?? '') !== bare(turn.voice ?? ''))
					failures.push(`turn ${index + 1} is ${String(found.voice)}, not ${String(turn.voice)}`);
				if (turn.from !== undefined && Math.abs((found.from ?? -1) - turn.from) > tolerance)
					failures.push(`turn ${index + 1} at ${String(found.from)}, not ${turn.from}`);
				if (turn.starts !== undefined && !without(found.text).startsWith(without(turn.starts)))
					failures.push(`turn ${index + 1} begins « ${found.text.slice(0, 50)} », not « ${turn.starts} »`);
			}
	}
	const asked = proposal.questions
		.filter(({ id }) => id.startsWith('voice:'))
		.map(({ id }) => id.slice('voice:'.length));
	if (expected.asks) {
		const [mine, theirs] = [new Set(asked.map(bare)), new Set(expected.asks.map(bare))];
		if (mine.symmetricDifference(theirs).size > 0)
			failures.push(`asks ${JSON.stringify(asked)}, not ${JSON.stringify(expected.asks)}`);
	}
	for (const words of expected.notLabels ?? [])
		if (
			asked.some((label) => bare(label) === bare(words)) ||
			turns.some(({ voice }) => bare(voice ?? '') === bare(words))
		)
			failures.push(`« ${words} » is taken for a label`);
	const paragraphs: { start: number; text: string }[] = [];
	for (const [index, cue] of outcome.cues.entries()) {
		if (index === 0 || beginsParagraph(cue)) paragraphs.push({ start: cue.start, text: cue.text });
		else paragraphs.at(-1)!.text += ` ${cue.text}`;
	}
	for (const { at, starts } of expected.breaks ?? []) {
		const found = paragraphs.find(({ text }) => without(text).startsWith(without(starts)));
		if (!found)
			failures.push(
				`no paragraph begins « ${starts} »: ${paragraphs.map(({ text }) => text.slice(0, 20)).join(' | ')}`,
			);
		else if (at !== undefined && Math.abs(found.start - at) > tolerance)
			failures.push(`« ${starts} » at ${found.start}, not ${at}`);
	}
	return failures;
}

function compareItems({ chapters, videos }: Outcome, { items = [] }: Expectation): string[] {
	const found: Item[] = [
		...chapters.map(({ start, title }) => ({ at: start, title })),
		...videos.map(({ host, id, start, title, seconds }): Item => {
			const [name, hash] = host === 'vimeo' ? id.split('/') : [id.split('/').at(-1)!];
			return {
				host: host.replaceAll('-', ''),
				id: name!,
				start,
				...(hash && { hash }),
				...(title && { title }),
				...(seconds && { seconds }),
			};
		}),
	];
	if (found.length !== items.length)
		return [
			`${found.length} items, not ${items.length}: ${JSON.stringify(found)}\n      ≠ ${JSON.stringify(items)}`,
		];
	return items.flatMap((item, index) => {
		const own = found[index]!;
		return (Object.keys(item) as (keyof Item)[]).flatMap((key) => {
			const [mine, theirs] = [own[key], item[key]];
			const isNear =
				typeof theirs === 'number'
					? Math.abs(((mine as number | undefined) ?? 0) - theirs) <= tolerance
					: normalise(String(mine ?? '')) === normalise(theirs ?? '');
			return isNear || (key === 'id' && String(theirs).endsWith(String(mine)))
				? []
				: [`item ${index + 1}, ${key}: ${String(mine)}, not ${String(theirs)}`];
		});
	});
}

function compareProgramme(
	{ parts, timeZone }: ListedParts,
	people: readonly Person[],
	{ items = [], parts: groups = [], absent = [], timezone }: Expectation,
): string[] {
	const flat = parts.flatMap((part) => [part, ...part.interventions]);
	const hour = (minutes: number | undefined) =>
		minutes === undefined ? undefined : formatHour(minutes).padStart(5, '0');
	const shown = JSON.stringify(
		flat.map(({ title, start, end, people: names }) => [title, hour(start), hour(end), names]),
	);
	const nameOfPerson = (person: (typeof flat)[number]['people'][number]) => {
		const { given, family } = tidyName(person);
		const found =
			matchPerson(person.label, people, people) ?? matchPerson(`${given} ${family}`, people, people);
		return normalise(found ? nameOf(found.person) : `${given} ${family}`);
	};
	const isAs = (one: (typeof flat)[number], wanted: Announced): boolean =>
		normalise(one.title) === normalise(wanted.title) &&
		(wanted.from === undefined || hour(one.start) === wanted.from) &&
		(wanted.to === undefined || hour(one.end) === wanted.to) &&
		(wanted.date === undefined || one.day === wanted.date) &&
		(wanted.kind === undefined || ('kind' in one && one.kind === wanted.kind)) &&
		(wanted.speakers === undefined ||
			wanted.speakers.map(normalise).join() === one.people.map(nameOfPerson).join());
	const places = items.map((wanted) => flat.findIndex((one) => isAs(one, wanted)));
	const missing = items.filter((_, index) => places[index] === -1);
	const lost = groups.filter(
		(wanted) =>
			!parts.some(
				(part) =>
					isAs(part, wanted) &&
					(wanted.interventions ?? []).every(
						(intervention, index) =>
							part.interventions[index] && isAs(part.interventions[index], intervention),
					),
			),
	);
	return [
		...[...missing, ...lost].map((wanted) => `not found: ${JSON.stringify(wanted)} in ${shown}`),
		...(places.every((place, index) => index === 0 || place >= places[index - 1]!)
			? []
			: [`not in order: ${shown}`]),
		...absent
			.filter((title) => flat.some((one) => one.title === title))
			.map((title) => `« ${title} » should not be there`),
		...(timezone !== undefined && timezone !== timeZone ? [`time zone: ${String(timeZone)}`] : []),
	];
}

/** Composed, with one apostrophe and one space; a space before a sign of punctuation counts for nothing. */
function normalise(text: string): string {
	return text
		.normalize('NFC')
		.replaceAll('’', "'")
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/ (?=[:;?!])/g, '')
		.trim();
}

/** A name without case, brackets, colon, title of courtesy, or what stands in brackets after it. */
function bare(label: string): string {
	const words = normalise(label)
		.replaceAll(/[[\]]|\s*\([^)]*\)$|\s*:$/g, '')
		.toLowerCase()
		.split(' ');
	while (words.length > 1 && isTitle(words[0]!)) words.shift();
	return words.join(' ');
}
