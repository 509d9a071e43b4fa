import { createHash } from 'node:crypto';
import type { Seminar } from '#proceedings/types.ts';
import { wholeUrl } from '#site/urls.ts';

/** The namespace of addresses (RFC 9562, § 6.6). */
const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * Names something of the edition for ever, where a format asks for that: by its address; as long as the site has none, by a UUID that
 * is made of what names the event, the organisers' page on it, and leads nowhere.
 * @param url from the root of the host
 */
export function identify(url: string, { address, officialPage }: Seminar): string {
	return wholeUrl(url, address) ?? `urn:uuid:${nameUuid(`${officialPage}#${url}`)}`;
}

/** A UUID of version 5 (RFC 9562, § 5.5). */
function nameUuid(name: string): string {
	const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
	bytes[6] = (bytes[6]! & 0x0f) | 0x50;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
