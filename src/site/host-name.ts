import { domainToUnicode } from 'node:url';

/** The name of the site at an address, as people read it. */
export function hostName(address: string): string {
	return domainToUnicode(new URL(address).hostname);
}

/** An address as it is read on paper: in letters, where it is written in codes; as it is, where these hold what would end it. */
export function legibleAddress(address: string): string {
	const { hostname } = new URL(address);
	const named = address.replace(hostname, domainToUnicode(hostname));
	try {
		const decoded = decodeURI(named);
		return /[\s\p{C}]/u.test(decoded) ? named : decoded;
	} catch {
		return named;
	}
}
