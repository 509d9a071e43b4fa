import type { Importer } from '../proposal.ts';
import { transcript } from './transcript/index.ts';

/** What `npm run import` reads: one line a kind. */
export const importers: readonly Importer[] = [transcript];
