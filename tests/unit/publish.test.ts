import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSending } from '../../src/commands/publish/index.ts';
import type { Destination } from '#editing/publishing.ts';

let root: string;
let site: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'publish-'));
	site = join(root, 'site');
	write('première');
});
afterEach(() => rmSync(root, { recursive: true }));

/** Makes a built site that says something, with a file of its own. */
function write(words: string) {
	rmSync(site, { recursive: true, force: true });
	mkdirSync(join(site, '_astro'), { recursive: true });
	writeFileSync(join(site, 'actes.schema.json'), '{}');
	writeFileSync(join(site, 'index.html'), words);
	writeFileSync(join(site, '_astro', `${words}.css`), '');
}

const sending = () => createSending(site, join(root, 'content.destination.json'));

/** Publishes twice, brings the first back, and says what can be read after each. */
async function publishTwice(destination: Destination, read: () => string) {
	expect(await sending().canGoBack()).toBe(false);
	expect(await sending().send(destination)).toMatchObject({ isDone: true });
	expect(await sending().canGoBack()).toBe(false);
	const first = read();
	write('seconde');
	expect(await sending().send(destination)).toMatchObject({ isDone: true });
	expect(await sending().canGoBack()).toBe(true);
	const second = read();
	expect(await sending().goBack()).toMatchObject({ isDone: true });
	return [first, second, read()];
}

describe('a folder', () => {
	const place = () => join(root, 'là où on lit', 'actes');
	const read = () => readFileSync(join(place(), 'index.html'), 'utf8');

	test('has the new edition whole, and the one before back', async () => {
		const said = await publishTwice({ kind: 'folder', place: place() }, read);
		expect(said).toEqual(['première', 'seconde', 'première']);
		expect(globSync('**/*.css', { cwd: place() })).toEqual([join('_astro', 'première.css')]);
		expect(await sending().recall()).toEqual({ kind: 'folder', place: place() });
	});

	test('that holds something else is left as it is', async () => {
		mkdirSync(place(), { recursive: true });
		writeFileSync(join(place(), 'thèse.docx'), 'x');
		const sent = await sending().send({ kind: 'folder', place: place() });
		expect(sent).toMatchObject({ isDone: false });
		expect(sent.said).toContain('contient autre chose que des actes');
		expect(globSync('*', { cwd: place() })).toEqual(['thèse.docx']);
		expect(await sending().recall()).toMatchObject({ kind: 'archive' });
	});
});

test('an archive holds the site, and takes the place of no other', async () => {
	const destination: Destination = { kind: 'archive', place: join(root, 'archives') };
	await sending().send(destination);
	await sending().send(destination);
	const archives = globSync('*', { cwd: destination.place }).sort();
	expect(archives).toHaveLength(2);
	const listed = execFileSync('unzip', ['-Z1', join(destination.place, archives[0]!)], { encoding: 'utf8' });
	expect(listed.trim().split('\n').sort()).toEqual([
		'_astro/première.css',
		'actes.schema.json',
		'index.html',
	]);
});

describe('a branch of a repository', () => {
	const depot = () => join(root, 'dépôt.git');
	const git = (...parameters: string[]) =>
		execFileSync('git', ['--git-dir', depot(), ...parameters], { encoding: 'utf8' }).trim();
	beforeEach(() => execFileSync('git', ['init', '--quiet', '--bare', depot()]));

	test('has a commit an edition, and the one before back', async () => {
		const destination: Destination = { kind: 'git', place: depot(), branch: 'pages' };
		const read = () => git('show', 'pages:index.html');
		expect(await publishTwice(destination, read)).toEqual(['première', 'seconde', 'première']);
		expect(git('rev-list', '--count', 'pages')).toBe('3');
		write('première');
		expect((await sending().send(destination)).said).toContain('Rien n’a changé');
		expect(git('rev-list', '--count', 'pages')).toBe('3');
	});

	test('that holds something else is left as it is', async () => {
		const blob = execFileSync('git', ['--git-dir', depot(), 'hash-object', '-w', '--stdin'], { input: 'x' });
		const tree = execFileSync('git', ['--git-dir', depot(), 'mktree'], {
			input: `100644 blob ${blob.toString().trim()}\tcode.ts\n`,
		});
		const own = ['-c', 'user.name=A', '-c', 'user.email=a@exemple.org'];
		const commit = git(...own, 'commit-tree', tree.toString().trim(), '-m', 'code');
		git('update-ref', 'refs/heads/main', commit);
		const sent = await sending().send({ kind: 'git', place: depot(), branch: 'main' });
		expect(sent.said).toContain('contient autre chose que des actes');
		expect(git('rev-parse', 'main')).toBe(commit);
	});
});

const isThere = (program: string) => spawnSync(program, ['--version']).error === undefined;

test.runIf(isThere('rsync'))(
	'a folder is kept in step by rsync, and the edition before comes back',
	async () => {
		const place = join(root, 'l’hôte', 'actes');
		const read = () => readFileSync(join(place, 'index.html'), 'utf8');
		expect(await publishTwice({ kind: 'rsync', place }, read)).toEqual(['première', 'seconde', 'première']);
		expect(existsSync(`${place}.en-cours`)).toBe(false);
		const wrong = await sending().send({ kind: 'rsync', place: '-oProxyCommand=x:/srv' });
		expect(wrong).toMatchObject({ isDone: false });
	},
);

test('what is not installed, or not reached, is said; what was published stays', async () => {
	const sent = await sending().send({ kind: 'git', place: join(root, 'nulle-part.git'), branch: 'pages' });
	expect(sent.isDone).toBe(false);
	expect(sent.said).toContain('ce qui était publié y est toujours');
});
