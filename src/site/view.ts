import { formatDate, formatHours, formatList } from '#i18n/format.ts';
import { fullName } from '#i18n/name.ts';
import { sayPassage } from '#i18n/passage.ts';
import { getTranslate, type Translate } from '#i18n/strings.ts';
import type {
	FormerAddress,
	Intervention,
	Localized,
	Phrase,
	Report,
	Reference,
	Session,
	Speaker,
	Term,
	Versions,
	Proceedings,
} from '#proceedings/types.ts';
import { compareNames, isUnknown, sayName } from '#proceedings/names.ts';
import { recordingsOf } from '#proceedings/recordings.ts';
import type { Subject } from '#proceedings/subjects.ts';
import { choose, phrase } from '#proceedings/versions.ts';
import { type ProseContext, type RenderedProse, renderProse } from '#prose/render.ts';
import { createTermMatcher, type TermMatcher } from '#prose/terms.ts';
import { defaultLocale, type Locale } from '#i18n/locales.ts';
import type { Hours } from '#schemas/fields/hours.ts';
import type { Root } from 'mdast';
import { listMentions, type Mention } from './mentions.ts';
import { createLetters, type LetteredList, type Letters } from './letters.ts';
import type { Picture, TextPicture } from './pictures.ts';
import { sortByName, sortedAs } from './sorting.ts';
import { letterUrl, referenceUrl, sourceUrl } from './urls.ts';

/** A link with the text that names its target. */
export interface Link {
	url: string;
	text: string;
	/** The language of the text, where it is not that of the page. */
	lang?: string | undefined;
}

/** A definition, to be printed on the page that uses the term. */
export interface TermNote {
	id: string;
	term: Phrase;
	definition: Phrase;
	url: string;
}

/** The edition as one language of the interface shows it: what pages ask to choose, translate and address. */
export interface View {
	locale: Locale;
	t: Translate;
	/** Chooses a text: in the locale's language, or in that on which it falls back. */
	phrase: (localized: Localized) => Phrase;
	/** Chooses a version: in the locale's language, or the original. */
	choose: <Text>(versions: Versions<Text>) => { text: Text; language: Locale };
	date: (date: string, options?: { weekday?: boolean }) => string;
	/** When something was: « 9 h 30 – 10 h 15 ». */
	hours: (hours: Hours) => string;
	/** The short names of sources, leading to their entries. */
	sources: (ids: readonly string[]) => Link[];
	/** What stands over the title of a part of the day: « Panel I », « Clôture »; nothing over that of a sequence. */
	sessionLabel: (session: Session) => string | undefined;
	/** What a part of the day is called in few words: « Panel I », « Clôture », « Ouverture ». */
	sessionName: (session: Session) => string;
	session: (id: string) => Link;
	/** Everybody who speaks, in the order of their names. */
	people: readonly Speaker[];
	/** A speaker, by the name in the language of the interface or in another; by what stands for it where it is not known. */
	speaker: (speaker: Speaker, language?: Locale) => Link;
	/** The speakers that ids name. */
	speakers: (ids: readonly string[], language?: Locale) => Link[];
	organisation: (id: string) => Link;
	/** The glossary, in the order of its terms. */
	terms: readonly Term[];
	/** Who speaks in an intervention: « a, b et c ». */
	speakerNames: (intervention: Intervention) => string;
	/** Those of them whose names are known; undefined where none is. */
	authorNames: (intervention: Intervention) => string | undefined;
	intervention: (intervention: Intervention) => Link;
	/** The written report, by its title. */
	report: (report: Report) => Link;
	/** Who wrote the report, in the order in which it names them; those who have a page lead to it. */
	reportAuthors: (report: Report) => (Omit<Link, 'url'> & { url: string | undefined })[];
	/**
	 * The language of the interface in which the files of a thing are made: this one, unless nothing of the thing is in it; they would
	 * say again what those of its original say.
	 */
	filesIn: (reference: Reference) => Locale;
	/** Names the target of a reference and links to it. */
	reference: (reference: Reference) => Link;
	/** How the lists that a page does not hold are divided. */
	letters: Letters;
	/** The pictures of texts, by their path under the content root. */
	textPictures: ReadonlyMap<string, TextPicture>;
	/** Every picture that pages show, by its path under the content root: its sizes, the largest last. */
	pictures: ReadonlyMap<string, readonly Picture[]>;
	/** Published addresses that nothing has any more. */
	former: readonly FormerAddress[];
	/** The passages that use each term of the glossary. */
	mentions: readonly Mention[];
	/** Finds the terms of the glossary in a text in a language. */
	termsOf: (language: Locale) => TermMatcher;
	/** Prints a text and gathers the definitions of the terms it uses. */
	prose: (
		body: Root,
		language: Locale,
		more?: Pick<ProseContext, 'record' | 'moment'>,
	) => RenderedProse & { notes: TermNote[] };
}

