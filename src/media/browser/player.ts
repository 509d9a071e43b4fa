/** A video that plays: the part of HTMLMediaElement that the pages use, whoever plays it. */
export type Media = EventTarget & Pick<HTMLMediaElement, 'currentTime' | 'paused' | 'play' | 'pause'>;

/** What a player needs to know of a video. */
export interface MountOptions {
	/** What names it for its host. */
	id: string;
	/** Its files, where the browser plays it. */
	forms: readonly { src: string; type: string }[];
	/** Aborted when the page is done with the video. */
	signal: AbortSignal;
	/** The second to begin at. */
	start: number;
	/** The second to end at, where what is published ends there. */
	end?: number | undefined;
	/** What it is called, for who cannot see it. */
	title: string;
	tracks: readonly {
		src: string;
		kind: 'captions' | 'subtitles' | 'chapters';
		/** BCP 47. */
		language: string;
		label: string;
	}[];
}

/** The player of a host: puts itself in a frame, and is ready to play. */
export interface Player {
	mount: (frame: HTMLElement, options: MountOptions) => Media | Promise<Media>;
}
