import { listMissing } from './missing.ts';
import { typeset } from '#i18n/typography.ts';
import type { VideoReference } from '#media/hosts/index.ts';
import { isUniversal } from '#media/recordings.ts';
import { groupCues, type Passage } from '#media/transcripts/speech-passages.ts';
import { parseProse } from '#prose/parse.ts';
import { typesetTree } from '#prose/typeset-tree.ts';
import type { Root } from 'mdast';
import { defaultLocale, type Locale, locales } from '#i18n/locales.ts';
import { type Entries, type Entry, type Fields, folderOf, kinds, tracksOf } from './kinds.ts';
import { listMoments, listSure } from './moments/moments.ts';
import { compareNames, listNames, sayName, toSpeakerName } from './names.ts';
import { toRoman } from './roman.ts';
import { type Numbering, numberPassages } from './passages/register.ts';
import { listBlocks, takeTree, type recorded, videosOf } from './passages/texts.ts';
import { splitSections } from './report-sections.ts';
import { cutTranscript, cutVideo, type Stretch } from './stretches.ts';
import { isUnanswered, listStatements } from './statements.ts';
import type {
	Dialogue,
	Intervention,
	Organisation,
	OtherPart,
	Panel,
	Proceedings,
	ProsePage,
	Report,
	ReportAuthor,
	Sequence,
	Session,
	Speaker,
	SpeakerName,
	Transcript,
	Versions,
	Video,
} from './types.ts';
import { type Folder, groupFolders, toVersions, typesetLocalized } from './versions.ts';

/**
 * Builds the model of an edition. Pure: the same entries give the same model.
 * @param entries validated and cross-checked entries
 * @throws where the edition has no seminar or no closing dialogue, which the content check reports in words
 */
export function buildProceedings(entries: Entries): Proceedings {
	const [seminar] = typesetEntries(entries.seminar);
	if (!seminar) throw new Error('seminar.yaml manque.');
	const numbering = numberPassages(entries);
	const interventions = buildInterventions(entries, numbering);
	const panels = buildPanels(entries, interventions, numbering);
	const dialogue = buildDialogue(entries, interventions, numbering);
	const known: Session[] = [...panels, dialogue];
	const programme = buildProgramme(entries, known);
	const sessions = programme.filter((part) => part.kind !== 'other');
	const inOrder = sessions.flatMap((session) => session.interventions);
	const speakers = buildSpeakers(entries, sessions, inOrder, numbering);
	const organisations = typesetEntries(entries.organisations)
		.map((organisation): Organisation => ({
			...organisation,
			part: seminar.organisers.includes(organisation.id)
				? 'organiser'
				: seminar.partners.includes(organisation.id)
					? 'partner'
					: undefined,
		}))
		.sort((a, b) => rank(a) - rank(b));
	const glossary = typesetEntries(entries.glossary);
	const timeline = typesetEntries(entries.timeline).sort(
		(a, b) => compare(a.date, b.date) || Number(b.core) - Number(a.core),
	);
	const sources = typesetEntries(entries.sources)
		.map((source) => ({
			...source,
			title: typeset(source.title, source.language),
			short: typeset(source.short, defaultLocale),
		}))
		.sort((a, b) => compare(a.publisher, b.publisher) || compare(a.title, b.title));
	const parts = {
		pages: buildPages(entries),
		pagePictures: listPagePictures(entries),
		seminar,
		panels,
		dialogue,
		sessions,
		programme,
		programmeSources: entries.programme.flatMap(({ data }) => data.sources),
		interventions: inOrder,
		report: buildReport(entries, numbering),
		speakers,
		organisations,
		glossary,
		timeline,
		sources,
		former: entries.passages.flatMap(({ data: { id, moved, gone } }) =>
			moved !== undefined || gone !== undefined
				? [{ ...toName(id), to: moved === undefined ? undefined : toName(moved), reason: gone?.reason }]
				: [],
		),
	};
	return {
		...parts,
		unknowns: typesetEntries(entries.unknowns).filter((unknown) => isUnanswered(unknown, parts)),
		missing: listMissing(entries),
		statements: listStatements(parts),
		byId: {
			session: index(sessions),
			intervention: index(inOrder),
			speaker: index(speakers),
			organisation: index(organisations),
			term: index(glossary),
			source: index(sources),
		},
	};
}

