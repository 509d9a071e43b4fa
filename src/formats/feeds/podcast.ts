import { toUtc } from '#dates/date.ts';
import { statSync } from 'node:fs';
import { x } from 'xastscript';
import { printXml } from '#formats/citations/xml.ts';
import { recordingForm } from '#media/recordings.ts';
import { listRecordings, type Recording } from '#proceedings/recordings.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { defaultLocale, locales } from '#i18n/locales.ts';
import { mediaTypes } from '#site/media-types.ts';
import { siteNameOf } from '#site/page-head.ts';
import { nameRecording } from '#site/speech.ts';
import { chaptersUrl, fileUrl, pageUrl, podcastArtworkUrl, podcastUrl, referenceUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';
import { listChapters } from './chapters.ts';

/** The recordings that are served with the site, where that has an address: those that an application can fetch. */
export function listEpisodes(proceedings: Proceedings): Recording[] {
	return proceedings.seminar.address ? listRecordings(proceedings).filter(({ video }) => video.isOwn) : [];
}

/**
 * Prints the recordings as a podcast (RSS 2.0, with Apple's and podcastindex.org's namespaces), in the order of the day.
 * @param origin the origin of the site's address
 * @param pathOf where a file of the edition lies on this machine, to tell its size
 */
export function printPodcast(
	proceedings: Proceedings,
	view: View,
	origin: string,
	pathOf: (file: string) => string,
): string {
	const { seminar } = proceedings;
	const { locale, phrase } = view;
	const absolute = (url: string) => new URL(url, origin).href;
	const notice = seminar.notice ? `${phrase(seminar.notice).text} ` : '';
	const author = seminar.organisers.map((id) => view.organisation(id).text).join(', ');
	const items = listEpisodes(proceedings).map((episode, index) => {
		const { of, video, part } = episode;
		const text = view.choose<{ title: string; summary: string | undefined }>(of.versions).text;
		const intervention = of.kind === 'intervention' ? of : undefined;
		const duration = intervention ? intervention.duration : video.duration;
		// Applications are offered one form: the first is the one that most of them play.
		const file = video.forms[0]!;
		const transcripts = locales.flatMap((language) => {
			const transcript = of.transcript?.texts[language];
			return transcript
				? [
						x('podcast:transcript', {
							url: absolute(fileUrl(transcript.file)),
							type: mediaTypes.vtt,
							language,
						}),
					]
				: [];
		});
		return x('item', [
			x('title', nameRecording(view, text.title, part)),
			x('link', absolute(referenceUrl(of, locale))),
			x(
				'guid',
				{ isPermaLink: 'false' },
				`${absolute(referenceUrl(of, defaultLocale))}${part.n > 1 ? `#${String(part.n)}` : ''}`,
			),
			...(video.published ? [x('pubDate', toPubDate(video.published, index))] : []),
			x('description', `${notice}${text.summary ?? text.title}`),
			x('enclosure', {
				url: absolute(fileUrl(file)),
				length: String(statSync(pathOf(file)).size),
				type: recordingForm(file)!.type,
			}),
			x('itunes:author', (intervention && view.authorNames(intervention)) ?? author),
			x('itunes:episode', String(index + 1)),
			...(duration === undefined ? [] : [x('itunes:duration', String(Math.round(duration)))]),
			...transcripts,
			...(listChapters(episode, view).length > 0
				? [
						x('podcast:chapters', {
							url: absolute(chaptersUrl(of, part.n, locale)),
							type: mediaTypes.chapters,
						}),
					]
				: []),
		]);
	});
	const channel = x('channel', [
		x('title', siteNameOf(seminar, view)),
		x('link', absolute(pageUrl('videos', locale))),
		x('atom:link', { rel: 'self', type: mediaTypes.rss, href: absolute(podcastUrl(locale)) }),
		x('description', `${notice}${phrase(seminar.summary).text}`),
		x('language', locale),
		x('itunes:author', author),
		x('itunes:category', { text: 'Education' }),
		x('itunes:type', 'serial'),
		x('itunes:explicit', 'false'),
		x('itunes:image', { href: absolute(podcastArtworkUrl(locale)) }),
		...items,
	]);
	const feed = x(
		'rss',
		{
			version: '2.0',
			'xmlns:atom': 'http://www.w3.org/2005/Atom',
			'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
			'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
		},
		[channel],
	);
	return printXml(feed);
}

/**
 * A day as RSS dates it: at noon in universal time, when it is that day from Honolulu to Tokyo; a minute later for each episode, so that
 * those of one day follow one another.
 */
function toPubDate(day: string, index: number): string {
	return new Date(toUtc(day).getTime() + (12 * 60 + index) * 60_000).toUTCString();
}
