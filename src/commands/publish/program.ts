import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a program needs in order to ask nobody anything: nobody sits at a terminal. */
const silent = { GIT_TERMINAL_PROMPT: '0', GIT_SSH_COMMAND: 'ssh -o BatchMode=yes', LC_ALL: 'C' };

/**
 * Runs a program of this machine.
 * @returns what it printed
 * @throws an error in French: what it said, or that it is not there
 */
export async function runProgram(
	program: string,
	parameters: readonly string[],
	environment: NodeJS.ProcessEnv = {},
): Promise<string> {
	const child = spawn(program, parameters, {
		env: { ...process.env, ...silent, ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const said = { out: '', err: '' };
	child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
	const [code] = (await once(child, 'close').catch((error: unknown) => {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		throw new Error(`« ${program} » n’est pas installé sur cette machine`);
	})) as [number | null];
	if (code !== 0) throw new Error(`${program} : ${said.err.trim() || said.out.trim() || 'échec'}`);
	return said.out.trim();
}
