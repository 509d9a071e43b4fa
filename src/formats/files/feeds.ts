import { drawCover } from '#formats/cards/cover.ts';
import { printAtom } from '#formats/feeds/atom.ts';
import { listChapters, printChapters } from '#formats/feeds/chapters.ts';
import { printCalendar } from '#formats/feeds/icalendar.ts';
import { listEpisodes, printPodcast } from '#formats/feeds/podcast.ts';
import { getLastChange } from '#formats/get-last-change.ts';
import { locateFile } from '#site/identity.ts';
import { mediaTypes } from '#site/media-types.ts';
import { calendarUrl, chaptersUrl, feedUrl, podcastArtworkUrl, podcastUrl } from '#site/urls.ts';
import type { FileContext } from './context.ts';
import { home, type Making } from './file.ts';

/** What was corrected, for whom wants to be told. */
export function listFeeds({ proceedings, view, locale }: FileContext): Making[] {
	return [
		{
			of: home,
			url: feedUrl(locale),
			format: 'Atom',
			type: mediaTypes.atom,
			purpose: 'follow',
			use: 'corrections.feed',
			make: () => printAtom(proceedings, view, getLastChange()),
		},
	];
}

/** The recordings, for applications that play podcasts: they take whole addresses. */
export function listPodcasts({ proceedings, view, locale }: FileContext): Making[] {
	const { address } = proceedings.seminar;
	if (!address || listEpisodes(proceedings).length === 0) return [];
	return [
		{
			of: home,
			url: podcastUrl(locale),
			format: 'RSS',
			type: mediaTypes.rss,
			purpose: 'follow',
			use: 'downloads.podcast',
			make: () => printPodcast(proceedings, view, address, locateFile),
		},
		{
			of: home,
			url: podcastArtworkUrl(locale),
			format: 'PNG',
			type: mediaTypes.png,
			purpose: 'follow',
			use: 'downloads.artwork',
			make: () => drawCover(proceedings, view, 'podcast'),
		},
	];
}

/** The chapters of each recording that has some. */
export function listChapterFiles({ proceedings, view, locale }: FileContext): Making[] {
	return listEpisodes(proceedings).flatMap((episode): Making[] => {
		const { of, part } = episode;
		const chapters = listChapters(episode, view);
		if (chapters.length === 0) return [];
		return [
			{
				of,
				url: chaptersUrl(of, part.n, locale),
				format: 'JSON Chapters',
				type: mediaTypes.chapters,
				purpose: 'follow',
				use: 'downloads.podcast',
				make: () => printChapters(chapters),
			},
		];
	});
}

/** The days of the event, for a calendar. */
export function listCalendars({ proceedings, view, locale }: FileContext): Making[] {
	return [
		{
			of: home,
			url: calendarUrl(locale),
			format: 'iCalendar',
			type: mediaTypes.calendar,
			purpose: 'follow',
			use: 'programme.calendar',
			make: () => printCalendar(proceedings, view, getLastChange()),
		},
	];
}
