import type { Destination } from '#editing/publishing.ts';

/** A file that each site has, and hardly anything else: what holds it may be replaced. */
export const siteMark = 'actes.schema.json';

/** What stands beside a place: what is arriving, and what was there before. */
export function beside(place: string): { next: string; kept: string } {
	return { next: `${place}.en-cours`, kept: `${place}.precedent` };
}

/** One way of sending a site: what was there stays until all of the new one has arrived. */
export interface Sender {
	/**
	 * @param site the folder of the built site
	 * @returns where it is now, in French
	 * @throws an error in French; what was there is still there
	 */
	send: (site: string, destination: Destination) => Promise<string>;
	canGoBack: (destination: Destination) => Promise<boolean>;
	/** Puts back what was there before; a second time, what was there last. */
	goBack: (destination: Destination) => Promise<string>;
}
