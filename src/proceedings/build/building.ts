import type { Locale } from '#i18n/locales.ts';
import type { Entries } from '../kinds.ts';
import { type Numbering, numberPassages } from '../passages/register.ts';
import {
	buildRecorded,
	createVoiceNamer,
	type Recorded,
	type RecordedFolder,
	type RecordedKind,
} from './recordings.ts';
import type { KnownTexts } from './texts.ts';

/** What a model is built with, made once for all that it holds. */
export interface Building {
	entries: Entries;
	/** The ids of all passages. */
	numbering: Numbering;
	/** The texts that were read before. */
	texts: KnownTexts;
	/** Gives a voice of a transcript the name that its speaker has in a language; that of nobody of the edition stays as it is. */
	nameVoice: (voice: string | undefined, locale: Locale) => string | undefined;
	/** What was recorded of a folder, and what was said in it. */
	recordedOf: (kind: RecordedKind, folder: RecordedFolder) => Recorded;
}

/**
 * Gives what a model is built with.
 * @param texts those of the model before, which are taken where they have not changed; this one's are added
 */
export function createBuilding(entries: Entries, texts: KnownTexts): Building {
	const recorded = new Map<string, Recorded>();
	const building: Building = {
		entries,
		numbering: numberPassages(entries),
		texts,
		nameVoice: createVoiceNamer(entries),
		// Each stretch of a recording asks for the whole of it.
		recordedOf: (kind, folder) => {
			const key = `${kind}:${folder.id}`;
			const known = recorded.get(key) ?? buildRecorded(building, kind, folder);
			recorded.set(key, known);
			return known;
		},
	};
	return building;
}
