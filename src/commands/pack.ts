// Packs a built site into an archive that opens anywhere; with its recordings, where that is asked: the build leaves them out.
import './faults.ts';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { carrySite } from '#carrying/build/folder.ts';
import { writePack } from '#carrying/build/pack.ts';
import { packPath } from '#carrying/words.ts';
import { readLastChange } from '#formats/last-change.ts';
import { formatBytes } from '#i18n/format.ts';
import { cacheDir, contentDir, readAddress } from '#site/identity.ts';
import { outDir } from './build.ts';
import { stop } from './stop.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { recordings: { type: 'boolean', default: false } },
});
if (!existsSync(join(outDir, 'index.html'))) stop(`Rien n’est construit dans « ${outDir} » : npm run build.`);
const archive = positionals[0] ?? join(cacheDir, packPath);
const files = await carrySite(outDir, { address: readAddress(), withRecordings: values.recordings });
await writePack(files, archive, readLastChange(contentDir));
console.log(
	`${archive}, ${formatBytes((await stat(archive)).size, 'fr')} : décompressez-le, puis ouvrez actes/index.html.`,
);
