import { z } from 'zod';
import { explainAddress } from './address.ts';

/** An address that a page leads to and loads nothing from: as it was read, in https or in http. */
export const LinkSchema = () =>
	z
		.string()
		.trim()
		.superRefine((value, context) => {
			const fault = explainAddress(value);
			if (!fault && isWebAddress(value)) return;
			context.addIssue({
				code: 'custom',
				message: fault?.message ?? 'une adresse complète est attendue : https://www.exemple.org/page',
				...(fault && { params: { hint: fault.hint } }),
				input: value,
				// Where something else than an address may stand, it is for that field to say what.
				continue: false,
			});
		})
		.overwrite(toAscii);

/** True for a complete address of the web. */
export function isWebAddress(value: string): boolean {
	return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && !/\s/.test(value);
}

/** Writes the accents of an address as every format and every reader understands them. */
export function toAscii(address: string): string {
	return /[^\x21-\x7E]/.test(address) ? new URL(address).href : address;
}

/** The address of a site: in https and ending in a slash; in http on this machine, to try one site beside another. */
export const SiteAddressSchema = () =>
	z
		.string()
		.refine(isSite, {
			error:
				'l’adresse complète d’un site est attendue, en https et finie par une barre oblique : https://www.exemple.org/actes/',
			abort: true,
		})
		.overwrite(toAscii);

function isSite(value: string): boolean {
	if (!URL.canParse(value)) return false;
	const { protocol, hostname, origin, pathname } = new URL(value);
	const isSafe = protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
	// Nothing but a host and a path: no name and password, no query, no fragment.
	return isSafe && toAscii(value) === origin + pathname && value.endsWith('/');
}
