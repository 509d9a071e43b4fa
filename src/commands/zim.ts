// Makes of a built site a file for Kiwix, the reader of those who have no network, with Debian's zim-tools.
import './faults.ts';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { carrySite, layFolder } from '#carrying/build/folder.ts';
import { languages, locales } from '#i18n/locales.ts';
import { cacheDir, readAddress } from '#site/identity.ts';
import { outDir } from './build.ts';
import { findProgram } from './debian.ts';
import { stop } from './stop.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { recordings: { type: 'boolean', default: false } },
});
const file = positionals[0] ?? join(cacheDir, 'actes.zim');
if (!findProgram(['zimwriterfs']))
	stop(
		'Il manque zimwriterfs, du paquet zim-tools de Debian : « sudo apt-get install zim-tools », puis relancez.',
	);
const data = await readFile(join(outDir, 'actes.json'), 'utf8').catch(() =>
	stop(`Rien n’est construit dans « ${outDir} » : npm run build.`),
);
const folder = await mkdtemp(join(tmpdir(), 'zim-'));
try {
	await layFolder(
		await carrySite(outDir, { address: readAddress(), withRecordings: values.recordings }),
		folder,
	);
	await sharp(join(folder, 'favicon.svg')).resize(48, 48).png().toFile(join(folder, 'illustration.png'));
	await rm(file, { force: true });
	const { status, error } = spawnSync('zimwriterfs', [...describe(data), folder, file], { stdio: 'inherit' });
	if (status !== 0)
		stop(`zimwriterfs n’a pas fait « ${file} » : ${error?.message ?? 'il dit pourquoi ci-dessus'}.`);
} finally {
	await rm(folder, { recursive: true });
}
console.log(`${file} : ouvrez-le dans Kiwix.`);

/** What a library of Kiwix says of the file. */
function describe(json: string): string[] {
	const { title, event, organisations } = JSON.parse(json) as {
		title: string;
		event: { shortTitle: string; organisers: string[] };
		organisations: { id: string; name: string }[];
	};
	const makers = event.organisers.map((id) => organisations.find((one) => one.id === id)!.name).join(', ');
	return Object.entries({
		welcome: 'index.html',
		illustration: 'illustration.png',
		language: locales.map((locale) => languages[locale].iso639_3).join(','),
		// Kiwix shows no more than these.
		title: shorten(event.shortTitle, 30),
		description: shorten(title, 80),
		creator: makers,
		publisher: makers,
	}).map(([name, value]) => `--${name}=${value}`);
}

function shorten(text: string, most: number): string {
	return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
