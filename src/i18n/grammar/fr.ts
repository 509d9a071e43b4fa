import type { End, Grammar } from './grammar.ts';

const nbsp = '\u00A0';
const thin = '\u202F';

/** French. Its typography is that of the Lexique des règles typographiques en usage à l’Imprimerie nationale. */
export const fr: Grammar = {
	typography: [
		// Elision, also before a quotation, a bracket, a figure or what is not text
		[/(?<=\p{L})'(?=[\p{L}\p{N}«“"(\uE001])/gu, '’'],
		// Quotation marks by pairs, each with its own space; « “ ” » inside are the author's
		[/(?<![\p{L}\p{N}])"(?=\S)[^"]+(?<=\S)"/gu, (found) => `«${found.slice(1, -1)}»`],
		[/«[ \u00A0\u202F]*/g, `«${nbsp}`],
		[/(?<=\S)[ \u00A0\u202F]*»/g, `${nbsp}»`],
		// A colon has a word space, which does not break; the other double signs a thin one
		[/[ \u00A0\u202F]+(?=:(?:\s|$))/g, nbsp],
		[/[ \u00A0\u202F]+(?=[;!?]+(?![;!?\p{L}\p{N}=&/]))/gu, thin],
		// The same where the author wrote no space, if the sign does end a word
		[/(?<=[\p{L})\]»”])(?=:(?:\s|$))/gu, nbsp],
		[/(?<=[\p{L})\]»”])(?=[;!?]+(?:\s|$))/gu, thin],
		// Days from one to the other, then the day and its month
		[
			/(?<=(?<![\d-])(?:1er|\d{1,2}))-(?=\d{1,2}[ \u00A0](?:janv|févr|mars|avr|mai|jui|août|sept|oct|nov|déc))/g,
			'–',
		],
		[
			/(?<=(?<!\d)(?:1er|\d{1,2})) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L}))/gu,
			nbsp,
		],
		// A person's title and name: « M. Khare », « S.E. M. Khare », « Mme la ministre »
		[/(?<=(?<!\p{L})(?:MM?\.|Mmes?|Mlles?|Dr|Pr|S\.[ \u00A0]?E\.)) (?=\p{Lu}|(?:l[ea]|de|du) )/gu, nbsp],
		[/(?<=(?<!\p{L})S\.) (?=E\.)/gu, nbsp],
		// A reference and its number: « n° 5 », « p. 12 », « résolution 2436 », « Panel II »
		[/(?<=(?<!\p{L})(?:[Nn][°ºo]s?|[Pp]p?\.|§|vol\.|art\.|chap\.)) (?=\d)/gu, nbsp],
		[
			/(?<=(?<!\p{L})(?:[Rr]ésolution|[Aa]rticle|[Pp]anel|[Cc]hapitre|[Aa]nnexe)s?) (?=\d|[IVX]+(?!\p{L}))/gu,
			nbsp,
		],
		[/(?<=(?<!\p{L})(?:Ier|[IVX]+e)) (?=siècle)/gu, nbsp],
	],
	raised:
		/(?<=(?<![\p{L}\p{N}/-])(?:\d+|I))(?:er|re|nde?|e)s?(?![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}/-])[IVX]+)e(?![\p{L}\p{N}])/gu,
	isNoteCalledBeforePoint: true,
	article: /^(?:l’|les? |la |une? )/i,
	opening:
		/^(?:[LD]’|(?:Les?|La|Une?|Des?|Du|Ce|Cette|Ces|Sa|Son|Ses|Leurs?|Sur|Sous|Dans|En|Par|Pour|Chez|Avec|Auprès|À|Aux?|Il|Elle|Ils|Elles|On)(?!\p{L}))/u,
	invert: (title, article) => `${title} (${article})`,
	quotes: [`«${nbsp}`, `${nbsp}»`],
	correctDate: (text) => text.replace(/\b1 (?=\p{L})/u, '1er '),
	period: {
		between: (from, to) => `${of(from)}${from.text} ${to.isDay ? 'au' : 'à'} ${to.text}`,
		since: (from) => `à partir ${of(from)}${from.text}`,
		until: ({ text, isDay }) => `jusqu’${isDay ? 'au' : 'en'} ${text}`,
	},
	hour: (hours, minutes) =>
		minutes === 0 ? `${hours}${nbsp}h` : `${hours}${nbsp}h${nbsp}${String(minutes).padStart(2, '0')}`,
	ofText: (language) => (/^[aeiouyéèêh]/.test(language) ? `l’${language}` : `le ${language}`),
	inLanguages: (languages, join) => join(languages.map((language) => `en ${language}`)),
	citation: {
		and: 'et',
		hasSerialComma: false,
		in: 'In',
		within: 'Dans',
		undated: 's. d.',
		online: 'en ligne',
		video: 'vidéo',
		from: 'Disponible à l’adresse',
		consulted: 'Consulté le',
		editor: ['dir.', 'dir.'],
		editedBy: 'dir. par',
		by: 'par',
		colon: ' :',
		innerQuotes: ['“', '”'],
		isPointInside: false,
		apa: { and: 'et', editor: ['dir.', 'dir.'] },
		mla: { editor: ['dir.', 'dir.'] },
		biblatex: 'french',
		marc: 'fre',
	},
};

/** « du 2 mars 2015 », « d’avril 2015 », « de 2006 ». */
function of({ text, isDay }: End): string {
	if (isDay) return 'du ';
	return /^[ao]/.test(text) ? 'd’' : 'de ';
}
