import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { formatTime } from '#media/time.ts';
import { listBlocks } from '#proceedings/passages/texts.ts';
import { recordingsOf } from '#proceedings/recordings.ts';
import { anchorOf, hasText } from '#proceedings/report-sections.ts';
import { isUnknown, sayName } from '#proceedings/names.ts';
import type { Subject } from '#proceedings/subjects.ts';
import type { Intervention, Phrase, Proceedings, Report, Session, SessionText } from '#proceedings/types.ts';
import { sayCorrections } from '#site/correction-lists.ts';
import { legibleAddress } from '#site/host-name.ts';
import { isKnown, listSessionFacts, type SessionFact } from '#site/session-facts.ts';
import { sayAuthors, sayNature } from '#site/report.ts';
import { natureOf } from '#site/speech.ts';
import { referenceUrl, wholeUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';
import { numberSources, type NumberedSources } from '#prose/source-notes.ts';
import type { Block, Fact, Part, Run, SourceNote, Sources } from './blocks.ts';
import type { Draft } from './draft.ts';
import { nameOf } from './places.ts';
import { toIndexBlocks, toSpeechBlocks } from './speech.ts';
import { toTextBlocks } from './text.ts';

/** Makes the parts of a document: what each session, intervention and list says, in which order. */
export function createParts(proceedings: Proceedings, view: View, draft: Draft) {
	const { locale, t, phrase, choose } = view;
	const { byId, seminar } = proceedings;
	const { hold } = draft;
	const own = (text: string): Run => ({ text, language: locale });
	const linked = (run: Phrase, part: string, id: string, url: string): Run => ({
		...run,
		to: draft.linkTo({ place: { part, id }, url: wholeUrl(url, seminar.address) }),
	});

	const cite = (ids: readonly string[]): Sources | undefined => {
		const sources = view.sources(ids).map(({ url, text, lang: language = locale }) => {
			const id = `source-${url.split('#')[1]!}`;
			return linked({ text, language }, 'sources', id, url);
		});
		if (sources.length === 0) return undefined;
		return { label: t(sources.length > 1 ? 'sources.labels' : 'sources.label'), sources };
	};

	const note = ({ number, mark, ids, isRepeated }: NumberedSources): SourceNote => {
		const { label, sources } = cite(ids)!;
		if (!isRepeated) return { number, mark, label, sources };
		const [only, ...others] = sources;
		const same = others.length > 0 ? own(t('sources.sameAll')) : { ...own(t('sources.same')), to: only!.to! };
		return { number, mark, label, sources: [same] };
	};

	/** @param number numbers the notes of the part */
	const listText = (subject: Subject, depth: number, number = numberSources()): Block[] => {
		const { text, language } = choose<{ body: Root }>(subject.versions);
		return toTextBlocks(text.body, {
			name: nameOf(subject),
			language,
			depth,
			terms: view.termsOf(language),
			number,
			cite,
			note,
			moments: 'moments' in subject ? subject.moments : undefined,
			hold,
			link: (href) => draft.link(href, subject),
		});
	};

	const listCorrections = (subject: Subject): Block[] => {
		const said = sayCorrections(view, subject);
		return said.length > 0 ? [{ type: 'corrections', said }] : [];
	};

	const listAddress = (subject: Session | Intervention | Report): Block[] => {
		const url = wholeUrl(referenceUrl(subject, locale), seminar.address);
		return url ? [{ type: 'address', url }] : [];
	};

	/**
	 * What an intervention says: its text, or what was said where there is none. In the whole, what was said in a stretch stands once,
	 * in its part of the day.
	 */
	const listWords = (intervention: Intervention, isAlone: boolean): Block[] => {
		const { transcript } = intervention;
		if (!transcript || listBlocks(choose(intervention.versions).text.body).length > 0)
			return listText(intervention, 0);
		if (intervention.isStretch && !isAlone) {
			const session = proceedings.byId.session.get(intervention.session)!;
			const { start, end } = intervention.video!;
			const place = `${nameOf(session)}-transcript`;
			const when = own(`${formatTime(start)} – ${formatTime(end!)}`);
			const url = referenceUrl(session, locale);
			return [
				{
					type: 'remark',
					runs: [own(`${t('intervention.stretch')} `), linked(when, nameOf(session), place, url)],
				},
			];
		}
		const { text, language } = choose(transcript);
		const speaker = view.speakerNames(intervention);
		return toSpeechBlocks(text, { name: nameOf(intervention), language, hold, speaker });
	};

	/** What was said in the recording of a part of the day. */
	const listTranscript = (session: Session): Block[] => {
		if (!session.transcript) return [];
		const { text, language } = choose(session.transcript);
		const content = [{ type: 'text' as const, value: t('transcript.title') }];
		return [
			{ type: 'heading', id: hold(`${nameOf(session)}-transcript`), depth: 1, language: locale, content },
			...toSpeechBlocks(text, { name: nameOf(session), language, hold }),
		];
	};

	/** What was recorded, moment by moment. */
	const listIndexes = (of: Session | Intervention): Block[] =>
		recordingsOf(of).flatMap(({ video: { index } }) => {
			if (!index) return [];
			const { text, language } = choose(index);
			return toIndexBlocks(text, { name: nameOf(of), language, hold }, own(t('index.title')));
		});

	/** @param alone what stands under who speaks, and at the end in the place of the address, where it is not in the whole */
	const toIntervention = (intervention: Intervention, alone?: Record<'before' | 'after', Block[]>): Part => {
		const { text, language } = choose(intervention.versions);
		return {
			id: hold(nameOf(intervention)),
			kind: 'intervention',
			name: undefined,
			title: { text: text.title, language },
			blocks: [
				{ type: 'byline', runs: [own(view.speakerNames(intervention))] },
				{ type: 'remark', runs: [own(natureOf(view, intervention, language))] },
				...(alone?.before ?? []),
				...(text.summary ? [{ type: 'lead' as const, runs: [{ text: text.summary, language }] }] : []),
				...listWords(intervention, alone !== undefined),
				...listIndexes(intervention),
				...listCorrections(intervention),
				...(alone?.after ?? listAddress(intervention)),
			],
			parts: [],
		};
	};

	/** @param alone as of an intervention */
	const toReport = (report: Report, alone?: Record<'before' | 'after', Block[]>): Part => {
		const { title, summary } = choose(report.names).text;
		const { language } = choose(report.names);
		const sources = cite([report.source]);
		return {
			id: hold(nameOf(report)),
			kind: 'report',
			name: alone ? undefined : t('nav.report'),
			title: { text: title, language },
			blocks: [
				...(report.authors.length > 0
					? [{ type: 'byline' as const, runs: [own(sayAuthors(view, report))] }]
					: []),
				{ type: 'remark', runs: [own(sayNature(view, report, choose(report.versions).language))] },
				...(alone?.before ?? []),
				...(summary ? [{ type: 'lead' as const, runs: [{ text: summary, language }] }] : []),
				...(sources ? [{ type: 'sources' as const, note: sources }] : []),
				...listText(report, 0),
				...listCorrections(report),
				...(alone?.after ?? listAddress(report)),
			],
			parts: [],
		};
	};

	/** Where the report speaks of a part of the day. */
	const listReported = (session: Session): Block[] => {
		const { report } = proceedings;
		if (!report) return [];
		const { text, language } = choose(report.versions);
		const page = referenceUrl(report, locale);
		const links = text.sections.flatMap(({ session: about, heading }): Run[] => {
			if (about !== session.id || !heading) return [];
			const anchor = anchorOf(heading);
			const words = { text: toString(heading), language };
			return [own(' · '), linked(words, nameOf(report), `${nameOf(report)}-${anchor}`, `${page}#${anchor}`)];
		});
		if (links.length === 0) return [];
		return [{ type: 'remark', runs: [{ ...own(t('report.says')), form: 'label' as const }, ...links] }];
	};

	const toFact = ({ label, kind, items }: SessionFact): Fact => {
		const known = items.map(({ text, language, speaker, note }) => {
			const run: Run = { text, language };
			if (!speaker) return { run, note };
			const url = referenceUrl({ kind: 'speaker', id: speaker }, locale);
			return { run: linked(run, 'speakers', `speaker-${speaker}`, url), note };
		});
		return known.length > 0
			? { label, form: kind === 'theme' ? 'sentence' : kind, items: known }
			: {
					label,
					form: 'sentence',
					isUnknown: true,
					items: [{ run: own(t('site.unknown')), note: undefined }],
				};
	};

	const listFacts = (facts: readonly SessionFact[]): Block[] =>
		facts.length > 0 ? [{ type: 'facts', facts: facts.map(toFact) }] : [];

	const toSession = (session: Session): Part => {
		const { text, language } = choose<SessionText>(session.versions);
		const facts = listSessionFacts(view, session, byId);
		const sources = cite(session.sources);
		return {
			id: hold(nameOf(session)),
			kind: 'session',
			name: view.sessionLabel(session),
			title: { text: text.title, language },
			blocks: [
				...(session.titleStatus === 'editorial'
					? [{ type: 'remark' as const, runs: [own(t('session.editorialTitle'))] }]
					: []),
				{ type: 'lead', runs: [{ text: text.summary, language }] },
				...listFacts(facts.filter(isKnown)),
				...(sources ? [{ type: 'sources' as const, note: sources }] : []),
				...listFacts(facts.filter((fact) => !isKnown(fact))),
				...listText(session, 0),
				...listTranscript(session),
				...listIndexes(session),
				...listReported(session),
				...listCorrections(session),
				...listAddress(session),
			],
			parts: session.interventions.map((intervention) => toIntervention(intervention)),
		};
	};

	const toList = (kind: 'speakers' | 'terms' | 'sources', title: string, blocks: Block[]): Part => ({
		id: hold(kind),
		kind,
		name: undefined,
		title: own(title),
		blocks,
		parts: [],
	});

	const listSpeakers = (): Block[] => {
		const number = numberSources();
		return view.people.flatMap((speaker): Block[] => {
			const { text, language } = choose(speaker.versions);
			const name = sayName(speaker.name, locale);
			const content = [{ type: 'text' as const, value: name.text }];
			return [
				{ type: 'heading', id: hold(nameOf(speaker)), depth: 1, language: name.language, content },
				...(isUnknown(speaker.name) ? [{ type: 'remark' as const, runs: [own(t('speaker.unnamed'))] }] : []),
				...(text.role ? [{ type: 'byline' as const, runs: [{ text: text.role, language }] }] : []),
				...listText(speaker, 1, number),
				...listCorrections(speaker),
			];
		});
	};

	const listTerms = (): Block => ({
		type: 'terms',
		terms: view.terms.map(({ id, term, definition }) => ({
			id: hold(`term-${id}`),
			term: phrase(term),
			definition: phrase(definition),
		})),
	});

	const listSources = (): Block => ({
		type: 'bibliography',
		entries: proceedings.sources.map(({ id, publisher, title: text, language, url }, index, all) => ({
			id: hold(`source-${id}`),
			runs: [
				{ ...own(publisher), form: publisher === all[index - 1]?.publisher ? 'sameAuthor' : 'author' },
				own(', '),
				{ text, language, form: 'work' },
				...(/[.?!…]$/.test(text) ? [] : [own('.')]),
				...(url ? [own(' '), { ...own(legibleAddress(url)), to: { place: undefined, url } }] : []),
			],
		})),
	});

	return {
		/**
		 * The parts of the whole, in their order.
		 * @param toPart makes that of a part of the day
		 */
		listAll: (toPart = toSession): Part[] => [
			...proceedings.sessions.map(toPart),
			...(proceedings.report && hasText(proceedings.report) ? [toReport(proceedings.report)] : []),
			toList('speakers', t('nav.speakers'), listSpeakers()),
			toList('terms', t('nav.glossary'), [listTerms()]),
			toList('sources', t('nav.sources'), [listSources()]),
		],
		toSession,
		toIntervention,
		toReport,
	};
}