/** Shows an edition in a language of the interface. */
export function createView(
	proceedings: Proceedings,
	locale: Locale,
	textPictures: ReadonlyMap<string, TextPicture>,
	pictures: ReadonlyMap<string, readonly Picture[]>,
): View {
	const { byId, seminar } = proceedings;
	const matchers = new Map<Locale, TermMatcher>();
	const termsOf = (language: Locale): TermMatcher => {
		const matcher = matchers.get(language) ?? createMatcher(proceedings, language);
		matchers.set(language, matcher);
		return matcher;
	};
	let mentions: readonly Mention[] | undefined;
	const t = getTranslate(locale);
	const otherThan = (language: string) => (language === locale ? undefined : language);
	const letters = createLetters(proceedings, locale);
	const linkTo = (list: LetteredList, id: string, whole: string): string => {
		const prefix = letters.places[list].get(id);
		return prefix === undefined ? whole : `${letterUrl(list, prefix, locale)}#${id}`;
	};
	const addressOf = (reference: Reference): string => {
		const whole = referenceUrl(reference, locale);
		const list = { organisation: 'organisations', term: 'glossary' } as const;
		const { kind, id } = reference;
		return kind in list ? linkTo(list[kind as keyof typeof list], id, whole) : whole;
	};
	const link = (reference: Reference, { text, language }: Phrase): Link => ({
		url: addressOf(reference),
		text,
		lang: otherThan(language),
	});
	const sources = (ids: readonly string[]): Link[] =>
		ids.flatMap((id) => {
			const source = byId.source.get(id);
			if (!source) return [];
			const { text, language } = phrase({ ...source.shortNames, [defaultLocale]: source.short }, locale);
			return [{ url: linkTo('sources', id, sourceUrl(id, locale)), text, lang: otherThan(language) }];
		});
	const titled = (versions: Versions<{ title: string }>): Phrase => {
		const { text, language } = choose(versions, locale);
		return { text: text.title, language };
	};
	const view: View = {
		locale,
		t,
		phrase: (localized) => phrase(localized, locale),
		choose: (versions) => choose(versions, locale),
		date: (date, options) => formatDate(date, locale, options),
		hours: (hours) => formatHours(hours, locale),
		sources,
		sessionLabel: (session) => {
			if (session.kind === 'sequence') return undefined;
			return session.kind === 'panel' ? t('session.panel', { n: session.numeral }) : t('session.closing');
		},
		sessionName: (session) => view.sessionLabel(session) ?? view.session(session.id).text,
		session: (id) => {
			const session = byId.session.get(id)!;
			return link(session, titled(session.versions));
		},
		people: proceedings.speakers.toSorted((a, b) => compareNames(a.name, b.name, locale)),
		speaker: (speaker, language = locale) => link(speaker, sayName(speaker.name, language)),
		speakers: (ids, language) => ids.map((id) => view.speaker(byId.speaker.get(id)!, language)),
		speakerNames: ({ speakers }) =>
			formatList(
				speakers.map((id) => sayName(byId.speaker.get(id)!.name, locale).text),
				locale,
			),
		authorNames: (intervention) => {
			const speakers = intervention.speakers.filter((id) => !isUnknown(byId.speaker.get(id)!.name));
			return speakers.length > 0 ? view.speakerNames({ ...intervention, speakers }) : undefined;
		},
		organisation: (id) => link({ kind: 'organisation', id }, phrase(byId.organisation.get(id)!.name, locale)),
		terms: sortByName(proceedings.glossary, ({ term }) => sortedAs(phrase(term, locale)), locale),
		intervention: (intervention) => link(intervention, titled(intervention.versions)),
		report: (report) => link(report, titled(report.names)),
		reportAuthors: ({ authors }) =>
			authors.map((author) => {
				if ('speaker' in author) return view.speaker(byId.speaker.get(author.speaker)!);
				if ('organisation' in author) return view.organisation(author.organisation);
				return { url: undefined, text: fullName(author) };
			}),
		reference: ({ kind, id }) => {
			switch (kind) {
				case 'panel':
				case 'sequence':
				case 'dialogue':
					return view.session(id);
				case 'programme':
					return link({ kind, id }, { text: t('nav.programme'), language: locale });
				case 'intervention':
					return view.intervention(byId.intervention.get(id)!);
				case 'report':
					return view.report(proceedings.report!);
				case 'speaker':
					return view.speaker(byId.speaker.get(id)!);
				case 'organisation':
					return view.organisation(id);
				case 'term':
					return link({ kind, id }, phrase(byId.term.get(id)!.term, locale));
				case 'milestone':
					return link(
						{ kind, id },
						phrase(proceedings.timeline.find((milestone) => milestone.id === id)!.title, locale),
					);
				case 'home':
					return link({ kind, id: '' }, phrase(seminar.shortTitle, locale));
			}
		},
		filesIn: ({ kind, id }) => {
			const thing =
				kind === 'report'
					? proceedings.report
					: kind === 'intervention' || kind === 'speaker'
						? byId[kind].get(id)
						: byId.session.get(id);
			return thing && !isSaidIn(thing, locale) ? thing.versions.original : locale;
		},
		letters,
		textPictures,
		pictures,
		former: proceedings.former,
		get mentions() {
			mentions ??= listMentions(proceedings, locale, termsOf);
			return mentions;
		},
		termsOf,
		prose: (body, language, more) => {
			const rendered = renderProse(body, {
				language,
				passage: (id) => {
					const [, quoted] = /^report-(.+)/.exec(id) ?? [];
					const own = sayPassage(quoted ?? id);
					const cited = quoted ? `${t('nav.report')} (${own})` : own;
					// The numbers of another text are not those of the page.
					const sign = quoted ? `(${own})` : own;
					const page = quoted ? referenceUrl(proceedings.report!, locale) : '';
					return { sign, label: t('passages.cite', { sign: cited }), url: `${page}#${quoted ?? id}` };
				},
				interfaceLang: otherThan(language) && locale,
				same: [t('sources.same'), t('sources.sameAll')],
				sourcesLabel: [t('sources.label'), t('sources.labels')],
				source: (id) => {
					const [link] = sources([id]);
					return link && { ...link, lang: link.lang ?? (otherThan(language) && locale) };
				},
				terms: termsOf(language),
				figure: (path) => textPictures.get(path),
				...more,
			});
			return { ...rendered, notes: rendered.terms.map((id) => note(id, language)) };
		},
	};
	const note = (id: string, language: Locale): TermNote => {
		const term = byId.term.get(id)!;
		return {
			id,
			term: phrase(term.term, language),
			definition: phrase(term.definition, language),
			url: addressOf({ kind: 'term', id }),
		};
	};
	return view;
}

/** True where something of a thing is in a language: its text, what was said, the index of its recording. */
function isSaidIn(thing: Subject, locale: Locale): boolean {
	const recordings = thing.kind === 'speaker' || thing.kind === 'report' ? [] : recordingsOf(thing);
	const said = thing.kind === 'intervention' ? thing.transcript : undefined;
	return [thing.versions, said, ...recordings.map(({ video }) => video.index)].some(
		(versions) => versions?.texts[locale] !== undefined,
	);
}

/** The matcher of the glossary in one language: the term, its acronym and its other forms. */
function createMatcher(proceedings: Proceedings, language: Locale): TermMatcher {
	return createTermMatcher(
		proceedings.glossary.map(({ id, term, acronym, forms }) => ({
			id,
			forms: [term[language], acronym?.[language], ...forms[language]].filter((form) => form !== undefined),
		})),
		proceedings.organisations.map(({ name }) => phrase(name, language).text),
	);
}
