import { z } from 'zod';
import { ContactSchema } from './fields/contact.ts';
import { CorrectionsSchema } from './fields/corrections.ts';
import { DaySchema, DaysSchema, SingleDateSchema } from './fields/date.ts';
import { DoiSchema } from './fields/doi.ts';
import { IdSchema, IdsSchema, SourcesSchema } from './fields/id.ts';
import { IsbnSchema } from './fields/isbn.ts';
import { LinkSchema, SiteAddressSchema } from './fields/link.ts';
import { PersonNameSchema } from './fields/name.ts';
import { TimeZoneSchema } from './fields/time-zone.ts';
import { LocalizedSchema, LocalizedTitleSchema, TitleStatusSchema } from './fields/text.ts';

/** `content/seminar.yaml`: the event, and what the proceedings are. */
export const SeminarSchema = () =>
	SeminarFieldsSchema().superRefine(({ recordNotes: notes, sources }, context) => {
		// What is said of a record is a statement, which names its source.
		for (const record of ['report', 'videos'] as const)
			if ((notes?.[record] ?? notes?.both) && sources[record].length === 0)
				context.addIssue({
					code: 'custom',
					path: ['sources', record],
					message: `le champ « sources.${record} » manque : rien n’appuie ce que « recordNotes » en dit`,
					params: { hint: `écrivez une liste : « ${record}: [identifiant-de-sources] »` },
				});
	});

