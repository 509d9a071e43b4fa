import { defineConfig } from '@playwright/test';
import { chromiumFlags } from '../../src/commands/chromium.ts';

const port = Number(process.env['PORT'] ?? 4389);

/** The browser's storey: real pages in a real Chromium, as the host would serve them. */
export default defineConfig({
	testDir: '../e2e',
	outputDir: '../../test-results/e2e',
	fullyParallel: true,
	workers: 2,
	// A busy machine may make a browser miss a deadline once; `npm test` says loudly which test it was.
	retries: 1,
	forbidOnly: process.env['CI'] !== undefined,
	reporter: [['line'], ['json', { outputFile: '../../test-results/e2e.json' }]],
	use: {
		baseURL: `http://127.0.0.1:${String(port)}`,
		launchOptions: {
			...(process.env['CHROMIUM_PATH'] && { executablePath: process.env['CHROMIUM_PATH'] }),
			args: [...chromiumFlags],
		},
	},
	webServer: [
		{
			command: 'node src/commands/run.mjs src/commands/serve.ts',
			cwd: '../..',
			env: { PORT: String(port) },
			url: `http://127.0.0.1:${String(port)}`,
		},
		// The minimal edition, for texts that are not translated and a site under a path.
		{
			command: 'node src/commands/run.mjs src/commands/start.ts',
			cwd: '../..',
			env: { PORT: String(port + 1), CONTENT_DIR: 'tests/editions/minimal', OUT_DIR: '.cache/minimal-site' },
			url: `http://127.0.0.1:${String(port + 1)}/actes/`,
			timeout: 180_000,
		},
		// The complete one, for interventions, their videos and transcripts.
		{
			command: 'node src/commands/run.mjs src/commands/serve.ts',
			cwd: '../..',
			env: {
				PORT: String(port + 2),
				CONTENT_DIR: 'tests/editions/complete',
				OUT_DIR: '.cache/demo-site',
			},
			url: `http://127.0.0.1:${String(port + 2)}/`,
		},
		{
			command: 'node src/commands/run.mjs tests/e2e/servers/media-edition.ts',
			cwd: '../..',
			env: { PORT: String(port + 3) },
			url: `http://127.0.0.1:${String(port + 3)}/actes/`,
			timeout: 180_000,
		},
	],
});
