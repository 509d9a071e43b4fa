import italic from 'edition-fonts/spectral-italic.woff2?inline';
import roman from 'edition-fonts/spectral-roman.woff2?inline';
import { proceedings } from '#proceedings/load.ts';
import { hasText } from '#proceedings/report-sections.ts';
import type { Reference, Session } from '#proceedings/types.ts';
import type { StringKey } from '#i18n/strings/fr.ts';
import type { Locale } from '#i18n/locales.ts';
import { oncePerLocale } from '#i18n/once-per-locale.ts';
import { pageful } from '#site/divisions.ts';
import { mediaTypes } from '#site/media-types.ts';
import {
	calendarUrl,
	chaptersUrl,
	dataUrl,
	editionUrl,
	feedUrl,
	linksetUrl,
	podcastArtworkUrl,
	podcastUrl,
	wholeUrl,
} from '#site/urls.ts';
import { contentDir, locateFile } from '#site/identity.ts';
import { getView } from '#site/get-view.ts';
import { getWorks } from './citations/build/get-works.ts';
import { citationFormats, type CitationExtension } from './citations/index.ts';
import type { Work } from './citations/work.ts';
import { toData } from './data/data.ts';
import { drawCover } from './cards/cover.ts';
import { readLastChange } from './last-change.ts';
import { makeBook } from './epub/book.ts';
import { printAtom } from './feeds/atom.ts';
import { listChapters, printChapters } from './feeds/chapters.ts';
import { printCalendar } from './feeds/icalendar.ts';
import { listEpisodes, printPodcast } from './feeds/podcast.ts';
import type { Face } from './html/faces.ts';
import { printVolume } from './html/volume.ts';
import { printLinkset } from './meta-tags/linkset.ts';
import { once } from './once.ts';
import { printing } from './pdf/press.ts';
import type { Document } from './document/blocks.ts';
import { createDocuments } from './document/document.ts';
import { toTypst, toTypstVolume } from './pdf/document.ts';

/** What a file is taken away for. */
export const purposes = ['read', 'cite', 'follow', 'keep'] as const;

type Purpose = (typeof purposes)[number];

type Content = string | Uint8Array<ArrayBuffer>;

/** A file that says what pages say, for other readers and for programs. */
export interface EditionFile {
	/** What it holds; the home page stands for the whole. */
	of: Reference;
	url: string;
	/** Its format, by name. */
	format: string;
	/** Its media type. */
	type: string;
	/** Whom it serves: who reads, who cites, who wants to be told, or a program and an archive. */
	purpose: Purpose;
	/** What it is for. */
	use: StringKey;
	/** Its content. */
	read: () => Promise<Content>;
	/** Where it is on this machine, if memory should not hold it. */
	locate?: () => Promise<string>;
}

/** A file that is read again each time, or one that is made once and stays in memory: it weighs little. */
type Making = EditionFile | (Omit<EditionFile, 'read'> & { make: () => Content | Promise<Content> });

const home: Reference = { kind: 'home', id: '' };

/** What the book and the single file are set in, as pages are. */
const faces: readonly Face[] = [
	{ name: 'spectral-roman.woff2', style: 'normal', url: roman },
	{ name: 'spectral-italic.woff2', style: 'italic', url: italic },
];

/** The day that a format asks for, where the content gives none. */
export const getLastChange = once(() => readLastChange(contentDir));

/** Every file of the edition that is made for a language of the interface: first those that hold the whole, then those of its works. */
export const getFiles = oncePerLocale((locale): readonly EditionFile[] => createFiles(locale));

