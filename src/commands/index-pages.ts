// Indexes a site that was rendered, makes its links relative, then packs what is carried away and lists what a browser keeps of it, in a
// process of its own, which dies with the one that started it: by then the memory of the one that rendered it is given back.
import './faults.ts';
import { packSite } from '#carrying/build/pack.ts';
import { relateSite } from '#carrying/build/relate.ts';
import { readLastChange } from '#formats/last-change.ts';
import { writeCopy } from '#offline/build/write-copy.ts';
import { indexSite } from '#search/build/index-site.ts';
import { contentDir, isDraft, readAddress } from '#site/identity.ts';

process.on('disconnect', () => process.exit(1));
process.channel?.unref();
const site = process.argv[2]!;
const address = readAddress();
await indexSite(site);
await relateSite(site, address.base);
const date = readLastChange(contentDir);
if (!isDraft) await packSite(site, address, date);
await writeCopy(site, date);
