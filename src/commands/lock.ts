import { type FileHandle, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tryLock } from 'fs-native-extensions';

/** How long to wait before asking again, in milliseconds. */
const patience = 300;

/** What was locked. The system frees it when its holder dies, however that comes. */
export interface Lock {
	/** The open file: a process that is given it holds the lock too. */
	fd: number;
	release: () => Promise<void>;
}

/**
 * Locks a file, which is made, and waits for it where another has it.
 * @param file the path, which stands for what only one may do at once
 * @param holder what others are told of who has it
 * @param onWait told once, where another has it, what that one said of itself
 * @param signal gives up waiting
 * @returns the lock
 * @throws the reason of `signal`, or a fault of the system
 */
export async function lock(
	file: string,
	holder: string,
	onWait: (holder: string) => void,
	signal: AbortSignal,
): Promise<Lock> {
	await mkdir(dirname(file), { recursive: true });
	for (let isTold = false; ; isTold = true) {
		signal.throwIfAborted();
		const handle = await open(file, 'a+');
		if (tryLock(handle.fd)) {
			if (await isStill(file, handle)) return hold(file, handle, holder);
			await handle.close();
			continue;
		}
		await handle.close();
		if (!isTold) onWait(await readFile(file, 'utf8').catch(() => ''));
		await pause(patience);
	}
}

/** The holder before may have removed the file between its opening and its locking. */
async function isStill(file: string, handle: FileHandle): Promise<boolean> {
	const [own, there] = await Promise.all([handle.stat(), stat(file).catch(() => undefined)]);
	return own.ino === there?.ino && own.dev === there.dev;
}

async function hold(file: string, handle: FileHandle, holder: string): Promise<Lock> {
	await handle.truncate();
	await handle.write(holder);
	return {
		fd: handle.fd,
		release: async () => {
			// Removed while it is held: another that opens it now makes its own.
			await rm(file, { force: true });
			await handle.close();
		},
	};
}
