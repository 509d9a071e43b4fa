import type { APIRoute } from 'astro';
import { x } from 'xastscript';
import { printXml } from '#formats/citations/xml.ts';
import { proceedings } from '#proceedings/load.ts';
import { addressedLocalePaths, toLocale } from '#site/locale.ts';
import { mediaTypes } from '#site/media-types.ts';
import { iconUrl, pageUrl, wholeUrl } from '#site/urls.ts';
import { getView } from '#site/get-view.ts';

export const getStaticPaths = () => addressedLocalePaths(proceedings.seminar);

/** Lets a browser add the site to its search engines (OpenSearch 1.1 description document). */
export const GET: APIRoute = ({ params }) => {
	const locale = toLocale(params['locale']);
	const view = getView(locale);
	const name = view.phrase(proceedings.seminar.shortTitle).text;
	const whole = (url: string) => wholeUrl(url, proceedings.seminar.address)!;
	const description = x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
		// The specification allows 16 characters.
		x('ShortName', name.length > 16 ? `${name.slice(0, 15)}…` : name),
		x('Description', view.t('search.description')),
		x('InputEncoding', 'UTF-8'),
		x('Language', locale),
		x('Image', { height: '64', width: '64', type: mediaTypes.svg }, whole(iconUrl())),
		x('Url', { type: mediaTypes.html, template: `${whole(pageUrl('search', locale))}?q={searchTerms}` }),
	]);
	return new Response(printXml(description));
};
