import { defaultLocale, locales } from '#i18n/locales.ts';
import { familyName, fullName, type PersonName } from '#i18n/name.ts';
import type {
	AudioObject,
	Book,
	BreadcrumbList,
	Clip,
	DefinedTerm,
	DefinedTermSet,
	Event,
	MediaObject,
	Organization,
	Person,
	Report as ReportThing,
	ScholarlyArticle,
	Thing,
	VideoObject,
	WebSite,
} from 'schema-dts';
import { hostOf } from '#media/hosts/index.ts';
import { isSound } from '#media/recordings.ts';
import { toIsoDuration } from '#media/duration.ts';
import { isLink, type Work } from '#formats/citations/work.ts';
import { firstDay, isDay, lastDay, toInstant } from '#dates/date.ts';
import { toMoment } from '#dates/moment.ts';
import { isUnknown, sayName } from '#proceedings/names.ts';
import { type Recording, recordingsOf } from '#proceedings/recordings.ts';
import type {
	Intervention,
	Organisation,
	Proceedings,
	Reference,
	Report,
	Session,
	Speaker,
	Term,
	Video,
} from '#proceedings/types.ts';
import { mediaTypes } from '#site/media-types.ts';
import { viewVideo } from '#site/speech.ts';
import { bestUrl, editionUrl, fileUrl, momentUrl, pageUrl, pictureUrl, referenceUrl } from '#site/urls.ts';
import type { Link, View } from '#site/view.ts';

/** What a graph says of something: its properties, or the id of what is described elsewhere. */
export type Node = Exclude<Thing, string>;

/** Schema.org allows a name alone for some things. */
type Own<Kind> = Exclude<Kind, string>;

/**
 * Describes what an edition is made of in the words of schema.org. Each node has one id in both languages: the address of its French
 * page. What another page describes is named by its id and its name.
 */
