// An organiser's day: what is sent, imported, built, searched, cited and given back, by the commands alone. Prints what it took.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { travel } from './travel.ts';

const folder = mkdtempSync(join(tmpdir(), 'journey-'));
try {
	const { journey } = await travel(folder, process.argv.includes('--odt'), (step) => {
		const { command, code, seconds, answers, output } = step;
		console.log(`\n$ ${command}  (${seconds.toFixed(1)} s, code ${code})`);
		if (process.argv.includes('--verbose') || code !== 0) console.log(output);
		for (const { question, typed } of answers) console.log(`  ${question.split('\n').at(0)} → ${typed}`);
	});
	console.log(journey.sum());
} finally {
	rmSync(folder, { recursive: true });
}
