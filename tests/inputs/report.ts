import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parse } from 'yaml';
import { checkContent } from '#proceedings/check.ts';
import type { Case } from './lay.ts';
import { lay } from './lay.ts';

let bad = 0;
let total = 0;
const verbose = process.env['V'];
for (const file of process.argv.slice(2)) {
	for (const one of parse(await readFile(file, 'utf8')) as Case[]) {
		total++;
		const root = await lay(one.change);
		let problems;
		let crash = '';
		try {
			({ problems } = await checkContent(root));
		} catch (e) {
			crash = String((e as Error).stack);
			problems = [];
		}
		await rm(dirname(root), { recursive: true });
		const wants = (one.expect === 'accept' ? [] : (one.problems ?? [])).slice();
		const left = problems.slice();
		const missing = [];
		for (const w of wants) {
			const [wf, wl] = w.at.split(/:(?=\d+$)/);
			const i = left.findIndex(
				(p) =>
					p.file === wf &&
					(wl === undefined || p.line === Number(wl)) &&
					(w.says ?? []).every((r) => new RegExp(r, 'i').test(`${p.message} ${p.hint ?? ''}`)),
			);
			if (i < 0) missing.push(w);
			else left.splice(i, 1);
		}
		const never = (one.never ?? []).filter((r) =>
			problems.some((p) => new RegExp(r, 'i').test(`${p.message} ${p.hint ?? ''}`)),
		);
		const ok = !crash && missing.length === 0 && left.length === 0 && never.length === 0;
		if (!ok) bad++;
		if (!ok || verbose) {
			console.log(`\n${ok ? 'OK ' : 'BAD'} [${one.expect}] ${one.name}`);
			if (!ok || verbose === '2') console.log('   change: ' + JSON.stringify(one.change).slice(0, 400));
			if (crash) console.log(crash);
			for (const w of missing) console.log(`   missing: ${w.at} ${JSON.stringify(w.says)}`);
			for (const p of left) console.log(`   extra:   ${p.file}:${p.line} ${p.message} → ${p.hint}`);
			if (verbose === '2')
				for (const p of problems) console.log(`   got:   ${p.file}:${p.line} ${p.message} → ${p.hint}`);
			for (const n of never) console.log(`   never:   ${n}`);
		}
	}
}
console.log(`\n${total - bad} of ${total} as expected`);
