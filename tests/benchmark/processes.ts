import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface Cost {
	/** By the clock. */
	seconds: number;
	/** Of all its processes, in seconds of one core. */
	cpu: number;
	/** The most that all its processes had in memory at once, in bytes; what they share is counted in each. */
	memory: number;
}

/** Milliseconds between two looks at memory. */
const pace = 200;

/**
 * Runs a script with this Node to its end (Linux: /proc).
 * @throws where it fails, with what it printed
 */
export async function measureScript(
	parameters: readonly string[],
	settings: Record<string, string> = {},
): Promise<Cost> {
	const [started, before] = [performance.now(), readChildTime()];
	const child = spawn(process.execPath, parameters, {
		env: { ...process.env, ...settings },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const stopWatching = watchMemory(child.pid!);
	let printed = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	const code = await new Promise((done) => child.on('close', done));
	const memory = stopWatching();
	if (code !== 0) throw new Error(`${parameters.join(' ')}\n${printed}`);
	return { seconds: (performance.now() - started) / 1000, cpu: readChildTime() - before, memory };
}

/** Watches the memory of a process and of those that it starts. The function that it returns ends this, and gives the most, in bytes. */
export function watchMemory(pid: number): () => number {
	let most = 0;
	const timer = setInterval(() => (most = Math.max(most, readTree(pid))), pace);
	return () => {
		clearInterval(timer);
		return most;
	};
}

/** Seconds that the children of this process that ended have had of a core, theirs included (proc_pid_stat(5): cutime, cstime). */
function readChildTime(): number {
	const stat = readFileSync('/proc/self/stat', 'utf8');
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[13]) + Number(fields[14])) / 100;
}

function readTree(pid: number): number {
	const processes = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			try {
				const status = readFileSync(`/proc/${name}/status`, 'utf8');
				const read = (field: string) =>
					Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
				return [{ id: Number(name), parent: read('PPid'), bytes: read('VmRSS') * 1024 }];
			} catch {
				// It has ended since.
				return [];
			}
		});
	const sum = (id: number): number =>
		processes.reduce(
			(total, { id: own, parent, bytes }) =>
				total + (own === id ? bytes : 0) + (parent === id && own !== id ? sum(own) : 0),
			0,
		);
	return sum(pid);
}
