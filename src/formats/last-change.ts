import { spawnSync } from 'node:child_process';
import { dayOf } from '#dates/date.ts';

/**
 * The day on which the content last changed, in universal time: `SOURCE_DATE_EPOCH` where it is set, else that of the last commit that
 * touched it. Where changes are not committed, or where no history comes with it, that is today.
 * @param root the content root
 * @returns ISO 8601
 */
export function readLastChange(root: string): string {
	const epoch = process.env['SOURCE_DATE_EPOCH'];
	if (epoch) return dayOf(Number(epoch) * 1000);
	const committed = git(root, 'log', '-1', '--format=%ct', '--', '.');
	const pending = git(root, 'status', '--porcelain', '--', '.');
	return dayOf(committed && !pending ? Number(committed) * 1000 : Date.now());
}

/** What git says; nothing where there is no git, or no history. */
function git(root: string, ...parameters: string[]): string {
	const { status, stdout } = spawnSync('git', ['-C', root, ...parameters], { encoding: 'utf8' });
	return status === 0 ? stdout.trim() : '';
}
