import { recordingExtensions, recordingForm } from '#media/recordings.ts';
import { indexesFolder } from '#search/addresses.ts';
import { mediaTypes } from '#site/media-types.ts';

/** What a host is asked for beside the files, by their addresses from the root of the site. */
export interface Hosting {
	/** The types of files, by the end of their addresses; the longest ends come first. */
	types: Record<string, string>;
	/** The headers of what an address begins with. */
	headers: Record<string, Record<string, string>>;
}

/** What the site has beside the files that are made of the edition, and hosts may not know. */
const others = [
	{ end: '/opensearch.xml', type: mediaTypes.openSearch },
	{ end: '.webmanifest', type: mediaTypes.manifest },
	{ end: '.vtt', type: mediaTypes.vtt },
	...recordingExtensions.map((extension) => ({
		end: `.${extension}`,
		type: recordingForm(`.${extension}`)!.type,
	})),
];

/** Extensions that say too little: what bears them is named whole. */
const vague = ['', '.json', '.xml'];

/** What is no text: the others are in UTF-8, and their type says so. */
const bytes = /^(?:image|video|audio)\/|^application\/(?:pdf|zip|epub\+zip)$/;

const headers = {
	'/': { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Content-Type-Options': 'nosniff' },
	// Other proceedings may search in these.
	[`/${indexesFolder}`]: { 'Access-Control-Allow-Origin': '*' },
};

/**
 * Says what a host should send with the files of the site.
 * @param files those that are made of the edition
 */
export function describeHosting(files: readonly { url: string; type: string }[]): Hosting {
	const ends = files.map(({ url, type }) => {
		const [extension = ''] = /\.[^/]*$/.exec(url) ?? [];
		return { end: vague.includes(extension) ? /\/[^/]*$/.exec(url)![0] : extension, type };
	});
	const sorted = [...ends, ...others].toSorted(
		(a, b) => b.end.length - a.end.length || (a.end < b.end ? -1 : 1),
	);
	return {
		types: Object.fromEntries(
			sorted.map(({ end, type }) => [end, bytes.test(type) ? type : `${type}; charset=utf-8`]),
		),
		headers,
	};
}

/**
 * Gives the headers of a file.
 * @param path its address, from the root of the site
 */
export function headersOf({ types, headers: all }: Hosting, path: string): Record<string, string> {
	const [, type] = Object.entries(types).find(([end]) => path.endsWith(end)) ?? [];
	const own = Object.entries(all).filter(([start]) => path.startsWith(start));
	return Object.assign({}, ...own.map(([, sent]) => sent), type && { 'Content-Type': type }) as Record<
		string,
		string
	>;
}
