import { fullName, invertedName } from '#i18n/name.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Fields } from './kinds.ts';
import type { Localized, Phrase, SpeakerName } from './types.ts';
import { phrase } from './versions.ts';

/** Makes of what a sheet gives of a name what it is the name of. A person who is named keeps no other. */
export function toSpeakerName({ family, body, unknown, ...parts }: Fields<'speakers'>['name']): SpeakerName {
	if (family !== undefined) return { ...parts, family };
	return body ? { body } : { unknown: unknown! };
}

/** Lists what a speaker is called in transcripts: the name in any language, and what stood for it. */
export function listNames({ family, body, unknown, ...parts }: Fields<'speakers'>['name']): string[] {
	return [
		family === undefined ? undefined : fullName({ ...parts, family }),
		...Object.values({ ...body }),
		...Object.values({ ...unknown }),
	].filter((called) => called !== undefined);
}

/** Reads a name as it was written, be there faults in it: what is not of the right form is left out. */
export function readName(data: unknown): Fields<'speakers'>['name'] {
	const name = fieldsOf(fieldsOf(data)['name']);
	const textIn = (field: string) => (typeof name[field] === 'string' ? name[field] : undefined);
	const wordsIn = (field: string) =>
		Object.fromEntries(
			Object.entries(fieldsOf(name[field])).filter(([, words]) => typeof words === 'string'),
		) as Localized;
	return {
		given: textIn('given'),
		particle: textIn('particle'),
		family: textIn('family'),
		suffix: textIn('suffix'),
		body: wordsIn('body'),
		unknown: wordsIn('unknown'),
	};
}

function fieldsOf(data: unknown): Record<string, unknown> {
	return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

/** The name as it is said, or what stands for it: « Ann de la Tour », « Une intervenante ». */
export function sayName(name: SpeakerName, locale: Locale): Phrase {
	if ('family' in name) return { text: fullName(name), language: locale };
	return phrase('body' in name ? name.body : name.unknown, locale);
}

/** The name as lists give it: « Tour, Ann de la », « Délégation de… », « Une intervenante ». */
export function sayNameInList(name: SpeakerName, locale: Locale): Phrase {
	return 'family' in name ? { text: invertedName(name), language: locale } : sayName(name, locale);
}

/** True for somebody of whom the name is not known. */
export function isUnknown(name: SpeakerName): boolean {
	return 'unknown' in name;
}

/** Orders names as lists do: those that are not known come last. */
export function compareNames(a: SpeakerName, b: SpeakerName, locale: Locale): number {
	const [one, other] = [a, b].map((name) => sayNameInList(name, locale).text) as [string, string];
	return Number(isUnknown(a)) - Number(isUnknown(b)) || one.localeCompare(other, locale);
}
