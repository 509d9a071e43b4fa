// Says what the search costs on editions of generated interventions: npm run benchmark [how many…]
import { spawnSync } from 'node:child_process';
import { createDraw, type Generated, writeEdition } from './edition.ts';
import { measureDev } from './developing.ts';
import { measureIndexing, measureMiniSearch } from './indexing.ts';
import { measureSearch } from './reading.ts';

const sizes = process.argv.slice(2).map(Number);
const queriesAsked = 41;
const [size, ...others] = sizes.length > 0 ? sizes : [100, 1000, 5000];

// What is served depends on the environment in which a process begins: each size has its own.
if (others.length > 0) {
	for (const one of [size!, ...others]) {
		const { status } = spawnSync(process.execPath, [import.meta.filename, String(one)], { stdio: 'inherit' });
		if (status !== 0) process.exit(1);
	}
	process.exit(0);
}
console.table({ [String(size)]: await measure(size!) });
process.exit(0);

async function measure(count: number): Promise<Record<string, string | number>> {
	const [root, site] = [`.cache/benchmark-${count}`, `.cache/benchmark-site-${count}`];
	const interventions = writeEdition(root, count);
	Object.assign(process.env, { CONTENT_DIR: root, OUT_DIR: site });
	const started = performance.now();
	spawnSync(process.execPath, ['src/commands/passages.ts'], { stdio: 'ignore' });
	const { status } = spawnSync(process.execPath, ['src/commands/build.ts'], { stdio: 'inherit' });
	if (status !== 0) process.exit(1);
	const build = performance.now() - started;
	const indexing = await measureIndexing(site);
	const queries = drawQueries(interventions);
	const mini = measureMiniSearch(interventions, queries);
	const dev = await measureDev(root, '/actes/', 4601);
	const { serve } = await import('../../src/commands/serve.ts');
	const reading = await measureSearch(`${await serve(4600)}recherche/`, queries);
	return {
		'build, s': round(build / 1000),
		'dev: reload, s': round((dev.told ?? Number.NaN) / 1000),
		'dev: reloads': dev.reloads,
		'dev: the first is right': String(dev.isFirstTrue),
		'pages indexed': indexing.pages,
		'indexing, ms a page': round(indexing.milliseconds / indexing.pages),
		'indexing, MB of memory': round(indexing.memory / 1e6),
		'index, MB': round(indexing.bytes / 1e6),
		'first result, kB': round(reading.bytes / 1000),
		'first result of three words, kB': round(reading.bytesOfThree / 1000),
		'query cold, ms': round(reading.cold),
		'query warm, ms': round(reading.warm),
		'MiniSearch: indexing, ms a page': round(mini.milliseconds / count),
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
