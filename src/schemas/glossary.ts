import { z } from 'zod';
import { IdSchema, IdsSchema, SourcesSchema } from './fields/id.ts';
import { LocaleSchema } from './fields/language.ts';
import { LineSchema, LocalizedSchema, LocalizedTitleSchema, perLocale } from './fields/text.ts';

/** One entry of `content/glossary.yaml`. */
export const TermSchema = () =>
	z.strictObject({
		/** Its id, permanent. */
		id: IdSchema(),
		/** The term, in lower case unless it is a proper name. */
		term: LocalizedTitleSchema(),
		/** Its acronym in each language, where one is used. */
		acronym: z.strictObject(perLocale(() => LineSchema().optional())).optional(),
		/** Other forms under which a text may name it: plurals, short forms, variants. */
		forms: z.strictObject(perLocale(() => z.array(LineSchema()).default([]))).prefault({}),
		/** Languages in which the term is a translation made here, not an official one. */
		workingTranslation: z.array(LocaleSchema()).default([]),
		/** What it means, in one to three sentences. */
		definition: LocalizedSchema(),
		/** What it is mistaken for. */
		caution: LocalizedSchema().optional(),
		/** Other entries worth a look. */
		related: IdsSchema().default([]),
		sources: SourcesSchema(),
	});
