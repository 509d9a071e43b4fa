import type { Block, Document, Fact, Part, SourceNote, Sources } from '#formats/document/blocks.ts';
import type { Place, Target } from '#formats/document/places.ts';
import { listTitle } from '#formats/document/title.ts';
import type { TextPicture } from '#site/pictures.ts';
import { sayPassage } from '#i18n/passage.ts';
import { createRunPrinter, escape, printWords, tag } from './runs.ts';
import { createTextPrinter } from './texts.ts';

/** How the file that a document goes in is made. */
export interface Binding {
	/** Addresses a place of the document. */
	to: (place: Place) => string;
	/** Addresses a picture. */
	toPicture: (figure: TextPicture) => string;
}

/** Makes what prints the parts of a document as HTML that needs no style and no script. */
export function createPartPrinter({ locale, pictures }: Document, { to, toPicture }: Binding) {
	const hrefOf = ({ place, url }: Target) => (place ? to(place) : url);
	const { langOf, printRun, printRuns, printLine } = createRunPrinter(locale, hrefOf);

	/** @param around the language of what is around */
	const printSources = ({ label, sources }: Sources, around: string = locale): string => {
		const lang = around === locale ? undefined : locale;
		const printed = `${escape(label)} ${sources.map((source) => printRun(source)).join('\u00A0· ')}`;
		return tag('p', { class: 'sources', lang }, printed);
	};

	/** The note of the sources of a passage: beside it where there is room, else under it. */
	const printNote = (part: string, passage: string, { mark, sources }: SourceNote): string => {
		const back = tag('a', { href: to({ part, id: `${passage}-mark` }), role: 'doc-backlink' }, mark);
		const said = sources.map((source) => printRun(source)).join('\u00A0· ');
		const attributes = { id: `${passage}-sources`, class: 'sources', role: 'doc-footnote' };
		return tag('aside', attributes, tag('p', {}, `${back} ${said}`));
	};

	const printFact = ({ label, items }: Fact): string =>
		[
			tag('dt', {}, escape(label)),
			...items.flatMap(({ run, note }) => [
				tag('dd', {}, printRun(run)),
				...(note ? [printLine('dd', 'by', [note])] : []),
			]),
		].join('\n');

	const printTitle = (part: Part): string => printRuns(listTitle(part, locale));

	/** @param level that of the heading of the part */
	const createBlockPrinter = (part: string, level: number) => {
		const texts = createTextPrinter({
			hrefOf,
			toOwn: (id) => to({ part, id }),
			picture: (path) => {
				const figure = pictures.get(path)!;
				return { src: toPicture(figure), width: figure.width, height: figure.height };
			},
		});
		const headingAt = (depth: number) => `h${String(Math.min(level + depth, 6))}`;
		return (block: Block): string => {
			switch (block.type) {
				case 'occasion':
				case 'byline':
				case 'remark':
					return printLine('p', 'by', block.runs);
				case 'notice':
				case 'lead':
					return printLine('p', block.type, block.runs);
				case 'facts':
					return tag('dl', {}, `\n${block.facts.map(printFact).join('\n')}\n`);
				case 'sources':
					return printSources(block.note);
				case 'heading': {
					const lang = langOf(block.language);
					return tag(
						headingAt(block.depth),
						{ id: block.id, lang },
						texts.phrasing(block.content, block.language),
					);
				}
				case 'passage': {
					const { id, anchor, time, content, language, sources } = block;
					const call = sources && {
						id: `${id}-mark`,
						href: to({ part, id: `${id}-sources` }),
						mark: sources.mark,
					};
					const printed = texts.block(content, language, {
						id,
						dataN: sayPassage(anchor, time),
						lang: langOf(language),
						call,
					});
					return sources ? `${printed}\n${printNote(part, id, sources)}` : printed;
				}
				case 'break':
					return '<hr>';
				case 'notes': {
					const lang = langOf(block.language);
					const title = tag(headingAt(block.depth), { id: block.id }, escape(block.title));
					const notes = block.notes.map((note) =>
						texts.note(note, block.language, note.sources ? printSources(note.sources, block.language) : ''),
					);
					return tag('section', { role: 'doc-endnotes', lang }, `${title}\n<ol>\n${notes.join('\n')}\n</ol>`);
				}
				case 'voice':
					return tag('p', { class: 'voice' }, tag('b', {}, escape(block.name)));
				case 'speech': {
					const { id, time, words } = block;
					const printed = `${tag('small', {}, time)} ${printWords(words.text, words.language)}`;
					return tag('p', { id, lang: langOf(words.language) }, printed);
				}
				case 'corrections':
					return block.said.map((said) => printLine('p', 'by', [said])).join('\n');
				case 'address':
					return tag('p', { class: 'from' }, tag('a', { href: block.url }, escape(block.url)));
				case 'citation':
					return tag('p', { class: 'from' }, printRuns(block.runs));
				case 'rights':
					return tag(
						'p',
						{ class: 'from' },
						block.runs.map((run) => printRun(run, locale, 'license')).join(''),
					);
				case 'terms': {
					const entries = block.terms.map(
						({ id, term, definition }) =>
							`${tag('dt', { id }, printRun(term))}\n${printLine('dd', undefined, [definition])}`,
					);
					return tag('dl', {}, entries.join('\n'));
				}
				case 'bibliography':
					return tag(
						'ul',
						{},
						block.entries.map(({ id, runs }) => tag('li', { id }, printRuns(runs))).join('\n'),
					);
			}
		};
	};

	return {
		printTitle,
		/**
		 * Prints a part, without those that belong to it: its title, then its blocks.
		 * @param level that of its heading
		 */
		printPart: (part: Part, level: number): string => {
			const heading = printLine(`h${String(level)}`, undefined, listTitle(part, locale));
			return [heading, ...part.blocks.map(createBlockPrinter(part.id, level))].join('\n');
		},
	};
}
