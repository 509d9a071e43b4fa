import { existsSync, readdirSync, renameSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { swap } from '../exchange.ts';
import { beside, type Sender, siteMark } from './sender.ts';

/** A folder of this machine: a disk of the network, a folder that is kept in step with a host. */
export const folder: Sender = {
	send: async (site, { place }) => {
		const target = resolve(place);
		if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(join(target, siteMark)))
			throw new Error(`${target} contient autre chose que des actes : donnez un dossier vide ou nouveau`);
		const { next, kept } = beside(target);
		await mkdir(dirname(target), { recursive: true });
		await rm(next, { recursive: true, force: true });
		await cp(site, next, { recursive: true });
		if (existsSync(target)) await exchange(next, target, kept);
		else renameSync(next, target);
		return `Le site est dans ${target}.`;
	},
	canGoBack: ({ place }) => Promise.resolve(existsSync(beside(resolve(place)).kept)),
	goBack: async ({ place }) => {
		const target = resolve(place);
		const { next, kept } = beside(target);
		renameSync(kept, next);
		await exchange(next, target, kept);
		return `L’édition précédente est de nouveau dans ${target}.`;
	},
};

/** Puts a folder in the place of another, which is kept. */
async function exchange(next: string, target: string, kept: string): Promise<void> {
	await rm(kept, { recursive: true, force: true });
	swap(next, target, kept);
	if (existsSync(next)) renameSync(next, kept);
}
