import { z } from 'zod';

/** An address of the web, in https. */
export const LinkSchema = () =>
	z.string().refine(isHttps, {
		error: 'une adresse complète en https est attendue : https://www.exemple.org/page',
		// Where something else than an address may stand, it is for that field to say what.
		abort: true,
	});

function isHttps(value: string): boolean {
	return URL.canParse(value) && new URL(value).protocol === 'https:' && !/\s/.test(value);
}

/** The address of a site: in https and ending in a slash; in http on this machine, to try one site beside another. */
export const SiteAddressSchema = () =>
	z.string().refine((value) => isSite(value), {
		error:
			'l’adresse complète d’un site est attendue, en https et finie par une barre oblique : https://www.exemple.org/actes/',
	});

function isSite(value: string): boolean {
	if (!URL.canParse(value)) return false;
	const { protocol, hostname, origin, pathname } = new URL(value);
	const isSafe = protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
	// Nothing but a host and a path: no name and password, no query, no fragment.
	return isSafe && value === origin + pathname && value.endsWith('/');
}
