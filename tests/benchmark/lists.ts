// Builds the edition of a conference, and says what its heaviest lists weigh: node src/commands/run.mjs tests/benchmark/lists.ts
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { writeConference } from './conference.ts';

/** What a list may weigh, compressed, at any number of entries. */
const budget = 60_000;

const [root, site] = ['.cache/conference', '.cache/conference-site'];
writeConference(root);
const env = { ...process.env, CONTENT_DIR: root, OUT_DIR: site };
spawnSync(process.execPath, ['src/commands/passages.ts'], { env, stdio: 'ignore' });
const { status } = spawnSync(process.execPath, ['src/commands/build.ts'], { env, stdio: 'inherit' });
if (status !== 0) process.exit(1);
const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
	file.endsWith('index.html'),
);
const weights = pages
	.map((page) => ({
		page,
		bytes: brotliCompressSync(readFileSync(join(site, page)), { params: { 1: 5 } }).length,
	}))
	.sort((a, b) => b.bytes - a.bytes);
const lists = weights.filter(({ page }) => !/(?:^|\/)interventions\/[^/]+\/index\.html$/.test(page));
console.table(lists.slice(0, 12));
if (lists.some(({ bytes }) => bytes > budget)) {
	console.error(`A list weighs more than ${budget} bytes, compressed.`);
	process.exit(1);
}
