/** What building the site came to. */
export interface Published {
	isDone: boolean;
	/** What the build said, in French. */
	output: string;
	/** Where the site can be read on this machine. */
	url: string | undefined;
}

/** The ways in which a site is sent to where it is read. */
export const destinationKinds = ['archive', 'folder', 'rsync', 'git'] as const;

/** Where the site is sent. */
export interface Destination {
	kind: (typeof destinationKinds)[number];
	/** A folder of this machine; `host:/folder` for rsync; the address of a repository for Git. */
	place: string;
	/** The branch, for Git. */
	branch?: string;
}

/** What sending the site came to, in French. */
export interface Sent {
	isDone: boolean;
	said: string;
}

/** Builds the site and sends it. */
export interface Publisher {
	/** Builds the site, whose previous state stays where that fails. */
	build: () => Promise<Published>;
	/** Where it was sent last; where it never was, an archive among what this machine downloads. */
	recall: () => Promise<Destination>;
	/** Sends the site that is built. What was there stays until all of it has arrived. */
	send: (destination: Destination) => Promise<Sent>;
	/** True where an edition stands, where it was sent last, that can be brought back. */
	canGoBack: () => Promise<boolean>;
	/** Puts back, where it was sent last, what was there before. */
	goBack: () => Promise<Sent>;
}
