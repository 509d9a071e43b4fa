import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '#import/write-whole.ts';
import type { Destination, Publisher, Sent } from '#editing/publishing.ts';
import { archive } from './archive.ts';
import { folder } from './folder.ts';
import { git } from './git.ts';
import { rsync } from './rsync.ts';
import type { Sender } from './sender.ts';

/** The ways of sending a site: one line a way. */
const senders: Readonly<Record<Destination['kind'], Sender>> = { archive, folder, rsync, git };

/**
 * Sends a site, and remembers where.
 * @param site the folder of the built site
 * @param memory the file that says where it was sent last
 */
export function createSending(site: string, memory: string): Omit<Publisher, 'build'> {
	const recall = async (): Promise<Destination> => {
		const text = await readFile(memory, 'utf8').catch(() => undefined);
		if (text !== undefined) return JSON.parse(text) as Destination;
		const downloads = join(homedir(), 'Downloads');
		return { kind: 'archive', place: existsSync(downloads) ? downloads : homedir() };
	};
	return {
		recall,
		// A host that cannot be reached now gives nothing back now.
		canGoBack: async () => {
			if (!existsSync(memory)) return false;
			const destination = await recall();
			return senders[destination.kind].canGoBack(destination).catch(() => false);
		},
		send: (destination) =>
			tell(destination, async (sender) => {
				const said = await sender.send(site, destination);
				await writeWhole(memory, `${JSON.stringify(destination, null, '\t')}\n`);
				return said;
			}),
		goBack: async () => {
			const destination = await recall();
			return tell(destination, (sender) => sender.goBack(destination));
		},
	};
}

async function tell(destination: Destination, work: (sender: Sender) => Promise<string>): Promise<Sent> {
	const sender = senders[destination.kind];
	try {
		return { isDone: true, said: await work(sender) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { isDone: false, said: `Rien n’est envoyé, ce qui était publié y est toujours. ${reason}` };
	}
}
