// Renders the site into a folder, in a process of its own, which dies with the one that started it.
import './faults.ts';
import { build } from 'astro';
import { pruneStore } from '#store/prune.ts';

process.on('disconnect', () => process.exit(1));
process.channel?.unref();
await build({ outDir: process.argv[2]! });
await pruneStore();
