import { posix } from 'node:path';
import { locales } from '#i18n/locales.ts';
import { formatTime } from '#media/time.ts';
import { formatWebVtt } from '#media/transcripts/webvtt.ts';
import type { ImportEdition, Place } from '../describe-edition.ts';
import type { Answers, Edit, Importer, Proposal, Question, Unplaced } from '../proposal.ts';
import { findMarkdownTables, foldName, parseTable, type Table } from '../table.ts';
import { findAll, parseXml } from '../xml.ts';
import { count } from '../text.ts';
import { matchPerson } from '../names.ts';
import { readAsText } from './office.ts';
import { askPlace, findPlace } from './place.ts';
import { splitPeople } from './programme/people.ts';
import { hasTimings, readCaptions } from './transcript/captions.ts';
import { guessLanguage } from './transcript/language.ts';
import { readMoment } from './transcript/time.ts';
import { findTimeBase } from './transcript/time-base.ts';

/** The title of a part of a recording. */
interface Chapter {
	/** Seconds from the beginning. */
	start: number;
	title: string;
	/** Who speaks, as the list says. */
	who?: string;
	/** The line of the file, from 1. */
	line: number;
}

/** What a list of timed titles holds. */
export interface ChapterList {
	chapters: Chapter[];
	mended: string[];
	/** Lines that are none. */
	others: Unplaced[];
}

const hint =
	'écrivez une ligne par partie, telle que la description d’une vidéo les donne : « 0:00 Ouverture »';

/** `chapters`: timed titles, as they are copied from the description of a video, or as programs write them. */
export const chapters: Importer = {
	name: 'chapters',
	takes: '<fichier.txt | .vtt | ->',
	propose: (input, edition, answers) => {
		const places = [...edition.interventions, ...edition.sessions];
		const place = findPlace(places, answers['to']);
		if (place && 'refusal' in place) return Promise.resolve(place);
		const text = readAsText(input, answers['encoding']);
		if ('refusal' in text) return Promise.resolve(text);
		const end = place?.videos[Number(answers['recording'] ?? 1) - 1]?.duration;
		const found = readChapters(text.text);
		if (tellsHours(text.text, found.chapters))
			return Promise.resolve({
				refusal: [
					{
						line: found.chapters[0]!.line,
						message: `ce sont des heures de l’horloge (« ${text.text.split('\n')[found.chapters[0]!.line - 1]!.trim()} »), et non des moments de l’enregistrement`,
						hint: 'écrivez à combien de minutes du début de l’enregistrement commence chaque partie : « 0:00 Ouverture »',
					},
				],
			});
		const read = takeOffTape(found, end);
		if (read.chapters.length > 0 && read.chapters.every(({ start }) => end !== undefined && start >= end))
			return Promise.resolve({
				refusal: [
					{
						line: read.chapters[0]!.line,
						message: `aucun titre n’est dans l’enregistrement, qui dure ${formatTime(end!)}`,
						hint: 'vérifiez que cette liste est bien celle de cet enregistrement, ou corrigez sa durée (« duration »)',
					},
				],
			});
		if (read.chapters.length === 0)
			return Promise.resolve({
				refusal: [{ message: 'aucune ligne ne commence ni ne finit par un moment', hint }],
			});
		return Promise.resolve({
			...propose(read, place, edition, answers, input.name),
			mended: [...text.mended, ...read.mended],
		});
	},
};

/** The hours of a day that is run by the clock: all are written « 9h20 », and the first is in the morning, or later. */
function tellsHours(text: string, list: readonly Chapter[]): boolean {
	const lines = text.split('\n');
	const [first] = list;
	return (
		first !== undefined &&
		first.start >= earliestHour &&
		list.every(({ line }) => /(?<!\d)\d{1,2}\s?h(?:\s?\d{2})?(?![\p{L}\d])/iu.test(lines[line - 1] ?? ''))
	);
}

/** Seconds: nothing begins a day before six, and no recording has its first title so late. */
const earliestHour = 6 * 3600;

