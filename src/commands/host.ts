import './faults.ts';
import { glob, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import { printCaddy } from '#formats/hosting/caddy.ts';
import type { Hosting } from '#formats/hosting/hosting.ts';
import { printNginx } from '#formats/hosting/nginx.ts';
import { printObjectStore } from '#formats/hosting/object-store.ts';
import { printRules } from '#formats/hosting/rules.ts';
import { outDir } from './build.ts';
import { stop } from './stop.ts';

/** What each host needs: what it reads is printed, or written into the site. */
const hosts: Record<string, (hosting: Hosting) => Promise<string>> = {
	nginx: async (hosting) => {
		await compressSite();
		return printNginx(hosting, values.root);
	},
	caddy: async (hosting) => {
		await compressSite();
		return printCaddy(hosting, values.root, values.site);
	},
	netlify: writeRules,
	cloudflare: writeRules,
	'object-store': async (hosting) => printObjectStore(hosting, await listFiles(), resolve(outDir)),
};

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { root: { type: 'string', default: '/srv/www' }, site: { type: 'string', default: ':80' } },
});
const ask = hosts[positionals[0] ?? ''];
if (!ask || positionals.length > 1)
	stop(
		`Dites pour quel hébergement : npm run host -- ${Object.keys(hosts).join(' | ')} ; docs/hosting.md dit le reste.`,
	);
const declared = await readFile(join(outDir, 'hosting.json'), 'utf8').catch(() =>
	stop(`Rien n’est construit dans « ${outDir} » : npm run build.`),
);
process.stdout.write(await ask(JSON.parse(declared) as Hosting));

/** The paths of the files of the site, with forward slashes. */
async function listFiles(): Promise<string[]> {
	const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(outDir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

async function writeRules(hosting: Hosting): Promise<string> {
	const rules = Object.entries(printRules(hosting));
	for (const [name, text] of rules) await writeFile(join(outDir, name), `${text}\n`);
	return `${rules.map(([name]) => join(outDir, name)).join(' et ')} : envoyez « ${outDir} » comme il est.\n`;
}

/** Writes beside each text of the site what a host sends of it to who takes it compressed, where that is smaller. */
async function compressSite(): Promise<void> {
	const texts = '**/*.{html,css,js,mjs,json,svg,xml,txt,vtt,bib,ris,ics,cff,webmanifest}';
	let count = 0;
	for await (const file of glob(texts, { cwd: outDir })) {
		const bytes = await readAnew(file);
		if (!bytes) continue;
		const [small, usual] = await Promise.all([
			compress(bytes),
			promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
		]);
		if (usual.length >= bytes.length) continue;
		await writeFile(join(outDir, `${file}.br`), small);
		await writeFile(join(outDir, `${file}.gz`), usual);
		count += 1;
	}
	// The index is in gzip as it is; Pagefind takes it as well in clear, which Brotli makes a seventh smaller.
	for await (const file of glob('**/*.{pagefind,pf_index}', { cwd: outDir })) {
		const bytes = await readAnew(file);
		if (!bytes) continue;
		await writeFile(join(outDir, `${file}.br`), await compress(await promisify(gunzip)(bytes)));
		count += 1;
	}
	console.error(`${String(count)} fichiers comprimés dans « ${outDir} », en Brotli et en gzip.`);
}

/** Reads a file of the site; undefined where its compressed form is there already. */
async function readAnew(file: string): Promise<Buffer | undefined> {
	const path = join(outDir, file);
	const { mtimeMs } = await stat(path);
	const done = await stat(`${path}.br`).catch(() => undefined);
	return done && done.mtimeMs >= mtimeMs ? undefined : readFile(path);
}

function compress(bytes: Buffer): Promise<Buffer> {
	return promisify(brotliCompress)(bytes, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
		},
	});
}
