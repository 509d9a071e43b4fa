import type { APIRoute } from 'astro';
import { locales } from '#schemas/fields/language.ts';
import { videoSitemapUrl } from '#site/urls.ts';

/** Everything may be read; the plans of the site say where it is (RFC 9309). */
export const GET: APIRoute = ({ site }) => {
	const plans = [`${import.meta.env.BASE_URL}sitemap-index.xml`, ...locales.map(videoSitemapUrl)];
	const lines = plans.map((plan) => `Sitemap: ${new URL(plan, site).href}\n`);
	return new Response(`User-agent: *\nAllow: /\n\n${lines.join('')}`);
};
