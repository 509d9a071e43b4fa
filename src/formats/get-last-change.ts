import { contentDir } from '#site/identity.ts';
import { readLastChange } from './last-change.ts';
import { once } from './once.ts';

/** The day that a format asks for, where the content gives none. */
export const getLastChange = once(() => readLastChange(contentDir));
