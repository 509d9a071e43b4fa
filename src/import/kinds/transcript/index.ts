import { posix } from 'node:path';
import type { Cue } from '#media/transcripts/cue.ts';
import { splitParagraphs } from '#media/transcripts/speech-passages.ts';
import { formatTime } from '#media/time.ts';
import { formatWebVtt } from '#media/transcripts/webvtt.ts';
import { defaultLocale, locales } from '#i18n/locales.ts';
import {
	type Heard,
	type ImportEdition,
	type Intervention,
	nameOf,
	type Person,
} from '../../describe-edition.ts';
import type {
	Answers,
	Edit,
	Importer,
	Input,
	Proposal,
	Question,
	Refusal,
	Unplaced,
} from '../../proposal.ts';
import { natureOf } from '../../natures.ts';
import { proposeSheet } from '../../sheets.ts';
import { count } from '../../text.ts';
import { guessLanguage, languageOfName } from './language.ts';
import { cutLong, describeLate, putInOrder, type Timed } from './order.ts';
import { readTranscript } from './read.ts';
import { partLanguages } from './languages.ts';
import { readMachineMarks } from './machine-marks.ts';
import type { Piece } from './piece.ts';
import { mergeRolling } from './rolling.ts';
import { type Doubt, toUtterances, type Utterance } from './utterances.ts';
import { proposeText } from './text.ts';
import { findTimeBase } from './time-base.ts';
import { findVoices, keyOf, namelessIn, nobody, type Voice } from './voices.ts';
import { askPlace, findPlace } from '../place.ts';

/** What a file says, before anybody is asked. */
export interface Transcription {
	utterances: Utterance[];
	voices: Map<string, Voice>;
	doubts: Doubt[];
	mended: string[];
	ignored: Unplaced[];
	/** Two letters, where the file or its words tell. */
	language: string | undefined;
	/** Those of the file, two letters, where it says the same in several: the one that is read is among them. */
	languages: string[];
	isAutomatic: boolean;
}

/** `transcript`: captions, or a text with moments, in the form of whatever program made them. */
export const transcript: Importer = {
	name: 'transcript',
	takes: '<fichier.vtt | .srt | .sbv | .ass | .ttml | .json | .docx | .txt>',
	propose: async (input, edition, answers) => {
		const intervention = findPlace(placesOf(edition), answers['to']);
		if (intervention && 'refusal' in intervention) return intervention;
		if (intervention?.kind === 'intervention' && intervention.isStretch)
			return { refusal: [refuseStretch(intervention)] };
		const read = await transcribe(input, edition, answers, intervention);
		return 'refusal' in read ? read : propose(read, edition, answers, intervention, input.name);
	},
};

/** Reads what a file says and who says it, with the answers that are known. */
export async function transcribe(
	input: Input,
	edition: ImportEdition,
	answers: Answers,
	intervention?: Heard,
): Promise<Transcription | { refusal: readonly Refusal[] }> {
	const read = await readTranscript(input, answers);
	if ('refusal' in read) return read;
	const { pieces, languages } = partLanguages(read.pieces);
	const kept =
		languages.length > 1
			? (languages.find((one) => one === (answers['language'] ?? intervention?.language)) ?? languages[0])
			: undefined;
	const marked = readMachineMarks(
		kept === undefined ? pieces : pieces.filter(({ language }) => (language ?? kept) === kept),
	);
	const rolled = mergeRolling(marked.pieces);
	const first = edition.people.filter(({ id }) => intervention?.speakers.includes(id));
	const { utterances: all, doubts } = toUtterances(rolled.pieces, edition.people, edition.bodies);
	const utterances = all.filter(({ text: words }) => !credit.test(words));
	const text = utterances.map((utterance) => utterance.text).join(' ');
	const language = kept ?? languages[0] ?? read.language ?? languageOfName(input.name) ?? guessLanguage(text);
	const voices = findVoices(
		utterances,
		edition,
		first,
		intervention?.otherVoices ?? [],
		language ?? intervention?.language ?? defaultLocale,
		answers,
	);
	return {
		utterances,
		voices,
		doubts,
		mended: [
			...read.mended,
			...(kept === undefined ? [] : [describeOthers(kept, languages, pieces)]),
			...(marked.silences > 0
				? [
						count(
							marked.silences,
							'silence noté par la machine ([BLANK_AUDIO]) ôté',
							'silences notés par la machine ([BLANK_AUDIO]) ôtés',
						),
					]
				: []),
			...(rolled.count > 0
				? [`sous-titres automatiques : lignes répétées fondues (${String(rolled.count)})`]
				: []),
		],
		ignored: [
			...(read.ignored ?? []),
			...findLoops(utterances),
			...all
				.filter(({ text: words }) => credit.test(words))
				.map(({ line, text: words }) => ({
					line,
					text: words,
					why: 'mention que les logiciels ajoutent d’eux-mêmes : si quelqu’un l’a dit, remettez-la',
				})),
		],
		language,
		languages,
		isAutomatic:
			read.isAutomatic === true || rolled.count > 0 || hasMachineVoices(voices) || isUnpunctuated(text),
	};
}

