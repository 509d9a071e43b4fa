import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cost } from './processes.ts';

/** What a size was measured to take. */
export interface Measured {
	/** Interventions. */
	count: number;
	bare: Cost & { bytes: number };
	cold: Cost;
	edited: Cost;
	/** Of the output. */
	bytes: number;
	files: number;
	/** Milliseconds until the right page was there after a save, reloads that this took, bytes of memory. */
	dev: { shown: number; reloads: number; isFirstTrue: boolean; memory: number };
}

const folder = '.cache/benchmark';

/** Prints what was measured as a table, and writes it with a plot into `.cache/benchmark/`. */
export function report(all: readonly Measured[]): void {
	const rows = all.flatMap(({ count, bare, cold, edited, bytes, files, dev }) => [
		[count, 'bare Astro + Pagefind', ...say(bare), times(1), megabytes(bare.bytes)],
		[count, 'cold', ...say(cold), times(cold.cpu / bare.cpu), `${megabytes(bytes)}, ${files} files`],
		[count, 'after one edit', ...say(edited), times(edited.cpu / bare.cpu), ''],
		[count, 'dev, a save', fixed(dev.shown / 1000), '', megabytes(dev.memory), '', describe(dev)],
	]);
	const head = ['n', 'what', 'wall, s', 'CPU, s', 'peak, MB', 'CPU / bare', 'output'];
	const table = [head, head.map(() => '--'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'plot.svg'), plot(all));
	writeFileSync(
		join(folder, 'report.md'),
		`# What a build takes\n\nNode ${process.version}, ${new Date().toISOString().slice(0, 10)}. CPU: of all processes; peak: of all at once.\n\n${table}\n\n![](plot.svg)\n`,
	);
	console.log(`${table}\n\n${join(folder, 'report.md')}`);
}

function say({ seconds, cpu, memory }: Cost): string[] {
	return [fixed(seconds), fixed(cpu), megabytes(memory)];
}

function describe({ isFirstTrue, reloads }: Measured['dev']): string {
	return `${reloads} reload${reloads === 1 ? '' : 's'}, the first ${isFirstTrue ? 'right' : 'stale'}`;
}

const fixed = (value: number) => value.toFixed(1);
const times = (value: number) => `${value.toFixed(1)} ×`;
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);

/** The width of the plot, and the height of a bar, in units of the drawing. */
const [width, bar] = [760, 22];

/** Draws CPU seconds as bars, a group a size. */
function plot(all: readonly Measured[]): string {
	const bars = all.flatMap(({ count, bare, cold, edited }) => [
		{ name: `${count}, bare Astro + Pagefind`, value: bare.cpu, colour: '#999' },
		{ name: `${count}, after one edit`, value: edited.cpu, colour: '#4a7ba6' },
		{ name: `${count}, cold`, value: cold.cpu, colour: '#8c2f39' },
	]);
	const most = Math.max(...bars.map(({ value }) => value));
	const drawn = bars.map(({ name, value, colour }, index) => {
		const y = 30 + index * bar + Math.floor(index / 3) * 10;
		const length = Math.max(1, (value / most) * (width - 300));
		return `<text x="210" y="${y + 14}" text-anchor="end">${name}</text><rect x="220" y="${y}" width="${length.toFixed(1)}" height="${bar - 4}" fill="${colour}"/><text x="${(226 + length).toFixed(1)}" y="${y + 14}">${fixed(value)} s</text>`;
	});
	const height = 50 + bars.length * bar + all.length * 10;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12"><title>CPU seconds of a build, by number of interventions</title><rect width="100%" height="100%" fill="#fff"/><text x="10" y="18" font-weight="bold">CPU seconds</text>${drawn.join('')}</svg>\n`;
}
