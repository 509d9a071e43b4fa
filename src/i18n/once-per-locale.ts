import type { Locale } from './locales.ts';

/** Makes something of each language of the interface when it is first asked for, and no more. */
export function oncePerLocale<Made>(make: (locale: Locale) => Made): (locale: Locale) => Made {
	const made = new Map<Locale, Made>();
	return (locale) => {
		const known = made.get(locale);
		if (known !== undefined) return known;
		const own = make(locale);
		made.set(locale, own);
		return own;
	};
}
