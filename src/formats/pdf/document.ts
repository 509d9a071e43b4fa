import type { Block, Document, Fact, Note, Part, Run, Sources, Volume } from '#formats/document/blocks.ts';
import { listTitle } from '#formats/document/title.ts';
import { type Printing, print, printAll, printBlocks } from './body.ts';
import { printHead } from './head.ts';
import { colour, inLanguage, link, literal, place } from './typst.ts';

/** Prints the whole proceedings as a Typst text. */
export function toTypstVolume(volume: Volume): string {
	const { overline, opening, contents } = volume;
	const { words, printBlock, printPart } = createPrinter(volume);
	return [
		printHead(volume),
		'#v(28%)',
		`#block(par(text(size: 11pt, fill: ${colour('accent')})[${literal(overline)}]))`,
		`#heading(level: 1, outlined: false, bookmarked: false)[#par(justify: false, leading: 0.5em)[#text(size: 26pt)[${words(opening.title)}]]]`,
		...opening.blocks.map((block) => printBlock(block, 1)),
		'#pagebreak()',
		`#outline(title: [${literal(contents)}], depth: 2)`,
		'#show heading.where(level: 1): it => { pagebreak(weak: true); it }',
		...volume.parts.map((part) => printPart(part, 1)),
	].join('\n\n');
}

/** Prints one intervention as a Typst text: its title is the largest of its first page, its authors below, as Google Scholar asks. */
export function toTypst(document: Document): string {
	const { printPart } = createPrinter(document);
	return [printHead(document), ...document.parts.map((part) => printPart(part, 1))].join('\n\n');
}

function createPrinter({ locale, parts, pictures }: Document) {
	const printing: Printing = {
		notes: new Map(listNotes(parts).map((note) => [note.id, note])),
		called: new Set(),
		printNote: ({ content, sources }) => {
			const after = sources ? ` #text(lang: "${locale}", fill: luma(35%))[${printSources(sources)}]` : '';
			return `${printBlocks(content, printing)}${after}`;
		},
		pictures,
	};

	const words = ({ text, language, form, to }: Run): string => {
		const own = literal(text);
		const shaped = form === 'work' ? `#emph[${own}]` : form === 'label' ? `#strong[${own}]` : own;
		const printed = inLanguage(language, locale, shaped);
		return to ? link(to, printed) : printed;
	};
	const line = (runs: readonly Run[]) => runs.map(words).join('');

	const printSources = ({ label, sources }: Sources): string =>
		`${literal(`${label} `)}${sources.map(words).join(literal(' · '))}`;

	const printFact = ({ label, form, items }: Fact): string => {
		const printed = items.map(({ run, note }) => {
			if (!note) return words(run);
			return form === 'people'
				? `${words(run)}${literal(', ')}${words(note)}`
				: `${words(run)}\n\n#small[${words(note)}]`;
		});
		const known =
			form === 'sentence' ? printed.join('\n\n') : `#list(${printed.map((item) => `[${item}]`).join(', ')})`;
		return `#label-of[${literal(label)}]\n\n${known}`;
	};

	/** @param level that of the title of the part */
	const printBlock = (block: Block, level: number): string => {
		switch (block.type) {
			case 'occasion':
			case 'lead':
				return `#lead[${line(block.runs)}]`;
			case 'byline':
				return `#authors[${line(block.runs)}]`;
			case 'remark':
				return `#remark[${line(block.runs)}]`;
			case 'rights':
				return `#small[${line(block.runs)}]`;
			case 'notice':
				return `#notice[${line(block.runs)}]`;
			case 'facts':
				return block.facts.map(printFact).join('\n\n');
			case 'sources':
				return `#small[${printSources(block.note)}]`;
			case 'heading': {
				const title = inLanguage(block.language, locale, printAll(block.content, printing));
				const depth = String(level + block.depth);
				return `#heading(level: ${depth}, outlined: false, bookmarked: true)[${title}] <${block.id}>`;
			}
			case 'passage': {
				const { id, language, content, sources } = block;
				const printed = `${place(id)}${inScope(language, locale, print(content, printing))}`;
				return sources ? `${printed}\n\n#small[${printSources(sources)}]` : printed;
			}
			case 'break':
				return '#align(center, line(length: 20%, stroke: 0.5pt + luma(60%)))';
			// Each is at the foot of the page that calls it.
			case 'notes':
				return '';
			case 'voice':
				return `#voice[${literal(block.name)}]`;
			case 'speech':
				return `${place(block.id)}#time[${literal(block.time)}] ${words(block.words)}`;
			case 'corrections':
				return block.said.map((said) => `#small[${words(said)}]`).join('\n\n');
			case 'address':
				return `#small[${link({ place: undefined, url: block.url }, literal(block.url))}]`;
			case 'citation':
				return `#cite-as[${line(block.runs)}]`;
			case 'terms':
				return block.terms
					.map(
						({ id, term, definition }) => `#terms.item([${place(id)}${words(term)}], [${words(definition)}])`,
					)
					.join('\n\n');
			case 'bibliography':
				return block.entries.map(({ id, runs }) => `${place(id)}${line(runs)}`).join('\n\n');
		}
	};

	const printPart = (part: Part, level: number): string =>
		[
			`#heading(level: ${String(level)})[${line(listTitle(part, locale))}] <${part.id}>`,
			...part.blocks.map((block) => printBlock(block, level)),
			...part.parts.map((below) => printPart(below, level + 1)),
		]
			.filter(Boolean)
			.join('\n\n');

	return { words, printBlock, printPart };
}

/** Prints blocks in a language, where that is not the document's. */
function inScope(language: string, locale: string, printed: string): string {
	return language === locale ? printed : `#[#set text(lang: "${language}")\n${printed}\n]`;
}

function listNotes(parts: readonly Part[]): Note[] {
	return parts.flatMap(({ blocks, parts: below }) => [
		...blocks.flatMap((block) => (block.type === 'notes' ? block.notes : [])),
		...listNotes(below),
	]);
}
