import { z } from 'zod';

/** The languages of the interface, the reference first. Content may be in others. */
export const locales = ['fr', 'en'] as const;

/** A language of the interface, as a BCP 47 tag. */
export type Locale = (typeof locales)[number];

/** One of the languages of the interface. */
export const LocaleSchema = () => z.enum(locales);

/** Any language, as a BCP 47 tag (RFC 5646): `fr`, `en`, `fr-CA`. */
export const LanguageSchema = () =>
	z.string().refine(isLanguageTag, {
		error: 'une langue s’écrit par son code : fr, en, fr-CA…',
	});

function isLanguageTag(value: string): boolean {
	try {
		return Intl.getCanonicalLocales(value)[0] === value;
	} catch {
		return false;
	}
}
