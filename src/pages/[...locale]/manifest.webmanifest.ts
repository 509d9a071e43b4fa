import type { APIRoute } from 'astro';
import { defaultLocale } from '#i18n/locales.ts';
import { proceedings } from '#proceedings/load.ts';
import { manifestIcons } from '#site/icons.ts';
import { localePaths, toLocale } from '#site/locale.ts';
import { mediaTypes } from '#site/media-types.ts';
import { siteNameOf } from '#site/page-head.ts';
import { palette } from '#site/palette.ts';
import { fileUrl, iconUrl, pageUrl } from '#site/urls.ts';
import { getView } from '#site/get-view.ts';

export const getStaticPaths = localePaths;

/** Lets a phone keep the site beside its applications (W3C Web App Manifest), of which it is known by its start. */
export const GET: APIRoute = ({ params }) => {
	const locale = toLocale(params['locale']);
	const view = getView(locale);
	const { phrase } = view;
	const { seminar } = proceedings;
	const name = phrase(seminar.shortTitle).text;
	return new Response(
		JSON.stringify({
			name: siteNameOf(seminar, view),
			short_name: name,
			description: phrase(seminar.summary).text,
			lang: locale,
			dir: 'ltr',
			start_url: pageUrl('home', locale),
			// Both languages of the interface are the same application.
			scope: pageUrl('home', defaultLocale),
			display: 'minimal-ui',
			background_color: palette.paper.light,
			theme_color: palette.paper.light,
			categories: ['education'],
			icons: [
				...manifestIcons.map((icon) => ({
					src: fileUrl(icon.name),
					sizes: `${String(icon.side)}x${String(icon.side)}`,
					type: mediaTypes.png,
					purpose: icon.purpose,
				})),
				{ src: iconUrl(), sizes: 'any', type: mediaTypes.svg, purpose: 'any' },
			],
		}),
		{ headers: { 'Content-Type': mediaTypes.manifest } },
	);
};
