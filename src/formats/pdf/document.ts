import { citationStyles } from '#formats/citations/index.ts';
import { isLink, straight, type Work } from '#formats/citations/work.ts';
import { createTargets, nameOf, type Subject } from '#formats/places.ts';
import { formatTime } from '#media/time.ts';
import type { Intervention, Phrase, Proceedings, Session, SessionText } from '#proceedings/types.ts';
import { sayCorrections } from '#site/corrections.ts';
import { natureOf } from '#site/speech.ts';
import { referenceUrl, wholeUrl } from '#site/urls.ts';
import { isKnown, listSessionFacts, type SessionFact } from '#site/session-facts.ts';
import type { View } from '#site/view.ts';
import type { Root } from 'mdast';
import { printBody } from './body.ts';
import { printHead } from './head.ts';
import { colour, heading, inLanguage, link, literal, place } from './typst.ts';

/** Prints an edition, or a part of it, as Typst texts. */
export function createDocuments(proceedings: Proceedings, view: View) {
	const { seminar, byId } = proceedings;
	const { locale, t, phrase, choose } = view;
	const notice = seminar.notice && phrase(seminar.notice);
	const target = createTargets(proceedings, locale);
	const whole = (url: string) => wholeUrl(url, seminar.address);
	const words = ({ text, language }: Phrase) => inLanguage(language, locale, literal(text));
	const head = ({ title, authors, editors, volume }: Work) =>
		printHead(title, (volume ? authors : [...editors, ...authors]).map(straight), locale, [
			phrase(seminar.shortTitle).text,
			notice ? t('pdf.fictional') : t('site.proceedings'),
		]);

	const printSources = (ids: readonly string[]): string => {
		const links = view.sources(ids).map(({ url, text, lang = locale }) => {
			const id = `source-${url.split('#')[1]!}`;
			return link({ place: { part: 'sources', id }, url: whole(url) }, words({ text, language: lang }));
		});
		return `${literal(`${t('sources.label')} `)}${links.join(literal(' · '))}`;
	};

	const printText = (subject: Subject, depth: number): string => {
		const { text, language } = choose<{ body: Root }>(subject.versions);
		const printed = printBody(text.body, {
			name: nameOf(subject),
			depth,
			language,
			locale,
			sources: printSources,
			figure: (path) => view.figures.get(path),
			target: (href) => target(href, subject),
		});
		return language === locale || printed === ''
			? printed
			: `#[#set text(lang: "${language}")\n${printed}\n]`;
	};

	/** What was said, by chapter and voice; where there is a text, it stands alone. */
	const printSpeech = (talk: Intervention, depth: number): string => {
		if (!talk.transcript) return '';
		const { text, language } = choose(talk.transcript);
		const sections = text.sections.map(({ chapter, passages }) =>
			[
				chapter ? heading(depth + 1, literal(chapter.text)) : '',
				...passages.map(({ id, isTurn, voice, start, text: words }) => {
					const turn = isTurn && voice ? `#strong[${literal(voice)}]\n\n` : '';
					return `${turn}${place(`${nameOf(talk)}-${id}`)}#time[${literal(formatTime(start))}] ${literal(words)}`;
				}),
			].join('\n\n'),
		);
		return `#[#set text(lang: "${language}")\n${sections.join('\n\n')}\n]`;
	};

	const printCorrections = (subject: Subject) =>
		sayCorrections(view, subject).map((said) => `#sources[${words(said)}]`);

	const printIntervention = (talk: Intervention, depth: number): string => {
		const { text, language } = choose(talk.versions);
		return [
			heading(depth, words({ text: text.title, language }), nameOf(talk)),
			`#authors[${literal(view.speakerNames(talk))}]`,
			`#sources[${literal(natureOf(view, talk))}]`,
			text.summary ? `#lead[${words({ text: text.summary, language })}]` : '',
			text.body.children.length > 0 ? printText(talk, depth) : printSpeech(talk, depth),
			...printCorrections(talk),
		].join('\n\n');
	};

	const printFact = ({ label, kind, items }: SessionFact): string => {
		const printed = items.map(({ text, language, speaker, note }) => {
			const own = words({ text, language });
			if (!speaker) return note ? `${own}\n\n#sources[${words(note)}]` : own;
			const url = whole(referenceUrl({ kind: 'speaker', id: speaker }, locale));
			const name = link({ place: { part: 'speakers', id: `speaker-${speaker}` }, url }, own);
			return note ? `${name}${literal(', ')}${words(note)}` : name;
		});
		const known =
			kind === 'theme' ? printed.join('\n\n') : `#list(${printed.map((item) => `[${item}]`).join(', ')})`;
		return `#label-of[${literal(label)}]\n\n${items.length > 0 ? known : literal(t('site.unknown'))}`;
	};

	const printSession = (session: Session): string => {
		const { text, language } = choose<SessionText>(session.versions);
		const facts = listSessionFacts(view, session, byId);
		const title = `${literal(`${view.sessionName(session)} · `)}${words({ text: text.title, language })}`;
		return [
			heading(1, title, nameOf(session)),
			session.titleStatus === 'editorial' ? `#sources[${literal(t('session.editorialTitle'))}]` : '',
			`#lead[${words({ text: text.summary, language })}]`,
			...facts.filter(isKnown).map(printFact),
			`#sources[${printSources(session.sources)}]`,
			...facts.filter((fact) => !isKnown(fact)).map(printFact),
			printText(session, 1),
			...printCorrections(session),
			...session.interventions.map((talk) => printIntervention(talk, 2)),
		].join('\n\n');
	};

	const printCitation = (work: Work): string => {
		const [{ style } = citationStyles[0]!] = citationStyles;
		const pieces = style(work, locale).map(({ text, isItalic }) =>
			isItalic ? `#emph[${literal(text)}]` : literal(text),
		);
		const rights =
			work.rights && isLink(work.rights)
				? link({ place: undefined, url: work.rights }, literal(work.rights))
				: literal(work.rights ?? '');
		return [
			`#cite-as[#strong[${literal(t('cite.title'))}] ${pieces.join('')}]`,
			work.rights ? `#sources[${literal(`${t('cite.rights')} `)}${rights}]` : '',
		].join('\n\n');
	};

	return {
		/** The whole proceedings. */
		volume: (work: Work): string =>
			[
				head(work),
				'#v(28%)',
				`#block(par(text(size: 11pt, fill: ${colour('accent')})[${literal(t('site.proceedings'))}]))`,
				`#heading(level: 1, outlined: false, bookmarked: false)[#par(justify: false, leading: 0.5em)[#text(size: 26pt)[${words(phrase(seminar.title))}]]]`,
				`#lead[${words(phrase(seminar.place.city))}${literal(`, ${view.date(seminar.date)}`)}]`,
				`#lead[${seminar.organisers
					.map((id) => view.organisation(id))
					.map(({ text, lang = locale }) => words({ text, language: lang }))
					.join(literal(' · '))}]`,
				seminar.organisersNote ? `#sources[${words(phrase(seminar.organisersNote))}]` : '',
				notice ? `#block(above: 3em, par(text(fill: ${colour('accent')})[#strong[${words(notice)}]]))` : '',
				printCitation(work),
				'#pagebreak()',
				`#outline(title: [${literal(t('pdf.contents'))}], depth: 2)`,
				'#show heading.where(level: 1): it => { pagebreak(weak: true); it }',
				...proceedings.sessions.map(printSession),
				heading(1, literal(t('nav.speakers')), 'speakers'),
				...proceedings.speakers.map((speaker) => {
					const { text, language } = choose(speaker.versions);
					return [
						heading(2, literal(speaker.fullName), nameOf(speaker)),
						`#authors[${words({ text: text.role, language })}]`,
						printText(speaker, 2),
						...printCorrections(speaker),
					].join('\n\n');
				}),
				heading(1, literal(t('nav.glossary')), 'terms'),
				...proceedings.glossary.map(
					({ id, term, definition }) =>
						`#terms.item([${place(`term-${id}`)}${words(phrase(term))}], [${words(phrase(definition))}])`,
				),
				heading(1, literal(t('nav.sources')), 'sources'),
				...proceedings.sources.map(({ id, publisher, title, language, url }) => {
					const name = `${literal(`${publisher}, `)}${words({ text: title, language })}${literal('.')}`;
					return `${place(`source-${id}`)}${name}${url ? ` ${link({ place: undefined, url }, literal(url))}` : ''}`;
				}),
			].join('\n\n'),
		/** One intervention: its title is the largest of its first page, its authors below, as Google Scholar asks. */
		intervention: (talk: Intervention, work: Work): string => {
			const session = byId.session.get(talk.session)!;
			const { text, lang = locale } = view.session(session.id);
			return [
				head(work),
				notice ? `#sources[${words(notice)}]` : '',
				printIntervention(talk, 1),
				`#sources[${literal(`${view.sessionName(session)} · `)}${words({ text, language: lang })}${literal(`. ${work.volume ?? ''}`)}]`,
				printCitation(work),
			].join('\n\n');
		},
	};
}
