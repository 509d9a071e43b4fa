import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { findEngines, sayMissing } from './engines.ts';
import { findPort } from './port.ts';

/** One thing to prove. A step with a report counts the tests that it names there; the others count as one. */
interface Step {
	name: string;
	command: string[];
	report?: string;
	/** The engines of which it needs one at least. */
	engines?: string[];
	/** True where it is done too when only the engines are tried. */
	forEngines?: true;
	env?: Record<string, string>;
}

const results = 'test-results';
const vitest = (project: string): Step => ({
	name: `Tests: ${project}`,
	command: [
		'vitest',
		'run',
		'--config',
		'tests/config/vitest.config.ts',
		'--project',
		project,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${results}/${project}.json`,
	],
	report: `${results}/${project}.json`,
});

const steps: Step[] = [
	{ name: 'Format', command: ['prettier', '--check', '--log-level=warn', '.'] },
	// Before the linter, for it also generates the types of the content.
	{ name: 'Types', command: ['src/commands/typecheck.ts'] },
	{
		name: 'Lint',
		command: ['eslint', '-c', 'tests/config/eslint.config.js', '--max-warnings', '0', '.'],
	},
	{ name: 'Dead code', command: ['knip', '--config', 'tests/config/knip.json'] },
	vitest('unit'),
	{ name: 'Build of the site', command: ['src/commands/build.ts'], forEngines: true },
	vitest('components'),
	vitest('build'),
	{
		name: 'Build of the fictional edition',
		command: ['src/commands/build.ts'],
		env: { CONTENT_DIR: 'tests/editions/complete', OUT_DIR: '.cache/demo-site' },
		forEngines: true,
	},
	vitest('demo'),
	vitest('search'),
	{
		name: 'Browser',
		command: ['playwright', 'test', '--config', 'tests/config/playwright.config.ts'],
		report: `${results}/e2e.json`,
		engines: ['Chromium'],
	},
	{
		name: 'Engines',
		command: ['playwright', 'test', '--config', 'tests/config/browsers.config.ts'],
		report: `${results}/browsers.json`,
		engines: ['Chromium', 'Firefox', 'WebKit'],
		forEngines: true,
	},
];

// `npm run test:browsers` tries the engines alone, on sites built anew, and installs them. Elsewhere than in continuous integration,
// `npm test` leaves the machine as it is: it tries those that are there, and says which are not.
const isForEngines = process.argv[2] === 'browsers';
const engines = findEngines(isForEngines || process.env['CI'] !== undefined);
sayMissing(engines.missing);
const env = { ...process.env, ...engines.env, PORT: String(await findPort()) };
const failures: string[] = [];
let passed = 0;
let failed = 0;
let flaky = 0;

await rm(results, { recursive: true, force: true });
for (const step of steps.filter(({ forEngines }) => forEngines ?? !isForEngines)) {
	const { name, command, report, env: own } = step;
	console.log(`\n── ${name}`);
	const started = performance.now();
	const hasEngine = step.engines?.some((engine) => !engines.missing.includes(engine)) ?? true;
	const code = hasEngine ? await run(command, own) : 1;
	const counts = report
		? await readCounts(report)
		: { passed: Number(code === 0), failed: Number(code !== 0), flaky: 0 };
	passed += counts.passed;
	failed += counts.failed || Number(code !== 0);
	flaky += counts.flaky;
	if (code !== 0) failures.push(name);
	console.log(
		`   ${code === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
	);
}

if (isForEngines) {
	failures.push(...engines.missing.map((engine) => `${engine} is missing`));
	failed += engines.missing.length;
}
console.log(failures.length > 0 ? `\nFailed: ${failures.join(', ')}` : '\nAll tests passed.');
if (flaky > 0)
	console.log(`WARNING: ${String(flaky)} of these tests passed at the second try only (“flaky”, above).`);
sayMissing(engines.missing);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

function run(command: string[], own: Record<string, string> = {}): Promise<number> {
	return new Promise((done) => {
		const child = spawn(process.execPath, ['src/commands/run.mjs', ...command], {
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...env, ...own },
		});
		child.on('exit', (code) => {
			done(code ?? 1);
		});
	});
}

/** Reads how many tests passed, failed, and passed at the second try only, from the report of Vitest or of Playwright. */
async function readCounts(report: string): Promise<{ passed: number; failed: number; flaky: number }> {
	const text = await readFile(report, 'utf8').catch(() => '{}');
	const {
		numPassedTests = 0,
		numFailedTests = 0,
		stats,
	} = JSON.parse(text) as {
		numPassedTests?: number;
		numFailedTests?: number;
		stats?: { expected: number; unexpected: number; flaky: number };
	};
	return stats
		? { passed: stats.expected + stats.flaky, failed: stats.unexpected, flaky: stats.flaky }
		: { passed: numPassedTests, failed: numFailedTests, flaky: 0 };
}
