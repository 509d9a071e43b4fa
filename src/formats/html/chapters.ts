import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { groupCues } from '#media/transcripts/passages.ts';
import { formatTime } from '#media/transcripts/time.ts';
import type { Intervention, Proceedings, Session } from '#proceedings/types.ts';
import { termAnchor } from '#prose/terms.ts';
import { referenceUrl, sourceUrl } from '#site/urls.ts';
import type { Figure } from '#site/figures.ts';
import type { Locale } from '#schemas/fields/language.ts';
import type { View } from '#site/view.ts';

/** A part of the proceedings as one piece of HTML. */
export interface Chapter {
	/** Its id, which no other place has. */
	id: string;
	title: string;
	/** The language of the title. */
	language: Locale;
	/** The text of the chapter, whose first element is its heading; ids in it are those of the passages, after the name of their entry. */
	html: string;
	/** The chapters that belong to it, which follow it. */
	chapters: readonly Chapter[];
}

/** How the file that the chapters go in is made. */
interface Binding {
	/** The level of the headings of chapters: 1 where each has a page of its own. */
	level: 1 | 2;
	/** Addresses a place of a chapter. */
	to: (chapter: string, id: string) => string;
	/** Addresses a picture. */
	toPicture: (figure: Figure) => string;
}

/**
 * Prints the whole proceedings as chapters of HTML that need no style, no script and no other file.
 * @param origin the origin of the site's address, to which links that leave the proceedings lead
 */
export function printChapters(
	proceedings: Proceedings,
	view: View,
	origin: string,
	{ level, to, toPicture }: Binding,
): Chapter[] {
	const { locale, t, phrase, choose } = view;
	const [title, below] = [`h${String(level)}`, `h${String(level + 1)}`];
	/** The place of each page that the chapters hold. */
	const places = new Map<string, readonly [chapter: string, id: string]>([
		...proceedings.sources.map(({ id }) => [sourceUrl(id, locale), ['sources', `source-${id}`]] as const),
		...proceedings.glossary.map(({ id }) => [`#${termAnchor(id)}`, ['terms', `term-${id}`]] as const),
		...proceedings.speakers.map(
			(one) => [referenceUrl(one, locale), ['speakers', `speaker-${one.id}`]] as const,
		),
		...[...proceedings.sessions, ...proceedings.interventions].map(
			(one) => [referenceUrl(one, locale), [chapterId(one), chapterId(one)]] as const,
		),
	]);

	/** Links to what the chapters hold lead there, to the passage where they name one; the others lead to the site. */
	const readdress = (href: string): string => {
		const [page = '', passage] = href.split('#');
		const place = places.get(href) ?? (page && places.get(page));
		if (!place) return new URL(href, origin).href;
		const [chapter, id] = place;
		return to(chapter, passage && !places.has(href) ? `${id}-${passage}` : id);
	};

	const pictures = new Map([...view.figures.values()].map((figure) => [figure.url, toPicture(figure)]));

	/** @param owner what the entry is called in the ids of its passages, for those of two entries are the same */
	const printText = (owner: string, body: Parameters<View['prose']>[0], language: Locale) => {
		const tree = fromHtml(view.prose(body, language).html, { fragment: true });
		visit(tree, 'element', (element) => {
			const { id, href, src } = element.properties;
			const kept = Object.entries(element.properties).filter(
				([name]) => !/^(?:data|loading|decoding)/.test(name),
			);
			element.properties = {
				...Object.fromEntries(kept),
				...(id && { id: `${owner}-${id}` }),
				...(href && { href: readdress(href) }),
				...(src && { src: pictures.get(src) }),
			};
			if (/^h[2-5]$/.test(element.tagName))
				element.tagName = `h${String(Number(element.tagName[1]) + level - 1)}`;
		});
		const html = toHtml(tree);
		return language === locale || html === '' ? html : `<div lang="${language}">${html}</div>`;
	};

	/** What was said, by chapter and voice; where there is a text, it stands alone. */
	const printSpeech = (owner: string, talk: Intervention): string => {
		if (!talk.transcript || choose(talk.versions).text.body.children.length > 0) return '';
		const { text, language } = choose(talk.transcript);
		const sections = groupCues(text.cues, text.passageIds, text.chapters).map(({ chapter, passages }) => [
			chapter ? `<${below}>${escape(chapter.text)}</${below}>` : '',
			...passages.map(({ id, start, isTurn, voice, cues }) => {
				const said = escape(cues.map((cue) => cue.text).join(' '));
				const name = isTurn && voice ? `<b>${escape(voice)}</b> ` : '';
				return `<p id="${owner}-${id}"><small>${formatTime(start)}</small> ${name}${said}</p>`;
			}),
		]);
		return `<div lang="${language}">${sections.flat().join('\n')}</div>`;
	};

	const printAddress = (url: string) => {
		const { href } = new URL(url, origin);
		return `<p class="from"><a href="${escape(href)}">${escape(href)}</a></p>`;
	};

	const toIntervention = (talk: Intervention): Chapter => {
		const { text, language } = choose(talk.versions);
		const id = chapterId(talk);
		return {
			id,
			title: text.title,
			language,
			html: `<${title} lang="${language}">${escape(text.title)}</${title}>
<p class="by">${escape(view.speakerNames(talk))}</p>
${text.summary ? `<p class="lead" lang="${language}">${escape(text.summary)}</p>` : ''}
${printText(id, text.body, language)}${printSpeech(id, talk)}
${printAddress(referenceUrl(talk, locale))}`,
			chapters: [],
		};
	};

	const toSession = (session: Session): Chapter => {
		const { text, language } = session.kind === 'panel' ? choose(session.versions) : choose(session.versions);
		const id = chapterId(session);
		return {
			id,
			title: `${view.sessionName(session)} · ${text.title}`,
			language,
			html: `<${title}>${escape(view.sessionName(session))} · <span lang="${language}">${escape(text.title)}</span></${title}>
<p class="lead" lang="${language}">${escape(text.summary)}</p>
${printText(id, text.body, language)}
${printAddress(referenceUrl(session, locale))}`,
			chapters: session.interventions.map(toIntervention),
		};
	};

	const speakers = proceedings.speakers.map((speaker) => {
		const { text, language } = choose(speaker.versions);
		const id = `speaker-${speaker.id}`;
		return `<section id="${id}"><${below}>${escape(speaker.fullName)}</${below}>
<p class="by" lang="${language}">${escape(text.role)}</p>
${printText(id, text.body, language)}</section>`;
	});
	const terms = proceedings.glossary.map((entry) => {
		const term = phrase(entry.term);
		const definition = phrase(entry.definition);
		return `<dt id="term-${entry.id}" lang="${term.language}">${escape(term.text)}</dt>
<dd lang="${definition.language}">${escape(definition.text)}</dd>`;
	});
	const sources = proceedings.sources.map(
		({ id, publisher, title: name, url }) =>
			`<li id="source-${id}">${escape(`${publisher}, ${name}.`)}${url ? ` <a href="${escape(url)}">${escape(url)}</a>` : ''}</li>`,
	);
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

function chapterId({ kind, id }: Session | Intervention): string {
	return `${kind === 'intervention' ? kind : 'session'}-${id}`;
}

/** Writes a text so that it stands for itself in HTML, in an element or an attribute. */
export function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