/** Puts the parts of the event in the order of the programme, where there is one. */
function buildProgramme(entries: Entries, sessions: readonly Session[]): (Session | OtherPart)[] {
	const [programme] = entries.programme;
	const listed = (programme?.data.parts ?? []).flatMap((part): (Session | OtherPart)[] => {
		const session = sessions.find(({ id }) => id === part.id);
		if (session) return [session];
		const { id, title, isBreak, day, hours, speakers, moderators } = typesetLocalized(part);
		return title ? [{ kind: 'other', id, title, isBreak, day, hours, speakers, moderators }] : [];
	});
	return [...listed, ...sessions.filter((session) => !listed.includes(session))];
}

function buildPanels(
	entries: Entries,
	interventions: readonly Intervention[],
	numbering: Numbering,
): (Panel | Sequence)[] {
	return groupFolders(entries.panels)
		.sort((a, b) => (a.facts.order ?? 0) - (b.facts.order ?? 0))
		.map((folder): Panel | Sequence => {
			const { order } = folder.facts;
			const part = buildPartOfDay('panels', folder, entries, interventions, numbering);
			return {
				...(order === undefined ? { kind: 'sequence' } : { kind: 'panel', order, numeral: toRoman(order) }),
				...part,
				speakers: unique([
					...folder.facts.speakers,
					...part.interventions.flatMap(({ speakers }) => speakers),
				]),
				versions: toVersions(folder, (data, body, language, file) => ({
					title: typeset(data.title, language),
					summary: typeset(data.summary, language),
					questions: data.questions.map((question) => typeset(question, language)),
					aims: data.aims.map((aim) => typeset(aim, language)),
					body: toProse(file, body, language, numbering, 'panels', folder.id),
				})),
			};
		});
}

function buildDialogue(
	entries: Entries,
	interventions: readonly Intervention[],
	numbering: Numbering,
): Dialogue {
	const [folder] = groupFolders(entries.dialogue);
	if (!folder) throw new Error('Le dossier dialogue/ est vide.');
	return {
		kind: 'dialogue',
		...buildPartOfDay('dialogue', folder, entries, interventions, numbering),
		speakers: folder.facts.speakers,
		versions: toVersions(folder, (data, body, language, file) => ({
			title: typeset(data.title, language),
			theme: typeset(data.theme, language),
			themeNote: data.themeNote && typeset(data.themeNote, language),
			summary: typeset(data.summary, language),
			body: toProse(file, body, language, numbering, 'dialogue', folder.id),
		})),
	};
}

/** What every part of the day that has a page has alike. */
function buildPartOfDay(
	kind: 'panels' | 'dialogue',
	folder: Folder<'panels'> | Folder<'dialogue'>,
	entries: Entries,
	interventions: readonly Intervention[],
	numbering: Numbering,
) {
	const { id, facts } = folder;
	const { day, hours } = entries.programme[0]?.data.parts.find((part) => part.id === id) ?? {};
	return {
		id,
		day,
		hours,
		register: numbering.of(`${kind}:${id}`),
		doi: facts.doi,
		corrections: typesetLocalized(facts.corrections),
		titleStatus: facts.titleStatus,
		moderators: facts.moderators,
		rapporteurs: facts.rapporteurs,
		sources: facts.sources,
		videos: buildVideos(entries, kind, folder, numbering),
		transcript: buildTranscript(entries, kind, folder, numbering),
		transcriptStatus: facts.transcriptStatus,
		interventions: interventions.filter(({ session }) => session === id),
	};
}

function buildInterventions(entries: Entries, numbering: Numbering): Intervention[] {
	const moments = listMoments(entries, numbering);
	return groupFolders(entries.interventions)
		.map((folder): Intervention => ({
			kind: 'intervention',
			id: folder.id,
			register: numbering.of(`interventions:${folder.id}`),
			doi: folder.facts.doi,
			corrections: typesetLocalized(folder.facts.corrections),
			session: folder.facts.session,
			order: folder.facts.order,
			hours: folder.facts.hours,
			speakers: folder.facts.speakers,
			status: folder.facts.status,
			slides: pathOf('interventions', folder.id, folder.facts.slides),
			...buildSpeech(entries, folder, numbering),
			moments: listSure(moments.get(folder.id)),
			versions: toVersions(folder, (data, body, language, file) => ({
				title: typeset(data.title, language),
				summary: data.summary && typeset(data.summary, language),
				body: toProse(file, body, language, numbering, 'interventions', folder.id),
			})),
		}))
		.sort((a, b) => a.order - b.order);
}

