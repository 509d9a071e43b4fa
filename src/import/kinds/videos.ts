import { posix } from 'node:path';
import {
	describeAddress,
	describeHosts,
	findVideo,
	hostOf,
	type VideoReference,
} from '#media/hosts/index.ts';
import { formatTime } from '#media/time.ts';
import { addressPattern, findPastedVideo } from '../addresses.ts';
import { toRoman } from '#proceedings/roman.ts';
import { describePlace, type ImportEdition, nameOf, type Place } from '../describe-edition.ts';
import { tokensOf } from '../names.ts';
import type { Answers, Edit, Importer, Question, Unplaced } from '../proposal.ts';
import { findMarkdownTables, foldName, parseTable, type Table } from '../table.ts';
import { childOf, findAll, parseXml, wordsOf } from '../xml.ts';
import { count } from '../text.ts';
import { readAsText } from './office.ts';
import { readDay } from './programme/moments.ts';

/** A video of a list. */
export interface ListedVideo extends VideoReference {
	title: string | undefined;
	/** How long it lasts, in seconds. */
	seconds: number | undefined;
	/** What the list says it belongs to: an id, or a title. */
	owner: string | undefined;
	/** The day it was put online, ISO 8601. */
	published: string | undefined;
	/** The paragraph before the link, in a letter. */
	context: string;
	/** The line of the file, from 1. */
	line: number;
}

/** What a list of links holds. */
export interface VideoList {
	videos: ListedVideo[];
	/** Links that are no video, and what to copy instead. */
	refused: Unplaced[];
	/** Durations and days that are not understood, and are left unknown. */
	unread: Unplaced[];
	/** How often a link was given again. */
	repeated: number;
}

/** `videos`: a list of links, with titles and durations where it has them. */
export const videos: Importer = {
	name: 'videos',
	takes: '<fichier.csv | .txt | ->',
	propose: (input, edition, answers) => {
		const text = readAsText(input, answers['encoding'], true);
		if ('refusal' in text) return Promise.resolve(text);
		const { videos: listed, refused, unread, repeated } = readVideos(text.text);
		if (listed.length === 0)
			return Promise.resolve({
				refusal:
					refused.length > 0
						? refused.map(({ line, text: address, why }) => ({
								...(line && { line }),
								message: `« ${address} » n’est pas une vidéo`,
								hint: why,
							}))
						: [{ message: 'ce fichier ne contient aucun lien vers une vidéo', hint: describeHosts() }],
			});
		const { placed, questions, unplaced } = putInPlace(listed, edition, answers);
		return Promise.resolve({
			read: [
				count(listed.length, 'vidéo', 'vidéos'),
				...placed.map(({ video, place }) => `  ${describeVideo(video)} → ${place.id}`),
			],
			mended: [
				...text.mended,
				...(repeated > 0
					? [
							`${count(repeated, 'lien déjà donné', 'liens déjà donnés')} sous une autre forme : pris une fois`,
						]
					: []),
			],
			questions,
			unplaced: [...refused, ...unread, ...unplaced],
			edits: placed.flatMap(({ video, place }) => toEdits(video, place)),
			next: ['pour chaque vidéo, une image d’attente : poster, déposée à côté de la fiche'],
		});
	},
};

function isSame(a: VideoReference, b: VideoReference): boolean {
	return a.host === b.host && a.id === b.id;
}

function describeVideo({ host, id, start, title, owner, seconds }: ListedVideo): string {
	const length = seconds === undefined ? '' : ` (${formatTime(seconds)})`;
	const words = title ?? owner;
	return `${words ? `« ${words} » ` : ''}${hostOf(host).watchUrl(id, start)}${length}`;
}

/** The address, the duration, and the day it was put online; what the fiche has already stays. */
function toEdits(
	{ host, id, start, seconds, published }: ListedVideo,
	{ kind, file, videos }: Place,
): Edit[] {
	const url = hostOf(host).watchUrl(id, start);
	const said = {
		...(seconds !== undefined && { duration: formatTime(seconds) }),
		...(published !== undefined && { published }),
	};
	const at = videos.findIndex((video) => isOf(video.url, { host, id, start }));
	const field = kind === 'intervention' ? ['video'] : ['videos', String(at)];
	if (at >= 0 || kind === 'intervention')
		return [
			...(at >= 0 ? [] : [{ file, field: [...field, 'url'], value: url }]),
			...(at < 0 && videos.length > 0
				? []
				: Object.entries(said).map(([name, value]) => ({ file, field: [...field, name], value }))),
		];
	return [{ file, list: ['videos'], items: [{ url, ...said }] }];
}

