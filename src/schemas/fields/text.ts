import { z } from 'zod';

/** A line of text: not empty, no line break, no space at either end. */
export const LineSchema = () =>
	z
		.string()
		.trim()
		.min(1, { error: 'ce texte est vide : écrivez-le, ou retirez la ligne' })
		.refine((value) => !value.includes('\n'), { error: 'ce texte tient sur une ligne, sans retour' });

/** The longest title that is one: past it, a paragraph was pasted. */
const longestTitle = 300;

/** A title: a line of a length that a heading, a reference and a card can bear. */
export const TitleSchema = () =>
	LineSchema().max(longestTitle, {
		error: ({ input }) =>
			`un titre a ${longestTitle} caractères au plus, et celui-ci en compte ${(input as string).length} : est-il trop long, ou suivi d’un texte ?`,
	});

/** A title in French and, when it is translated, in English. */
export const LocalizedTitleSchema = () => z.strictObject({ fr: TitleSchema(), en: TitleSchema().optional() });

/** A text in French and, when it is translated, in English. */
export const LocalizedSchema = () =>
	z.strictObject({
		/** The text in French, the reference. */
		fr: LineSchema(),
		/** Its translation. Without it the French is shown, marked as French. */
		en: LineSchema().optional(),
	});

/** A text as its author gives it: `{ fr, en }`. */
export type Localized = z.output<ReturnType<typeof LocalizedSchema>>;

/** Who chose a title: the organisers (quoted exactly) or the editors of the site (shown as such). */
export const TitleStatusSchema = () => z.enum(['official', 'editorial']);
