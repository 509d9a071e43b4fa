import type { Block, Volume } from '#formats/document/blocks.ts';
import { splitTitle } from '#i18n/split-title.ts';
import { colour, literal, string } from './typst.ts';
import { printDisplay, printOverline } from './head.ts';

/** How many letters of a title are many: it is set smaller, so that its lines end where its sense does. */
const many = 70;

/** How far its title goes beyond the measure of the text. */
const wider = '13mm';

/** What the volume is known by, which its colophon holds. */
const imprint = new Set<Block['type']>(['citation', 'rights']);

/**
 * Prints what comes before the text: the cover, the half-title, the title, on its back the colophon, and the table. No number stands on
 * the first four, which count: a page has the same number in the book and in what shows it.
 */
export function printFront(
	{ overline, opening, running, contents, colophon }: Volume,
	{ title, printBlock }: { title: string; printBlock: (block: Block) => string },
): string {
	const sizes = opening.title.text.length > many ? [27, 25, 23, 21, 19] : [32, 29, 26, 23];
	const quoted = splitTitle(opening.title.text).flatMap((part) => part.filter((_, at) => at % 2 === 1));
	const fit = (share: number, printed: string) => {
		const list = sizes.map((size) => `${String(size * share)}pt,`).join('');
		return `pad(right: -${wider}, fitted((${list}), (${quoted.map((piece) => `${string(piece)},`).join('')}), ${printed}))`;
	};
	const print = (blocks: readonly Block[]) => blocks.map(printBlock);
	const own = opening.blocks.filter(({ type }) => !imprint.has(type) && type !== 'facts');
	const programme = opening.blocks.filter(({ type }) => type === 'facts');
	const onCover = own.filter(({ type }) => type === 'occasion' || type === 'byline' || type === 'notice');
	return [
		`#page(fill: ${colour('paper')}, background: place(left, rect(width: 11mm, height: 100%, fill: accent)))[`,
		printOverline(overline),
		'#v(1fr)',
		`#[#show heading: it => ${fit(1, 'it.body')}\n#heading(level: 1, outlined: false, bookmarked: false)[${title}]]`,
		'#v(2fr)',
		...print(onCover),
		']',
		'#page[',
		'#v(30%)',
		printDisplay('15pt', literal(running.event)),
		`#block(above: 1em, par(label-of[${literal(running.status)}]))`,
		']',
		'#page[',
		printOverline(overline),
		'#v(18%)',
		`#${fit(0.8, `par[${title}]`)}`,
		'#v(8mm)',
		...print(own),
		']',
		'#page[',
		'#v(1fr)',
		...print(opening.blocks.filter(({ type }) => imprint.has(type))),
		...colophon.map((said) => `#small[${literal(said)}]`),
		']',
		'#set page(footer: folio)',
		`#outline(title: [${literal(contents)}])`,
		...(programme.length > 0 ? ['#page[', ...print(programme), ']'] : []),
		'#set page(header: running)',
	].join('\n\n');
}
