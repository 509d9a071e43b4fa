import { z } from 'zod';
import { locales } from '#i18n/locales.ts';

/** One of the languages of the interface. */
export const LocaleSchema = () => z.enum(locales).meta({ title: 'Langue' });

/** Any language, as a BCP 47 tag (RFC 5646): `fr`, `en`, `fr-CA`. */
export const LanguageSchema = () =>
	z.string().refine(isLanguageTag, {
		error: 'une langue s’écrit par son code : fr, en, fr-CA…',
	});

/** « anglais » has the form of a tag, and is that of no language. */
const known = new Intl.DisplayNames(['fr'], { type: 'language', fallback: 'none' });

function isLanguageTag(value: string): boolean {
	try {
		return Intl.getCanonicalLocales(value)[0] === value && known.of(value.split('-')[0]!) !== undefined;
	} catch {
		return false;
	}
}
