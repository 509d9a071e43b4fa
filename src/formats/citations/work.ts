import { formatTime } from '#media/transcripts/time.ts';

/** A person, as bibliographies name them. */
export interface Author {
	family: string;
	given: string;
}

/** What can be cited, before any format: the volume, a part of the day, an intervention, or a moment of a video. */
export interface Work {
	/** Names it in a file of references: « kermorvan-daltis-2021-langue-des-feux ». */
	key: string;
	kind: 'volume' | 'session' | 'intervention' | 'video';
	title: string;
	/** BCP 47. */
	language: string;
	/** None for the volume and the parts of the day, which no source gives an author. */
	authors: readonly Author[];
	/** The addresses that identify its authors beyond this site: ORCID, IdRef… */
	identities: readonly string[];
	/** Who edited the volume that it is, or is in. */
	editors: readonly Author[];
	/** Who chaired the part of the day that it is, or is in; none where that is not known. */
	chairs: readonly Author[];
	/** The title of the volume that it is in; undefined for the volume itself. */
	volume: string | undefined;
	event: {
		title: string;
		/** ISO 8601. */
		date: string;
		place: string;
		organisers: readonly string[];
	};
	/** Who published it; none where that is not known. */
	publishers: readonly string[];
	/** Where it was published. */
	place: string | undefined;
	/** When it was published (ISO 8601), where that is known. */
	published: string | undefined;
	isbn: string | undefined;
	doi: string | undefined;
	summary: string | undefined;
	/** The terms of the glossary that it uses, in the language of the interface, those used most first. */
	keywords: readonly string[];
	/** Its whole address, where that of the site is known. */
	url: string | undefined;
	/** The whole address of its PDF, where that of the site is known; the parts of the day have none. */
	pdf: string | undefined;
	/** What may be done with it: in words, or the address of a licence. */
	rights: string | undefined;
	/** The whole address at which its video can be seen, where it is known. */
	video: string | undefined;
	/** The length of its video, in seconds. */
	duration: number | undefined;
	/** What is cited of it: « § p4 », « 1:23 ». */
	locator: string | undefined;
}

/** True for rights that are the address of a licence. */
export function isLink(rights: string): boolean {
	return /^https?:\/\//.test(rights);
}

/** A passage of a work: its paragraph « p4 », or what the transcript « t12 » says. */
export function citePassage(work: Work, id: string): Work {
	return { ...work, key: `${work.key}-${id}`, url: work.url && `${work.url}#${id}`, locator: `§\u00A0${id}` };
}

/**
 * A moment of the video of an intervention.
 * @param second from the beginning
 */
export function citeMoment(work: Work, second: number): Work {
	return {
		...work,
		key: `${work.key}-${String(second)}s`,
		kind: 'video',
		url: work.url && `${work.url}?t=${String(second)}`,
		locator: formatTime(second),
	};
}
