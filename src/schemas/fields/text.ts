import { z } from 'zod';
import { defaultLocale, type Locale, locales } from '#i18n/locales.ts';

/** What a field does not read, and would print: marks of Markdown and of HTML, and what to write instead. */
const marks: readonly (readonly [pattern: RegExp, advice: string])[] = [
	[/\*\*\S/u, 'un champ ne connaît pas le gras : retirez les signes « ** »'],
	[
		/(?<![^\s«(])\*\p{L}[^*]*\*(?![^\s»).,;:!?])/u,
		'un champ ne connaît pas l’italique : retirez les signes « * »',
	],
	[/\[[^\]]+\]\([^)\s]+\)/u, 'un champ ne connaît pas les liens : gardez-en les mots'],
	[/\[@[\p{L}\d]/u, 'un champ ne cite pas ses sources dans ses mots : donnez-les sous « sources »'],
	[/&(?:[a-z]{2,8}|#\d+|#x[\da-f]+);/iu, 'écrivez le signe lui-même : « & », « < », une espace insécable'],
	[/<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/iu, 'un champ ne connaît pas le HTML : retirez les balises'],
];

function adviseMarks(value: string): string | undefined {
	return marks.find(([pattern]) => pattern.test(value))?.[1];
}

/** A line of text: not empty, no line break, no space at either end, no mark that would be printed. */
export const LineSchema = () =>
	z
		.string()
		.trim()
		.min(1, { error: 'ce texte est vide : écrivez-le, ou retirez la ligne' })
		.refine((value) => !value.includes('\n'), { error: 'ce texte tient sur une ligne, sans retour' })
		.refine((value) => adviseMarks(value) === undefined, {
			error: ({ input }) => adviseMarks(input as string)!,
		});

/** The longest title that is one: past it, a paragraph was pasted. */
const longestTitle = 300;

/** A title: a line of a length that a heading, a reference and a card can bear. */
export const TitleSchema = () =>
	LineSchema().max(longestTitle, {
		error: ({ input }) =>
			`un titre a ${longestTitle} caractères au plus, et celui-ci en compte ${(input as string).length} : est-il trop long, ou suivi d’un texte ?`,
	});

/** Something in the reference and, when it is translated, in other languages: a strict object, a key a language. */
function translated<Schema extends z.ZodType>(schema: () => Schema) {
	const optional = perLocale(() => schema().optional());
	return z.strictObject({ ...optional, [defaultLocale]: schema() });
}

/** The same of every language, a key a language. */
export function perLocale<Schema extends z.ZodType>(schema: () => Schema): Record<Locale, Schema> {
	return Object.fromEntries(locales.map((locale) => [locale, schema()])) as Record<Locale, Schema>;
}

/** A title in the reference and, when it is translated, in other languages. */
export const LocalizedTitleSchema = () => translated(TitleSchema);

/** A text in the reference and, when it is translated, in other languages: where it is not, another stands for it, marked as such. */
export const LocalizedSchema = () => translated(LineSchema);

/** A text as its author gives it: `{ fr, en… }`. */
export type Localized = z.output<ReturnType<typeof LocalizedSchema>>;

/** Who chose a title: the organisers (quoted exactly) or the editors of the site (shown as such). */
export const TitleStatusSchema = () =>
	z
		.enum(['official', 'editorial'])
		.meta({ title: 'Qui a choisi le titre', labels: ['les organisateurs, tel quel', 'cette édition'] });