/** Titles that count from the clock of a tape count from the beginning of the recording. */
function takeOffTape(read: ChapterList, duration: number | undefined): ChapterList {
	const base = findTimeBase(
		read.chapters.map(({ start }) => start),
		duration,
	);
	if (!base?.isSure) return read;
	return {
		...read,
		chapters: read.chapters.map((chapter) => ({ ...chapter, start: chapter.start - base.seconds })),
		mended: [
			...read.mended,
			`ces moments comptent à partir de ${formatTime(base.seconds)}, l’heure de la bande : elle en est ôtée`,
		],
	};
}

function propose(
	read: ChapterList,
	place: Place | undefined,
	edition: ImportEdition,
	answers: Answers,
	name: string,
): Omit<Proposal, 'mended'> {
	const number = place && place.videos.length > 1 ? Number(answers['recording']) : 1;
	const duration = place?.videos[number - 1]?.duration;
	const late = read.chapters.filter(({ start }) => duration !== undefined && start >= duration);
	const kept = read.chapters.filter((chapter) => !late.includes(chapter));
	const guessed = guessLanguage(kept.map(({ title }) => title).join(' '));
	const language = answers['language'] ?? place?.language;
	const edit = place && kept.length > 0 && language && toEdit(kept, place, edition, language, number);
	return {
		read: [
			`${count(kept.length, 'partie', 'parties')}, de ${formatTime(kept[0]?.start ?? 0)} à ${formatTime(kept.at(-1)?.start ?? 0)}`,
			...kept.map(({ start, title }) => `  ${formatTime(start)} ${title}`),
		],
		questions: [
			...(place ? [] : [askPlace([...edition.interventions, ...edition.sessions], name)]),
			...(place && guessed && guessed !== language && answers['language'] === undefined
				? [askLanguage(guessed, place.language)]
				: []),
			...(place && Number.isNaN(number) ? [askRecording(place)] : []),
		],
		unplaced: [
			...read.others,
			...(edit && 'text' in edit
				? kept.flatMap(({ line, who }) =>
						who === undefined
							? []
							: [
									{
										line,
										text: who,
										why: 'les chapitres d’une transcription ne nomment personne : elle le fait',
									},
								],
					)
				: []),
			...kept.flatMap((chapter) =>
				findNamed(chapter, edition).others.map((name) => ({
					line: chapter.line,
					text: name,
					why: 'personne n’est ainsi nommé, de façon sûre, parmi les intervenants',
				})),
			),
			...kept
				.filter(({ title }) => made.test(title))
				.map(({ line, title, start }) => ({
					line,
					text: `${formatTime(start)} ${title}`,
					why: 'c’est le nom qu’un programme donne à une partie qui n’en a pas : gardé, à remplacer',
				})),
			...late.map(({ line, title, start }) => ({
				line,
				text: title,
				why: `${formatTime(start)} est après la fin de la vidéo (${formatTime(duration!)})`,
			})),
			...(place && kept.length > 0 && place.videos.length === 0 && !edit
				? [
						{
							text: count(kept.length, 'partie', 'parties'),
							why: `${place.file} n’a encore ni enregistrement ni transcription : donnez-les d’abord (npm run import -- videos)`,
							whyInPage: `« ${place.title} » n’a encore ni enregistrement ni transcription : donnez-les d’abord dans sa fiche`,
						},
					]
				: []),
		],
		edits: edit ? [{ ...edit, ...(answers['replace'] === 'oui' && { isReplacing: true }) }] : [],
		next: ['relisez les titres dans le fichier écrit'],
	};
}

/** Titles head the parts of a transcript where there is one; else they are the index of the recording. */
function toEdit(
	list: readonly Chapter[],
	place: Place,
	edition: ImportEdition,
	language: string,
	number: number,
): Edit | undefined {
	const folder = posix.dirname(place.file);
	if (edition.tracks.includes(`${folder}/transcript.${language}.vtt`))
		return {
			file: `${folder}/chapters.${language}.vtt`,
			text: formatWebVtt(toCues(list, place.videos[0]?.duration)),
		};
	if (!place.videos[number - 1]) return undefined;
	const recording = place.kind === 'intervention' ? ['video'] : ['videos', String(number - 1)];
	return {
		file: place.file,
		field: [...recording, 'index', language],
		value: list
			.map((chapter) => {
				const named = findNamed(chapter, edition).people;
				return `${formatTime(chapter.start)} ${chapter.title}${named.length > 0 ? ` {${named.join(', ')}}` : ''}\n`;
			})
			.join(''),
	};
}