function createFiles(locale: Locale): EditionFile[] {
	const { seminar, sessions, interventions } = proceedings;
	const report = proceedings.report && hasText(proceedings.report) ? proceedings.report : undefined;
	const view = getView(locale);
	const works = getWorks(locale);
	const { address } = seminar;
	const isOwn = (of: Reference) => view.filesIn(of) === locale;
	const documents = createDocuments(proceedings, view);
	const volume = once(() => documents.volume(works.volume));
	/** A volume of hundreds of interventions is opened by nobody: each part of the day has its own, and the volume leads there. */
	const isSplit = interventions.length > pageful;
	const fileOf = (session: Session, extension: string) =>
		editionUrl(session, extension, view.filesIn(session));
	const guide = (extension: 'pdf' | 'html') =>
		documents.guide(works.volume, (session) => {
			const url = fileOf(session, extension);
			return extension === 'pdf' ? wholeUrl(url, address) : url;
		});
	const print = <Printed extends Document>(
		toDocument: () => Printed,
		toText: (document: Printed) => string,
		rights?: string,
	) =>
		printing(() => {
			const document = toDocument();
			return { text: toText(document), date: getLastChange(), rights, pictures: document.pictures };
		});
	const references = (of: Reference, cited: () => readonly Work[]) =>
		(Object.keys(citationFormats) as CitationExtension[]).map((extension) => {
			const { name, type, print } = citationFormats[extension];
			const url = editionUrl(of, extension, locale);
			return {
				of,
				url,
				format: name,
				type,
				purpose: 'cite',
				use: 'downloads.references',
				make: () => print(cited()),
			} as const;
		});
	const files: Making[] = [
		{
			of: home,
			url: editionUrl(home, 'pdf', locale),
			format: 'PDF',
			type: mediaTypes.pdf,
			purpose: 'read',
			use: 'downloads.volume',
			read: print(isSplit ? () => guide('pdf') : volume, toTypstVolume, works.volume.rights),
		},
		{
			of: home,
			url: editionUrl(home, 'epub', locale),
			format: 'EPUB',
			type: mediaTypes.epub,
			purpose: 'read',
			use: 'downloads.book',
			make: async () =>
				makeBook(volume(), works.volume, {
					seminar,
					cover: await drawCover(proceedings, view, 'book'),
					modified: getLastChange(),
					faces,
				}),
		},
		{
			of: home,
			url: editionUrl(home, 'html', locale),
			format: 'HTML',
			type: mediaTypes.html,
			purpose: 'read',
			use: 'downloads.oneFile',
			make: () => printVolume(isSplit ? guide('html') : volume(), works.volume, faces),
		},
		...references(home, works.all),
		{
			of: home,
			url: dataUrl(locale),
			format: 'JSON',
			type: mediaTypes.json,
			purpose: 'keep',
			use: 'downloads.data',
			make: () => JSON.stringify(toData(proceedings, view)),
		},
		{
			of: home,
			url: feedUrl(locale),
			format: 'Atom',
			type: mediaTypes.atom,
			purpose: 'follow',
			use: 'corrections.feed',
			make: () => printAtom(proceedings, view, getLastChange()),
		},
		...(address
			? [
					{
						of: home,
						url: linksetUrl(locale),
						format: 'Linkset',
						type: mediaTypes.linkset,
						purpose: 'keep' as const,
						use: 'downloads.linkset' as const,
						make: () =>
							printLinkset(
								[
									{ of: home, work: works.volume },
									...sessions.map((session) => ({ of: session, work: works.session(session) })),
									...interventions.map((intervention) => ({
										of: intervention,
										work: works.intervention(intervention),
									})),
									...(report ? [{ of: report, work: works.report(report) }] : []),
								].map((signposted) => ({ ...signposted, files: view.filesIn(signposted.of) })),
								locale,
								address,
							),
					},
				]
			: []),
		...(address && listEpisodes(proceedings).length > 0
			? [
					{
						of: home,
						url: podcastUrl(locale),
						format: 'RSS',
						type: mediaTypes.rss,
						purpose: 'follow' as const,
						use: 'downloads.podcast' as const,
						make: () => printPodcast(proceedings, view, address, locateFile),
					},
					{
						of: home,
						url: podcastArtworkUrl(locale),
						format: 'PNG',
						type: mediaTypes.png,
						purpose: 'follow' as const,
						use: 'downloads.artwork' as const,
						make: () => drawCover(proceedings, view, 'podcast'),
					},
				]
			: []),
		...listEpisodes(proceedings).flatMap((episode) => {
			const { of, part } = episode;
			const chapters = listChapters(episode, view);
			if (chapters.length === 0) return [];
			return [
				{
					of,
					url: chaptersUrl(of, part.n, locale),
					format: 'JSON Chapters',
					type: mediaTypes.chapters,
					purpose: 'follow' as const,
					use: 'downloads.podcast' as const,
					make: () => printChapters(chapters),
				},
			];
		}),
		{
			of: home,
			url: calendarUrl(locale),
			format: 'iCalendar',
			type: mediaTypes.calendar,
			purpose: 'follow',
			use: 'programme.calendar',
			make: () => printCalendar(proceedings, view, getLastChange()),
		},
		...(isSplit ? sessions.filter(isOwn) : []).flatMap((session) => {
			const bound = once(() => documents.session(session, works.session(session)));
			const file = { of: session, purpose: 'read', use: 'downloads.part' } as const;
			return [
				{
					...file,
					url: fileOf(session, 'pdf'),
					format: 'PDF',
					type: mediaTypes.pdf,
					read: print(bound, toTypstVolume, works.volume.rights),
				},
				{
					...file,
					url: fileOf(session, 'html'),
					format: 'HTML',
					type: mediaTypes.html,
					make: () => printVolume(bound(), works.session(session), faces),
				},
			];
		}),
		...interventions.filter(isOwn).map((intervention) => ({
			of: intervention,
			url: editionUrl(intervention, 'pdf', locale),
			format: 'PDF',
			type: mediaTypes.pdf,
			purpose: 'read' as const,
			use: 'downloads.intervention' as const,
			read: print(
				() => documents.intervention(intervention, works.intervention(intervention)),
				toTypst,
				works.volume.rights,
			),
		})),
		...(report && isOwn(report)
			? [
					{
						of: report,
						url: editionUrl(report, 'pdf', locale),
						format: 'PDF',
						type: mediaTypes.pdf,
						purpose: 'read' as const,
						use: 'downloads.report' as const,
						read: print(() => documents.report(report, works.report(report)), toTypst),
					},
					...references(report, () => [works.report(report)]),
				]
			: []),
		...sessions.filter(isOwn).flatMap((session) => references(session, () => [works.session(session)])),
		...interventions
			.filter(isOwn)
			.flatMap((intervention) => references(intervention, () => [works.intervention(intervention)])),
	];
	return files.map((file) => ('read' in file ? file : { ...file, read: once(async () => file.make()) }));
}
