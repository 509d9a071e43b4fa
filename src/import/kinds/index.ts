import { readingLetters } from '../letter.ts';
import type { Importer } from '../proposal.ts';
import { chapters } from './chapters.ts';
import { programme } from './programme/index.ts';
import { report } from './report/index.ts';
import { transcript } from './transcript/index.ts';
import { videos } from './videos.ts';

/** What `npm run import` reads: one line a kind. */
export const importers: readonly Importer[] = [transcript, chapters, videos, programme, report].map(
	readingLetters,
);
