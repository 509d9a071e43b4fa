import { recordingExtensions, recordingForm } from '#media/recordings.ts';
import { locales } from '#i18n/locales.ts';
import { indexesFolder, indexFolder } from '#search/addresses.ts';
import { mediaTypes } from '#site/media-types.ts';

/** What a host is asked for beside the files. Addresses are from the root of the site, but for those that are moved. */
export interface Hosting {
	/** The path of the site on its host: it begins and ends with a slash. */
	base: string;
	/** The types of files, by the end of their addresses; the longest ends come first. */
	types: Record<string, string>;
	/** The headers of what an address begins with; those of a longer beginning take the place of those of a shorter one. */
	headers: Record<string, Record<string, string>>;
	/** Where the pages are that were published at another address, from the root of the host. */
	moved: Record<string, string>;
	/** The page of what is not there. */
	missing: string;
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

/** What is named by a sum of its content: under the same name it is the same for ever. */
const lasting = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const headers = {
	'/': {
		// Kept, and asked for each time: a correction shows at once, and costs no byte to who has read the page as it is.
		'Cache-Control': 'no-cache',
		'Content-Security-Policy': "frame-ancestors 'none'",
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
		'Referrer-Policy': 'strict-origin-when-cross-origin',
		'X-Content-Type-Options': 'nosniff',
	},
	'/_astro/': lasting,
	// Other proceedings may search in these.
	[`/${indexesFolder}`]: { 'Access-Control-Allow-Origin': '*' },
	...Object.fromEntries(
		locales.flatMap((locale) =>
			['filter', 'fragment', 'index'].map((name) => [`/${indexFolder(locale)}${name}/`, lasting]),
		),
	),
};

/**
 * Says what a host should send with the files of the site.
 * @param files those that are made of the edition
 * @param place the address of the site's host, as long as it has one, and its path there
 * @param former the pages that were at another address
 */
export function describeHosting(
	files: readonly { url: string; type: string }[],
	{ site, base }: { site: string | undefined; base: string },
	former: readonly { url: string; to: string | undefined }[],
): Hosting {
	const ends = files.map(({ url, type }) => {
		const [extension = ''] = /\.[^/]*$/.exec(url) ?? [];
		return { end: vague.includes(extension) ? /\/[^/]*$/.exec(url)![0] : extension, type };
	});
	const sorted = [...ends, ...others].toSorted(
		(a, b) => b.end.length - a.end.length || (a.end < b.end ? -1 : 1),
	);
	// A promise of the whole host: it is not for one of its paths to make.
	const secure =
		base === '/' && site?.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000' } : {};
	return {
		base,
		types: Object.fromEntries(
			sorted.map(({ end, type }) => [end, bytes.test(type) ? type : `${type}; charset=utf-8`]),
		),
		headers: { ...headers, '/': { ...headers['/'], ...secure } },
		moved: Object.fromEntries(former.flatMap(({ url, to }) => (to ? [[url, to]] : []))),
		missing: '/404.html',
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

/** The address of something, from the root of the host. */
export function within({ base }: Hosting, path: string): string {
	return `${base}${path.slice(1)}`;
}