/** What programs call a part that nobody named. */
const made = /^(?:chapitre|chapter|partie|part|marqueur|marker|piste|track)\s*\d+$/iu;

/** Those of the edition whom a list names beside a title, by their ids, and the names of the others. */
function findNamed({ who }: Chapter, { people }: ImportEdition): { people: string[]; others: string[] } {
	const found: { people: string[]; others: string[] } = { people: [], others: [] };
	for (const { label } of who === undefined ? [] : splitPeople(who, people)) {
		const match = matchPerson(label, people, people);
		if (match?.isSure) found.people.push(match.person.id);
		else found.others.push(label);
	}
	return found;
}

function askLanguage(guessed: string, language: string): Question {
	return {
		id: 'language',
		ask: `Ces titres semblent en « ${guessed} », la fiche est en « ${language} » : quelle est leur langue ?`,
		choices: locales.map((locale) => ({ value: locale, label: locale })),
		suggested: guessed,
		takesText: false,
		isRequired: true,
	};
}

function askRecording({ videos }: Place): Question {
	return {
		id: 'recording',
		ask: 'Duquel des enregistrements est-ce ?',
		choices: videos.map(({ url = '', duration }, index) => ({
			value: String(index + 1),
			label: duration === undefined ? url : `${url} (${formatTime(duration)})`,
		})),
		takesText: false,
		isRequired: true,
	};
}

/** A part lasts until the next begins; the last, until the end of the recording, or a second where that is not known. */
function toCues(list: readonly Chapter[], duration = 0) {
	return list.map(({ start, title }, index) => ({
		id: '',
		start,
		end: list[index + 1]?.start ?? Math.max(duration, start + 1),
		text: title,
	}));
}

