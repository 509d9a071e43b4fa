/** What is declared of a language of the interface. */
interface Language<Name extends string> {
	/** Its name in itself, which the link to it bears. */
	name: string;
	/** The BCP 47 tag by which `Intl` writes its dates and numbers. */
	tag: string;
	/** Its code in ISO 639-3, by which libraries of packed sites list it. */
	iso639_3: string;
	/** The language in which a text is shown that has no translation in this one; undefined for the reference alone. */
	fallback: Name | undefined;
	search: SearchedLanguage;
}

/** What the search knows of a language. */
interface SearchedLanguage {
	/** True where Pagefind finds a word under its other endings: https://pagefind.app/docs/multilingual/ */
	hasStemmer: boolean;
	/** Words that say nothing of what is sought. */
	emptyWords: string;
	/** Words that lose their last letter before a vowel, without it: « l » of « l’engagement ». */
	elided: string;
	/** Endings that a woman's and a man's name of the same thing have: « trice/teur ». */
	genders: string;
	/** Endings of words of one family, without accents: « ronfl » has « eur », « ement », « ait ». */
	endings: string;
	/** The words of numbers, and what each is worth: « deux=2 cent=100 ». */
	cardinals: string;
	/** The words of ranks: « deuxième=2 ». */
	ordinals: string;
	/** What a part of the day may be called: « panel ». */
	parts: string;
}

/** Declares languages, which fall back on one another alone. */
const declare = <const Name extends string>(languages: Record<Name, Language<NoInfer<Name>>>) => languages;

/** The languages of the interface, the reference first. Content may be in others. */
export const languages = declare({
	fr: {
		name: 'Français',
		tag: 'fr-FR',
		iso639_3: 'fra',
		fallback: undefined,
		search: {
			hasStemmer: true,
			emptyWords:
				'a à afin ai ainsi alors au aussi autre autres aux avaient avait avec avez avoir avons ça ce ceci cela celle celles celui ces cet cette ceux chez combien comme ' +
				'comment dans de déjà des donc dont du elle elles en encore entre est et étaient était été être eu eux fut furent il ils je la là le les leur leurs lors ' +
				'lorsque lui ma madame mais me mes mlle mme moi mon monsieur ne ni nos notre nous on ont ou où par parce pas peut peuvent peux pour pourquoi pourraient pourrait pouvaient pouvait pu puis quand que quel quelle quelles quels qui quoi sa sans se ' +
				'sera seront ses si soi soit son sont sur t ta te tes ton très tu un une vers vos votre vous y',
			elided: 'c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu quelqu',
			genders: 'trice/teur euse/eur ère/er ienne/ien onne/on ive/if elle/el',
			endings:
				'ation ations ition itions ement ements issement issements eur eurs euse euses ateur ateurs atrice atrices trice trices ant ants ante antes ance ances ence ences ' +
				'able ables ible ibles age ages iste istes isme ite ites if ifs ive ives er e es ent ez a ait ais aient ons ions iez erent ee ees ir it is issent issait ure ures ' +
				'eux euses ment al ale ales aux el elle els elles ien ienne iens iennes ier iere iers ieres erie eries aire aires ique iques ion ions s',
			cardinals:
				'un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 ' +
				'vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100 cents=100 mille=1000',
			ordinals:
				'premier=1 première=1 deuxième=2 second=2 seconde=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10',
			parts: 'panel/table ronde/session/séance/atelier',
		},
	},
	en: {
		name: 'English',
		// British: the day comes before the month.
		tag: 'en-GB',
		iso639_3: 'eng',
		fallback: 'fr',
		search: {
			hasStemmer: true,
			emptyWords:
				'a about already also am an and any are as at be been being between but by can could did do does doing dr for from had has have having he her hers him his how i if in ' +
				'into is it its itself ll many me might mr mrs ms much must my of on or our ours re s shall she should so some such than that the their them then there these they this those to ' +
				'too upon very was we were what when where whether which while who whom whose why will with would you your yours',
			elided: '',
			genders: 'woman/man women/men',
			endings:
				'ed er ers or ors ing ings ation ations ition itions ion ions ment ments ness al ally able ible ance ances ence ences ful less ly ity ities ive ist ists ism e es s y ies ied',
			cardinals:
				'one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 ' +
				'seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000',
			ordinals:
				'first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 ' +
				'fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30',
			parts: 'panel/session/round table/workshop',
		},
	},
});

/** A language of the interface, as a BCP 47 tag. */
export type Locale = keyof typeof languages;

/** The languages of the interface, the reference first. */
export const locales = Object.keys(languages) as [Locale, ...Locale[]];

/** The reference: every text is in it, and its pages have no prefix in their addresses. */
export const defaultLocale = 'fr' satisfies Locale;

/** Something in the reference and, where it is translated, in other languages. */
export type Translated<Text> = Record<typeof defaultLocale, Text> & Partial<Record<Locale, Text>>;

/** True for a language of the interface. */
export function isLocale(language: string | undefined): language is Locale {
	return locales.some((locale) => locale === language);
}

/** The languages other than one, in their order. */
export function othersThan(locale: Locale): Locale[] {
	return locales.filter((other) => other !== locale);
}

/**
 * Finds the language in which something is shown to a reader: theirs, else the one that it falls back on, and so on to the reference.
 * @param translated what exists in the reference at least
 */
export function languageFor(locale: Locale, translated: Translated<unknown>): Locale {
	const { fallback } = languages[locale];
	return translated[locale] !== undefined || fallback === undefined
		? locale
		: languageFor(fallback, translated);
}

/** What stands before the paths of a language: nothing for the reference. */
export function prefixOf(locale: Locale): string {
	return locale === defaultLocale ? '' : `${locale}/`;
}

/** A path, from the root of the site, without the prefix of its language: « en/sources/ » → « sources/ ». */
export function withoutPrefix(path: string): string {
	const [head, ...rest] = path.split('/');
	return isLocale(head) && head !== defaultLocale ? rest.join('/') : path;
}
