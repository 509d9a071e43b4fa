import { spawnSync } from 'node:child_process';

/**
 * The day on which the content last changed, in universal time: `SOURCE_DATE_EPOCH` where it is set, else that of the last commit that
 * touched it. Where changes are not committed, or where no history comes with it, that is today.
 * @param root the content root
 * @returns ISO 8601
 */
export function readLastChange(root: string): string {
	const epoch = process.env['SOURCE_DATE_EPOCH'];
	if (epoch) return toUtcDay(Number(epoch) * 1000);
	const committed = git(root, 'log', '-1', '--format=%ct', '--', '.');
	const pending = git(root, 'status', '--porcelain', '--', '.');
	return toUtcDay(committed && !pending ? Number(committed) * 1000 : Date.now());
}

function toUtcDay(milliseconds: number): string {
	return new Date(milliseconds).toISOString().slice(0, 10);
}

/** What git says; nothing where there is no git, or no history. */
function git(root: string, ...parameters: string[]): string {
	const { status, stdout } = spawnSync('git', ['-C', root, ...parameters], { encoding: 'utf8' });
	return status === 0 ? stdout.trim() : '';
}

/** The first day of a date, whatever its precision: « 2019 » → « 2019-01-01 ». */
export function toDay(date: string): string {
	const [year, month = '01', day = '01'] = date.split('-');
	return `${year!}-${month}-${day}`;
}

/** The first instant of a date, whatever its precision (RFC 3339). */
export function toInstant(date: string): string {
	return `${toDay(date)}T00:00:00Z`;
}