/** From how many times in a row the same words are worth a second listening. */
const loop = 3;

/** What is said again and again, as machines write where they hear badly. */
function findLoops(utterances: readonly Utterance[]): Unplaced[] {
	return utterances.flatMap(({ text, line }, index) => {
		// « Oui. Oui. Oui. » is said.
		if (!/\s/.test(text) || utterances[index - 1]?.text === text) return [];
		const rest = utterances.slice(index);
		const other = rest.findIndex((one) => one.text !== text);
		const times = other < 0 ? rest.length : other;
		return times < loop
			? []
			: [
					{
						line,
						text,
						why: `revient ${String(times)} fois de suite : gardé, mais une machine se répète parfois là où elle entend mal ; écoutez`,
					},
				];
	});
}

/** The text of a part of the day says what it was, by its sources; words that nothing times are those of a report, or of an intervention. */
function refuseText(id: string): Refusal {
	return {
		message: `ce texte n’a aucun minutage, et « ${id} » est une partie de la journée : ses propos n’y ont de place que minutés`,
		hint: 'si c’est le compte rendu, importez-le comme tel : npm run import -- report <fichier> ; si c’est une intervention, donnez-la : --to <identifiant>',
		inPage: {
			hint: 'si c’est le compte rendu, donnez-le comme tel ; si c’est une intervention, choisissez-la',
		},
	};
}

/** A stretch has its words from the transcript of its part of the day. */
function refuseStretch({ title, session }: Intervention): Refusal {
	const where = session ?? 'la séance';
	return {
		message: `« ${title} » est un extrait de l’enregistrement de sa séance (from, to) : ses mots sont dans la transcription de celle-ci`,
		hint: `importez ce fichier dans la séance : --to ${where}`,
		inPage: { hint: `importez ce fichier dans la séance « ${where} »` },
	};
}

/** Says what of a file in several languages is left out, and how it is had. */
function describeOthers(kept: string, languages: readonly string[], pieces: readonly Piece[]): string {
	const others = languages.filter((language) => language !== kept);
	const left = pieces.filter(({ language }) => language !== undefined && others.includes(language)).length;
	return `ce fichier dit les mêmes mots en ${String(languages.length)} langues (${languages.join(', ')}) : « ${kept} » est gardé, ${count(left, 'sous-titre laissé', 'sous-titres laissés')} de côté (${others.join(', ')})`;
}

