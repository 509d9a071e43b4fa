import { z } from 'zod';
import { fold } from '#i18n/fold.ts';
import { locales } from '#i18n/locales.ts';

/** One of the languages of the interface. */
export const LocaleSchema = () => z.enum(locales).meta({ title: 'Langue' });

/** Any language, as a BCP 47 tag (RFC 5646): `fr`, `en`, `fr-CA`. */
export const LanguageSchema = () =>
	z.string().refine(isLanguageTag, {
		error: ({ input }) => {
			const code = names.get(fold(String(input)));
			return code
				? `écrivez « ${code} » : une langue s’écrit par son code`
				: 'une langue s’écrit par son code : fr, en, fr-CA…';
		},
	});

/** « anglais » has the form of a tag, and is that of no language. */
const known = new Intl.DisplayNames(['fr'], { type: 'language', fallback: 'none' });

/** The codes of the languages of the United Nations and of those of the site, by their names in each of these. */
const named = [...new Set([...locales, 'fr', 'en', 'es', 'ar', 'ru', 'zh', 'pt', 'de', 'it'])];
const names = new Map(
	named.flatMap((code) =>
		[...locales, code].map((locale) => {
			const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code)!;
			return [fold(name), code] as const;
		}),
	),
);

function isLanguageTag(value: string): boolean {
	try {
		return Intl.getCanonicalLocales(value)[0] === value && known.of(value.split('-')[0]!) !== undefined;
	} catch {
		return false;
	}
}
