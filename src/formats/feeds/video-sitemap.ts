import { x } from 'xastscript';
import { printXml } from '#formats/citations/xml.ts';
import { hostOf } from '#media/hosts/index.ts';
import { isSound } from '#media/recordings.ts';
import { listRecordings, type Recording } from '#proceedings/recordings.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { nameRecording, viewVideo } from '#site/speech.ts';
import { editionUrl, pageUrl, pictureUrl, referenceUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';

/**
 * Prints the plan of the videos for search engines (sitemaps.org 0.9, with Google's video extension 1.1): the page that lists them,
 * and each page that shows one.
 * @param origin the origin of the site's address
 */
export function printVideoSitemap(proceedings: Proceedings, view: View, origin: string): string {
	const absolute = (url: string) => new URL(url, origin).href;
	const { locale } = view;
	const shown = listRecordings(proceedings).filter(({ video }) => !isSound(video.forms[0]!));
	const pages = [...Map.groupBy(shown, ({ of }) => of)].map(([of, recordings]) =>
		x('url', [
			x('loc', absolute(referenceUrl(of, locale))),
			...recordings.map((one) => printVideo(one, view, absolute)),
		]),
	);
	const plan = x(
		'urlset',
		{
			xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
			'xmlns:video': 'http://www.google.com/schemas/sitemap-video/1.1',
		},
		[x('url', [x('loc', absolute(pageUrl('videos', locale)))]), ...pages],
	);
	return printXml(plan);
}

function printVideo({ of, video, part }: Recording, view: View, absolute: (url: string) => string) {
	const { locale } = view;
	const { id, host, start } = viewVideo(video, locale);
	const { title, summary } = view.choose<{ title: string; summary: string | undefined }>(of.versions).text;
	const { poster, published } = video;
	const duration = of.kind === 'intervention' ? of.duration : video.duration;
	const player = hostOf(host).embedUrl(id, { start });
	const picture = poster ? pictureUrl(`${poster}.webp`) : editionUrl(of, 'png', view.filesIn(of));
	return x('video:video', [
		x('video:thumbnail_loc', absolute(picture)),
		x('video:title', nameRecording(view, title, part)),
		x('video:description', summary ?? title),
		player ? x('video:player_loc', player) : x('video:content_loc', absolute(id)),
		...(duration === undefined ? [] : [x('video:duration', String(Math.round(duration)))]),
		...(published ? [x('video:publication_date', published)] : []),
	]);
}
