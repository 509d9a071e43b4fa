import { domainToUnicode } from 'node:url';

/** The name of the site at an address, as people read it. */
export function hostName(address: string): string {
	return domainToUnicode(new URL(address).hostname);
}
