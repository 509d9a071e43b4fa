/** The media type of an HLS stream (RFC 8216, 10). */
export const streamType = 'application/vnd.apple.mpegurl';

/** True for the address of an HLS stream, which is a list of files: it has an address, and never lies beside an entry. */
export function isStream(address: string): boolean {
	return /\.m3u8(?:[?#]|$)/i.test(address);
}