function isOf(url: string | undefined, video: VideoReference): boolean {
	const found = url === undefined ? undefined : findVideo(url);
	return found !== undefined && isSame(found, video);
}

interface Placed {
	video: ListedVideo;
	place: Place;
}

/** Finds what each video is of: by what the list says, by an answer; else it is asked. */
function putInPlace(
	list: readonly ListedVideo[],
	edition: ImportEdition,
	answers: Answers,
): { placed: Placed[]; questions: Question[]; unplaced: Unplaced[] } {
	const places: Place[] = [...edition.interventions, ...edition.sessions];
	const placed: Placed[] = [];
	const questions: Question[] = [];
	const unplaced: Unplaced[] = [];
	for (const video of list) {
		const id = `video:${hostOf(video.host).watchUrl(video.id, video.start)}`;
		const answer = answers[id];
		const known = places.find((place) => place.id === answer) ?? findOwner(video, places, edition.sessions);
		// A part of the day may have several recordings.
		const taken = placed.find(({ place }) => place === known && place.kind === 'intervention');
		const isSecond =
			known !== undefined &&
			(placed.some(({ place }) => place === known) ||
				(known.videos.length > 0 && !known.videos.some(({ url }) => isOf(url, video))));
		const isOfOne =
			isSecond &&
			known.kind !== 'intervention' &&
			(hasTranscript(known, edition) || hasStretches(known, edition));
		if (known && !taken && !isOfOne) {
			placed.push({ video, place: known });
			continue;
		}
		unplaced.push({
			line: video.line,
			text: describeVideo(video),
			why: taken
				? `l’intervention « ${taken.place.id} » reçoit déjà la vidéo de la ligne ${String(taken.video.line)}`
				: isOfOne
					? `« ${known.id} » a déjà un enregistrement, dont sa transcription ou ses extraits donnent les moments : il est gardé, et un second n’y aurait pas de place`
					: 'rien ne dit de quoi c’est la vidéo',
		});
		if (isOfOne) continue;
		if (answer !== undefined || id in answers || places.length === 0) continue;
		const likely = guessOwner(video, places, edition);
		questions.push({
			id,
			ask: `De quoi est-ce la vidéo ? ${describeVideo(video)}`,
			choices: places.map((place) => ({ value: place.id, label: describePlace(place) })),
			...(likely && { suggested: likely.id }),
			takesText: false,
			isRequired: false,
		});
	}
	return { placed, questions, unplaced };
}

function hasTranscript({ file }: Place, { tracks }: ImportEdition): boolean {
	return tracks.some((track) => track.startsWith(`${posix.dirname(file)}/transcript.`));
}

/** True where an intervention is a stretch of the recording of a part of the day. */
function hasStretches({ id }: Place, { interventions }: ImportEdition): boolean {
	return interventions.some(({ session, isStretch }) => session === id && isStretch);
}

const sameWords = (a: string, b: string) => tokensOf(a).join(' ') === tokensOf(b).join(' ');

