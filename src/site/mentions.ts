import type { Root } from 'mdast';
import { formatTime } from '#media/time.ts';
import { listBlocks, passageIdOf, textOf } from '#proceedings/passages/texts.ts';
import { sayName } from '#proceedings/names.ts';
import { recordingsOf } from '#proceedings/recordings.ts';
import type { Intervention, Proceedings, Reference, Session } from '#proceedings/types.ts';
import { choose } from '#proceedings/versions.ts';
import type { TermMatcher } from '#prose/terms.ts';
import type { Locale } from '#i18n/locales.ts';

/** A passage that uses a term of the glossary. */
export interface Mention {
	/** The id of the term. */
	term: string;
	/** The page of the passage. */
	at: Reference;
	/** The id of the passage on its page. */
	anchor: string;
	/** When it is said, where that is known: « 1:23 ». */
	time: string | undefined;
	/** Ids of those who say it; none in the texts of sessions, and in the report, whose words are not theirs. */
	speakers: readonly string[];
	/** What the passage says. */
	text: string;
	language: Locale;
	/** Where it first uses the term, and in which form; none where it names the term beside its words. */
	index: number;
	form: string;
}

/** A passage, before it is searched for terms. */
type Passage = Omit<Mention, 'term' | 'language' | 'index' | 'form'>;

/** A passage, its language, and the terms that it names beside its words. */
interface Read {
	passage: Passage;
	language: Locale;
	named?: readonly string[];
}

/**
 * Lists the passages that use each term, in the order of the day and then in the report, in the texts that a language of the interface shows.
 * @param matcherOf finds the terms of the glossary in a language
 */
export function listMentions(
	proceedings: Proceedings,
	locale: Locale,
	matcherOf: (language: Locale) => TermMatcher,
): Mention[] {
	const { sessions, report } = proceedings;
	const written = report ? choose(report.versions, locale) : undefined;
	const reported = written
		? passagesOf(written.text.body, report!, []).map((passage) => ({ passage, language: written.language }))
		: [];
	const spoken = sessions.flatMap((session) => {
		const { text, language } = choose<{ body: Root }>(session.versions, locale);
		const own = passagesOf(text.body, session, []).map((passage) => ({ passage, language }));
		const listed = [
			...spokenPassagesOf(proceedings.speakers, session, locale),
			...indexPassagesOf(session, locale),
		];
		const said = session.interventions.flatMap((intervention) => [
			...passagesOfIntervention(proceedings, intervention, locale),
			...indexPassagesOf(intervention, locale),
		]);
		return [...own, ...listed, ...said];
	});
	return [...spoken, ...reported].flatMap(({ passage, language, named = [] }: Read) => {
		const { pattern, idOf } = matcherOf(language);
		const found = new Map<string, Mention>();
		for (const { 0: form, index } of pattern ? passage.text.matchAll(pattern) : []) {
			const term = idOf(form);
			if (term && !found.has(term)) found.set(term, { term, ...passage, language, index, form });
		}
		for (const term of named)
			if (!found.has(term)) found.set(term, { term, ...passage, language, index: 0, form: '' });
		return [...found.values()];
	});
}

/** What was said where it was written down, else the text. */
function passagesOfIntervention(
	{ speakers: people }: Proceedings,
	intervention: Intervention,
	locale: Locale,
): Read[] {
	const { transcript, versions, speakers } = intervention;
	// The passages of a stretch are those of its part of the day.
	if (transcript && !intervention.isStretch) return spokenPassagesOf(people, intervention, locale);
	const { text, language } = choose(versions, locale);
	return passagesOf(text.body, intervention, speakers).map((passage) => ({ passage, language }));
}

/** What was said, by whom where that is known. */
function spokenPassagesOf(
	people: Proceedings['speakers'],
	of: Session | Intervention,
	locale: Locale,
): Read[] {
	if (!of.transcript) return [];
	const { text, language } = choose(of.transcript, locale);
	const speakers = of.kind === 'intervention' ? of.speakers : [];
	return text.sections
		.flatMap(({ passages }) => passages)
		.map(({ id, start, voice, text: words }) => {
			const speaker = people.find(({ name }) => sayName(name, language).text === voice);
			const alone = voice === undefined && speakers.length === 1 ? speakers : [];
			return {
				passage: {
					at: of,
					anchor: id,
					time: formatTime(start),
					speakers: speaker ? [speaker.id] : alone,
					text: words,
				},
				language,
			};
		});
}

/** The lines of the timed indexes: those whom a line names speak there. */
function indexPassagesOf(of: Session | Intervention, locale: Locale): Read[] {
	return recordingsOf(of).flatMap(({ video: { index } }) => {
		if (!index) return [];
		const { text, language } = choose(index, locale);
		return text.map(({ id, start, text: words, people = [], terms = [] }) => ({
			passage: { at: of, anchor: id, time: formatTime(start), speakers: people, text: words },
			language,
			named: terms,
		}));
	});
}

/** The passages of a text. */
function passagesOf(body: Root, at: Reference, speakers: readonly string[]): Passage[] {
	return listBlocks(body).map((block) => ({
		at,
		anchor: passageIdOf(block),
		time: undefined,
		speakers,
		text: textOf(block),
	}));
}
