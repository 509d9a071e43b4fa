// Indexes a site that was rendered, in a process of its own, which dies with the one that started it: by then the memory of the one that
// rendered it is given back.
import './faults.ts';
import { indexSite } from '#search/build/index-site.ts';

process.on('disconnect', () => process.exit(1));
process.channel?.unref();
await indexSite(process.argv[2]!);
