import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { hostOf } from '#media/hosts/index.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { viewVideo } from '#site/speech.ts';
import { editionUrl, pageUrl, pictureUrl, referenceUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';

/**
 * Prints the plan of the videos for search engines (sitemaps.org 0.9, with Google's video extension 1.1): the page that lists them,
 * and each page that shows one.
 * @param origin the origin of the site's address
 */
export function printVideoSitemap({ interventions }: Proceedings, view: View, origin: string): string {
	const absolute = (url: string) => new URL(url, origin).href;
	const { locale } = view;
	const pages = interventions.flatMap((talk) => {
		const shown = viewVideo(talk, locale);
		if (!shown || !talk.video) return [];
		const { text } = view.choose(talk.versions);
		const { poster } = talk.video;
		const player = hostOf(shown.host).embedUrl(shown.id, shown.start);
		return [
			x('url', [
				x('loc', absolute(referenceUrl(talk, locale))),
				x('video:video', [
					x(
						'video:thumbnail_loc',
						absolute(poster ? pictureUrl(`${poster}.webp`) : editionUrl(talk, 'png', locale)),
					),
					x('video:title', text.title),
					x('video:description', text.summary ?? text.title),
					player ? x('video:player_loc', player) : x('video:content_loc', absolute(shown.id)),
					...(talk.duration === undefined ? [] : [x('video:duration', String(Math.round(talk.duration)))]),
					...(talk.video.published ? [x('video:publication_date', talk.video.published)] : []),
				]),
			]),
		];
	});
	const plan = x(
		'urlset',
		{
			xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
			'xmlns:video': 'http://www.google.com/schemas/sitemap-video/1.1',
		},
		[x('url', [x('loc', absolute(pageUrl('videos', locale)))]), ...pages],
	);
	return toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, plan]);
}