type RecordedKind = (typeof recorded)[number];

/** Builds the recordings of a folder; the lines of their indexes are numbered one recording after another. */
function buildVideos(
	entries: Entries,
	kind: RecordedKind,
	{ id, original, facts }: Pick<Folder<RecordedKind>, 'id' | 'original' | 'facts'>,
	numbering: Numbering,
): Video[] {
	let numbered = 0;
	return videosOf(facts).map((video) => {
		const { index, duration } = video;
		const present = locales.filter((locale) => index?.[locale]);
		const toPassages = (language: Locale) => {
			const ids = numbering.idsOf(`${kind}:${id}`, 'i', language).slice(numbered);
			const lines = index![language]!;
			return lines.map(({ start, title }, at): Passage => {
				const names = present.flatMap((locale) => index![locale]![at]?.names ?? []);
				const named = (all: readonly { id: string }[]) =>
					unique(names.filter((name) => all.some(({ id: other }) => other === name)));
				const text = typeset(title, language);
				const end = lines[at + 1]?.start ?? duration ?? start;
				const cues = [{ start, end, id: '', text, line: at + 1 }];
				return {
					id: ids[at]!,
					start,
					voice: undefined,
					isTurn: false,
					text,
					cues,
					...(names.length > 0 && { people: named(entries.speakers), terms: named(entries.glossary) }),
				};
			});
		};
		const texts = Object.fromEntries(present.map((locale) => [locale, toPassages(locale)]));
		numbered += index?.[present[0]!]?.length ?? 0;
		const first = present.includes(original) ? original : present[0];
		return { ...buildVideo(video, kind, id), index: first && { original: first, texts } };
	});
}

function buildVideo(
	{ url, duration, published, poster }: NonNullable<Fields<'interventions'>['video']>,
	kind: RecordedKind,
	id: string,
): Omit<Video, 'index'> {
	const [{ host, start, id: first }] = url as [VideoReference, ...VideoReference[]];
	const isOwn = first.startsWith('./');
	return {
		host,
		forms: url
			.map((form) => (isOwn ? pathOf(kind, id, form.id.slice(2)) : form.id))
			.toSorted((a, b) => Number(isUniversal(b)) - Number(isUniversal(a))),
		isOwn,
		start,
		end: undefined,
		duration,
		published,
		poster: pathOf(kind, id, poster),
	};
}

/** What was said in an intervention, what that is worth, and how long it lasted. */
function buildSpeech(
	entries: Entries,
	folder: Folder<'interventions'>,
	numbering: Numbering,
): Pick<Intervention, 'video' | 'isStretch' | 'transcript' | 'transcriptStatus' | 'duration'> {
	const { facts } = folder;
	if (facts.from !== undefined && facts.to !== undefined)
		return buildStretch(entries, folder, { from: facts.from, to: facts.to }, numbering);
	const transcript = buildTranscript(entries, 'interventions', folder, numbering);
	return {
		video: buildVideos(entries, 'interventions', folder, numbering)[0],
		isStretch: false,
		transcript,
		transcriptStatus: facts.transcriptStatus ?? facts.status,
		duration: facts.video?.duration ?? transcript?.texts[transcript.original]?.cues.at(-1)?.end,
	};
}

/** The stretch of the recording of its part of the day that an intervention is. */
function buildStretch(
	entries: Entries,
	{ id, facts }: Folder<'interventions'>,
	stretch: Stretch,
	numbering: Numbering,
): ReturnType<typeof buildSpeech> {
	const kind = entries.panels.some(({ id }) => id === facts.session) ? 'panels' : 'dialogue';
	const folder = groupFolders<typeof kind>(entries[kind]).find(({ id }) => id === facts.session)!;
	const [video] = buildVideos(entries, kind, folder, numbering);
	const transcript = buildTranscript(entries, kind, folder, numbering);
	return {
		video: video && cutVideo(video, stretch),
		isStretch: true,
		transcript:
			transcript &&
			cutTranscript(transcript, stretch, (track, language) =>
				pathOf('interventions', id, `${track}.${language}.vtt`),
			),
		transcriptStatus: folder.facts.transcriptStatus ?? facts.status,
		duration: stretch.to - stretch.from,
	};
}

