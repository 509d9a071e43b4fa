import { z } from 'zod';

/** A line of text: not empty, no line break, no space at either end. */
export const LineSchema = () =>
	z
		.string()
		.trim()
		.min(1, { error: 'ce texte est vide : écrivez-le, ou retirez la ligne' })
		.refine((value) => !value.includes('\n'), { error: 'ce texte tient sur une ligne, sans retour' });

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
