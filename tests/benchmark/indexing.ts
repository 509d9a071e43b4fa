import { readdir, readFile } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { indexSite } from '#search/build/index-site.ts';
import type { Generated } from './edition.ts';

/** Indexes a built site again, and says what that takes: milliseconds, pages, bytes on disk, bytes of memory of Pagefind's process at most. */
export async function measureIndexing(site: string) {
	let memory = 0;
	const timer = setInterval(
		() => void readChildMemory().then((bytes) => (memory = Math.max(memory, bytes))),
		50,
	);
	const started = performance.now();
	const counts = await indexSite(site);
	const milliseconds = performance.now() - started;
	clearInterval(timer);
	const folder = join(site, 'pagefind');
	const files = (await readdir(folder, { recursive: true })).map((file) => statSync(join(folder, file)));
	const bytes = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
	const pages = Object.values(counts).reduce((sum, count) => sum + count, 0);
	return { milliseconds, pages, bytes, memory };
}

/** The most memory that a child of this process has had, in bytes (Linux: /proc). */
async function readChildMemory(): Promise<number> {
	const children = await readFile(`/proc/self/task/${process.pid}/children`, 'utf8').catch(() => '');
	const peaks = children
		.trim()
		.split(' ')
		.filter(Boolean)
		.map(async (pid) => {
			const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
			return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
		});
	return Math.max(0, ...(await Promise.all(peaks)));
}

/** What MiniSearch takes for the same texts, a document each: milliseconds to index, bytes to fetch (brotli), milliseconds to read them, the median of queries. */
export function measureMiniSearch(interventions: readonly Generated[], queries: readonly string[]) {
	const options = { fields: ['title', 'text'], storeFields: ['title'] };
	const index = new MiniSearch<{ id: string; title: string; text: string }>(options);
	const started = performance.now();
	index.addAll(interventions.map(({ id, title, text }) => ({ id, title, text: text.join('\n') })));
	const milliseconds = performance.now() - started;
	const json = JSON.stringify(index);
	const readStarted = performance.now();
	const loaded = MiniSearch.loadJSON(json, options);
	const reading = performance.now() - readStarted;
	const times = queries.map((query) => {
		const asked = performance.now();
		loaded.search(query, { combineWith: 'AND', prefix: true });
		return performance.now() - asked;
	});
	// Quality 5 is what a host does as it serves.
	const bytes = brotliCompressSync(json, { params: { 1: 5 } }).length;
	return { milliseconds, bytes, reading, query: median(times) };
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
