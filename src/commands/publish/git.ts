import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Destination } from '#editing/publishing.ts';
import { runProgram } from './program.ts';
import { type Sender, siteMark } from './sender.ts';

/** A branch of a Git repository that a host publishes. Each edition is a commit on the one before; nothing is ever forced. */
export const git: Sender = {
	send: (site, destination) =>
		inRepository(destination, async ({ run, head, branch }) => {
			if (head && !(await holds(run, `${head}:${siteMark}`)))
				throw new Error(
					`la branche « ${branch} » contient autre chose que des actes : donnez-en une nouvelle`,
				);
			await run('-C', resolve(site), `--work-tree=${resolve(site)}`, 'add', '--all', '--force', '.');
			// The name of a site that GitHub serves stands in its branch, and nowhere else.
			if (head && (await holds(run, `${head}:CNAME`)))
				await run(
					'update-index',
					'--add',
					'--cacheinfo',
					`100644,${await run('rev-parse', `${head}:CNAME`)},CNAME`,
				);
			const tree = await run('write-tree');
			if (head && tree === (await run('rev-parse', `${head}^{tree}`)))
				return `Rien n’a changé depuis le dernier envoi à la branche « ${branch} ».`;
			await push(run, destination, tree, head, 'Publie les actes');
			return `Le site est sur la branche « ${branch} » de ${destination.place}.`;
		}),
	canGoBack: (destination) =>
		inRepository(
			destination,
			async ({ run, head }) => head !== undefined && holds(run, `${head}~1:${siteMark}`),
		),
	goBack: (destination) =>
		inRepository(destination, async ({ run, head, branch }) => {
			if (!head || !(await holds(run, `${head}~1:${siteMark}`)))
				throw new Error(`la branche « ${branch} » n’a pas d’édition précédente`);
			const tree = await run('rev-parse', `${head}~1^{tree}`);
			await push(run, destination, tree, head, 'Remet l’édition précédente');
			return `L’édition précédente est de nouveau sur la branche « ${branch} ».`;
		}),
};

type Run = (...parameters: string[]) => Promise<string>;

interface Opened {
	run: Run;
	/** The last commit of the branch; undefined where there is no such branch yet. */
	head: string | undefined;
	branch: string;
}

/** Works in a repository of a moment, which knows the last two commits of the branch. */
async function inRepository<Result>(
	{ place, branch = 'pages' }: Destination,
	work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
	if (place.startsWith('-') || !/^[\w./-]+$/.test(branch) || branch.startsWith('-'))
		throw new Error('donnez l’adresse d’un dépôt et le nom d’une branche');
	const folder = await mkdtemp(join(tmpdir(), 'publish-'));
	const run: Run = (...parameters) =>
		runProgram('git', [`--git-dir=${folder}`, '-c', 'core.autocrlf=false', ...parameters], author);
	try {
		await run('init', '--quiet', '--bare', folder);
		const listed = await run('ls-remote', '--heads', place, `refs/heads/${branch}`);
		const head = /^[0-9a-f]+/.exec(listed)?.[0];
		if (head) await run('fetch', '--quiet', '--depth=2', place, `refs/heads/${branch}`);
		return await work({ run, head, branch });
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Who signs: whom the environment names, or the page. */
const author = {
	GIT_AUTHOR_NAME: process.env['GIT_AUTHOR_NAME'] ?? 'Page d’édition',
	GIT_AUTHOR_EMAIL: process.env['GIT_AUTHOR_EMAIL'] ?? 'edition@localhost',
	GIT_COMMITTER_NAME: 'Page d’édition',
	GIT_COMMITTER_EMAIL: 'edition@localhost',
};

async function push(
	run: Run,
	{ place, branch = 'pages' }: Destination,
	tree: string,
	head: string | undefined,
	message: string,
): Promise<void> {
	const commit = await run('commit-tree', tree, ...(head ? ['-p', head] : []), '-m', message);
	await run('push', '--quiet', place, `${commit}:refs/heads/${branch}`);
}

function holds(run: Run, name: string): Promise<boolean> {
	return run('cat-file', '-e', name).then(
		() => true,
		() => false,
	);
}
