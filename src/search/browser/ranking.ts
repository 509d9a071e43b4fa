import type { Ranking } from './pagefind.ts';

/**
 * How answers are ranked, in Pagefind's own terms: a long paper answers as well as a short entry, and words count by their number.
 * Drawn from the judged queries: with Pagefind's own settings their MRR is 0.84 instead of 0.93.
 */
export const ranking: Ranking = { pageLength: 0, termFrequency: 0.5, metaWeights: { name: 0.1 } };
