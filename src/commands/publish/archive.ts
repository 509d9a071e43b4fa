import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Sender } from './sender.ts';

/** A file to send to whoever keeps the host. The ones before stay beside it. */
export const archive: Sender = {
	send: async (site, { place }) => {
		const folder = resolve(place);
		await mkdir(folder, { recursive: true });
		const day = new Date().toLocaleDateString('sv');
		const name = (count: number) => join(folder, `actes-${day}${count > 1 ? `-${String(count)}` : ''}.zip`);
		let count = 1;
		while (existsSync(name(count))) count += 1;
		const zip = new ZipFile();
		for (const item of await readdir(site, { recursive: true, withFileTypes: true })) {
			if (!item.isFile()) continue;
			const path = join(item.parentPath, item.name);
			zip.addFile(path, relative(site, path).replaceAll('\\', '/'));
		}
		zip.end();
		const arriving = `${name(count)}.en-cours`;
		await pipeline(zip.outputStream, createWriteStream(arriving));
		await rename(arriving, name(count));
		return `L’archive est ${name(count)}. Envoyez-la à qui tient l’hébergement, qui n’a qu’à l’ouvrir à la place du site.`;
	},
	canGoBack: () => Promise.resolve(false),
	goBack: () => {
		throw new Error('les archives précédentes sont à côté de la dernière : renvoyez celle qu’il faut');
	},
};