const SeminarFieldsSchema = () =>
	z.strictObject({
		/** The theme, as the organisers worded it. */
		title: LocalizedTitleSchema().meta({
			title: 'Titre',
			description: 'Le thème, dans les mots des organisateurs.',
		}),
		/** Who worded the French title. */
		titleStatus: TitleStatusSchema(),
		/** A few words for the header and the window's title. */
		shortTitle: LocalizedTitleSchema().meta({
			title: 'Titre bref',
			description: 'Quelques mots pour l’en-tête.',
		}),
		/** What kind of event it was. */
		kind: LocalizedSchema().meta({ title: 'Nature de l’événement' }),
		/** What it was about and for whom, in one or two sentences. */
		summary: LocalizedSchema().meta({
			title: 'Résumé',
			description: 'De quoi il s’agissait et pour qui, en une ou deux phrases.',
		}),
		/** Said on every page when the edition is not a real one. */
		notice: LocalizedSchema().optional().meta({
			title: 'Avertissement',
			description: 'Dit sur chaque page, si l’édition n’en est pas une vraie.',
		}),
		/** The day it was held, or its days: « 2018-10-25/2018-10-26 ». */
		date: DaysSchema().meta({ title: 'Date', description: '2018-10-25, ou 2018-10-25/2018-10-26.' }),
		/** The time that clocks showed there (IANA, « America/New_York »): hours need it to be told elsewhere. */
		timeZone: TimeZoneSchema().optional().meta({ title: 'Fuseau horaire', description: 'America/New_York…' }),
		/** Where it was held. */
		place: z
			.strictObject({
				city: LocalizedSchema().meta({ title: 'Ville' }),
				/** The building or the institution that hosted it. */
				venue: LocalizedSchema()
					.optional()
					.meta({ title: 'Lieu', description: 'Le bâtiment ou l’institution.' }),
			})
			.meta({ title: 'Lieu' }),
		/** Who organised it: ids of `organisations.yaml`. */
		organisers: IdsSchema()
			.min(1)
			.meta({ title: 'Organisateurs', refersTo: ['organisations'] }),
		/** Where their own pages, or others, say otherwise. */
		organisersNote: LocalizedSchema()
			.optional()
			.meta({ title: 'Note sur les organisateurs', description: 'Là où les sources disent autre chose.' }),
		/** Who spoke and is not known. */
		speakersNote: LocalizedSchema().optional().meta({
			title: 'Note sur les intervenants',
			description: 'Ceux qui ne sont pas connus ; dite tant qu’aucune intervention n’est publiée.',
		}),
		/** With whom: ids of `organisations.yaml`. */
		partners: IdsSchema().meta({ title: 'Partenaires', refersTo: ['organisations'] }),
		/** Who was in the room. */
		audience: z
			.strictObject({
				/** About how many people. */
				approximately: z.int().positive().optional().meta({ title: 'Environ combien de personnes' }),
				/** The categories that the organisers name. */
				categories: z
					.array(LocalizedSchema().meta({ title: 'Catégorie' }))
					.meta({ title: 'Catégories', description: 'Celles que nomment les organisateurs.' }),
			})
			.meta({ title: 'Public' }),
		/** The organisers' page on the event, which offers what is not known here. */
		officialPage: LinkSchema().meta({ title: 'Page des organisateurs' }),
		/** Where who knows more, or found a fault, may write: an e-mail address, or a page. */
		contact: ContactSchema()
			.optional()
			.meta({ title: 'Contact', description: 'Une adresse électronique, ou celle d’une page.' }),
		/** The videos: absent as long as their address is unknown. */
		videos: z
			.strictObject({ url: LinkSchema().meta({ title: 'Adresse' }) })
			.optional()
			.meta({ title: 'Vidéos', description: 'Leur page, dès que son adresse est connue.' }),
		/** What is known of the report and of the videos where they are not here. */
		recordNotes: z
			.strictObject({
				report: LocalizedSchema().optional().meta({
					title: 'Le compte rendu',
					description: 'Dit tant qu’il est seul à manquer.',
				}),
				videos: LocalizedSchema().optional().meta({
					title: 'Les vidéos',
					description: 'Dit tant qu’elles sont seules à manquer.',
				}),
				both: LocalizedSchema().optional().meta({
					title: 'Le compte rendu et les vidéos',
					description: 'Dit tant que l’un et les autres manquent.',
				}),
				rights: LocalizedSchema().optional().meta({
					title: 'Droits',
					description: 'Ce qui peut en être fait ; dit tant que l’édition ne fait qu’y renvoyer.',
				}),
			})
			.optional()
			.meta({
				title: 'Notes sur le compte rendu et les vidéos',
				description: 'Ce que l’on en sait, tant qu’ils ne sont pas ici.',
			}),
		/** How the proceedings were published: what is not known is left out. */
		publication: z
			.strictObject({
				/** Who published them: ids of `organisations.yaml`. */
				publishers: IdsSchema()
					.default([])
					.meta({ title: 'Éditeurs', refersTo: ['organisations'] }),
				/** Who edited the volume. */
				editors: z
					.array(PersonNameSchema())
					.default([])
					.meta({ title: 'Direction du volume', description: 'Dans l’ordre où citer.' }),
				place: LocalizedSchema().optional().meta({ title: 'Lieu de publication' }),
				date: SingleDateSchema()
					.optional()
					.meta({ title: 'Date de publication', description: '2019, 2019-03 ou 2019-03-01.' }),
				isbn: IsbnSchema().optional().meta({ title: 'ISBN' }),
				doi: DoiSchema().optional().meta({ title: 'DOI du volume' }),
				/** What may be done with them: in words, or the address of a licence. */
				rights: z
					.union([LinkSchema(), LocalizedSchema()], {
						error:
							'écrivez l’adresse d’une licence (https://creativecommons.org/licenses/by/4.0/), ou des mots : rights: { fr: … }',
					})
					.optional()
					.meta({ title: 'Droits', description: 'L’adresse d’une licence, ou des mots.' }),
			})
			.optional()
			.meta({ title: 'Publication des actes', description: 'On n’écrit que ce que l’on sait.' }),
		/** What came after. */
		followUp: z
			.array(
				z.strictObject({
					id: IdSchema().meta({ title: 'Identifiant' }),
					title: LocalizedSchema().meta({ title: 'Titre' }),
					text: LocalizedSchema().meta({ title: 'Texte' }),
					sources: SourcesSchema(),
				}),
			)
			.default([])
			.meta({ title: 'Suites', description: 'Ce qui est venu après.' }),
		/** The domains under which the terms are grouped, in the order in which they are read. */
		glossary: z
			.strictObject({
				domains: z.record(IdSchema(), LocalizedSchema().meta({ title: 'Nom du domaine' })).meta({
					title: 'Domaines',
					description: 'Un identifiant, puis son nom, dans l’ordre de lecture.',
				}),
			})
			.optional()
			.meta({ title: 'Glossaire', description: 'Les domaines qui en groupent les termes.' }),
		/** What the timeline is about, and its threads in the order in which they are drawn. */
		timeline: z
			.strictObject({
				intro: LocalizedSchema().meta({ title: 'Présentation' }),
				themes: z
					.record(IdSchema(), LocalizedSchema().meta({ title: 'Nom du fil' }))
					.meta({ title: 'Fils', description: 'Un identifiant, puis son nom, dans l’ordre du dessin.' }),
			})
			.meta({ title: 'Chronologie' }),
		/** What an audit says of the site by the French framework for accessibility; without a valid one, non-compliant. */
		accessibility: z
			.enum(['non-compliant', 'partial', 'full'])
			.default('non-compliant')
			.meta({
				title: 'Conformité au RGAA',
				description: 'Ce qu’en dit un audit ; sans audit valable, non conforme.',
				labels: ['non conforme', 'partiellement conforme', 'totalement conforme'],
			}),
		/** How the sources were read. */
		sourcesNote: LocalizedSchema()
			.optional()
			.meta({ title: 'Note sur les sources', description: 'Comment elles ont été lues.' }),
		/** The day on which all links were last followed: `npm run check:links` writes it. */
		linksChecked: DaySchema().optional().meta({
			title: 'Liens vérifiés le',
			description: 'Le jour où tous ont été suivis pour la dernière fois.',
		}),
		/** Other proceedings made with this software: the search can ask them too. */
		siblings: z
			.array(
				z.strictObject({
					title: LocalizedSchema().meta({ title: 'Titre' }),
					/** The address at which they are published, ending in a slash. */
					address: SiteAddressSchema().meta({ title: 'Adresse' }),
				}),
			)
			.default([])
			.meta({
				title: 'Actes voisins',
				description: 'D’autres actes faits avec ce logiciel, que la recherche peut interroger.',
			}),
		/** What was corrected, since they were published, in what has no sheet of its own: this file, the lists, the pages of prose. */
		corrections: CorrectionsSchema(),
		/** What supports each of the fields above. */
		sources: z
			.strictObject({
				title: SourcesSchema().meta({ title: 'Titre', refersTo: ['sources'] }),
				kind: SourcesSchema().meta({ title: 'Nature', refersTo: ['sources'] }),
				date: SourcesSchema().meta({ title: 'Date', refersTo: ['sources'] }),
				place: SourcesSchema().meta({ title: 'Lieu', refersTo: ['sources'] }),
				organisers: SourcesSchema().meta({ title: 'Organisateurs', refersTo: ['sources'] }),
				partners: SourcesSchema().meta({ title: 'Partenaires', refersTo: ['sources'] }),
				audience: SourcesSchema().meta({ title: 'Public', refersTo: ['sources'] }),
				/** What says that there is one. */
				report: SourcesSchema()
					.default([])
					.meta({ title: 'Compte rendu', description: 'Ce qui dit qu’il existe.', refersTo: ['sources'] }),
				/** What says that there are some. */
				videos: SourcesSchema()
					.default([])
					.meta({ title: 'Vidéos', description: 'Ce qui dit qu’elles existent.', refersTo: ['sources'] }),
			})
			.meta({ title: 'Sources', description: 'Ce qui appuie chacun des champs.' }),
		/** The address at which the proceedings are published, ending in a slash: absent as long as it is not known. */
		address: SiteAddressSchema().optional().meta({
			title: 'Adresse du site',
			description: 'Celle où les actes sont publiés, finie par une barre oblique.',
		}),
	});
