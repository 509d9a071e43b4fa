import type { APIRoute } from 'astro';
import { proceedings } from '#proceedings/load.ts';
import { locales } from '#i18n/locales.ts';
import { sitemapUrl, videoSitemapUrl, wholeUrl } from '#site/urls.ts';

/** Everything may be read; the plans of the site, which need its address, say where it is (RFC 9309). */
export const GET: APIRoute = () => {
	const { address } = proceedings.seminar;
	const plans = [sitemapUrl(), ...locales.map(videoSitemapUrl)];
	const lines = address ? ['', ...plans.map((plan) => `Sitemap: ${wholeUrl(plan, address)!}`)] : [];
	return new Response(['User-agent: *', 'Allow: /', ...lines, ''].join('\n'));
};
