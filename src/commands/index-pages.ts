// Indexes a site that was rendered, then lists what a browser keeps of it, in a process of its own, which dies with the one that
// started it: by then the memory of the one that rendered it is given back.
import './faults.ts';
import { readLastChange } from '#formats/last-change.ts';
import { writeCopy } from '#offline/build/write-copy.ts';
import { indexSite } from '#search/build/index-site.ts';
import { contentDir } from '#site/identity.ts';

process.on('disconnect', () => process.exit(1));
process.channel?.unref();
const site = process.argv[2]!;
await indexSite(site);
await writeCopy(site, readLastChange(contentDir));
