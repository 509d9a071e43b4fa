import { type Copy, copyPath, listFiles } from '../copy.ts';
import { nameCaches, openShelf, type Shelf } from './shelf.ts';

/** Why a copy is not whole: no place left, nothing may be kept, nothing comes, or the reader stopped it. */
export type Reason = 'quota' | 'refused' | 'network' | 'stopped';

/** A copy that could not be had whole. What was read before is read still. */
export class Unkept extends Error {
	readonly reason: Reason;

	constructor(reason: Reason, cause: unknown) {
		super(reason, { cause });
		this.reason = reason;
	}
}

/** How many files come at once. */
const atOnce = 4;

/** How many times the site may be published anew while it comes. */
const attempts = 3;

/** Reads which copy the site offers now. */
export async function readOffered(root: string, signal?: AbortSignal): Promise<Copy> {
	const response = await fetch(`${root}${copyPath}`, { cache: 'no-cache', signal: signal ?? null });
	if (!response.ok) throw new Error(`${copyPath}: ${response.status}`);
	return (await response.json()) as Copy;
}

/** How many bytes of a copy are not there yet. */
export function weighMissing(copy: Copy, sums: ReadonlySet<string>): number {
	return listFiles(copy).reduce((bytes, file) => bytes + (sums.has(file.sum) ? 0 : file.bytes), 0);
}

/**
 * Receives the copy that the site offers, and has it read once it is whole. Each file is known by its sum: those of two states never
 * mix, and what came before an interruption does not come again.
 * @param root the whole address of the root of the site
 * @param tell hears how many bytes of how many are there
 * @throws Unkept
 */
export async function receive(
	root: string,
	signal: AbortSignal,
	tell: (done: number, total: number) => void,
): Promise<void> {
	const shelf = await openShelf(root).catch((error: unknown) => {
		throw new Unkept('refused', error);
	});
	try {
		await receiveAll(root, shelf, signal, tell, attempts);
		await caches.delete(nameCaches(root).pages);
	} catch (error) {
		const isFull = error instanceof Error && error.name === 'QuotaExceededError';
		// What came would take the place in vain.
		if (isFull) await shelf.clear();
		throw new Unkept(signal.aborted ? 'stopped' : isFull ? 'quota' : 'network', error);
	}
}

async function receiveAll(
	root: string,
	shelf: Shelf,
	signal: AbortSignal,
	tell: (done: number, total: number) => void,
	left: number,
): Promise<void> {
	const copy = await readOffered(root, signal);
	const sums = await shelf.listSums();
	const needed = weighMissing(copy, sums);
	const total = listFiles(copy).reduce((sum, { bytes }) => sum + bytes, 0);
	const { quota, usage } = await navigator.storage.estimate();
	if (quota !== undefined && usage !== undefined && quota - usage < needed)
		throw new DOMException(`${needed} bytes are needed`, 'QuotaExceededError');
	const missing = new Map(listFiles(copy).map((file) => [file.sum, file]));
	for (const sum of sums) missing.delete(sum);
	let done = total - needed;
	tell(done, total);
	const queue = missing.values();
	const failing = new AbortController();
	signal.addEventListener('abort', () => failing.abort(), { signal: failing.signal });
	if (signal.aborted) failing.abort();
	const take = async () => {
		for (const { path, sum, bytes } of queue) {
			await shelf.put(sum, await receiveFile(`${root}${path}`, sum, failing.signal));
			done += bytes;
			tell(done, total);
		}
	};
	try {
		await Promise.all(
			Array.from({ length: atOnce }, () =>
				take().catch((error: unknown) => {
					failing.abort();
					throw error;
				}),
			),
		);
	} catch (error) {
		// What is not as the list says may be of the next state, published meanwhile.
		const isFull = error instanceof Error && error.name === 'QuotaExceededError';
		if (isFull || signal.aborted || left <= 1) throw error;
		const { version } = await readOffered(root, signal);
		if (version === copy.version) throw error;
		await receiveAll(root, shelf, signal, tell, left - 1);
		return;
	}
	await shelf.turnTo(copy);
}

/**
 * Has a file from the network, whole and as the list says: the browser checks the sum (Subresource Integrity).
 * @throws where it is another, or does not come
 */
async function receiveFile(url: string, sum: string, signal: AbortSignal): Promise<Response> {
	const response = await fetch(url, { integrity: `sha256-${sum}`, cache: 'no-cache', signal });
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	const headers = ['Content-Type', 'Content-Security-Policy'].flatMap((name) => {
		const value = response.headers.get(name);
		return value === null ? [] : [[name, value] as [string, string]];
	});
	return new Response(await response.blob(), { headers });
}
