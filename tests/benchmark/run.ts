// Says what builds, development and search cost on editions of generated interventions, beside bare Astro and Pagefind on the same texts:
// npm run benchmark [build|search] [how many…]
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureBare } from './bare.ts';
import { measureBuilds } from './building.ts';
import { createDraw, type Generated, writeEdition } from './edition.ts';
import { measureDev } from './developing.ts';
import { measureIndexing, measureMiniSearch } from './indexing.ts';
import { measureSearch } from './reading.ts';
import { type Measured, report } from './report.ts';

const words = process.argv.slice(2);
const asked = words.map(Number).filter((size) => size > 0);
const sizes = asked.length > 0 ? asked : [100, 1000];
const subjects = words.filter((word) => word === 'build' || word === 'search');
const isAsked = (subject: 'build' | 'search') => subjects.length === 0 || subjects.includes(subject);
const queriesAsked = 41;
const results = '.cache/benchmark/results';

// What is served depends on the environment in which a process begins: each size has its own.
if (!words.includes('one')) {
	for (const size of sizes) {
		const parameters = [import.meta.filename, 'one', ...subjects, String(size)];
		const { status } = spawnSync(process.execPath, parameters, { stdio: 'inherit' });
		if (status !== 0) process.exit(1);
	}
	if (isAsked('build'))
		report(sizes.map((size) => JSON.parse(readFileSync(join(results, `${size}.json`), 'utf8')) as Measured));
	process.exit(0);
}
const [size] = sizes as [number];
const [root, site] = [`.cache/benchmark-${size}`, `.cache/benchmark-site-${size}`];
const interventions = writeEdition(root, size);
if (isAsked('build')) {
	const bare = await measureBare(interventions);
	const built = await measureBuilds(root, site);
	const dev = await measureDev(root, '/actes/', 4601);
	const measured: Measured = { count: size, bare, ...built, dev };
	mkdirSync(results, { recursive: true });
	writeFileSync(join(results, `${size}.json`), JSON.stringify(measured));
}
if (isAsked('search')) console.table({ [String(size)]: await measureSearching() });
process.exit(0);

async function measureSearching(): Promise<Record<string, string | number>> {
	Object.assign(process.env, { CONTENT_DIR: root, OUT_DIR: site });
	if (!isAsked('build')) {
		spawnSync(process.execPath, ['src/commands/passages.ts'], { stdio: 'ignore' });
		const { status } = spawnSync(process.execPath, ['src/commands/build.ts'], { stdio: 'inherit' });
		if (status !== 0) process.exit(1);
	}
	const indexing = await measureIndexing(site);
	const queries = drawQueries(interventions);
	const mini = measureMiniSearch(interventions, queries);
	const { serve } = await import('../../src/commands/serve.ts');
	const reading = await measureSearch(`${await serve(4600)}recherche/`, queries);
	return {
		'pages indexed': indexing.pages,
		'indexing, ms a page': round(indexing.milliseconds / indexing.pages),
		'indexing, MB of memory': round(indexing.memory / 1e6),
		'index, MB': round(indexing.bytes / 1e6),
		'first result, kB': round(reading.bytes / 1000),
		'first result of three words, kB': round(reading.bytesOfThree / 1000),
		'query cold, ms': round(reading.cold),
		'query warm, ms': round(reading.warm),
		'MiniSearch: indexing, ms a page': round(mini.milliseconds / size),
		'MiniSearch: first result, kB': round(mini.bytes / 1000),
		'MiniSearch: reading, ms': round(mini.reading),
		'MiniSearch: query, ms': round(mini.query),
	};
}

/** Draws queries of one, two and three words from the texts. */
function drawQueries(interventions: readonly Generated[]): string[] {
	const draw = createDraw(7);
	const pick = <Item>(items: readonly Item[]) => items[Math.floor(draw() * items.length)]!;
	return Array.from({ length: queriesAsked }, (_, index) => {
		const words = pick(pick(interventions).text).match(/\p{L}{5,}/gu)!;
		return Array.from({ length: (index % 3) + 1 }, () => pick(words))
			.join(' ')
			.toLowerCase();
	});
}

function round(number: number): number {
	return Math.round(number * 10) / 10;
}
