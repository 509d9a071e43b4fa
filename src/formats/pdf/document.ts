import { citationStyles } from '#formats/citations/index.ts';
import type { Work } from '#formats/citations/work.ts';
import { groupCues } from '#media/transcripts/passages.ts';
import { formatTime } from '#media/transcripts/time.ts';
import type { Intervention, Proceedings, Session } from '#proceedings/types.ts';
import type { View } from '#site/view.ts';
import { fontFamilies } from './compile.ts';
import { heading, literal, printBody, string } from './typst.ts';

/** Prints an edition, or a part of it, as Typst texts. */
export function createDocuments(proceedings: Proceedings, view: View) {
	const { seminar, byId } = proceedings;
	const { locale, t, phrase, choose } = view;
	const shortTitle = phrase(seminar.shortTitle).text;
	const notice = seminar.notice ? phrase(seminar.notice).text : '';
	const context = (depth: number) => ({
		depth,
		isOutlined: false,
		sources: (ids: readonly string[]) => view.sources(ids).map(({ text }) => text),
		sourcesLabel: t('sources.label'),
		figure: (path: string) => view.figures.get(path),
	});
	const inLanguage = (language: string, text: string) =>
		language === locale ? text : `#[#set text(lang: "${language}")\n${text}\n]`;

	/** What was said, by chapter and voice; where there is a text, it stands alone. */
	const printSpeech = (talk: Intervention, depth: number): string => {
		if (!talk.transcript) return '';
		const { text, language } = choose(talk.transcript);
		const sections = groupCues(text.cues, text.passageIds, text.chapters).map(({ chapter, passages }) =>
			[
				chapter ? heading(depth + 1, chapter.text) : '',
				...passages.map(({ isTurn, voice, start, cues }) => {
					const said = literal(cues.map((cue) => cue.text).join(' '));
					return `${isTurn && voice ? `#strong[${literal(voice)}]\n\n` : ''}#time[${literal(formatTime(start))}] ${said}`;
				}),
			].join('\n\n'),
		);
		return inLanguage(language, sections.join('\n\n'));
	};

	const printIntervention = (talk: Intervention, depth: number): string => {
		const { text, language } = choose(talk.versions);
		const isWritten = text.body.children.length > 0;
		return [
			heading(depth, text.title),
			`#authors[${literal(view.speakerNames(talk))}]`,
			text.summary ? inLanguage(language, `#lead[${literal(text.summary)}]`) : '',
			isWritten ? inLanguage(language, printBody(text.body, context(depth))) : printSpeech(talk, depth),
		].join('\n\n');
	};

	const printSession = (session: Session): string => {
		const { text, language } = session.kind === 'panel' ? choose(session.versions) : choose(session.versions);
		return [
			heading(1, `${view.sessionName(session)} · ${text.title}`),
			inLanguage(language, `#lead[${literal(text.summary)}]`),
			inLanguage(language, printBody(text.body, context(1))),
			...session.interventions.map((talk) => printIntervention(talk, 2)),
		].join('\n\n');
	};

	const printCitation = (work: Work): string => {
		const [{ style } = citationStyles[0]!] = citationStyles;
		const pieces = style(work, locale).map(({ text, isItalic }) =>
			isItalic ? `#emph[${literal(text)}]` : literal(text),
		);
		return `#cite-as[#strong[${literal(t('cite.title'))}] ${pieces.join('')}]`;
	};

	/** The style of every document: what is printed on each page, and how each part looks. */
	const printHead = (title: string, authors: readonly string[]): string => `
#set document(title: ${string(title)}, author: (${authors.map((name) => `${string(name)},`).join('')}))
#set page(paper: "a4", margin: (x: 32mm, top: 30mm, bottom: 28mm), numbering: "1",
	header: context if counter(page).get().first() > 1 { set text(size: 8.5pt, fill: luma(35%)); [${literal(shortTitle)} #h(1fr) ${literal(notice === '' ? t('site.proceedings') : t('pdf.fictional'))}] })
#set text(lang: "${locale}", font: ${fontFamilies}, size: 11pt, hyphenate: true)
#set par(justify: true, leading: 0.68em, spacing: 1.05em)
#set smartquote(enabled: false)
#set list(spacing: 0.8em)
#show heading: set text(weight: "regular", hyphenate: false)
#show heading: set par(justify: false)
#show heading: set block(above: 1.8em, below: 0.9em, sticky: true)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 3): set text(size: 12.5pt, style: "italic")
#show link: set text(fill: rgb("#8f1d22"))
#let sources(body) = block(above: 0.5em, par(justify: false, text(size: 8.5pt, fill: luma(35%), body)))
#let lead(body) = block(sticky: true, par(justify: false, text(size: 12.5pt, body)))
#let authors(body) = block(sticky: true, par(justify: false, text(size: 11.5pt, style: "italic", body)))
#show figure: set block(above: 1.6em, below: 1.6em)
#show figure.caption: set text(size: 8.5pt, fill: luma(35%))
#let time(body) = text(size: 8.5pt, fill: luma(35%), body)
#let cite-as(body) = block(above: 2em, inset: (top: 0.8em), stroke: (top: 0.5pt + luma(70%)), width: 100%, par(justify: false, text(size: 9pt, body)))
`;

	return {
		/** The whole proceedings. */
		volume: (work: Work): string =>
			[
				printHead(work.title, []),
				'#v(28%)',
				`#block(par(text(size: 11pt, fill: rgb("#8f1d22"))[${literal(t('site.proceedings'))}]))`,
				`#title[#par(justify: false, leading: 0.5em)[#text(size: 26pt, weight: "regular")[${literal(phrase(seminar.title).text)}]]]`,
				`#lead[${literal(`${phrase(seminar.place.city).text}, ${view.date(seminar.date)}`)}]`,
				`#lead[${literal(seminar.organisers.map((id) => view.organisation(id).text).join(' · '))}]`,
				notice ? `#block(above: 3em, par(text(fill: rgb("#8f1d22"))[#strong[${literal(notice)}]]))` : '',
				printCitation(work),
				'#pagebreak()',
				`#outline(title: [${literal(t('pdf.contents'))}], depth: 2)`,
				'#show heading.where(level: 1): it => { pagebreak(weak: true); it }',
				...proceedings.sessions.map(printSession),
				heading(1, t('nav.speakers')),
				...proceedings.speakers.map((speaker) => {
					const { text, language } = choose(speaker.versions);
					return [
						heading(2, speaker.fullName),
						inLanguage(language, `#authors[${literal(text.role)}]`),
						inLanguage(language, printBody(text.body, context(2))),
					].join('\n\n');
				}),
				heading(1, t('nav.glossary')),
				...[...byId.term.values()].map(
					({ term, definition }) =>
						`#terms.item([${literal(phrase(term).text)}], [${literal(phrase(definition).text)}])`,
				),
				heading(1, t('nav.sources')),
				...proceedings.sources.map(
					({ publisher, title, url }) =>
						`${literal(`${publisher}, ${title}.`)}${url ? ` #link("${url}")[${literal(url)}]` : ''}`,
				),
			].join('\n\n'),
		/** One intervention: its title is the largest of its first page, its authors below, as Google Scholar asks. */
		intervention: (talk: Intervention, work: Work): string => {
			const session = byId.session.get(talk.session)!;
			return [
				printHead(
					work.title,
					work.authors.map(({ given, family }) => `${given} ${family}`),
				),
				notice ? `#sources[${literal(notice)}]` : '',
				printIntervention(talk, 1),
				`#sources[${literal(`${view.sessionName(session)} · ${view.session(session.id).text}. ${work.volume ?? ''}`)}]`,
				printCitation(work),
			].join('\n\n');
		},
	};
}
