import { toString } from 'mdast-util-to-string';
import {
	type Block,
	type Document,
	type Fact,
	type Note,
	type Part,
	type Run,
	sameAuthorMark,
	type SourceNote,
	type Sources,
	type Volume,
} from '#formats/document/blocks.ts';
import { listTitle } from '#formats/document/title.ts';
import { sayPassage } from '#i18n/passage.ts';
import { lastLineOf, type Printing, print, printAll, printBlocks } from './body.ts';
import { printFront } from './front.ts';
import { printHead } from './head.ts';
import { inLanguage, link, literal, place, string, title } from './typst.ts';

/** Prints the whole proceedings as a Typst text. */
export function toTypstVolume(volume: Volume): string {
	const { words, printBlock, printPart, printIndex } = createPrinter(volume);
	// Parts of a page or so follow each other, or half of the book would be blank; those that hold interventions open on pages of their own.
	const isLong = volume.parts.some(({ parts }) => parts.length > 0);
	return [
		printHead(volume),
		printFront(volume, {
			title: words(volume.opening.title, title),
			printBlock: (block) => printBlock(block, 1),
		}),
		...volume.parts.flatMap((part) => [...(isLong ? ['#pagebreak(weak: true)'] : []), printPart(part, 1)]),
		...(volume.index.letters.length > 0 ? [printIndex(volume.index)] : []),
	].join('\n\n');
}

/** Prints one intervention as a Typst text: its title is the largest of its first page, its authors below, as Google Scholar asks. */
export function toTypst(document: Document): string {
	const { printPart } = createPrinter(document);
	return [
		printHead(document),
		'#set page(header: context if here().page() > 1 { running }, footer: folio)',
		...document.parts.map((part) => printPart(part, 1)),
	].join('\n\n');
}

/** How words that are set apart look. */
const forms = { work: 'emph', label: 'strong' } as const;

