import type { Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { createTargets, nameOf, type Place, type Subject } from '#formats/places.ts';
import { formatTime } from '#media/time.ts';
import type { Intervention, Proceedings } from '#proceedings/types.ts';
import type { Figure } from '#site/pictures.ts';
import type { View } from '#site/view.ts';
import { escape } from './escape.ts';

/** How the file that the texts go in is made. */
export interface Binding {
	/** The level of the headings of chapters: 1 where each has a page of its own. */
	level: 1 | 2;
	/** Addresses a place of the file. */
	to: (place: Place) => string;
	/** Addresses a picture. */
	toPicture: (figure: Figure) => string;
}

/** Prints the texts of the proceedings in a file. */
export interface Texts {
	/**
	 * Prints the text of a subject.
	 * @param level the level of the heading under which it stands
	 */
	print: (subject: Subject, level: number) => string;
	/** Prints what was said, by chapter and voice, under a heading of a level; where there is a text, that stands alone. */
	printSpeech: (talk: Intervention, level: number) => string;
}

/**
 * Reads the texts of the proceedings, to print them as HTML that needs no style and no script. Their links lead to what the file
 * holds, and else to the site; where that has no address, what leads there is no link.
 */
export function createTexts(proceedings: Proceedings, view: View, binding: Binding): Texts {
	const { locale, choose } = view;
	const { sessions, interventions, speakers, glossary, sources } = proceedings;
	const subjects: Subject[] = [...sessions, ...interventions, ...speakers];
	const target = createTargets(proceedings, locale);
	const pictures = new Map([...view.figures.values()].map((figure) => [figure.url, figure]));
	const texts = new Map(
		subjects.map((subject) => {
			const { text, language } = choose<{ body: Root }>(subject.versions);
			const { html } = view.prose(text.body, language);
			return [subject, { tree: fromHtml(html, { fragment: true }), isEmpty: html === '', language }] as const;
		}),
	);

	/** What was said, where it is printed. */
	const speechOf = ({ versions, transcript }: Intervention) =>
		transcript && choose(versions).text.body.children.length === 0 ? choose(transcript) : undefined;

	/** The ids of all that the file holds. */
	const ids = new Set([
		...['speakers', 'terms', 'sources'],
		...glossary.map(({ id }) => `term-${id}`),
		...sources.map(({ id }) => `source-${id}`),
		...subjects.map(nameOf),
		...interventions.flatMap((talk) =>
			(speechOf(talk)?.text.sections ?? []).flatMap(({ passages }) =>
				passages.map(({ id }) => `${nameOf(talk)}-${id}`),
			),
		),
	]);
	for (const [subject, { tree }] of texts)
		visit(tree, 'element', ({ properties: { id } }) => {
			if (id) ids.add(`${nameOf(subject)}-${id}`);
		});

	const readdress = (href: string, from: Subject): string | undefined => {
		const { place, url } = target(href, from);
		return place && ids.has(place.id) ? binding.to(place) : url;
	};

	/** What stands in the file is named after its owner, and what only the site's own scripts read is left out. */
	const adapt = (properties: Properties, owner: Subject): Properties => {
		const { id, href, src, ariaDescribedBy } = properties;
		const figure = pictures.get(String(src));
		const kept = Object.entries(properties).filter(([name]) => !/^(?:data|loading|decoding)/.test(name));
		return {
			...Object.fromEntries(kept),
			...(id && { id: `${nameOf(owner)}-${id}` }),
			...(ariaDescribedBy && { ariaDescribedBy: [`${nameOf(owner)}-${String(ariaDescribedBy)}`] }),
			...(href && { href: readdress(href, owner) }),
			...(figure && { src: binding.toPicture(figure) }),
		};
	};

	return {
		print: (subject, level) => {
			const { tree, isEmpty, language } = texts.get(subject)!;
			if (isEmpty) return '';
			const printed = structuredClone(tree);
			visit(printed, 'element', (element) => {
				element.properties = adapt(element.properties, subject);
				if (element.tagName === 'a' && !element.properties['href']) element.tagName = 'span';
				if (/^h[2-5]$/.test(element.tagName))
					element.tagName = `h${String(Number(element.tagName[1]) + level - 1)}`;
			});
			const html = toHtml(printed);
			return language === locale ? html : `<div lang="${language}">${html}</div>`;
		},
		printSpeech: (talk, level) => {
			const speech = speechOf(talk);
			if (!speech) return '';
			const { text, language } = speech;
			const heading = `h${String(level + 1)}`;
			const sections = text.sections.map(({ chapter, passages }) => [
				chapter ? `<${heading}>${escape(chapter.text)}</${heading}>` : '',
				...passages.map(({ id, start, isTurn, voice, text: words }) => {
					const name = isTurn && voice ? `<b>${escape(voice)}</b> ` : '';
					return `<p id="${nameOf(talk)}-${id}"><small>${formatTime(start)}</small> ${name}${escape(words)}</p>`;
				}),
			]);
			return `<div lang="${language}">${sections.flat().join('\n')}</div>`;
		},
	};
}
