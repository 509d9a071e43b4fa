import { type Copy, listFiles, type Part, parts, workerPath } from '#offline/copy.ts';
import { readOffered, receive, Unkept, weighMissing } from '#offline/browser/receive.ts';
import { findShelf, nameCaches, openShelf } from '#offline/browser/shelf.ts';
import { formatBytes } from '#i18n/format.ts';
import { createButton } from '../button.ts';
import { readLocale, readWords } from './words.ts';

/** What of the site is on this device. */
interface Kept {
	/** The copy that is read. */
	copy: Copy | undefined;
	/** The sums of the files that are there. */
	sums: ReadonlySet<string>;
	/** How many pages that were read are there; undefined where they are not kept. */
	pages: number | undefined;
}

type Act = 'keep' | 'pages' | 'update' | 'stop' | 'remove';

/** Shows what is kept, and does what the reader asks. */
export async function openPanel(element: HTMLElement): Promise<void> {
	const root = new URL(element.dataset['base']!, location.href).href;
	const say = readWords(element);
	const said = element.querySelector('.said')!;
	const progress = element.querySelector('progress')!;
	const actions = element.querySelector('.actions')!;
	let receiving = new AbortController();

	const acts: Record<Act, () => Promise<void> | void> = {
		keep: () => take(),
		update: () => take(),
		pages: async () => {
			await openShelf(root);
			await register(root);
			await keepThisPage(root);
			await show();
		},
		stop: () => receiving.abort(),
		remove: async () => {
			await remove(root);
			await show(say('removed'));
		},
	};
	await show();

	async function take(): Promise<void> {
		receiving = new AbortController();
		offer(new Map([['stop', say('stop')]]));
		progress.hidden = false;
		let failure: string | undefined;
		let tenth: number | undefined;
		try {
			await receive(root, receiving.signal, (done, total) => {
				progress.max = total;
				progress.value = done;
				// It is said aloud: a tenth at a time.
				if (Math.floor((10 * done) / total) === tenth) return;
				tenth = Math.floor((10 * done) / total);
				said.textContent = say('receiving', { done, total });
			});
			await register(root);
			// The browser then takes the place for something else only where the reader says so.
			void navigator.storage.persist();
		} catch (error) {
			failure = say(error instanceof Unkept ? error.reason : 'refused');
		}
		progress.hidden = true;
		await show(failure);
	}

	/** Says what is kept, after what has just happened, and what can be done. */
	async function show(happened?: string): Promise<void> {
		const [kept, offered] = await Promise.all([
			look(root).catch(() => undefined),
			readOffered(root).catch(() => undefined),
		]);
		list(kept?.copy ?? offered);
		if (!kept) {
			said.textContent = say('refused');
			offer(new Map());
			return;
		}
		const missing = offered && weighMissing(offered, kept.sums);
		const ways = new Map<Act, string>();
		const words = [happened];
		if (kept.copy) {
			words.push(say('whole', { date: kept.copy.date, size: weigh(kept.copy, parts) }));
			if (offered && offered.version !== kept.copy.version) {
				words.push(say('newer', { date: offered.date, size: missing! }));
				ways.set('update', say('update', { size: missing! }));
			}
		} else {
			const isPartial = kept.sums.size > 0;
			if (kept.pages !== undefined) words.push(say('pages', { n: kept.pages }));
			if (isPartial && missing) words.push(say('partial', { size: missing }));
			else if (kept.pages === undefined && happened === undefined) words.push(say('none'));
			if (missing) ways.set('keep', say(isPartial ? 'resume' : 'keep', { size: missing }));
			if (kept.pages === undefined && offered) ways.set('pages', say('keepPages'));
		}
		if (!offered) words.push(say('disconnected'));
		if (kept.copy || kept.sums.size > 0 || kept.pages !== undefined) ways.set('remove', say('remove'));
		said.textContent = words.filter((word) => word !== undefined).join(' ');
		offer(ways);
	}

	/** Offers what can be done, in the place of what could; who has just used a button stays on one. */
	function offer(ways: ReadonlyMap<Act, string>): void {
		const wasHere = actions.contains(document.activeElement);
		actions.replaceChildren(
			...[...ways].map(([act, name]) =>
				createButton(name, () => {
					void Promise.resolve(acts[act]()).catch(() => show(say('refused')));
				}),
			),
		);
		if (wasHere) actions.querySelector('button')?.focus();
	}

	function list(copy: Copy | undefined): void {
		const pairs = element.querySelector('dl')!;
		pairs.hidden = !copy;
		if (!copy) return;
		for (const part of parts)
			pairs.querySelector(`[data-part="${part}"]`)!.textContent = formatBytes(
				weigh(copy, [part]),
				readLocale(),
			);
	}
}

/** @throws where the browser refuses to keep anything */
async function look(root: string): Promise<Kept> {
	const shelf = await findShelf(root);
	const registration = await findRegistration(root);
	return {
		copy: await shelf?.read(),
		sums: (await shelf?.listSums()) ?? new Set(),
		pages: shelf && registration && (await countPages(root)),
	};
}

async function countPages(root: string): Promise<number> {
	const requests = await (await caches.open(nameCaches(root).pages)).keys();
	return requests.filter(({ url }) => url.endsWith('/')).length;
}

async function register(root: string): Promise<void> {
	await navigator.serviceWorker.register(`${root}${workerPath}`, { scope: root, updateViaCache: 'none' });
	await navigator.serviceWorker.ready;
}

/** The registration of this site: that of one above it on the same host is none of its own. */
async function findRegistration(root: string): Promise<ServiceWorkerRegistration | undefined> {
	const found = await navigator.serviceWorker.getRegistration(root);
	return found?.scope === root ? found : undefined;
}

/** The page on which the reader asks for it came before the worker did: it is kept too, with what it has loaded. */
async function keepThisPage(root: string): Promise<void> {
	const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
	const own = [location.href, ...loaded].filter(
		(url) => url.startsWith(root) && !new URL(url).pathname.endsWith('.json'),
	);
	await (await caches.open(nameCaches(root).pages)).addAll(new Set(own));
}

async function remove(root: string): Promise<void> {
	await (await findRegistration(root))?.unregister();
	for (const name of Object.values(nameCaches(root))) await caches.delete(name);
}

function weigh(copy: Copy, of: readonly Part[]): number {
	return listFiles(copy, of).reduce((sum, { bytes }) => sum + bytes, 0);
}
