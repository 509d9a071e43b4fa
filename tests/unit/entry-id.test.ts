import { expect, test } from 'vitest';
import { readEntryId, toEntryId } from '#proceedings/entry-id.ts';

test.each([
	['an entry of a list', 'seminaire', undefined, undefined, 'seminaire'],
	['a version of an entry', 'titre-court', 'en', undefined, 'titre-court/en'],
	['a track of an entry', 'titre-court', 'fr', 'transcript', 'titre-court/transcript.fr'],
])('the id of %s says what it is of, and in which language', (_, id, language, track, entryId) => {
	expect(toEntryId({ id, language }, track)).toBe(entryId);
	expect(readEntryId(entryId)).toEqual({ id, language });
});
