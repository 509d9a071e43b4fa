import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheDirOf } from '#site/identity.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTags } from './tags.ts';

const folder = mkdtempSync(join(tmpdir(), 'edition-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
	for (const root of ['content', 'filled'])
		rmSync(cacheDirOf(join(folder, root)), { recursive: true, force: true });
});

function run(
	command: string,
	contentDir: string,
	outDir?: string,
): { status: number | null; output: string } {
	const env = { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir };
	const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`], { env });
	return { status, output: `${stdout.toString()}${stderr.toString()}` };
}

const build = (contentDir: string, outDir: string) => run('build', contentDir, outDir);

describe('the minimal edition, whose address has a path', () => {
	// Where the browser's storey serves it from, which need not build it again then.
	const outDir = '.cache/minimal-site';
	let pages: { file: string; html: string }[] = [];
	beforeAll(() => {
		const { status, output } = build('tests/editions/minimal', outDir);
		expect(status, output).toBe(0);
		const files = readdirSync(outDir, { recursive: true }).map(String);
		pages = files
			// The search's form alone is no page.
			.filter((file) => file.endsWith('.html') && !/(?:^|\/)formulaire\//.test(file))
			.map((file) => ({ file, html: readFileSync(join(outDir, file), 'utf8') }))
			// Nor is what leads to another.
			.filter(({ html }) => !html.includes('http-equiv="refresh"'));
	});

	test('says on every page that it is fictional', () => {
		expect(pages.length).toBeGreaterThan(30);
		for (const { file, html } of pages)
			expect(html, file).toMatch(/<p class="notice">.*?(?:fictive|ictional)/s);
	});

	test('links under its path only, and to files that exist', () => {
		for (const { file, html } of pages) {
			const links = readTags(html, `/actes/${file.replace('index.html', '')}`).flatMap(({ attributes }) =>
				['href', 'src', 'action'].flatMap((name) => attributes[name] ?? []),
			);
			for (const url of links.filter((link) => link.startsWith('/'))) {
				expect(url, file).toMatch(/^\/actes\//);
				const target = join(outDir, url.slice('/actes/'.length).replace(/[?#].*/, ''));
				expect(
					existsSync(target.endsWith('/') ? join(target, 'index.html') : target),
					`${file} → ${url}`,
				).toBe(true);
			}
			expect(links.length, file).toBeGreaterThan(10);
		}
	});

	test('shows what is not translated in its language, says so, and does not search it twice', () => {
		const french = readFileSync(join(outDir, 'interventions/listening/index.html'), 'utf8');
		expect(french).toContain('<main id="main" tabindex="-1" lang="en">');
		expect(french).toContain('donné dans sa langue d’origine, l’anglais');
		expect(french).not.toContain('data-pagefind-body');
	});

	test('shows an intervention on its page, in the list, on its session’s page and on its speaker’s', () => {
		for (const file of [
			'interventions/index.html',
			'panels/cloches/index.html',
			'intervenants/ysolde-marnant/index.html',
		]) {
			const { html } = pages.find((page) => page.file === file)!;
			const tags = readTags(html, `/actes/${file.replace('index.html', '')}`);
			expect(
				tags.map(({ attributes }) => attributes['href']),
				file,
			).toContain('/actes/interventions/fondre/');
		}
	});

	test('stays as it was where a mistake is made', () => {
		const contentDir = join(folder, 'content');
		cpSync('tests/editions/minimal', contentDir, { recursive: true });
		const before = readFileSync(join(outDir, 'index.html'), 'utf8');
		writeFileSync(join(contentDir, 'timeline.yaml'), '- id: Faute\n');
		const { status, output } = build(contentDir, outDir);
		expect(status).toBe(1);
		expect(output).toContain('timeline.yaml:1');
		expect(output).toContain('Le site précédent reste en place.');
		expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe(before);
	});
});

test('filling in an address makes its link appear, with no line of code', () => {
	const contentDir = join(folder, 'filled');
	const outDir = join(folder, 'filled-site');
	cpSync('content', contentDir, { recursive: true });
	mkdirSync(join(contentDir, 'report'));
	writeFileSync(
		join(contentDir, 'report/fr.md'),
		'---\ntitle: Compte rendu\nurl: https://exemple.org/compte-rendu.pdf\nsource: observatoire-2018-seminaire\n---\n',
	);
	const registered = run('passages', contentDir);
	expect(registered.status, registered.output).toBe(0);
	const { status, output } = build(contentDir, outDir);
	expect(status, output).toBe(0);
	expect(readFileSync(join(outDir, 'compte-rendu/index.html'), 'utf8')).toContain(
		'href="https://exemple.org/compte-rendu.pdf"',
	);
	expect(readFileSync(join(outDir, 'lacunes/index.html'), 'utf8')).not.toContain('id="compte-rendu"');
	expect(readFileSync(join('dist', 'lacunes/index.html'), 'utf8')).toContain('id="compte-rendu"');
});
