import { z } from 'zod';
import { idPattern } from './fields/id.ts';
import { LocaleSchema } from './fields/language.ts';
import { LocalizedSchema } from './fields/text.ts';

/** An entry, as the register names it: « interventions:titre », « glossary:terme ». */
const EntrySchema = () =>
	z
		.string()
		.refine(
			(value) => value.split(':').length === 2 && value.split(':').every((part) => idPattern.test(part)),
			{
				error: 'un dossier est attendu : « interventions:identifiant »',
			},
		);

/** The id of a passage: a paragraph of a text, or of a transcript; a line of a timed index. */
const PassageIdSchema = () =>
	z.string().regex(/^[pti][1-9]\d*$/, {
		error: 'un passage s’écrit p1, p2… dans un texte, t1, t2… dans une transcription, i1, i2… dans un index',
	});

/** `content/passages.yaml`: the register of the passages' addresses, which `npm run passages` keeps. */
export const PassagesSchema = () =>
	z.strictObject({
		id: EntrySchema(),
		/** A sum of what this entry says, and of which stands before it: what is changed by hand is noticed. */
		seal: z
			.string()
			.regex(/^[0-9a-f]{8}$/, {
				error: 'un sceau a huit chiffres ou lettres de a à f, et ne s’écrit pas à la main',
			})
			.optional(),
		/** The words of each passage, by language: they tell which passage is which when a text changes. */
		passages: z.record(PassageIdSchema(), z.partialRecord(LocaleSchema(), z.string())).default({}),
		/** Passages that are no more, and why; `to` is the one that stands for it now. */
		retired: z
			.record(
				PassageIdSchema(),
				z.strictObject({ reason: LocalizedSchema(), to: PassageIdSchema().optional() }),
			)
			.default({}),
		/** The folder, or the entry, to which this one was moved: its old address leads there. */
		moved: EntrySchema().optional(),
		/** Why it is no more, where nothing stands for it: its address says so. */
		gone: z.strictObject({ reason: LocalizedSchema() }).optional(),
	});
