import { findVideo, type VideoReference } from '#media/hosts/index.ts';

/** Parameters in which pages that stand between a reader and a video carry its address: searches, messages, consents, archives of the web. */
const carried = ['q', 'url', 'u', 'continue', 'target', 'dest', 'redirect', 'href'];

/** What looks like an address in a text: with its protocol, or from a domain on. */
export const addressPattern =
	/(?:https?:)?\/\/[^\s<>"'«»|;,()[\]{}]+(?:[;,()][^\s<>"'«»|;,()[\]{}]+)*|(?:www\.|m\.)?(?:youtube\.com|youtu\.be|youtube-nocookie\.com|vimeo\.com|player\.vimeo\.com|dailymotion\.com|dai\.ly|webtv\.un\.org|media\.un\.org)\/[^\s<>"'«»|,()[\]{}]+/iu;

/**
 * Recognises the address of a video in whatever form it was copied: without its protocol, with that of old, behind a page that leads to it.
 * @returns the video, and the address that was understood
 */
export function findPastedVideo(pasted: string): { video: VideoReference | undefined; address: string } {
	const address = complete(pasted);
	const video = findVideo(address);
	if (video) return { video, address };
	for (const inner of innerAddresses(address)) {
		const found = findPastedVideo(inner);
		if (found.video) return found;
	}
	return { video: undefined, address };
}

/** With its protocol, secure, and without the punctuation of the sentence. */
function complete(pasted: string): string {
	const trimmed = pasted
		.trim()
		.replaceAll('&amp;', '&')
		.replace(/^[<("'«\s]+/, '')
		.replace(/[>)"'»\].,;:!?\s]+$/, '');
	if (trimmed.startsWith('./')) return trimmed;
	const absolute = /^[a-z][a-z+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed.replace(/^\/\//, '')}`;
	return absolute.replace(/^http:/i, 'https:');
}

function innerAddresses(address: string): string[] {
	if (!URL.canParse(address)) return [];
	const { searchParams, pathname, search, origin } = new URL(address);
	const parameters = carried.flatMap((name) => searchParams.get(name) ?? []);
	const archived = /\/(https?:\/\/?[^]+)$/.exec(pathname)?.[1];
	return [
		...parameters.filter((value) => /^(?:https?:)?\/\//.test(value)),
		...parameters.filter((value) => value.startsWith('/watch')).map((value) => origin + value),
		...(archived ? [archived.replace(/^(https?:\/)(?!\/)/, '$1/') + search] : []),
	];
}
