import { nameOf } from '#formats/places.ts';
import type { Intervention, Proceedings, Session, SessionText, Speaker } from '#proceedings/types.ts';
import { sayCorrections } from '#site/corrections.ts';
import { isKnown, listSessionFacts, type SessionFact } from '#site/session-facts.ts';
import { natureOf } from '#site/speech.ts';
import { referenceUrl, wholeUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';
import { escape, mark, wrap } from './escape.ts';
import { type Binding, createTexts } from './texts.ts';

/** A part of the proceedings as one piece of HTML. */
export interface Chapter {
	/** Its id, which no other place has. */
	id: string;
	title: string;
	/** The language of the title. */
	language: string;
	/** The text of the chapter, whose first element is its heading; ids in it are those of the passages, after the name of their entry. */
	html: string;
	/** The chapters that belong to it, which follow it. */
	chapters: readonly Chapter[];
}

/** Prints the whole proceedings as chapters of HTML that need no style, no script and no other file. */
export function printChapters(proceedings: Proceedings, view: View, binding: Binding): Chapter[] {
	const { locale, t, phrase, choose } = view;
	const { level } = binding;
	const [title, below] = [`h${String(level)}`, `h${String(level + 1)}`];
	const texts = createTexts(proceedings, view, binding);

	const printAddress = (url: string) => {
		const href = wholeUrl(url, proceedings.seminar.address);
		return href ? `<p class="from"><a href="${escape(href)}">${escape(href)}</a></p>` : '';
	};

	const printCorrections = (subject: Session | Intervention | Speaker) =>
		sayCorrections(view, subject)
			.map((said) => wrap('p', 'by', said, locale))
			.join('\n');

	const toIntervention = (talk: Intervention): Chapter => {
		const { text, language } = choose(talk.versions);
		return {
			id: nameOf(talk),
			title: text.title,
			language,
			html: [
				wrap(title, '', { text: text.title, language }, locale),
				`<p class="by">${escape(view.speakerNames(talk))}</p>`,
				`<p class="by">${escape(natureOf(view, talk))}</p>`,
				text.summary ? wrap('p', 'lead', { text: text.summary, language }, locale) : '',
				texts.print(talk, level),
				texts.printSpeech(talk, level),
				printCorrections(talk),
				printAddress(referenceUrl(talk, locale)),
			]
				.filter(Boolean)
				.join('\n'),
			chapters: [],
		};
	};

	const printFact = ({ label, items }: SessionFact): string => {
		const printed = items.map(({ text, language, speaker, note }) => {
			const words = speaker
				? `<a href="${binding.to({ part: 'speakers', id: `speaker-${speaker}` })}">${escape(text)}</a>`
				: mark({ text, language }, locale);
			return `<dd>${words}</dd>${note ? wrap('dd', 'by', note, locale) : ''}`;
		});
		const unknown = `<dd>${escape(t('site.unknown'))}</dd>`;
		return `<dt>${escape(label)}</dt>\n${printed.join('\n') || unknown}`;
	};

	const printFacts = (facts: readonly SessionFact[]): string =>
		facts.length > 0 ? `<dl>\n${facts.map(printFact).join('\n')}\n</dl>` : '';

	const printSources = (ids: readonly string[]): string => {
		const links = view.sources(ids).map(({ text, lang }, index) => {
			const href = binding.to({ part: 'sources', id: `source-${ids[index]!}` });
			return `<a href="${href}"${lang ? ` lang="${lang}"` : ''}>${escape(text)}</a>`;
		});
		return `<p class="sources">${escape(t('sources.label'))} ${links.join(' · ')}</p>`;
	};

	const toSession = (session: Session): Chapter => {
		const { text, language } = choose<SessionText>(session.versions);
		const facts = listSessionFacts(view, session, proceedings.byId);
		return {
			id: nameOf(session),
			title: `${view.sessionName(session)} · ${text.title}`,
			language,
			html: [
				`<${title}>${escape(view.sessionName(session))} · ${mark({ text: text.title, language }, locale)}</${title}>`,
				session.titleStatus === 'editorial' ? `<p class="by">${escape(t('session.editorialTitle'))}</p>` : '',
				wrap('p', 'lead', { text: text.summary, language }, locale),
				printFacts(facts.filter(isKnown)),
				printSources(session.sources),
				printFacts(facts.filter((fact) => !isKnown(fact))),
				texts.print(session, level),
				printCorrections(session),
				printAddress(referenceUrl(session, locale)),
			]
				.filter(Boolean)
				.join('\n'),
			chapters: session.interventions.map(toIntervention),
		};
	};

	const speakers = proceedings.speakers.map((speaker) => {
		const { text, language } = choose(speaker.versions);
		return `<section id="${nameOf(speaker)}"><${below}>${escape(speaker.fullName)}</${below}>
${wrap('p', 'by', { text: text.role, language }, locale)}
${texts.print(speaker, level + 1)}${printCorrections(speaker)}</section>`;
	});
	const terms = proceedings.glossary.map(
		({ id, term, definition }) =>
			`<dt id="term-${id}">${mark(phrase(term), locale)}</dt>\n${wrap('dd', '', phrase(definition), locale)}`,
	);
	const sources = proceedings.sources.map(({ id, publisher, title: text, language, url }) => {
		const link = url ? ` <a href="${escape(url)}">${escape(url)}</a>` : '';
		return `<li id="source-${id}">${escape(publisher)}, ${wrap('cite', '', { text, language }, locale)}.${link}</li>`;
	});
	const list = (id: string, name: string, content: string): Chapter => ({
		id,
		title: name,
		language: locale,
		html: `<${title}>${escape(name)}</${title}>\n${content}`,
		chapters: [],
	});
	return [
		...proceedings.sessions.map(toSession),
		list('speakers', t('nav.speakers'), speakers.join('\n')),
		list('terms', t('nav.glossary'), `<dl>${terms.join('\n')}</dl>`),
		list('sources', t('nav.sources'), `<ul>${sources.join('\n')}</ul>`),
	];
}