const clock = String.raw`\d{1,3}:\d{1,2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const units = String.raw`(?:\d{1,2}\s?h\s?\d{1,2}(?:\s?(?:min|mn|m|['’′])\s?(?:\d{1,2}\s?(?:sec|s|["”″]|['’′]{2})?)?)?|\d{1,3}\s?(?:min|mn|m|['’′])\s?(?:\d{1,2}\s?(?:sec|s|["”″]|['’′]{2})?)?)(?![\p{L}\p{N}])`;
const time = `(?:${clock}|${units})`;
const separator = String.raw`[\s–—―:|•·→>~=*_.,;#\p{So}-]`;

/** « 1. [0:00 - 1:30] – Titre ». */
const before = new RegExp(
	String.raw`^(?:[^\p{L}\p{N}([]*)(?:\d{1,3}\s?[.)/]\s+|[\d]{1,2}\s+[-–—]\s+)?(?:(?:chapitre|chapter|partie|part)\s(?:\d{1,3}\s?[:.–—-]?\s+)?)?[^\p{L}\p{N}]*(${time})\s*(?:(?:-+>?|–|—|→|à|to)\s*${time})?[\s\])}】*_]*${separator}*(.*)$`,
	'iu',
);

/** « Titre (0:00) », « Titre – 0:00 ». */
const after = new RegExp(
	String.raw`^(.*?\S)${separator}*[\s([{【]+(${time})\s*(?:[-–—→]+\s*${time}\s*)?[\])}】]*[\s.;,]*$`,
	'iu',
);

/** Reads timed titles in any of the forms in which they are written. */
export function readChapters(text: string): ChapterList {
	const table = readTitles(text);
	if (table) return settle(table.chapters, table.others);
	const podcast = readJson(text);
	if (podcast) return settle(podcast.chapters, podcast.others);
	const special =
		readOgm(text) ??
		readMetadata(text) ??
		readSimpleChapters(text) ??
		(hasTimings(text) && hasCaptionTitles(text) ? readTrack(text) : undefined);
	if (special) return settle(special, []);
	const lines = splitRun(text.split('\n').map((line, index) => ({ text: plain(line), line: index + 1 })));
	const first = lines.filter((line) => leads(line.text));
	const last = lines.filter(({ text: words }) => !leads(words) && after.test(words) && !tellsLength(words));
	const alone = first.filter((line) => titleAfter(line.text) === '');
	if (alone.length > first.length / 2) return settle(readPairs(lines, alone), []);
	// A list keeps to one form: a moment at the other end of a line is part of its title, or of a sentence.
	const chosen = first.length >= last.length ? first : last;
	const found = chosen.map(({ text: words, line }): Chapter => {
		const [, moment, title] =
			chosen === first ? before.exec(words)! : [undefined, ...after.exec(words)!.slice(1).toReversed()];
		return { start: readTime(moment!), title: tidy(title!), line };
	});
	const others = lines
		.filter((line) => line.text !== '' && !chosen.includes(line))
		.map(({ text: words, line }) => ({ line, text: words, why: 'cette ligne ne donne pas de moment' }));
	return settle(found, others);
}

/** Titles that were pasted on a single line each get their own. */
function splitRun(lines: readonly { text: string; line: number }[]): { text: string; line: number }[] {
	const timed = lines.filter(({ text }) => new RegExp(clock).test(text));
	if (timed.length !== 1) return [...lines];
	return lines.flatMap((line) =>
		timed.includes(line)
			? line.text
					.split(new RegExp(`(?<=\\s)(?=[[(]?${clock})`))
					.map((part) => ({ ...line, text: part.trim() }))
			: [line],
	);
}

function leads(words: string): boolean {
	return before.test(words);
}

/** « Durée : environ 1 h 30 » is how long the recording is, and no moment of it. */
function tellsLength(words: string): boolean {
	return /\b(?:durée|duration|running time)\b[^.]*\.?$/iu.test(words);
}

function titleAfter(words: string): string {
	return tidy(before.exec(words)?.[2] ?? '');
}

/** In order, each once. */
function settle(found: readonly Chapter[], others: readonly Unplaced[]): ChapterList {
	const sorted = found.toSorted((a, b) => a.start - b.start);
	const untitled = sorted.filter(({ title }) => title === '');
	const titled = sorted.filter(({ title }) => title !== '');
	const distinct = titled.filter(
		({ start, title }, index) =>
			titled.findIndex((other) => other.start === start && other.title === title) === index,
	);
	const twice = distinct.filter(({ start }, index) => distinct[index - 1]?.start === start);
	const repeated = titled.length - distinct.length;
	return {
		chapters: distinct.filter((chapter) => !twice.includes(chapter)),
		mended: [
			...(sorted.some((chapter, index) => chapter !== found[index])
				? ['titres remis dans l’ordre du temps']
				: []),
			...(repeated > 0 ? [count(repeated, 'ligne répétée fondue', 'lignes répétées fondues')] : []),
		],
		others: [
			...others,
			...untitled.map(({ line, start }) => ({
				line,
				text: formatTime(start),
				why: 'ce moment n’a pas de titre',
			})),
			...twice.map(({ line, title, start }) => ({
				line,
				text: title,
				why: `un autre titre commence aussi à ${formatTime(start)}`,
			})),
		],
	};
}

/** A line without the markup of where it was copied from. */
function plain(line: string): string {
	return line
		.replaceAll(/<[^>]+>/g, ' ')
		.replaceAll(/\[([^\]]*)\]\((?:https?:)?[^)\s]*\)/g, '$1')
		.replaceAll(/https?:\/\/\S+/g, ' ')
		.replaceAll(/\*\*|__|`/g, '')
		.replaceAll('：', ':')
		.replaceAll('&amp;', '&')
		.replaceAll(/(?<=\d)\s?:\s?(?=\d{2}(?!\d))/g, ':')
		.replaceAll(/\s+/g, ' ')
		.trim();
}

function tidy(title: string): string {
	return title
		.replace(new RegExp(`^${separator}+(?=\\S)`, 'u'), '')
		.replaceAll(/[\s|–—―>→*_\p{So}-]+$/gu, '')
		.trim();
}

/** Seconds of « 1:02:03 », « 2:10,5 », « 1 h 02 », « 2 min 10 », « 2’10” ». */
function readTime(moment: string): number {
	const numbers = moment
		.replace(',', '.')
		.match(/\d+(?:\.\d+)?/g)!
		.map(Number);
	const hasHours = /h/i.test(moment) || (moment.includes(':') && numbers.length === 3);
	const [hours, minutes, seconds] = hasHours ? numbers : [0, ...numbers];
	return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

/** A moment on one line, its title on the next or on the one before, as the panel of a player gives them when it is copied. */
function readPairs(
	lines: readonly { text: string; line: number }[],
	moments: readonly { text: string; line: number }[],
): Chapter[] {
	const words = lines.filter(({ text }) => text !== '');
	const isBefore = !moments.includes(words[0]!);
	return moments.map((moment) => {
		const next = words[words.indexOf(moment) + (isBefore ? -1 : 1)];
		const title = next && !moments.includes(next) ? tidy(next.text) : '';
		return { start: readTime(before.exec(moment.text)![1]!), title, line: moment.line };
	});
}

/** A track of chapters, as the files of this project are. */
function readTrack(text: string): Chapter[] {
	return readCaptions(text).pieces.map(({ start, lines, line }) => ({
		start: start!,
		title: lines.map((words) => words.text).join(' '),
		line,
	}));
}

/** True where the titles stand under their moments. */
function hasCaptionTitles(text: string): boolean {
	return /^\s*WEBVTT/.test(text) || /-->/.test(text);
}

/** « CHAPTER01=00:00:00.000 », « CHAPTER01NAME=Titre ». */
function readOgm(text: string): Chapter[] | undefined {
	const found = text.split('\n').flatMap((words, index): Chapter[] => {
		const [, number, moment] = /^CHAPTER(\d+)=\s*([\d:.]+)/i.exec(words) ?? [];
		if (!number || !moment) return [];
		const title = new RegExp(`^CHAPTER${number}NAME=(.*)$`, 'im').exec(text)?.[1] ?? '';
		return [{ start: readTime(moment), title: title.trim(), line: index + 1 }];
	});
	return found.length > 0 ? found : undefined;
}

/** FFmpeg's metadata: parts whose moments count in a unit that each names. */
function readMetadata(text: string): Chapter[] | undefined {
	if (!text.startsWith(';FFMETADATA')) return undefined;
	const parts = [...text.matchAll(/^\[CHAPTER\]\n([^[]*)/gim)];
	return parts.map((part): Chapter => {
		const field = (name: string) => new RegExp(`^${name}=(.*)$`, 'im').exec(part[1]!)?.[1]?.trim() ?? '';
		const [over = 1, under = 1e9] = field('TIMEBASE').split('/').filter(Boolean).map(Number);
		return {
			start: (Number(field('START')) * over) / under,
			title: field('title').replaceAll(/\\(.)/g, '$1'),
			line: text.slice(0, part.index).split('\n').length,
		};
	});
}

/** The chapters of a podcast, in XML (Podlove Simple Chapters 1.2). */
function readSimpleChapters(text: string): Chapter[] | undefined {
	if (!/^\s*<[^]*\bsimple-chapters\b/.test(text)) return undefined;
	const root = parseXml(Buffer.from(text), true);
	return findAll(root, 'chapter').map(({ attributes: { start = '', title = '' } }) => ({
		start: readTime(start),
		title: title.trim(),
		line: 1,
	}));
}

/** How many rows are read to find the names of the columns. */
const mostTitles = 5;

/** What a column holds, by the words at its head. */
const columns = {
	moment: /^(?:debut|start|moment|temps|time|timecode|tc|in|entree|heure)\b(?! out)/,
	title:
		/^(?:titre|title|chapitre|chapter|nom|name|partie|marker name|sujet|subject|topic|intitule|contenu)\b/,
	type: /^(?:marker type|type(?: de marqueur)?)$/,
	people: /^(?:qui|who|intervenante?s?|orat(?:eur|rice)s?|speakers?)$/,
} as const;

/** The rows of a table, whether the text is one or holds one in Markdown, and the lines around it. */
function findRows(text: string): { records: Table['records']; around: Unplaced[] } | undefined {
	const [drawn] = findMarkdownTables(text);
	if (!drawn || drawn.length < 2) {
		const table = parseTable(text);
		return table && { records: table.records, around: [] };
	}
	const around = text
		.split('\n')
		.flatMap((words, index) =>
			words.trim() === '' || /^\s*\|.*\|\s*$/.test(words)
				? []
				: [{ line: index + 1, text: plain(words), why: 'cette ligne n’est pas dans le tableau' }],
		);
	return { records: drawn, around };
}

/** A table headed by the names of its columns, as spreadsheets and the markers of film editors give it; its own title may stand above. */
function readTitles(text: string): Pick<ChapterList, 'chapters' | 'others'> | undefined {
	const rows = findRows(text);
	if (!rows) return undefined;
	const { records, around } = rows;
	const heads = records.slice(0, mostTitles).map(({ cells }) => cells.map(foldName));
	const place = (head: readonly string[], column: keyof typeof columns) =>
		head.findIndex((name) => columns[column].test(name));
	const first = heads.findIndex((head) => place(head, 'moment') >= 0 && place(head, 'title') >= 0);
	if (first < 0) return undefined;
	const head = heads[first]!;
	const at = (column: keyof typeof columns) => place(head, column);
	const [moment, title, type, people] = [at('moment'), at('title'), at('type'), at('people')];
	const used = new Set([moment, title, type, people]);
	const list: Pick<ChapterList, 'chapters' | 'others'> = {
		chapters: [],
		others: [
			...around,
			...records.slice(0, first).map(({ cells, line }) => ({
				line,
				text: cells.join(' ').trim(),
				why: 'c’est le titre du tableau',
			})),
			...head.flatMap((name, index) =>
				used.has(index) || name === '' || !records.slice(first + 1).some(({ cells }) => cells[index]?.trim())
					? []
					: [
							{
								line: records[first]!.line,
								text: records[first]!.cells[index]!.trim(),
								why: 'cette colonne n’a pas de place dans un index',
							},
						],
			),
		],
	};
	for (const { cells, line } of records.slice(first + 1)) {
		const words = plain(cells[moment] ?? '');
		const start = new RegExp(`^${time}$`, 'u').test(words) ? readTime(words) : readMoment(words);
		const named = plain(cells[title] ?? '');
		const nature = cells[type]?.trim() ?? '';
		if (start === undefined)
			list.others.push({
				line,
				text: cells.filter((cell) => cell.trim() !== '').join(' '),
				why: 'cette ligne ne donne pas de moment',
			});
		else if (
			nature !== '' &&
			!/chap/i.test(nature) &&
			records.some((row) => /chap/i.test(row.cells[type] ?? ''))
		)
			list.others.push({ line, text: named, why: `c’est un repère « ${nature} », et non un chapitre` });
		else {
			const who = cells[people]?.trim();
			list.chapters.push({ start, title: named, line, ...(who && { who }) });
		}
	}
	return list;
}

/** The chapters of a podcast, in JSON (Podcasting 2.0, JSON Chapters 1.2). */
function readJson(text: string): Pick<ChapterList, 'chapters' | 'others'> | undefined {
	if (!text.trimStart().startsWith('{')) return undefined;
	try {
		const { chapters: all } = JSON.parse(text) as {
			chapters?: { startTime?: unknown; title?: unknown; toc?: unknown }[];
		};
		const list = all?.flatMap(({ startTime, title, toc }) =>
			typeof startTime === 'number' && typeof title === 'string'
				? [{ start: startTime, title, line: 1, isHidden: toc === false }]
				: [],
		);
		return (
			list && {
				chapters: list
					.filter(({ isHidden }) => !isHidden)
					.map(({ start, title, line }) => ({ start, title, line })),
				others: list
					.filter(({ isHidden }) => isHidden)
					.map(({ start, title, line }) => ({
						line,
						text: `${formatTime(start)} ${title}`,
						why: 'le fichier dit de ne pas le montrer (toc: false)',
					})),
			}
		);
	} catch {
		return undefined;
	}
}