/** Builds what was said in a recording, in every language in which it was written down. */
function buildTranscript(
	entries: Entries,
	kind: RecordedKind,
	{ id, original }: Pick<Folder<RecordedKind>, 'id' | 'original'>,
	numbering: Numbering,
): Versions<Transcript> | undefined {
	const tracks = (entries[tracksOf[kind]] as Entry<'tracks'>[]).filter((entry) => entry.id === id);
	const find = (track: 'transcript' | 'chapters', language: string) =>
		tracks.find((entry) => entry.data.track === track && entry.language === language);
	const pathTo = (track: string, language: string) => pathOf(kind, id, `${track}.${language}.vtt`);
	const nameVoice = voiceNamer(entries);
	const texts: Partial<Record<Locale, Transcript>> = {};
	for (const locale of locales) {
		const transcript = find('transcript', locale);
		if (!transcript) continue;
		const chapters = find('chapters', locale);
		const read = ({ cues }: Entry<'tracks'>['data']) =>
			cues.map((cue) => ({ ...cue, voice: nameVoice(cue.voice, locale), text: typeset(cue.text, locale) }));
		const cues = read(transcript.data);
		const titles = chapters ? read(chapters.data) : [];
		texts[locale] = {
			file: pathTo('transcript', locale),
			cues,
			sections: groupCues(cues, numbering.idsOf(`${kind}:${id}`, 't', locale), titles),
			chapters: titles,
			chaptersFile: chapters && pathTo('chapters', locale),
		};
	}
	return texts[original] && { original, texts };
}

/** The names of an edition's voices are the same for all its transcripts. */
const voiceNames = new WeakMap<Entries, ReadonlyMap<string, SpeakerName>>();

/** Gives a voice of a transcript the name that its speaker has in a language; that of nobody of the edition stays as it is. */
function voiceNamer(entries: Entries) {
	const known = voiceNames.get(entries);
	const names =
		known ??
		new Map(
			groupFolders(entries.speakers).flatMap(({ facts: { name } }) => {
				const called = toSpeakerName(typesetLocalized(name));
				return listNames(name).map((voice) => [voice, called] as const);
			}),
		);
	if (!known) voiceNames.set(entries, names);
	return (voice: string | undefined, locale: Locale): string | undefined => {
		const name = voice === undefined ? undefined : names.get(voice);
		return name ? sayName(name, locale).text : voice;
	};
}

function buildReport(entries: Entries, numbering: Numbering): Report | undefined {
	const [folder] = groupFolders(entries.report);
	if (!folder) return undefined;
	const { id, original, facts } = folder;
	const names = toVersions(folder, (data, _, language) => ({
		title: typeset(data.title, language),
		summary: data.summary && typeset(data.summary, language),
	}));
	const written = Object.entries(folder.files).filter(
		([language, { body }]) => language === original || body.trim() !== '',
	);
	return {
		kind: 'report',
		id,
		register: numbering.of(`report:${id}`),
		doi: facts.doi,
		corrections: typesetLocalized(facts.corrections),
		authors: facts.authors as ReportAuthor[],
		date: facts.date,
		pages: facts.pages,
		url: facts.url,
		file: pathOf('report', id, facts.file),
		status: facts.status,
		voices: facts.voices,
		source: facts.source,
		names,
		versions: toVersions({ ...folder, files: Object.fromEntries(written) }, (_, text, language, file) => {
			const body = toProse(file, text, language, numbering, 'report', id);
			return { ...names.texts[language]!, body, sections: splitSections(body, facts.sections) };
		}),
	};
}

