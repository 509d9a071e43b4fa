import { defineConfig } from '@playwright/test';
import type { EngineName } from '../browsers/test.ts';

const port = Number(process.env['PORT']);
const engines = process.env['ENGINES']!.split(',') as EngineName[];
const serve = (offset: number, env: Record<string, string>) => ({
	command: 'node src/commands/run.mjs src/commands/serve.ts',
	cwd: '../..',
	env: { ...env, PORT: String(port + offset) },
	url: `http://127.0.0.1:${port + offset}/`,
});

/** What a reader does, in each engine that the machine has: `npm run test:browsers` starts it. */
export default defineConfig<object, { engineName: EngineName }>({
	testDir: '../browsers',
	testMatch: 'every-engine.spec.ts',
	outputDir: '../../test-results/browsers',
	// An engine is started once: what it is asked is asked in one worker.
	fullyParallel: false,
	workers: 2,
	timeout: 60_000,
	// Less than two minutes on two cores; an engine that hangs is no reason to wait for ever.
	globalTimeout: 600_000,
	expect: { timeout: 10_000 },
	retries: 1,
	forbidOnly: process.env['CI'] !== undefined,
	reporter: [
		['line'],
		['json', { outputFile: '../../test-results/browsers.json' }],
		['../browsers/table.ts'],
	],
	projects: engines.map((name) => ({ name, use: { engineName: name } })),
	webServer: [
		serve(0, { CONTENT_DIR: 'tests/editions/complete', OUT_DIR: '.cache/demo-site' }),
		serve(1, {}),
	],
});
