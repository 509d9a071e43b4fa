/** What the browser must be allowed to reach once a video of a host is on a page, as CSP sources. */
interface HostSources {
	frame?: string[];
	media?: string[];
	connect?: string[];
}

/** From where to where a player is asked to play, and in which language. */
interface Framing {
	/** Seconds. */
	start: number;
	/** Seconds; to the end where it is absent, or the host cannot be told. */
	end?: number | undefined;
	/** The reader's (BCP 47): captions in it are shown at once, where there are any and the host can be told. */
	language?: string | undefined;
}

/** A place where videos are: how its addresses are read, and how it is shown. */
export interface Host {
	/** Its name in the content and in the code; and in the interface's texts, of which `video.learns.<id>` says what it learns at the click. */
	id: string;
	/** Its name as readers know it. */
	name: string;
	/** Addresses that are recognised, one for each form, for editors. */
	forms: readonly string[];
	/**
	 * Recognises an address, in any of the forms that an editor may paste.
	 * @returns what names the video for this host, and the second at which it begins; undefined where it is none of its videos
	 */
	match: (url: URL) => { id: string; start: number } | undefined;
	/**
	 * Says in French what an address of this host is, where it is none of its videos: « une chaîne ».
	 * @returns undefined where it is not this host's, or nobody knows
	 */
	describe?: (url: URL) => string | undefined;
	/** Where a reader without a script sees it, from a second on, and to another where the host can be told. */
	watchUrl: (id: string, start: number, end?: number) => string;
	/** The address of its player for a frame; undefined where the browser plays it itself. */
	embedUrl: (id: string, framing: Framing) => string | undefined;
	/** What the browser must be allowed to reach to play it. */
	sources: (id: string) => HostSources;
}
