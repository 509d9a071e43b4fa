/** Milliseconds before what could not be had is asked for again. */
const pause = 300;

/**
 * Has what is loaded only when it is needed, and tries again once. What the reader acts on is busy meanwhile.
 * @returns rejects where it cannot be had
 */
export async function onDemand<Thing>(load: () => Promise<Thing>, busy?: Element): Promise<Thing> {
	busy?.setAttribute('aria-busy', 'true');
	try {
		return await load().catch(() => new Promise((done) => setTimeout(done, pause)).then(load));
	} finally {
		busy?.removeAttribute('aria-busy');
	}
}