/** What the list names exactly: by its id, its title, its number among the panels, or the video that it has already. */
function findOwner(
	video: ListedVideo,
	places: readonly Place[],
	sessions: ImportEdition['sessions'],
): Place | undefined {
	const quoted = [...video.context.matchAll(/[«“"]\s*([^»”"]+?)\s*[»”"]/gu)].at(-1)?.[1];
	const whole = [video.owner, video.title, quoted].filter((text) => text !== undefined);
	// « Le colloque | Panel 1 | Son titre », « Son titre (qui y parle) »
	const words = whole.flatMap((text) => [
		text,
		text.replaceAll(/\s*\([^)]*\)/g, ''),
		...text.split(/\s*\|\s*|\s[–—-]\s/),
		// « Panel 1 (attention : ça commence à… »: brackets that are not closed.
		text.replace(/\s*\([^)]*$/, ''),
	]);
	const named = places.filter(({ id, title }) => words.some((text) => text === id || sameWords(text, title)));
	// « La langue des feux », of « La langue des feux : rythmes et silences »
	const headed = places.filter(({ title }) => {
		const [head = '', ...rest] = title.split(/\s*:\s/);
		return rest.length > 0 && words.some((text) => sameWords(text, head));
	});
	const numbered = sessions.filter((session) => words.some((text) => isNumber(text, session)));
	const there = places.filter(({ videos }) => videos.some(({ url }) => isOf(url, video)));
	const found = [named, headed, numbered, there].find((some) => some.length > 0) ?? [];
	return found.length === 1 ? found[0] : undefined;
}

/** « Panel 2 », « Dialogue de clôture »: the whole title, or what stands before its colon or its dash. */
function isNumber(text: string, { kind, order }: ImportEdition['sessions'][number]): boolean {
	const [head = ''] = text.replaceAll(/\s*\([^)]*\)?/g, '').split(/\s*[:–—|,;.]\s*|\s-\s/);
	const words = tokensOf(head).join(' ');
	if (kind === 'dialogue') return /^(?:closing )?dialogue(?: de (?:la )?cloture)?$/.test(words);
	const number = /^(?:panel|table ronde|seance|session|round table)(?: n)? (\d+|[ivx]+)$/.exec(words)?.[1];
	return number !== undefined && (number === String(order) || number === toRoman(order ?? 0).toLowerCase());
}

/** That which a letter names last before the link, else that whose title and speakers share most words with the title of the video. */
function guessOwner(
	video: ListedVideo,
	places: readonly Place[],
	{ people, interventions, sessions }: ImportEdition,
): Place | undefined {
	const mentions = places
		.map((place) => ({ place, at: lastMention(video.context, place, sessions) }))
		.filter(({ at }) => at >= 0)
		.toSorted((a, b) => b.at - a.at);
	if (mentions[0] && mentions[0].at !== mentions[1]?.at) return mentions[0].place;
	const words = new Set(
		tokensOf(`${video.title ?? ''} ${video.owner ?? ''}`).filter((word) => word.length > 2),
	);
	const scores = places.map((place) => {
		const { speakers = [] } = interventions.find((intervention) => intervention === place) ?? {};
		const names = people.filter(({ id }) => speakers.includes(id)).map(nameOf);
		const own = tokensOf([place.title, ...names].join(' ')).filter((word) => word.length > 2);
		return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length;
	});
	const best = Math.max(0, ...scores);
	return best >= 0.25 && scores.filter((score) => score === best).length === 1
		? places[scores.indexOf(best)]
		: undefined;
}

/** Where words name a place last, by its title, its article apart, or by its number; -1 where they do not. */
function lastMention(words: string, place: Place, sessions: ImportEdition['sessions']): number {
	const said = ` ${tokensOf(words).join(' ')} `;
	const title = tokensOf(place.title)
		.join(' ')
		.replace(/^(?:les?|la|l|une?|des|the|an?) /, '');
	const { kind, order } = sessions.find((session) => session === place) ?? {};
	const names =
		kind === 'dialogue'
			? ['dialogue de cloture', 'closing dialogue']
			: order === undefined
				? []
				: ['panel', 'table ronde', 'seance', 'session', 'round table'].flatMap((part) =>
						[String(order), `n ${String(order)}`, toRoman(order).toLowerCase()].map(
							(number) => `${part} ${number}`,
						),
					);
	return Math.max(...[title, ...names].map((name) => said.lastIndexOf(` ${name} `)));
}

/** What a column holds, by the words at its head. */
const columns: Readonly<Record<'address' | 'code' | 'title' | 'duration' | 'owner' | 'published', RegExp>> = {
	address: /^(?:url|urls|lien|liens|link|links|adresse|adresse web|video|video url|href|youtube|lien video)$/,
	code: /^(?:contenu|content|(?:id|identifiant)(?: de la)? video|video id)$/,
	title: /^(?:titre|title|nom|name|intitule|libelle|titre de la video|video title)$/,
	duration: /^(?:duree|duration|length|longueur|temps|minutage|secondes|seconds)$/,
	owner: /^(?:to|id|identifiant|intervention|fiche|page|partie|session|seance|panel)$/,
	published:
		/^(?:(?:mise? )?en ligne(?: le)?|mise en ligne|publiee?(?: le)?|date de (?:mise en ligne|publication)|publication|heure de publication(?: de la video)?|video publish time|published(?: at| on)?|upload(?:ed)?(?: date| at| on)?)$/,
};