/** What recognition of speech writes where nobody speaks, for having been trained on the captions of others. */
const credit =
	/^[\s♪[(]*(?:(?:https?:\/\/|www\.)\S+|sous[- ]titr(?:es|age|é)\b.{0,40}(?:amara|communauté|société radio-canada|st['’]? ?501|soustitreur|fr\b|par\b).{0,60}|(?:subtitles|captions|transcription|translated?|subtitled) (?:by|outsourcing)\b.{0,60}|merci d['’]avoir regardé(?: cette vidéo| la vidéo)?|thank(?:s| you) for watching|n['’]oubliez pas de vous abonner.{0,40}|(?:please )?(?:like and )?subscribe(?: to (?:my|the|our) channel)?)[\s.!♪\])]*$/iu;

function hasMachineVoices(voices: ReadonlyMap<string, Voice>): boolean {
	return [...voices.values()].some(({ label }) => /^(?:speaker|spk)[_ ]?\d+$/i.test(label));
}

/** What a machine writes has sometimes no full stop at all. */
function isUnpunctuated(text: string): boolean {
	const words = text.split(/\s+/).length;
	return words > 30 && (text.match(/[.!?,;]/g)?.length ?? 0) < words / 60;
}

function propose(
	read: Transcription,
	edition: ImportEdition,
	answers: Answers,
	intervention: Heard | undefined,
	name: string,
): Proposal | { refusal: readonly Refusal[] } {
	const language =
		answers['language'] ??
		(isLocale(read.language) ? read.language : intervention?.language) ??
		defaultLocale;
	const asked = [
		...(intervention ? [] : [askPlace(placesOf(edition), name)]),
		...(read.languages.length > 1 ? askKept(read, answers) : []),
		...(intervention ? askLanguage(intervention, language, edition, answers) : []),
	];
	const voices = [...new Set(read.voices.values())];
	const askedOfVoices = voices.flatMap(({ question }) => question ?? []);
	if (read.utterances.every(({ start }) => start === undefined)) {
		if (!/\.(?:txt|md|docx)$|^-$/i.test(name))
			return {
				refusal: [
					{
						message: 'ce fichier n’a aucun minutage',
						hint: 'demandez-le de nouveau ; si c’est un simple texte, nommez-le .txt : il ira dans la fiche',
					},
				],
			};
		if (intervention && intervention.kind !== 'intervention')
			return { refusal: [refuseText(intervention.id)] };
		return { ...proposeText(read, answers, intervention), questions: [...asked, ...askedOfVoices] };
	}
	const duration = intervention?.videos[0]?.duration;
	const base = findTimeBase(
		read.utterances.flatMap(({ start }) => start ?? []).toSorted((a, b) => a - b),
		duration,
	);
	const isFromTape = base !== undefined && (base.isSure || answers['base'] === 'oui');
	const ordered = putInOrder(isFromTape ? takeOff(read.utterances, base.seconds) : read.utterances, duration);
	if (ordered.late.length > 0)
		return {
			refusal: [
				{
					line: ordered.late[0]!.line,
					message: describeLate(ordered.late, duration!),
					hint: `vérifiez que ce fichier est bien celui de cette vidéo, ou corrigez « duration » dans ${intervention!.file}`,
				},
			],
		};
	// Whoever chairs a part of the day does not speak alone in it.
	const speakers =
		intervention?.kind === 'intervention'
			? edition.people.filter(({ id }) => intervention.speakers.includes(id))
			: [];
	const { cues, unnamed } = toCues(cutLong(ordered.utterances), read.voices, speakers, answers, language);
	const strangers = [...new Set(cues.flatMap(({ voice }) => voice ?? []))].filter(
		(voice) => !edition.people.some((person) => nameOf(person) === voice),
	);
	const status = proposeStatus(read.isAutomatic, answers, intervention);
	const questions = [
		...asked,
		...(base && !base.isSure && answers['base'] === undefined ? [askBase(base.seconds)] : []),
		...askFirst(read.utterances, speakers, answers),
		...askedOfVoices,
		...status.questions,
	];
	const folder = posix.dirname(intervention?.file ?? '');
	const edits: Edit[] = intervention
		? [
				{
					file: `${folder}/transcript.${language}.vtt`,
					text: formatWebVtt(cues),
					...(answers['replace'] === 'oui' && { isReplacing: true }),
				},
				...(strangers.length > 0
					? [{ file: intervention.file, list: ['otherVoices'], items: strangers }]
					: []),
				...status.edits,
			]
		: [];
	const paragraphs = cues.filter(({ id }) => id !== '').length;
	return {
		read: [
			`${count(cues.length, 'sous-titre', 'sous-titres')}, ${count(paragraphs, 'paragraphe', 'paragraphes')}, jusqu’à ${formatTime(cues.at(-1)!.end)}`,
			...(read.language ? [`langue : ${read.language}`] : []),
			...(read.isAutomatic ? ['transcription automatique, à relire (machine-transcript)'] : []),
			...voices.map((voice) => describeVoice(voice, speakers)),
		],
		mended: [
			...read.mended,
			...(isFromTape
				? [
						`ce fichier compte à partir de ${formatTime(base.seconds)}, l’heure de la bande : ôtée de tous les moments`,
					]
				: []),
			...ordered.mended,
		],
		questions,
		unplaced: [
			...read.ignored,
			...unnamed.map(({ line, text }) => ({
				line,
				text,
				why: 'quelqu’un d’autre commence ici, que le fichier ne nomme pas : donnez-lui la parole dans le fichier écrit',
			})),
			...read.doubts.map(({ line, label }) => ({
				line,
				text: `${label} :`,
				why: 'pris pour le début d’une phrase ; si c’est quelqu’un, donnez-lui la parole dans le fichier écrit',
			})),
		],
		edits,
		next: [
			...strangers
				.filter((voice) => natureOf(voice, edition.bodies) !== 'person')
				.flatMap((voice) => proposeSheet(voice, edition.bodies)),
			'relisez les paragraphes : chacun commence au sous-titre qui porte un nom (p1, p2…) ; déplacez ces noms à votre gré',
		],
	};
}

function takeOff(utterances: readonly Utterance[], seconds: number): Utterance[] {
	return utterances.map((utterance) => ({
		...utterance,
		start: utterance.start === undefined ? undefined : Math.max(0, utterance.start - seconds),
		end: utterance.end === undefined ? undefined : Math.max(0, utterance.end - seconds),
	}));
}

function askBase(seconds: number): Question {
	return {
		id: 'base',
		ask: `La première parole est peu après ${formatTime(seconds)} : est-ce l’heure où commence la bande, à ôter de tous les moments ?`,
		choices: [
			{ value: 'oui', label: 'oui : l’enregistrement commence là' },
			{ value: 'non', label: 'non : rien n’est dit avant' },
		],
		suggested: 'oui',
		takesText: false,
		isRequired: false,
	};
}

/** What a transcript may be of. */
function placesOf({ interventions, sessions }: ImportEdition): Heard[] {
	return [...interventions, ...sessions];
}

function isLocale(language: string | undefined): language is string {
	return language !== undefined && (locales as readonly string[]).includes(language);
}

function describeVoice({ label, name, turns, person }: Voice, speakers: readonly Person[]): string {
	const shown = label === '' ? '« >> »' : `« ${label} »`;
	const isGuest = person !== undefined && speakers.length > 0 && !speakers.includes(person);
	const where = person
		? isGuest
			? ', qui n’est pas des intervenants de la fiche'
			: ''
		: ', hors de speakers/';
	return `${shown} → <v ${name}> (${count(turns, 'fois', 'fois')}${where})`;
}

/**
 * The cues of the file, each paragraph begun by a name, each turn by its voice, and what is said by somebody whom it does not name, where
 * the words before it are those of somebody who is named.
 */
function toCues(
	utterances: readonly Timed[],
	voices: ReadonlyMap<string, Voice>,
	speakers: readonly Person[],
	answers: Answers,
	language: string,
): { cues: Omit<Cue, 'line'>[]; unnamed: Timed[] } {
	let last: string | undefined;
	/** Who spoke before a dialogue with dashes, after which they go on; and the line of what is said in it. */
	let aside: { before: string; line: number } | undefined;
	const unnamed: Timed[] = [];
	const hasVoices = voices.size > 0;
	const breaks = new Set(utterances.flatMap(({ isBreak }, index) => (isBreak ? [index] : [])));
	const hasMarks = utterances.some(({ isParagraph }) => isParagraph);
	const cues = utterances.map((utterance, index): Cue => {
		const { start, end, label, text, line, isParagraph, isBreak } = utterance;
		const named = label === undefined ? undefined : voices.get(keyOf(label))?.name;
		// What somebody else says is not left in the mouth of who spoke before.
		const isOther = isBreak && label === undefined && index > 0 && last !== undefined;
		const isBack = aside !== undefined && label === undefined && !isOther && line !== aside.line;
		const voice =
			named ??
			(isOther
				? namelessIn(language)
				: isBack
					? aside!.before
					: index === 0
						? firstVoice(speakers, hasVoices, answers)
						: undefined);
		if (isOther) unnamed.push(utterance);
		if (isOther && /^[-–—]/.test(text)) aside = { before: aside?.before ?? last!, line };
		else if (voice !== undefined) aside = undefined;
		const isTurn = voice !== undefined && voice !== last;
		last = voice ?? last;
		const id = hasMarks && (isParagraph || isTurn || index === 0) ? 'p' : '';
		return { start, end, id, text, line, ...(isTurn && { voice }) };
	});
	let number = 0;
	return {
		cues: splitAt(cues, breaks)
			.flatMap((part) => splitParagraphs(part))
			.flatMap((paragraph) =>
				paragraph.map((cue, index) => ({ ...cue, id: index === 0 ? `p${String((number += 1))}` : '' })),
			),
		unnamed,
	};
}

/** Parts cues where somebody else begins who is not named. */
function splitAt(cues: readonly Cue[], breaks: ReadonlySet<number>): Cue[][] {
	const starts = [0, ...[...breaks].filter((index) => index > 0)];
	return starts.map((start, index) => cues.slice(start, starts[index + 1]));
}

/** Who begins, where the file does not say: the only one who can, or whom an answer names. */
function firstVoice(speakers: readonly Person[], hasVoices: boolean, answers: Answers): string | undefined {
	const answer = answers['first'];
	const person = speakers.find(({ id }) => id === answer);
	if (person) return nameOf(person);
	if (answer !== undefined && answer !== nobody && answer !== '') return answer;
	if (speakers.length === 1) return hasVoices ? undefined : nameOf(speakers[0]!);
	return speakers.length > 1 ? namelessIn(defaultLocale) : undefined;
}

function askFirst(
	utterances: readonly Utterance[],
	speakers: readonly Person[],
	answers: Answers,
): Question[] {
	const [first] = utterances;
	if (!first || first.label !== undefined || speakers.length < 2 || answers['first'] !== undefined) return [];
	return [
		{
			id: 'first',
			ask: 'Plusieurs personnes parlent, et le fichier ne dit pas qui commence : qui est-ce ?',
			context: `« ${first.text.slice(0, 80)} »`,
			choices: [
				...speakers.map((person) => ({ value: person.id, label: nameOf(person) })),
				{ value: nobody, label: 'on ne sait pas' },
			],
			takesText: true,
			isRequired: false,
		},
	];
}

/** Which of the languages of a file is read: the other is for its translation. */
function askKept({ language, languages }: Transcription, answers: Answers): Question[] {
	if (answers['language'] !== undefined) return [];
	return [
		{
			id: 'language',
			ask: 'Ce fichier dit les mêmes mots en deux langues : laquelle écrire ? Importez-le une seconde fois pour l’autre, qui devient la traduction',
			choices: languages.map((one) => ({ value: one, label: one })),
			...(language !== undefined && { suggested: language }),
			takesText: false,
			isRequired: false,
		},
	];
}

function askLanguage(
	intervention: Heard,
	language: string,
	edition: ImportEdition,
	answers: Answers,
): Question[] {
	const original = `${posix.dirname(intervention.file)}/transcript.${intervention.language}.vtt`;
	if (
		language === intervention.language ||
		answers['language'] !== undefined ||
		edition.tracks.includes(original)
	)
		return [];
	return [
		{
			id: 'language',
			ask: `Le texte semble en « ${language} », l’intervention est en « ${intervention.language} » : quelle est la langue de ce fichier ?`,
			choices: locales.map((locale) => ({ value: locale, label: locale })),
			takesText: false,
			isRequired: true,
		},
	];
}

const statuses = [
	{ value: 'verbatim', label: 'les mots prononcés' },
	{ value: 'revised', label: 'revus par leur auteur' },
	{ value: 'machine-transcript', label: 'une machine, sans relecture' },
];

/** What the transcript is worth: in `transcriptStatus` where there is a text too, in `status` otherwise. */
function proposeStatus(
	isAutomatic: boolean,
	answers: Answers,
	intervention: Heard | undefined,
): { edits: Edit[]; questions: Question[] } {
	if (!intervention) return { edits: [], questions: [] };
	// A part of the day is no text of somebody's: its own status is that of its transcript.
	const isApart = intervention.kind !== 'intervention' || intervention.hasText;
	const field = isApart ? 'transcriptStatus' : 'status';
	const current = isApart ? intervention.transcriptStatus : intervention.status;
	const answer = answers['status'];
	const value = answer ?? (current === undefined && isAutomatic ? 'machine-transcript' : undefined);
	const edits: Edit[] =
		value === undefined || value === current
			? []
			: [
					{
						file: intervention.file,
						field: [field],
						value,
						...(answer !== undefined && { isReplacing: true }),
					},
				];
	const isContradicted = isAutomatic && current !== undefined && current !== 'machine-transcript';
	const isAsked = answer === undefined && (isContradicted || (value === undefined && current === undefined));
	const question: Question = {
		id: 'status',
		ask: isContradicted
			? `Une machine a fait ce fichier, et la fiche dit « ${field}: ${current} » : que vaut-il ?`
			: 'Que vaut cette transcription ?',
		choices: statuses,
		...(isAutomatic && { suggested: 'machine-transcript' }),
		takesText: false,
		isRequired: current === undefined && value === undefined,
	};
	return { edits, questions: isAsked ? [question] : [] };
}
