import { getCollection } from 'astro:content';
import { buildProceedings } from './build.ts';
import { shownTexts } from './build/texts.ts';
import { readEntryId } from './entry-id.ts';
import { type Entries, type Entry, type Kind, kinds } from './kinds.ts';
import type { Proceedings } from './types.ts';

/** The edition, read once: the only place that reads collections. */
export const proceedings: Proceedings = buildProceedings(await readEntries(), shownTexts);

async function readEntries(): Promise<Entries> {
	const read = await Promise.all(
		(Object.keys(kinds) as Kind[]).map(async (kind) => [kind, await readKind(kind)] as const),
	);
	return Object.fromEntries(read) as unknown as Entries;
}

async function readKind(kind: Kind): Promise<Entry<Kind>[]> {
	const collection = await getCollection(kind);
	return collection.map(({ id, data, body, filePath }) => {
		return {
			...readEntryId(id),
			file: filePath ?? id,
			data: data as Entry<Kind>['data'],
			body: body ?? '',
		};
	});
}
