import { posix } from 'node:path';
import type { Destination } from '#editing/publishing.ts';
import { runProgram } from './program.ts';
import { beside, type Sender, siteMark } from './sender.ts';

/** A folder of another machine that is reached by SSH. Only what changed travels; two renamings put it in its place. */
export const rsync: Sender = {
	send: async (site, destination) => {
		const { host, folder } = read(destination);
		const { next, kept } = beside(folder);
		await onHost(host, [
			`mkdir -p ${quote(posix.dirname(folder))}`,
			`if [ -e ${quote(folder)} ] && [ -n "$(ls -A ${quote(folder)})" ] && [ ! -e ${quote(`${folder}/${siteMark}`)} ]`,
			`then echo ${quote(`${folder} contient autre chose que des actes : donnez un dossier vide ou nouveau`)} >&2; exit 1`,
			'fi',
		]);
		await runProgram(
			'rsync',
			[
				'--recursive',
				'--links',
				'--times',
				'--delete',
				'--chmod=D755,F644',
				`--link-dest=${folder}`,
				'--',
				`${site}/`,
				`${host ? `${host}:` : ''}${next}/`,
			],
			{ RSYNC_RSH: 'ssh -o BatchMode=yes' },
		);
		await onHost(host, [
			`rm -rf ${quote(kept)}`,
			`if [ -e ${quote(folder)} ]; then mv ${quote(folder)} ${quote(kept)}; fi`,
			`mv ${quote(next)} ${quote(folder)} || { mv ${quote(kept)} ${quote(folder)}; exit 1; }`,
		]);
		return `Le site est sur ${destination.place}.`;
	},
	canGoBack: async (destination) => {
		const { host, folder } = read(destination);
		return (await onHost(host, [`[ ! -e ${quote(beside(folder).kept)} ] || echo oui`])) === 'oui';
	},
	goBack: async (destination) => {
		const { host, folder } = read(destination);
		const { next, kept } = beside(folder);
		await onHost(host, [
			`rm -rf ${quote(next)}`,
			`[ -e ${quote(kept)} ]`,
			`mv ${quote(folder)} ${quote(next)}`,
			`mv ${quote(kept)} ${quote(folder)} || { mv ${quote(next)} ${quote(folder)}; exit 1; }`,
			`mv ${quote(next)} ${quote(kept)}`,
		]);
		return `L’édition précédente est de nouveau sur ${destination.place}.`;
	},
};

/** @throws where it is neither `host:/folder` nor `/folder` */
function read({ place }: Destination): { host: string | undefined; folder: string } {
	const [, host, folder] = /^(?:([\w.][\w.@-]*):)?(\/.*[^/])\/*$/.exec(place) ?? [];
	if (!folder) throw new Error(`« ${place} » : écrivez « compte@machine:/dossier/du/site »`);
	return { host, folder };
}

/** Runs lines of shell where the folder is, up to the first that fails. */
function onHost(host: string | undefined, lines: readonly string[]): Promise<string> {
	const script = ['set -e', ...lines].join('\n');
	return host === undefined
		? runProgram('sh', ['-c', script])
		: runProgram('ssh', ['-o', 'BatchMode=yes', '--', host, script]);
}

/** A word of the shell, whatever it holds. */
function quote(word: string): string {
	return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
