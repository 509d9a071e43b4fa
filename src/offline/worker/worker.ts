// The service worker: it gives back what the reader chose to keep, and keeps the pages that are read. Which state of the site is kept is
// no matter of this file, which browsers replace by themselves: see `shelf.ts`.
import { clientsClaim } from 'workbox-core';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { locales, prefixOf } from '#i18n/locales.ts';
import { findShelf, nameCaches } from '../browser/shelf.ts';
import { copyPath, noticePath, pathOfPage, workerPath } from '../copy.ts';

declare const self: ServiceWorkerGlobalScope;

const root = self.registration.scope;
const names = nameCaches(root);

/** Where a page that is not kept leads, in each language. */
const absentPaths = locales.map(pathOfPage);

/** What is always the network's to say. */
const live: readonly string[] = [copyPath, workerPath];

/** After as many seconds without an answer, the page that was read before is better than none. */
const patience = 8;

const readBefore = new NetworkFirst({
	cacheName: names.pages,
	networkTimeoutSeconds: patience,
	matchOptions: { ignoreSearch: true },
});

self.addEventListener('install', (event) => {
	event.waitUntil(keepNotice());
	void self.skipWaiting();
});
clientsClaim();

registerRoute(
	({ url, request, sameOrigin }) =>
		sameOrigin &&
		url.href.startsWith(root) &&
		// What is received for the copy says its sum: it must come from the network.
		request.integrity === '' &&
		!request.headers.has('Range') &&
		!['audio', 'video', 'track'].includes(request.destination) &&
		!live.includes(pathOf(url)),
	async ({ url, request, event }) => {
		// What the reader has removed is not to come back by a page that is open still.
		const shelf = await findShelf(root);
		if (!shelf) return fetch(request);
		const path = pathOf(url);
		const kept = await shelf.find(path);
		if (kept) return addNotice(kept, request);
		// The links of a page are from its own address, which ends with a slash.
		if (await shelf.find(`${path}/`)) return Response.redirect(`${root}${path}/${url.search}`, 308);
		const isWhole = (await shelf.read()) !== undefined;
		return addNotice(await (isWhole ? fetch(request) : readBefore.handle({ request, event })), request);
	},
);

setCatchHandler(async ({ request, url }) => {
	if (request.mode !== 'navigate' || !(await findShelf(root))) return Response.error();
	const path = pathOf(url);
	const absent = pathOfPage(locales.findLast((locale) => path.startsWith(prefixOf(locale)))!);
	// It is not there either.
	if (path === absent) return Response.error();
	const asked = new URLSearchParams({ page: path + url.search });
	return Response.redirect(`${root}${absent}?${asked.toString()}`);
});

/** Keeps what says that a page is not kept, and the texts of it. */
async function keepNotice(): Promise<void> {
	const cache = await caches.open(names.pages);
	await cache.addAll([...absentPaths, noticePath].map((path) => root + path));
}

/** Has a page say what it is: only those who chose to keep the site load what does. */
async function addNotice(response: Response, { mode }: Request): Promise<Response> {
	const type = response.headers.get('Content-Type') ?? '';
	if (mode !== 'navigate' || !response.ok || response.redirected || !type.startsWith('text/html'))
		return response;
	const html = await response.text();
	// Astro closes every page.
	const end = html.lastIndexOf('</body>');
	const script = `<script type="module" src="${new URL(noticePath, root).pathname}"></script>`;
	const headers = new Headers(response.headers);
	for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
	return new Response(html.slice(0, end) + script + html.slice(end), { headers });
}

function pathOf(url: URL): string {
	return decodeURI(url.pathname).slice(new URL(root).pathname.length);
}
