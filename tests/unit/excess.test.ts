import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '#proceedings/check.ts';
import type { Problem } from '#proceedings/read.ts';

const text = 'interventions/fondre/fr.md';
const captions = 'interventions/fondre/transcript.fr.vtt';

/** The problems of the minimal edition with one file changed, within the ten seconds that an editor waits. */
async function check(file: string, change: (old: string) => string): Promise<Problem[]> {
	const root = await mkdtemp(join(tmpdir(), 'excess-'));
	try {
		await cp('tests/editions/minimal', root, { recursive: true });
		await writeFile(join(root, 'passages.yaml'), '[]\n');
		const old = await readFile(join(root, file), 'utf8').catch(() => '');
		await writeFile(join(root, file), change(old));
		const start = performance.now();
		const { problems } = await checkContent(root);
		expect(performance.now() - start).toBeLessThan(10_000);
		return problems;
	} finally {
		await rm(root, { recursive: true });
	}
}

test.each([
	['3,000 quotations', '>'.repeat(3000), 'imbriquées'],
	['3,000 lists on a line', '* - + '.repeat(1000) + 'a', 'imbriquées'],
	[
		'1,500 lists, each in another',
		Array.from({ length: 1500 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
		'imbriquées',
	],
	['100,000 brackets', '['.repeat(100_000), 'plus de 1'],
	['brackets in brackets', `${'['.repeat(3000)}a${']'.repeat(3000)}`, 'plus de 1'],
	['emphasis that never ends', '*a_ '.repeat(10_000), 'plus de 1'],
	['a line of 5 MB', 'abc def '.repeat(625_000), 'plus de 50'],
	['a paragraph of 5 MB on many lines', 'abc def\n'.repeat(625_000), 'plus de 50'],
	['70,000 paragraphs in less', 'Une phrase.\n\n'.repeat(70_000), 'gros livre'],
	['300,000 paragraphs', 'Une phrase.\n\n'.repeat(300_000), 'gros livre'],
])('%s: one problem, in its place, at once', async (_, added, message) => {
	const problems = await check(text, (old) => `${old}\n${added}\n`);
	expect(problems).toHaveLength(1);
	expect(problems[0]).toMatchObject({ file: text, hint: expect.stringMatching(/ôtez|partagez/) as string });
	expect(problems[0]!.message).toContain(message);
	expect(problems[0]!.line).toBeGreaterThan(8);
});

test.each([
	['brackets', '['.repeat(3000)],
	['braces', '{a: '.repeat(3000)],
	['lists', `\n  ${'- '.repeat(3000)}a`],
	['fields', `\n${Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth + 2)}a:`).join('\n')}`],
])('%s nested without end in the fields of a text', async (_, value) => {
	const problems = await check(text, (old) => old.replace(/^summary:.*$/m, `summary: ${value}`));
	expect(problems.map(({ file }) => new Set([file]))).toContainEqual(new Set([text]));
	expect(problems.map(({ message }) => message).join()).toContain('trop profondément imbriqués');
});

test.each([
	['tags', '<i>'.repeat(5000), 'balises'],
	['a line of 5 MB', 'a '.repeat(2_500_000), 'plus de 50'],
])('captions with %s', async (_, words, message) => {
	const problems = await check(captions, () => `WEBVTT\n\n00:00.000 --> 00:01.000\n${words}\n`);
	expect(problems).toMatchObject([{ file: captions, line: 4 }]);
	expect(problems[0]!.message).toContain(message);
});

test.each([
	['10,000 signs that open nothing', '('.repeat(3000)],
	['twenty long paragraphs', 'Une phrase *neuve* de la mer. '.repeat(200).concat('\n\n').repeat(20)],
	['lists of four levels', '- a\n  - b\n    - c\n      - d\n'],
])('%s are no excess', async (_, added) => {
	expect(await check(text, (old) => `${old}\n${added}\n`)).toEqual([]);
});
