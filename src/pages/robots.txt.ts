import type { APIRoute } from 'astro';

/** Everything may be read; the plan of the site says where it is (RFC 9309). */
export const GET: APIRoute = ({ site }) =>
	new Response(
		`User-agent: *\nAllow: /\n\nSitemap: ${new URL(`${import.meta.env.BASE_URL}sitemap-index.xml`, site).href}\n`,
	);