function createPrinter({ locale, parts, pictures }: Document) {
	const printing: Printing = {
		notes: new Map(listNotes(parts).map((note) => [note.id, note])),
		called: new Set(),
		printNote: ({ content, sources }) => {
			const after = sources ? ` #text(lang: "${locale}", fill: muted)[${printSources(sources)}]` : '';
			return `${printBlocks(content, printing)}${after}`;
		},
		pictures,
	};

	const words = ({ text, language, form, to }: Run, set: (text: string) => string = literal): string => {
		const own = set(form === 'sameAuthor' ? sameAuthorMark : text);
		const shaped = form === 'work' || form === 'label' ? `#${forms[form]}[${own}]` : own;
		const printed = inLanguage(language, locale, shaped);
		return to ? link(to, printed) : printed;
	};
	const line = (runs: readonly Run[], set?: (text: string) => string) =>
		runs.map((run) => words(run, set)).join('');

	const printSources = ({ label, sources }: Sources): string =>
		`${literal(`${label} `)}${sources.map((run) => words(run)).join(literal(' · '))}`;

	/** The note of the sources of a passage, at the foot of the page that has its end. */
	const printSourceCall = ({ mark, sources }: SourceNote): string =>
		`#text(lang: "${locale}")[#footnote(numbering: (..) => ${string(mark)})[${sources.map((run) => words(run)).join(literal(' · '))}]]`;

	/** Words of a reference: its address stands on lines of its own. */
	const printReference = (run: Run): string =>
		run.to ? `#linebreak()${link(run.to, `#address[${literal(run.text)}]`)}` : words(run);

	/** What happened, each on its line, its hour beside it. */
	const printProgramme = ({ label, items }: Fact): string =>
		[
			`#heading(level: 1, outlined: false, bookmarked: true)[${literal(label)}]`,
			...items.map(({ run, note }) => `#at-hour[${note ? literal(note.text) : ''}][${words(run)}]`),
		].join('\n\n');

	const printFact = ({ label, form, items, isUnknown }: Fact): string => {
		const printed = items.map(({ run, note }) => {
			if (!note || form === 'hours') return words(run);
			return form === 'people'
				? `${words(run)}${literal(', ')}${words(note)}`
				: `${words(run)}\n\n#small[${words(note)}]`;
		});
		if (form === 'hours') return printProgramme({ label, form, items });
		if (isUnknown) return `#unknown[${literal(label)}][${printed.join('')}]`;
		const known =
			form === 'list' || items.length > 1
				? `#list(${printed.map((item) => `[${item}]`).join(', ')})`
				: printed.join('\n\n');
		return `#fact[${literal(label)}][${known}]`;
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
				const heading = inLanguage(block.language, locale, printAll(block.content, printing));
				const depth = String(level + block.depth);
				return `#heading(level: ${depth}, outlined: false, bookmarked: true)[${heading}] <${block.id}>`;
			}
			case 'passage': {
				const { id, anchor, time, language, content, sources } = block;
				const sign = sayPassage(anchor, time);
				const call = sources && printSourceCall(sources);
				const at = call === undefined ? undefined : lastLineOf(content);
				const own = { ...printing, sign, ...(call && at && { end: { at, call, language } }) };
				const printed = print(content, own);
				const after = call && !at ? `\n\n${call}` : '';
				if (content.type === 'figure') return inScope(language, locale, `${place(id)}${printed}${after}`);
				const number = literal(sign);
				// The first line of a table is within its cells, and small.
				const lower = content.type === 'table' ? ', dy: 5.7pt' : '';
				const shown =
					content.type === 'paragraph'
						? keepWhole(block, `${place(id)}#beside[${number}]${printed}`)
						: `#numbered([${number}]${lower})[${place(id)}${printed}${after}]`;
				return inScope(language, locale, shown);
			}
			case 'break':
				return '#align(center, line(length: 18mm, stroke: hair))';
			// Each is at the foot of the page that calls it.
			case 'notes':
				return '';
			case 'voice':
				return `#voice[${literal(block.name)}]`;
			case 'speech':
				return `${place(block.id)}#beside[${literal(sayPassage(block.anchor, block.time))}]${words(block.words)}`;
			case 'corrections':
				return block.said.map((said, at) => `#${at > 0 ? 'small' : 'ending'}[${words(said)}]`).join('\n\n');
			case 'address':
				return `#ending[${link({ place: undefined, url: block.url }, `#address[${literal(block.url)}]`)}]`;
			case 'citation':
				return `#cite-as[${line(block.runs)}]`;
			case 'terms':
				return block.terms
					.map(
						({ id, term, definition }) => `#terms.item([${place(id)}${words(term)}], [${words(definition)}])`,
					)
					.join('\n\n');
			case 'bibliography':
				return block.entries
					.map(({ id, runs }) => `#entry[${place(id)}${runs.map(printReference).join('')}]`)
					.join('\n\n');
		}
	};

	/** Prints blocks that are kept together, and the title that stands over them; with what comes next, where that ends the part. */
	const printGroup = (group: readonly Block[], level: number, next?: Block, heading = ''): string => {
		const printed = [heading, ...group.map((block) => printBlock(block, level))].filter(Boolean);
		const [first, last] = [group[0], group.at(-1)];
		if (next && /^(?:corrections|address|remark|citation)$/.test(next.type))
			printed.push(`#stuck[${printed.pop()!}]`);
		if (printed.length < 2 || !last || !isWhole(last)) return printed.join('\n\n');
		const over = heading
			? 'part'
			: first?.type === 'heading'
				? `h${String(Math.min(level + first.depth, 4))}`
				: 'voice';
		return `#together(over.${over})[${printed.join('\n\n')}]`;
	};

	const printPart = (part: Part, level: number): string => {
		const byline = level > 1 ? part.blocks.find((block) => block.type === 'byline') : undefined;
		// What stands over the title of a part; who speaks, whom the table names after the title.
		const supplement = byline ? line(byline.runs) : part.name === undefined ? '' : literal(part.name);
		const heading = `#heading(level: ${String(level)}, supplement: [${supplement}])[${line(listTitle(part, locale), title)}] <${part.id}>`;
		const [first = [], ...others] = groupBlocks(part.blocks.filter(({ type }) => type !== 'notes'));
		return [
			printGroup(first, level, others[0]?.[0], heading),
			...others.map((group, at) => printGroup(group, level, others[at + 1]?.[0])),
			...part.parts.map((below) => printPart(below, level + 1)),
		]
			.filter(Boolean)
			.join('\n\n');
	};

	/** The index of a volume, which the pages of what it names make. */
	const printIndex = ({ title: named, letters }: Volume['index']): string => {
		const entries = letters.map((group) =>
			group.map(({ name, places }) => {
				return `#index-entry([${words(name)}], (${places.map((id) => `${string(id)},`).join('')}))`;
			}),
		);
		const printed = entries.map((group) => `#index-letter[\n${group.join('\n')}\n]`).join('\n');
		return `#pagebreak(weak: true)\n\n#heading(level: 1)[${literal(named)}]\n\n#index-columns[\n${printed}\n]`;
	};

	return { words, printBlock, printPart, printIndex };
}

/** The longest paragraph, in letters, that is kept on one page with its note: it would leave its last line behind for its sake. */
const kept = 600;

function isWhole(block: Block): boolean {
	if (block.type !== 'passage' || block.content.type !== 'paragraph') return false;
	return block.sources !== undefined && toString(block.content).length <= kept;
}

function keepWhole(block: Block, printed: string): string {
	return isWhole(block) ? `#whole[${printed}]` : printed;
}

/** Groups blocks with what announces them, which never stands at the foot of a page. */
function groupBlocks(blocks: readonly Block[]): Block[][] {
	const groups: Block[][] = [];
	for (const block of blocks) {
		const before = groups.at(-1)?.at(-1);
		if (before && /^(?:heading|voice|byline|remark|lead)$/.test(before.type)) groups.at(-1)!.push(block);
		else groups.push([block]);
	}
	return groups;
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
