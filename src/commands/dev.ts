import './faults.ts';
import { spawn } from 'node:child_process';
import { bundlerMemory } from './bundler-memory.ts';
import { requireContent } from './content.ts';

requireContent();

const port = process.env['PORT'] ?? '4321';
spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', port], {
	stdio: 'inherit',
	env: { ...process.env, ...bundlerMemory },
}).on('exit', (code) => {
	process.exitCode = code ?? 0;
});