/** What hosts write in the place of the title of a video that nobody may see. */
const gone =
	/^\[?(?:(?:private|deleted|unavailable) video|vidéo (?:privée|supprimée|indisponible|non disponible))\]?$/iu;

/** Reads a list of links: a table, with or without a head, or lines in which a link stands. */
export function readVideos(text: string): VideoList {
	const rows =
		readPlaylist(text) ?? readJson(text) ?? readDrawnTables(text) ?? readTable(text) ?? readLines(text);
	const list: VideoList = { videos: [], refused: [], unread: [], repeated: 0 };
	for (const row of rows) {
		const { address, duration, published, context = '', line } = row;
		const [title, owner] = [row.title?.trim() || undefined, row.owner?.trim() || undefined];
		const isOnDisk = onDisk.test(address);
		const { video, address: understood } = findPastedVideo(address);
		if (!video || isOnDisk) {
			const isAddress = addressPattern.test(address);
			list.refused.push({
				line,
				text: isAddress || isOnDisk ? address : [title ?? owner, address].filter(Boolean).join(' : '),
				why: isOnDisk
					? 'c’est un fichier d’un disque, que personne d’autre n’ouvrirait : déposez-le à côté de la fiche, ou mettez-le en ligne'
					: isAddress
						? explainOther(understood)
						: 'cette ligne ne donne pas d’adresse',
			});
			continue;
		}
		if (gone.test(title ?? '')) {
			const why = 'cette vidéo est privée ou supprimée : personne ne pourrait la voir';
			list.refused.push({ line, text: address, why });
			continue;
		}
		const same = list.videos.find((other) => isSame(other, video) && other.start === video.start);
		if (same) {
			list.repeated += 1;
			if (title && same.title && !sameWords(title, same.title))
				list.unread.push({ line, text: title, why: `son adresse est déjà celle de « ${same.title} »` });
			continue;
		}
		const told = readDuration(duration ?? '');
		// « à partir de 12:34 » is where the video begins.
		const seconds = told === video.start ? undefined : told;
		const led = row.other === undefined ? undefined : findPastedVideo(row.other).video;
		if (led && !isSame(led, video))
			list.unread.push({
				line,
				text: row.other!,
				why: `ce lien ne mène pas à l’adresse qui est écrite, ${address} : celle-ci est prise ; vérifiez laquelle est la bonne`,
			});
		const day = readDay(published ?? '');
		list.videos.push({ ...video, title, seconds, owner, published: day, context, line });
		if (duration?.trim() && told === undefined)
			list.unread.push({ line, text: duration, why: 'ce n’est pas une durée (12:34, ou 1:02:03)' });
		if (published?.trim() && day === undefined)
			list.unread.push({ line, text: published, why: 'ce n’est pas un jour (2019-03-01)' });
	}
	return list;
}

/** A file of a disk, of a network: « \\\\serveur\\dossier », « C:\\… », « /Volumes/… ». */
const onDisk = /(?:^|\s)(?:\\\\[^\s\\]+\\\S+|[a-z]:\\\S+|file:\S+|\/(?:Volumes|Users|home|media|mnt)\/\S+)/i;

/** Where recordings are too, and cannot be shown from: which hosts, and what to do. */
const elsewhere: readonly { hosts: RegExp; why: string }[] = [
	{
		hosts:
			/(?:^|\.)(?:drive\.google|docs\.google|dropbox|wetransfer|onedrive\.live|sharepoint|swisstransfer|grosfichiers|mega|box|icloud|filesender\.renater|fromsmash)\.(?:com|nz|fr|co)$|^(?:we\.tl|1drv\.ms)$/,
		why: 'c’est un fichier à télécharger, et non une vidéo qui se regarde : téléchargez-le et déposez-le à côté de la fiche, ou mettez-le en ligne et copiez l’adresse de la vidéo',
	},
	{
		hosts: /(?:^|\.)(?:facebook|instagram|twitter|x|tiktok|linkedin)\.com$|^fb\.watch$|^t\.co$/,
		why: 'c’est une page d’un réseau social, dont les vidéos ne se montrent pas ailleurs : demandez le fichier de la vidéo, ou son adresse chez un hébergeur connu',
	},
	{
		hosts: /(?:^|\.)(?:soundcloud|spotify|deezer|podcasts\.apple)\.com$/,
		why: 'c’est un son chez un autre, et non une vidéo : demandez le fichier (.mp3, .m4a) et déposez-le à côté de la fiche',
	},
];

