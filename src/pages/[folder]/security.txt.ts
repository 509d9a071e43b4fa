import type { APIRoute, GetStaticPaths } from 'astro';
import { dayOf } from '#dates/date.ts';
import { locales } from '#i18n/locales.ts';
import { proceedings } from '#proceedings/load.ts';
import { contactUrl, securityUrl, wholeUrl } from '#site/urls.ts';

/** In milliseconds. */
const year = 365 * 86_400_000;

const { contact, address } = proceedings.seminar;

export const getStaticPaths: GetStaticPaths = () => (contact ? [{ params: { folder: '.well-known' } }] : []);

/** Where a fault of security is told (RFC 9116); it must say until when, and no more than a year ahead. */
export const GET: APIRoute = () => {
	const canonical = wholeUrl(securityUrl(), address);
	const made = Number(process.env['SOURCE_DATE_EPOCH'] ?? Date.now() / 1000) * 1000;
	const lines = [
		`Contact: ${contactUrl(contact!)}`,
		`Expires: ${dayOf(made + year)}T00:00:00Z`,
		`Preferred-Languages: ${locales.join(', ')}`,
		...(canonical === undefined ? [] : [`Canonical: ${canonical}`]),
		'',
	];
	return new Response(lines.join('\n'));
};
