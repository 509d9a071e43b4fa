import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';

/**
 * Reads a file as the last commit has it, and as the commit has it that is being merged.
 * @param file its path on this machine
 * @returns its texts; none where there is no Git, no commit, or the file is new
 */
export function readCommitted(file: string): string[] {
	return ['HEAD', 'MERGE_HEAD'].flatMap((commit) => {
		const { status, stdout } = spawnSync(
			'git',
			['-C', dirname(file), 'show', `${commit}:./${basename(file)}`],
			{ encoding: 'utf8', maxBuffer: Number.POSITIVE_INFINITY },
		);
		return status === 0 ? [stdout] : [];
	});
}
