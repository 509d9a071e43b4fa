import { z } from 'zod';
import { DateSchema } from './fields/date.ts';
import { IdSchema } from './fields/id.ts';
import { LanguageSchema } from './fields/language.ts';
import { LinkSchema } from './fields/link.ts';
import { LineSchema, LocalizedSchema, perLocale, TitleSchema } from './fields/text.ts';

/** One entry of `content/sources.yaml`. */
export const SourceSchema = () =>
	z.strictObject({
		/** Its id, permanent: statements name it. */
		id: IdSchema().meta({
			title: 'Identifiant',
			description: 'Les textes la citent par lui : on ne le change plus.',
		}),
		/** Its title, in its own language, or a plain description where it has none. */
		title: TitleSchema().meta({ title: 'Titre', description: 'Dans sa langue.' }),
		/** A few words for the margin: « ONU, SC/13268, 2018 ». */
		short: TitleSchema().meta({
			title: 'Titre bref',
			description: 'Pour la marge : « ONU, SC/13268, 2018 ».',
		}),
		/** The same in other languages, where it is certain: institutions under their own names there. */
		shortNames: z
			.strictObject(perLocale(() => TitleSchema().optional()))
			.optional()
			.meta({
				title: 'Titre bref, traduit',
				description: 'Seulement s’il est certain ; sinon, le français reste.',
			}),
		/** Who published it. */
		publisher: LineSchema().meta({ title: 'Éditeur' }),
		/** Its language, as a BCP 47 tag. */
		language: LanguageSchema().meta({ title: 'Langue', description: 'Son code : fr, en…' }),
		/** When it was published, as precisely as it is known. */
		date: DateSchema().optional().meta({ title: 'Date', description: '2018, 2018-10 ou 2018-10-25.' }),
		/** Its official symbol: S/RES/2436 (2018), SG/SM/19241… */
		symbol: LineSchema().optional().meta({ title: 'Cote', description: 'S/RES/2436 (2018)…' }),
		/** Where it stands. Absent for a document that has no address. */
		url: LinkSchema().optional().meta({ title: 'Adresse', description: 'Celle où elle a été lue.' }),
		/** A copy kept by an archive of the web, for the day when the address leads nowhere. */
		archived: LinkSchema()
			.optional()
			.meta({ title: 'Copie archivée', description: 'https://web.archive.org/web/…' }),
		/** A: official or first-hand. B: serious but second-hand, or a copy of an official document held by a third party. */
		confidence: z.enum(['A', 'B']).meta({
			title: 'Confiance',
			labels: ['A : officielle ou première', 'B : secondaire et sérieuse, ou copie chez un tiers'],
		}),
		/** What a reader should know before relying on it. */
		note: LocalizedSchema()
			.optional()
			.meta({ title: 'Avertissement', description: 'Ce qu’un lecteur doit savoir avant de s’y fier.' }),
	});
