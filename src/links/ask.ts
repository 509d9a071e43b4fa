import { setTimeout as wait } from 'node:timers/promises';

/** What became of an address: there, there under another one for good, gone, or what cannot be told from here. */
export interface Answer {
	state: 'there' | 'moved' | 'gone' | 'unsure';
	/** Where it leads for good, where it has moved. */
	to?: string;
	/** What was answered, or what stopped the question: « 404 », « ENOTFOUND ». */
	reason: string;
}

/** How addresses are asked for. */
interface Manners {
	/** How long an answer is waited for, in milliseconds. */
	patience: number;
	/** How long is waited between two questions to the same host, in milliseconds. */
	pause: number;
	/** How many hosts are asked at once. */
	hosts: number;
}

const manners: Manners = { patience: 20_000, pause: 1_000, hosts: 4 };

/** Answers that some hosts give to `HEAD` alone. */
const headless = [403, 404, 405, 410, 500, 501];

const redirections = [301, 302, 303, 307, 308];

/** Redirections that are to be remembered (RFC 9110, 15.4). */
const lasting = [301, 308];

/**
 * Asks the web for addresses: one at a time on each host, and a few hosts at once.
 * @param addresses absolute, http or https
 * @param tell called with each answer as it comes
 */
export async function askAll(
	addresses: readonly string[],
	tell: (address: string, answer: Answer) => void | Promise<void>,
	{ patience, pause, hosts }: Manners = manners,
): Promise<void> {
	const queues = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
	const next = async (): Promise<void> => {
		const queue = queues.shift();
		if (!queue) return;
		for (const [index, address] of queue.entries()) {
			if (index > 0) await wait(pause);
			await tell(address, await ask(address, patience));
		}
		return next();
	};
	await Promise.all(Array.from({ length: hosts }, next));
}

/**
 * Asks the web for one address.
 * @param patience how long an answer is waited for, in milliseconds
 */
export async function ask(address: string, patience: number): Promise<Answer> {
	let url = address;
	let isForGood = true;
	try {
		for (let step = 0; step < 10; step += 1) {
			const response = await read(url, patience);
			const { status } = response;
			const location = response.headers.get('location');
			if (redirections.includes(status) && location) {
				isForGood &&= lasting.includes(status);
				url = new URL(location, url).href;
				continue;
			}
			if (status === 404 || status === 410) return { state: 'gone', reason: String(status) };
			if (!response.ok) return { state: 'unsure', reason: String(status) };
			return url !== address && isForGood
				? { state: 'moved', to: url, reason: String(status) }
				: { state: 'there', reason: String(status) };
		}
		return { state: 'unsure', reason: 'redirections sans fin' };
	} catch (error) {
		const { name, cause } = error as { name: string; cause?: { code?: string } };
		const reason = cause?.code ?? name;
		return { state: reason === 'ENOTFOUND' ? 'gone' : 'unsure', reason };
	}
}

async function read(url: string, patience: number): Promise<Response> {
	const asked = async (method: string): Promise<Response> => {
		const response = await fetch(url, {
			method,
			redirect: 'manual',
			headers: { 'User-Agent': 'seminar-proceedings (check:links)' },
			signal: AbortSignal.timeout(patience),
		});
		await response.body?.cancel();
		return response;
	};
	const response = await asked('HEAD');
	return headless.includes(response.status) ? asked('GET') : response;
}
