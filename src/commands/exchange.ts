import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { swapSync } from 'fs-native-extensions';

/** What stands beside a site while another takes its place: on its volume, so that a renaming is enough. */
interface Beside {
	lock: string;
	next: string;
	previous: string;
}

/**
 * Names what stands beside a site while another takes its place.
 * @param site the absolute path of the site's folder
 */
export function beside(site: string): Beside {
	const path = join(dirname(site), `.${basename(site)}`);
	return { lock: `${path}.lock`, next: `${path}.next`, previous: `${path}.previous` };
}

/**
 * Undoes what an exchange that was killed left.
 * @param site the absolute path of the site's folder, which nobody else may exchange meanwhile
 */
export async function heal(site: string): Promise<void> {
	const { next, previous } = beside(site);
	if (!existsSync(site) && existsSync(previous)) renameSync(previous, site);
	await rm(previous, { recursive: true, force: true });
	await rm(next, { recursive: true, force: true });
}

/**
 * Says whether a folder is a volume of its own, which cannot be renamed.
 * @param site the absolute path of a folder that exists
 */
export function isMountPoint(site: string): boolean {
	if (statSync(site).dev !== statSync(dirname(site)).dev) return true;
	// A folder mounted from the same disk is told by Linux alone.
	const table = '/proc/self/mountinfo';
	const mounts = existsSync(table) ? readFileSync(table, 'utf8').split('\n') : [];
	const unescape = (path: string) =>
		path.replaceAll(/\\(\d{3})/g, (_, octal: string) => String.fromCodePoint(Number.parseInt(octal, 8)));
	return mounts.some((mount) => unescape(mount.split(' ')[4] ?? '') === site);
}

/**
 * Puts a new site in the place of another. At every instant one of the two is there, whole, but for two renamings where the
 * system knows no exchange; killed between them, `heal` puts the old one back.
 * @param built the new site, on any volume; it is moved
 * @param site the absolute path of the place, where there may be nothing yet
 * @param signal gives up before the exchange
 * @throws a fault of the system, or the reason of `signal`: the old site is then in its place
 */
export async function exchange(built: string, site: string, signal: AbortSignal): Promise<void> {
	const { next, previous } = beside(site);
	try {
		await bring(built, next, signal);
		signal.throwIfAborted();
		if (existsSync(site)) swap(next, site, previous);
		else renameSync(next, site);
	} finally {
		// What cannot be removed now stops the next build, which says so.
		await heal(site).catch(() => undefined);
	}
}

/** Moves a folder; copies it where the two places lie on two volumes. */
async function bring(from: string, to: string, signal: AbortSignal): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		const filter = () => {
			signal.throwIfAborted();
			return true;
		};
		await cp(from, to, { recursive: true, filter });
		await rm(from, { recursive: true });
	}
}

/** What systems answer that do not know how to exchange two folders. */
const unknown = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/**
 * Puts one folder in the place of another on the same volume, at once where the system can.
 * @param previous where the old one goes, for want of that: there is nothing there; else it is at `next`
 */
export function swap(next: string, site: string, previous: string): void {
	try {
		swapSync(next, site);
	} catch (error) {
		if (!unknown.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
		renameSync(site, previous);
		try {
			renameSync(next, site);
		} catch (second) {
			renameSync(previous, site);
			throw second;
		}
	}
}
