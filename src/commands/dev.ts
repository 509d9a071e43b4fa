import { spawn } from 'node:child_process';

spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1'], {
	stdio: 'inherit',
}).on('exit', (code) => {
	process.exitCode = code ?? 0;
});