function explainOther(address: string): string {
	const what = describeAddress(address);
	const other = elsewhere.find(({ hosts }) => URL.canParse(address) && hosts.test(new URL(address).hostname));
	if (other) return other.why;
	return what
		? `c’est ${what}, et non une vidéo : ouvrez chaque vidéo et copiez son adresse, avec le bouton « Partager »`
		: `ce n’est pas une vidéo d’un hébergeur connu : copiez l’adresse de la vidéo elle-même ; ${describeHosts()}`;
}

interface Row {
	address: string;
	title: string | undefined;
	duration: string | undefined;
	owner: string | undefined;
	published?: string | undefined;
	context?: string;
	/** Another address in the same cell: where the words that are shown lead. */
	other?: string | undefined;
	line: number;
}

/** How many rows are read to find the names of the columns. */
const mostTitles = 5;

/** Tables in Markdown in which links stand, and what is around them. */
function readDrawnTables(text: string): Row[] | undefined {
	const drawn = findMarkdownTables(text).filter((records) =>
		records.some(({ cells }) => cells.some((cell) => addressPattern.test(cell))),
	);
	if (drawn.length === 0) return undefined;
	const inTables = new Set(drawn.flat().map(({ line }) => line));
	const around = text.split('\n').map((line, index) => (inTables.has(index + 1) ? '' : line));
	return [...drawn.flatMap(readRows), ...readLines(around.join('\n'))].toSorted((a, b) => a.line - b.line);
}

/** A table in which an address stands in each row. */
function readTable(text: string): Row[] | undefined {
	const table = parseTable(text);
	return table && readRows(table.records);
}

/** A video of YouTube by its id alone, as its own lists give it. */
const youtubeId = /^[\w-]{11}$/;

function readRows(records: Table['records']): Row[] {
	// A title may stand over the names of the columns.
	const first = records
		.slice(0, mostTitles)
		.findIndex(
			({ cells }) =>
				cells.some((cell) => [columns.address, columns.code].some((column) => column.test(foldName(cell)))) &&
				!cells.some((cell) => addressPattern.test(cell)),
		);
	const hasHead = first !== -1;
	const head = hasHead ? records[first]!.cells.map(foldName) : [];
	const at = (pattern: RegExp) => head.findIndex((name) => pattern.test(name));
	const rows = records.slice(first + 1);
	return rows.flatMap(({ cells: record, line }): Row[] => {
		const cell = (pattern: RegExp) => (hasHead ? record[at(pattern)] : undefined);
		const code = cell(columns.code)?.trim() ?? '';
		const given =
			cell(columns.address) ??
			(youtubeId.test(code) ? code : undefined) ??
			record.find((words) => addressPattern.test(words));
		if (!given || given.trim() === '') return [];
		const address = given === code ? `https://youtu.be/${code}` : given;
		const links = [...address.matchAll(/\[([^\]]*)\]\(([^()\s]+)\)/g)];
		// Of several links in a cell, nothing says which is of what: each is asked for, by its own words.
		if (links.length > 1)
			return links.map(([, words, link], index) => ({
				address: link!,
				title: [cell(columns.owner) ?? cell(columns.title), words].filter(Boolean).join(' : '),
				duration: index === 0 ? cell(columns.duration) : undefined,
				owner: undefined,
				line,
			}));
		const others = record.filter((words) => words !== given && words.trim() !== '');
		const found = links[0]?.[2] ?? addressPattern.exec(address)?.[0] ?? address;
		const more = [...address.matchAll(new RegExp(addressPattern, 'giu'))].map(([link]) => link);
		return [
			{
				address: found,
				other: more.find((link) => link !== found),
				title: hasHead
					? cell(columns.title)?.replaceAll(/\s+/g, ' ')
					: others.find((words) => readDuration(words) === undefined && /\p{L}/u.test(words)),
				duration: hasHead
					? cell(columns.duration)
					: others.find((words) => words.includes(':') && readDuration(words) !== undefined),
				owner: cell(columns.owner),
				published: cell(columns.published),
				line,
			},
		];
	});
}