function buildSpeakers(
	entries: Entries,
	sessions: readonly Session[],
	interventions: readonly Intervention[],
	numbering: Numbering,
): Speaker[] {
	return groupFolders(entries.speakers)
		.map(({ id, ...folder }): Speaker => {
			const facts = typesetLocalized(folder.facts);
			return {
				kind: 'speaker',
				id,
				register: numbering.of(`speakers:${id}`),
				corrections: facts.corrections,
				name: toSpeakerName(facts.name),
				organisation: facts.organisation,
				positions: facts.positions,
				portrait: facts.portrait && {
					...facts.portrait,
					file: pathOf('speakers', id, facts.portrait.file),
				},
				links: facts.links,
				sources: facts.sources,
				versions: toVersions({ id, ...folder }, (data, body, language, file) => ({
					role: data.role && typeset(data.role, language),
					body: toProse(file, body, language, numbering, 'speakers', id),
				})),
				sessions: sessions.flatMap((session) => [
					...(session.speakers.includes(id) ? [{ session: session.id, part: 'speaker' as const }] : []),
					...(session.moderators.includes(id) ? [{ session: session.id, part: 'moderator' as const }] : []),
					...(session.rapporteurs.includes(id) ? [{ session: session.id, part: 'rapporteur' as const }] : []),
				]),
				interventions: interventions
					.filter(({ speakers }) => speakers.includes(id))
					.map((intervention) => intervention.id),
			};
		})
		.sort((a, b) => compareNames(a.name, b.name, defaultLocale));
}

function buildPages({ pages }: Entries): ProsePage[] {
	return groupFolders(pages).map((folder): ProsePage => ({
		kind: 'page',
		id: folder.id,
		versions: toVersions(folder, ({ title, description }, _body, language) => ({
			title: typeset(title, language),
			description: typeset(description, language),
		})),
	}));
}

function listPagePictures({ pages }: Entries): string[] {
	return pages.flatMap(({ id, body }) =>
		parseProse(body).children.flatMap((block) =>
			block.type === 'figure' ? [block.url.replace(/^\./, `${kinds.pages.path}/${id}`)] : [],
		),
	);
}

/** The path under the content root of a file that lies beside an entry. */
function pathOf<Name extends string | undefined>(
	kind: RecordedKind | 'report' | 'speakers',
	id: string,
	name: Name,
): Name {
	return (name && `${folderOf(kind, id)}/${name}`) as Name;
}

/** The texts of the last model, by their files: in development the next one is that but for one. */
const known = new Map<string, { markdown: string; ids: string; root: Root }>();

/** Reads a text, gives its passages their ids, and its pictures their paths under the content root. */
function toProse(
	file: string,
	markdown: string,
	language: Locale,
	numbering: Numbering,
	kind: 'panels' | 'dialogue' | 'interventions' | 'report' | 'speakers',
	id: string,
): Root {
	const ids = numbering.idsOf(`${kind}:${id}`, 'p', language);
	const last = known.get(file);
	if (last?.markdown === markdown && last.ids === ids.join()) return last.root;
	const root = takeTree(file, markdown);
	for (const [index, block] of listBlocks(root).entries()) {
		block.data = { ...block.data, hProperties: { id: ids[index] } };
		if (block.type !== 'figure') continue;
		block.url = block.url.replace(/^\./, folderOf(kind, id));
		block.alt = typeset(block.alt, language);
	}
	typesetTree(root, language);
	known.set(file, { markdown, ids: ids.join(), root });
	return root;
}

function typesetEntries<
	K extends 'seminar' | 'organisations' | 'glossary' | 'timeline' | 'sources' | 'unknowns',
>(entries: readonly Entry<K>[]) {
	return entries.map((entry) => typesetLocalized(entry.data));
}

/** « interventions:titre », as the register names it. */
function toName(entry: string) {
	const [kind, id] = entry.split(':') as [string, string];
	return { kind, id };
}

function index<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
	return new Map(things.map((thing) => [thing.id, thing]));
}

function unique<Item>(items: readonly Item[]): Item[] {
	return [...new Set(items)];
}

function compare(a: string, b: string): number {
	return a.localeCompare(b, defaultLocale);
}

/** The place of an organisation in a list: by what it did in the seminar. */
function rank({ part }: Organisation): number {
	return ['organiser', 'partner', undefined].indexOf(part);
}
