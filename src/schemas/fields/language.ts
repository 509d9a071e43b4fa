import { z } from 'zod';
import { locales } from '#i18n/locales.ts';

/** One of the languages of the interface. */
export const LocaleSchema = () => z.enum(locales).meta({ title: 'Langue' });

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