/** A playlist in XML (XSPF): durations are in thousandths of a second. */
function readPlaylist(text: string): Row[] | undefined {
	if (!/^\s*<[^]*<playlist\b/.test(text)) return undefined;
	const root = parseXml(Buffer.from(text), true);
	return findAll(root, 'track').map((track, index) => {
		const words = (name: string) => wordsOf(childOf(track, name)).trim();
		const duration = Number(words('duration')) / 1000;
		return {
			address: words('location'),
			title: words('title') || undefined,
			duration: duration > 0 ? formatTime(duration) : undefined,
			owner: undefined,
			line: index + 1,
		};
	});
}

/** What a program that lists videos says of each in JSON (yt-dlp among them), together or one a line. */
function readJson(text: string): Row[] | undefined {
	if (!/^\s*[[{]/.test(text)) return undefined;
	const rows: Row[] = [];
	const walk = (node: unknown): void => {
		if (typeof node !== 'object' || node === null) return;
		const { title, duration, entries, ...fields } = node as Readonly<Record<string, unknown>>;
		const address = ['webpage_url', 'url', 'link', 'original_url', 'embedUrl', 'contentUrl']
			.map((name) => fields[name])
			.find((value) => typeof value === 'string' && addressPattern.test(value)) as string | undefined;
		// A list of videos has its own address.
		if (address !== undefined && entries === undefined && title !== undefined) {
			rows.push({
				address,
				title: typeof title === 'string' ? title : undefined,
				duration: typeof duration === 'number' ? formatTime(duration) : undefined,
				owner: undefined,
				line: rows.length + 1,
			});
			return;
		}
		for (const child of Object.values(node)) walk(child);
	};
	try {
		walk(JSON.parse(text));
	} catch {
		try {
			for (const line of text.split('\n').filter((one) => one.trim() !== '')) walk(JSON.parse(line));
		} catch {
			return undefined;
		}
	}
	return rows.length > 0 ? rows : undefined;
}

/** Lines in which a link stands, with its title beside it or above it; Markdown and HTML too. */
function readLines(text: string): Row[] {
	let above: { words: string; line: number } | undefined;
	let heading: string | undefined;
	let paragraph = '';
	return text.split('\n').flatMap((written, index): Row[] => {
		// What an answered letter quotes, and what a playlist (M3U) says of the link under it.
		const line = written
			.replace(/^\s*(?:>\s*)+/, '')
			.replace(/^#EXTINF:(\d+)[^,]*,(.*)/, (_, seconds, title) => `${title} (${formatTime(Number(seconds))})`)
			.replace(/^#EXT.*/, '')
			.replaceAll(/<script\b[^>]*>(?:<\/script>)?/gi, ' ');
		const onADisk = onDisk.exec(line)?.[0].trim();
		const links =
			onADisk === undefined
				? [...line.matchAll(new RegExp(addressPattern, 'giu'))].map((match) => match[0])
				: [onADisk];
		const isFrame = /<iframe\b/i.test(line);
		const named = /\btitle="([^"]*)"/i.exec(line)?.[1];
		const title = named !== undefined && player.test(named) ? '' : named;
		const rest = title ?? restOf(line);
		heading = /^#{1,6}\s+(.+)/.exec(line)?.[1] ?? heading;
		const context = line.trim() === '' ? '' : `${paragraph} ${line}`;
		const before = paragraph;
		paragraph = context;
		if (links.length === 0) {
			if (rest !== '') above = { words: rest, line: index };
			return [];
		}
		const { title: own, duration } = withoutDuration(rest);
		// The line above code that was copied to be pasted in a page says what it shows.
		const isUnder = above !== undefined && index - above.line <= 1 && (own === '' || isFrame);
		const over = isUnder ? withoutDuration(above!.words) : undefined;
		above = undefined;
		const words = own || over?.title || undefined;
		return links.map((address) => {
			const end = line.indexOf(address) + address.length;
			// In a sentence, how long a video lasts stands right after its link.
			const [, length] = /^[\s>]*\(([^)]*)\)/.exec(line.slice(end)) ?? [];
			const isTold = length !== undefined && readDuration(length) !== undefined;
			return {
				address,
				title: words,
				duration: isTold ? length : (duration ?? over?.duration),
				owner: words !== undefined && whole.test(words) ? heading : isFrame ? over?.title : undefined,
				context: `${before} ${line.slice(0, end - address.length)}`,
				line: index + 1,
			};
		});
	});
}

/** What players are called by who made them, in the place of a title. */
const player =
	/^(?:(?:youtube|vimeo|dailymotion|peertube|embedded|html5|kaltura)?\s*(?:video|vidéo|media)?\s*(?:player|lecteur)(?: (?:vidéo|youtube|vimeo|dailymotion))?|youtube|vimeo|dailymotion|peertube)$/iu;

/** What the recording of a whole part of the day is called under its heading. */
const whole =
	/^(?:(?:vidéo|séance|session|captation|intégrale?|replay|recording|full)(?: (?:entière|complète|intégrale|complete|session|video))?)$/iu;

/** The words of a line without its links and the markup around them. */
function restOf(line: string): string {
	return line
		.replaceAll(/<iframe[^>]*>|<\/?[a-z][^>]*>/gi, ' ')
		.replaceAll(new RegExp(addressPattern, 'giu'), ' ')
		.replaceAll(/[[\]`]|\(\s*(?:"[^"]*"\s*)?\)|\*\*|<\s*>/g, ' ')
		.replaceAll('&amp;', '&')
		.trim();
}

const span =
	/[([]?\s*((?:\d{1,2}:)?\d{1,3}:\d{2}|\d{1,2}\s?h\s?(?:\d{1,2}(?:\s?(?:min|mn|m))?)?(?:\s?\d{1,2}\s?s)?|\d{1,3}\s?(?:min|mn|minutes)(?:\s?\d{1,2}\s?(?:s|sec)?)?|PT[\dHMS]+)\s*[)\]]?(?=[\s.,;–—-]*$)|^[\s–—-]*[([]?((?:\d{1,2}:)?\d{1,3}:\d{2})[)\]]?(?=\s)/iu;

function withoutDuration(words: string): { title: string; duration: string | undefined } {
	const match = span.exec(words);
	const title = (match ? words.replace(match[0], ' ') : words)
		.replace(/^\s*(?:[-–—•*·>]|\d{1,3}\s?[.)])\s+/, '')
		.replace(/\s+[.,]\s*$/, '')
		.replaceAll(/^[\s:–—|,;=→>-]+|[\s:–—|,;=→>(-]+$/g, '')
		.replaceAll(/\s+/g, ' ');
	return {
		title: /[\p{L}\p{N}]/u.test(title) ? title : '',
		duration: match?.[1] ?? match?.[2],
	};
}

/**
 * Reads how long something lasts: « 12:34 », « 1:02:03 », « 1 h 02 min », « 12 min 30 », « 12’34” », « PT12M34S », seconds.
 * @returns seconds; undefined where it is no duration
 */
function readDuration(text: string): number | undefined {
	const words = text.trim().replace(',', '.');
	if (/^\d+(?:\.\d+)?\s*(?:s|sec|secondes?)?$/i.test(words))
		return Math.round(Number.parseFloat(words)) || undefined;
	const clock = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:\.\d+)?$/.exec(words);
	const units =
		/^(?:PT)?(?=\d)(?:(\d+)\s*(?:h|hr|heures?|hours?)\s*)?(?:(\d+)\s*(?:m|mn|min|minutes?|['’′]|$)\s*)?(?:(\d+)(?:\.\d+)?\s*(?:s|sec|secondes?|seconds?|["”″]|['’′]{2})?)?$/i.exec(
			words,
		);
	const parts = clock ?? units;
	if (!parts) return undefined;
	const [hours, minutes, seconds] = parts.slice(1).map((part: string | undefined) => Number(part ?? 0));
	return hours! * 3600 + minutes! * 60 + seconds! || undefined;
}
