import type { APIRoute } from 'astro';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { proceedings } from '#proceedings/load.ts';
import { localePaths, toLocale } from '#site/locale.ts';
import { pageUrl } from '#site/urls.ts';
import { getView } from '#site/views.ts';

export const getStaticPaths = localePaths;

/** Lets a browser add the site to its search engines (OpenSearch 1.1 description document). */
export const GET: APIRoute = ({ params, site }) => {
	const locale = toLocale(params['locale']);
	const view = getView(locale);
	const name = view.phrase(proceedings.seminar.shortTitle).text;
	const address = new URL(pageUrl('search', locale), site).href;
	const description = x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
		// The specification allows 16 characters.
		x('ShortName', name.length > 16 ? `${name.slice(0, 15)}…` : name),
		x('Description', view.t('search.description')),
		x('InputEncoding', 'UTF-8'),
		x('Language', locale),
		x(
			'Image',
			{ height: '64', width: '64', type: 'image/svg+xml' },
			new URL(`${import.meta.env.BASE_URL}favicon.svg`, site).href,
		),
		x('Url', { type: 'text/html', template: `${address}?q={searchTerms}` }),
	]);
	return new Response(
		toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, description]),
	);
};
