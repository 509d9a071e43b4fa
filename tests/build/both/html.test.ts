import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fetchPackage } from '#commands/packages.mjs';
import { dist, files, isFragment, pages } from '../site.ts';
import { findFaults } from '../validator.ts';

test.each(pages.map(({ file, html }) => [file, html]))('%s is valid', async (file, html) => {
	expect(await findFaults(html, file)).toEqual([]);
});

const hasJava = spawnSync('java', ['-version']).status === 0;
if (!hasJava)
	console.warn('NOT CHECKED BY THE NU HTML CHECKER, for there is no Java here; by html-validate alone.');

test.runIf(hasJava)('the Nu checker of the W3C finds no error', () => {
	// Newer than the checker: layers of style sheets (CSS Cascade 5), and what WebAssembly needs of a policy (CSP 3).
	const newer = '.*(?:“@layer”|“size-adjust”|“(?:ascent|descent)-override”|wasm-unsafe-eval).*';
	const whole = files
		.filter((file) => file.endsWith('.html') && !isFragment(file))
		.map((file) => join(dist, file));
	const { stdout, stderr, status } = spawnSync(
		'java',
		[
			'-jar',
			join(fetchPackage('vnu-jar')!, 'vnu.jar'),
			'--errors-only',
			'--stdout',
			'--filterpattern',
			newer,
			...whole,
		],
		{ encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
	);
	expect(stdout.trim().split('\n').filter(Boolean)).toEqual([]);
	expect(status, stderr).toBe(0);
});

describe('every page', () => {
	test.each(pages.map((page) => [page.file, page] as const))('%s', (_, page) => {
		const named = (name: string) => page.tags.filter((tag) => tag.name === name);
		expect(named('h1')).toHaveLength(1);
		expect(named('main')).toHaveLength(1);
		expect(named('html')[0]?.attributes['lang']).toBe(page.url.startsWith('/en/') ? 'en' : 'fr');
		expect(
			named('meta').find(({ attributes }) => attributes['name'] === 'description')?.attributes['content'],
		).toMatch(/\S{3}/);
		expect(page.html).not.toMatch(/\sstyle=|\son\w+=|javascript:/);
		expect(page.html).not.toContain('undefined');
	});

	test('permits what stands in it, by its hash, and nothing else that stands in a page', () => {
		const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
		for (const { url, tags } of pages.filter(({ html }) => html.includes('<main'))) {
			const own = tags
				.filter(({ name, attributes }) => name === 'style' || (name === 'script' && !attributes['src']))
				.filter(({ attributes }) => attributes['type'] !== 'application/ld+json');
			const policy = tags.find(({ attributes }) => attributes['http-equiv'] === 'content-security-policy')!;
			const permitted = policy.attributes['content']!.match(/sha256-[^']+/g) ?? [];
			expect(permitted.toSorted(), url).toEqual(own.map(({ text }) => hash(text)).sort());
		}
	});

	test('has a title of its own in its language', () => {
		const titles = pages.map(
			({ url, tags }) =>
				`${url.startsWith('/en/') ? 'en' : 'fr'} ${tags.find(({ name }) => name === 'title')?.text ?? ''}`,
		);
		expect(new Set(titles).size).toBe(titles.length);
	});
});
