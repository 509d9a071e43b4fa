import { z } from 'zod';
import { DateSchema } from './fields/date.ts';
import { IdSchema } from './fields/id.ts';
import { LanguageSchema } from './fields/language.ts';
import { LinkSchema } from './fields/link.ts';
import { LineSchema, LocalizedSchema, TitleSchema } from './fields/text.ts';

/** One entry of `content/sources.yaml`. */
export const SourceSchema = () =>
	z.strictObject({
		/** Its id, permanent: statements name it. */
		id: IdSchema(),
		/** Its title, in its own language, or a plain description where it has none. */
		title: TitleSchema(),
		/** A few words for the margin: « ONU, SC/13268, 2018 ». */
		short: TitleSchema(),
		/** Who published it. */
		publisher: LineSchema(),
		/** Its language, as a BCP 47 tag. */
		language: LanguageSchema(),
		/** When it was published, as precisely as it is known. */
		date: DateSchema().optional(),
		/** Its official symbol: S/RES/2436 (2018), SG/SM/19241… */
		symbol: LineSchema().optional(),
		/** Where it stands. Absent for a document that has no address. */
		url: LinkSchema().optional(),
		/** A: official or first-hand. B: serious but second-hand, or a copy of an official document held by a third party. */
		confidence: z.enum(['A', 'B']),
		/** What a reader should know before relying on it. */
		note: LocalizedSchema().optional(),
	});