export function createNodes(proceedings: Proceedings, view: View) {
	const { seminar, byId } = proceedings;
	const { locale, phrase, t } = view;
	const absolute = (url: string) => bestUrl(url, seminar.address);
	const idOf = (reference: Reference) => absolute(referenceUrl(reference, defaultLocale));
	const urlOf = (reference: Reference) => absolute(referenceUrl(reference, locale));
	const siteId = `${absolute(pageUrl('home', defaultLocale))}#site`;
	const eventId = `${absolute(pageUrl('home', defaultLocale))}#event`;
	const bookId = `${absolute(pageUrl('home', defaultLocale))}#book`;
	const termsId = `${absolute(pageUrl('glossary', defaultLocale))}#terms`;
	const sessionId = (session: Session) => `${idOf(session)}#session`;
	const articleId = (intervention: Intervention) => `${idOf(intervention)}#article`;
	const videoId = (of: Session | Intervention, n: number) => `${idOf(of)}#video${n > 1 ? String(n) : ''}`;
	const nameVideo = (title: string, { n, total }: Recording['part']) =>
		total > 1 ? t('recordings.part', { title, n, total }) : title;
	const organisationId = (id: string) => idOf({ kind: 'organisation', id });

	const organisationName = (id: string): Own<Organization> => ({
		'@type': 'Organization',
		'@id': organisationId(id),
		name: phrase(byId.organisation.get(id)!.name).text,
	});
	/** Who spoke, by an id and a name; nobody is made up for a name that is not known. */
	const speakerNames = (ids: readonly string[]): (Own<Person> | Own<Organization>)[] =>
		ids
			.map((id) => byId.speaker.get(id)!)
			.filter(({ name }) => !isUnknown(name))
			.map(({ id, name }) => ({
				'@type': 'body' in name ? ('Organization' as const) : ('Person' as const),
				'@id': `${idOf({ kind: 'speaker', id })}#${'body' in name ? 'organisation' : 'person'}`,
				name: sayName(name, locale).text,
			}));
	const performer = (ids: readonly string[]) => {
		const names = speakerNames(ids);
		return names.length > 0 && { performer: names };
	};
	const sessionName = (session: Session): Event => ({
		'@type': 'Event',
		'@id': sessionId(session),
		name: view.session(session.id).text,
		...when(session),
		location: place,
	});
	/** When a part of the event was: its hours where they are known, else its day, else the first of the event. */
	const when = ({ day = firstDay(seminar.date), hours }: Pick<Session, 'day' | 'hours'>) => ({
		startDate: hours ? toMoment(day, hours.start, seminar.timeZone) : day,
		...(hours?.end !== undefined && { endDate: toMoment(day, hours.end, seminar.timeZone) }),
	});
	/** How a work was published, as far as that is known. */
	const published = ({ rights }: Work) => {
		const { date, publishers = [] } = seminar.publication ?? {};
		return {
			...(date && { datePublished: date }),
			...(publishers.length > 0 && { publisher: publishers.map(organisationName) }),
			...(rights && (isLink(rights) ? { license: rights } : { copyrightNotice: rights })),
		};
	};
	const videoName = (of: Session | Intervention, n: number, name: string) => ({
		'@type': isSound(recordingsOf(of)[n - 1]!.video.forms[0]!)
			? ('AudioObject' as const)
			: ('VideoObject' as const),
		'@id': videoId(of, n),
		name,
	});
	/** The stretch of the recording of its part of the day that an intervention is. */
	const stretchOf = (intervention: Intervention): Clip => {
		const session = byId.session.get(intervention.session)!;
		const { start, end } = intervention.video!;
		return {
			'@type': 'Clip',
			name: view.intervention(intervention).text,
			startOffset: start,
			endOffset: end!,
			url: momentUrl(urlOf(session), start),
			isPartOf: videoName(session, 1, view.session(session.id).text),
		};
	};
	/** What there is of a session: a DOI is that of what is published of it. */
	const recordedIn = (session: Session, work: Work) => {
		const videos = recordingsOf(session).map(({ video, part }) => ({
			'@type': isSound(video.forms[0]!) ? ('AudioObject' as const) : ('VideoObject' as const),
			'@id': videoId(session, part.n),
			name: nameVideo(work.title, part),
		}));
		const chapter = {
			'@type': 'Chapter' as const,
			name: work.title,
			sameAs: `https://doi.org/${work.doi ?? ''}`,
			isPartOf: { '@type': 'Book' as const, '@id': bookId, name: work.volume! },
		};
		const all = [...(work.doi ? [chapter] : []), ...videos];
		return all.length > 0 && { recordedIn: all.length === 1 ? all[0]! : all };
	};
	const place = {
		'@type': 'Place',
		name: phrase(seminar.place.venue ?? seminar.place.city).text,
		address: phrase(seminar.place.city).text,
	} as const;

	return {
		site: (): WebSite => ({
			'@type': 'WebSite',
			'@id': siteId,
			name: `${phrase(seminar.shortTitle).text} · ${t('site.proceedings')}`,
			url: absolute(pageUrl('home', locale)),
			inLanguage: [...locales],
			// Followed from elsewhere.
			...(seminar.address && {
				potentialAction: {
					'@type': 'SearchAction' as const,
					target: {
						'@type': 'EntryPoint' as const,
						urlTemplate: `${absolute(pageUrl('search', locale))}?q={search_term_string}`,
					},
					// Google's name for what the target needs; schema.org writes it so too.
					...{ 'query-input': 'required name=search_term_string' },
				},
			}),
		}),
		/** The proceedings, as a volume. */
		book: (volume: Work): Own<Book> => ({
			'@type': 'Book',
			'@id': bookId,
			name: volume.title,
			inLanguage: volume.language,
			url: absolute(pageUrl('home', locale)),
			...published(volume),
			...(volume.authors.length > 0 && { author: seminar.organisers.map(organisationName) }),
			...(volume.editors.length > 0 && {
				editor: volume.editors.map(toPerson),
			}),
			...(volume.isbn && { isbn: volume.isbn }),
			...(volume.doi && { sameAs: `https://doi.org/${volume.doi}` }),
			about: { '@type': 'Event', '@id': eventId, name: volume.event.title },
		}),
		event: (): Event => ({
			'@type': 'Event',
			'@id': eventId,
			name: phrase(seminar.title).text,
			description: phrase(seminar.summary).text,
			startDate: firstDay(seminar.date),
			endDate: lastDay(seminar.date),
			eventStatus: 'https://schema.org/EventScheduled',
			eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
			location: place,
			organizer: seminar.organisers.map(organisationName),
			...(seminar.partners.length > 0 && { contributor: seminar.partners.map(organisationName) }),
			url: absolute(pageUrl('programme', locale)),
			sameAs: seminar.officialPage,
			subEvent: proceedings.programme.flatMap((part): Event[] =>
				part.kind !== 'other'
					? [sessionName(part)]
					: part.isBreak
						? []
						: [
								{
									'@type': 'Event',
									name: phrase(part.title).text,
									...when(part),
									location: place,
									...performer(part.speakers),
								},
							],
			),
		}),
		session: (session: Session, work: Work): Event => ({
			...sessionName(session),
			url: urlOf(session),
			superEvent: {
				'@type': 'Event',
				'@id': eventId,
				name: phrase(seminar.title).text,
				startDate: firstDay(seminar.date),
				location: place,
			},
			...performer(session.speakers),
			...recordedIn(session, work),
			...(session.interventions.length > 0 && {
				workPerformed: session.interventions.map((intervention) => ({
					'@type': 'ScholarlyArticle' as const,
					'@id': articleId(intervention),
					name: view.intervention(intervention).text,
				})),
			}),
		}),
		article: (intervention: Intervention, work: Work): ScholarlyArticle => {
			const { text, language } = view.choose(intervention.versions);
			const authors = speakerNames(intervention.speakers);
			return {
				'@type': 'ScholarlyArticle',
				'@id': articleId(intervention),
				headline: text.title,
				name: text.title,
				...(text.summary && { abstract: text.summary }),
				inLanguage: language,
				url: urlOf(intervention),
				...(authors.length > 0 && { author: authors }),
				...published(work),
				...(work.doi && { sameAs: `https://doi.org/${work.doi}` }),
				isPartOf: { '@type': 'Book', '@id': bookId, name: work.volume! },
				...(intervention.video && {
					video: intervention.isStretch ? stretchOf(intervention) : videoName(intervention, 1, text.title),
				}),
				locationCreated: place,
			};
		},
		report: (report: Report, work: Work): ReportThing => {
			const { text, language } = view.choose(report.names);
			const authors = report.authors.flatMap((author) => {
				if ('speaker' in author) return speakerNames([author.speaker]);
				return 'organisation' in author ? organisationName(author.organisation) : toPerson(author);
			});
			const about = [
				...new Set(report.versions.texts[report.versions.original]!.sections.map(({ session }) => session)),
			];
			return {
				'@type': 'Report',
				'@id': `${idOf(report)}#document`,
				headline: text.title,
				name: text.title,
				...(text.summary && { abstract: text.summary }),
				inLanguage: language,
				url: urlOf(report),
				...(authors.length > 0 && { author: authors }),
				...(report.date && { datePublished: report.date }),
				publisher: { '@type': 'Organization', name: work.publishers[0]! },
				...(work.doi && { sameAs: `https://doi.org/${work.doi}` }),
				...(report.url && { isBasedOn: report.url }),
				...(report.file && {
					encoding: {
						'@type': 'MediaObject' as const,
						contentUrl: absolute(fileUrl(report.file)),
						encodingFormat: mediaTypes.pdf,
					},
				}),
				about: [
					{
						'@type': 'Event',
						'@id': eventId,
						name: phrase(seminar.title).text,
						startDate: seminar.date,
						location: place,
					},
					...about.flatMap((id) => (id === undefined ? [] : [sessionName(byId.session.get(id)!)])),
				],
			};
		},
		/** What was recorded of a part of the day, or of an intervention. */
		videos: (of: Session | Intervention): (VideoObject | AudioObject)[] => {
			const { title, summary } = view.choose<{ title: string; summary: string | undefined }>(
				of.versions,
			).text;
			const { publication } = seminar;
			const { transcript } = of;
			return recordingsOf(of).map(({ video, part }): VideoObject | AudioObject => {
				const shown = viewVideo(video, locale, transcript);
				// A video that is served with the proceedings was published with them.
				const withVolume =
					video.isOwn && publication?.date && isDay(publication.date) ? publication.date : undefined;
				const uploaded = video.published ?? withVolume;
				const clips = clipsOf(video, transcript, urlOf(of));
				// Cards are drawn for those who share an address.
				const card = seminar.address && editionUrl(of, 'png', view.filesIn(of));
				const picture = video.poster ? pictureUrl(`${video.poster}.webp`) : card;
				const captions = shown.tracks
					.filter(({ kind }) => kind !== 'chapters')
					.map(({ src, language }): MediaObject => ({
						'@type': 'MediaObject',
						contentUrl: absolute(src),
						encodingFormat: mediaTypes.vtt,
						inLanguage: language,
					}));
				const player = hostOf(shown.host).embedUrl(shown.id, { start: shown.start });
				const duration = of.kind === 'intervention' ? of.duration : video.duration;
				return {
					'@type': isSound(shown.id) ? 'AudioObject' : 'VideoObject',
					'@id': videoId(of, part.n),
					name: nameVideo(title, part),
					...(summary && { description: summary }),
					...(picture && { thumbnailUrl: absolute(picture) }),
					...(duration !== undefined && { duration: toIsoDuration(duration) }),
					...(player ? { embedUrl: player } : { contentUrl: absolute(shown.id) }),
					...(uploaded && { uploadDate: toInstant(uploaded) }),
					inLanguage: of.versions.original,
					recordedAt: sessionName(of.kind === 'intervention' ? byId.session.get(of.session)! : of),
					...(captions.length > 0 && { caption: captions }),
					...(clips.length > 0 && { hasPart: clips }),
				};
			});
		},
		/** A person or a body that spoke; nothing where the name is not known. */
		speaker: (speaker: Speaker): Node[] => {
			const { name, organisation, links } = speaker;
			const { role } = view.choose(speaker.versions).text;
			return speakerNames([speaker.id]).map((named): Node => {
				const common = { url: urlOf(speaker), ...(links.length > 0 && { sameAs: [...links] }) };
				if (!('family' in name))
					return {
						...(named as Own<Organization>),
						...common,
						...(role && { description: role }),
						...(organisation && { parentOrganization: organisationName(organisation) }),
					};
				return {
					...toPerson(name),
					...(named as Own<Person>),
					...common,
					...(role && { jobTitle: role }),
					...(organisation && { affiliation: organisationName(organisation) }),
				};
			});
		},
		organisation: ({ id, acronym, url }: Organisation): Own<Organization> => ({
			...organisationName(id),
			...(acronym && { alternateName: phrase(acronym).text }),
			...(url && { url }),
		}),
		term: ({ id, term, definition, acronym }: Term): DefinedTerm => ({
			'@type': 'DefinedTerm',
			'@id': idOf({ kind: 'term', id }),
			name: phrase(term).text,
			description: phrase(definition).text,
			...(acronym?.[locale] && { termCode: acronym[locale] }),
			inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': termsId, name: t('nav.glossary') },
		}),
		/** The glossary, as a whole. */
		terms: (): DefinedTermSet => ({
			'@type': 'DefinedTermSet',
			'@id': termsId,
			name: t('nav.glossary'),
			url: absolute(pageUrl('glossary', locale)),
		}),
		/** The pages above a page, and itself. */
		breadcrumbs: (links: readonly Link[]): BreadcrumbList => ({
			'@type': 'BreadcrumbList',
			itemListElement: links.map(({ url, text }, index) => ({
				'@type': 'ListItem',
				position: index + 1,
				name: text,
				item: absolute(url),
			})),
		}),
	};
}

/** A person, by the parts of the name. */
function toPerson(name: PersonName): Own<Person> {
	return {
		'@type': 'Person',
		name: fullName(name),
		...(name.given && { givenName: name.given }),
		familyName: familyName(name),
		...(name.suffix && { honorificSuffix: name.suffix }),
	};
}

/** The chapters of a video, each leading to its moment; the lines of its index, where it has none. */
function clipsOf({ index }: Video, transcript: Intervention['transcript'], page: string): Clip[] {
	const chapters =
		transcript?.texts[transcript.original]?.sections.flatMap(({ chapter }) => chapter ?? []) ?? [];
	const listed = index?.texts[index.original]?.flatMap(({ cues }) => cues) ?? [];
	return (chapters.length > 0 ? chapters : listed).map(({ text, start, end }): Clip => ({
		'@type': 'Clip',
		name: text,
		startOffset: Math.floor(start),
		...(end > start && { endOffset: Math.floor(end) }),
		url: momentUrl(page, start),
	}));
}
