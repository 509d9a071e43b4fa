import { z } from 'zod';
import { LocaleSchema } from './fields/language.ts';
import { LineSchema, TitleSchema } from './fields/text.ts';

/** The fields of a page that every language gives. */
const translated = {
	/** Its title. */
	title: TitleSchema().meta({ title: 'Titre' }),
	/** One sentence for search engines and link previews. */
	description: LineSchema().meta({
		title: 'Description',
		description: 'Une phrase, pour les moteurs de recherche et les partages.',
	}),
};

/** `content/pages/<id>/<language>.mdx`, the original. */
export const PageSchema = () => z.strictObject(translated);

/** `content/pages/<id>/<language>.mdx`, a translation. */
export const PageTranslationSchema = () => z.strictObject({ ...translated, original: LocaleSchema() });
