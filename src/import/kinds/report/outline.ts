import type { Person } from '../../describe-edition.ts';
import { isTitle, matchPerson } from '../../names.ts';
import { type DocumentBlock, type DocumentParagraph, type OfficeDocument, textOf } from './document.ts';

/** A document whose titles are known. */
export interface Outline {
	title: string | undefined;
	/** True where the title was guessed from something else than its style. */
	isTitleGuessed: boolean;
	/** The ids of the notes that the title calls, which has no room for them. */
	titleNotes: string[];
	/** Levels of titles are those of Markdown, from 2, none skipped. */
	blocks: DocumentBlock[];
	/** How many titles were known by their look alone. */
	guessed: number;
}

/** The longest line that may be a title without being said to be one. */
const longest = 120;

/** The words that begin a part of the day, alone on their line. */
const partWords =
	/^(?:(?:[ivx]+|\d+|[a-z])[.)]?\s*[-–—.]?\s*)?(?:panel|table[- ]ronde|session|séance|atelier|ouverture|clôture|dialogue de clôture|introduction|conclusions?|allocutions?|recommandations?|annexes?|round ?table|opening|closing|workshop|(?:premi(?:er|ère)|deuxième|second|seconde|troisième|quatrième|first|second|third|1re?|1er|[2-9]e) (?:panel|table|session|séance|atelier|workshop))\b/iu;

/** Finds the title of a document and those of its sections, by their styles or, failing them, by their look. */
export function findOutline(document: OfficeDocument, people: readonly Person[]): Outline {
	const { blocks } = document;
	const paragraphs = blocks.filter((block) => block.type === 'paragraph');
	const styled = paragraphs.filter(({ level }) => level !== undefined && level > 0);
	const guess = (paragraph: DocumentParagraph, next: DocumentBlock | undefined) =>
		paragraph.level === undefined &&
		!paragraph.isBoxed &&
		looksLikeTitle(paragraph, next, people, styled.length > 0);
	const guessed = new Set(
		paragraphs.filter((paragraph) => guess(paragraph, blocks[blocks.indexOf(paragraph) + 1])),
	);
	const named = paragraphs.filter(({ role }) => role === 'title');
	const named1 = named.length > 0 ? named.slice(0, 3) : [];
	const top = named1.length > 0 ? undefined : findTopTitle(paragraphs, styled, guessed);
	const tops = named1.length > 0 ? named1 : top ? [top, ...goOn(top, blocks, guessed)] : [];
	const said = tops.length > 0 ? tops.map(textOf).join(' ') : undefined;
	const titleNotes = tops.flatMap(({ runs }) => runs.flatMap((run) => (run.type === 'note' ? [run.id] : [])));
	const left = joinNumbered(
		blocks.filter((block) => !(block.type === 'paragraph' && tops.includes(block))),
		guessed,
	);
	const levels = new Map<DocumentParagraph, number>();
	const highest = Math.min(
		...left.flatMap((block) => (block.type === 'paragraph' ? (block.level ?? []) : [])),
	);
	const hasParts = [...guessed].some((paragraph) => partWords.test(textOf(paragraph)));
	// Numbers tell levels, where nothing else does: « II. », then « 2.1 ».
	const numbers = [...guessed].flatMap((paragraph) => numberOf(textOf(paragraph)) ?? []);
	const depths = styled.length > 0 ? [] : [...new Set(numbers)];
	let above = 1;
	for (const block of left) {
		if (block.type !== 'paragraph') continue;
		const isGuessed = guessed.has(block);
		if (block.level === undefined && !isGuessed) continue;
		const isPart = partWords.test(textOf(block));
		const number = isGuessed ? numberOf(textOf(block)) : undefined;
		const wanted =
			number !== undefined && depths.length > 1
				? 2 + depths.indexOf(number)
				: block.level === undefined
					? styled.length > 0 && !isPart
						? above + (above > 1 && levels.size > 0 && !isLastGuessed(levels, guessed) ? 1 : 0)
						: hasParts && !isPart
							? 3
							: 2
					: block.level - highest + 2;
		const level = Math.min(Math.max(wanted, 2), above + 1, 6);
		levels.set(block, level);
		above = level;
	}
	return {
		title: said?.replaceAll(/[ \t\n]+/g, ' ').trim() ?? properTitle(document.title),
		isTitleGuessed: said === undefined,
		titleNotes,
		blocks: left.map((block) =>
			block.type === 'paragraph'
				? {
						...block,
						level: levels.get(block),
						...(levels.has(block) && { list: undefined, role: 'text' as const }),
					}
				: block,
		),
		guessed: guessed.size,
	};
}

/** The lines under a title known by its look that look as it does, one under the other: they are of it. */
function goOn(
	top: DocumentParagraph,
	blocks: readonly DocumentBlock[],
	guessed: Set<DocumentParagraph>,
): DocumentParagraph[] {
	if (top.level !== undefined || !top.isCentred) return [];
	const more: DocumentParagraph[] = [];
	for (const block of blocks.slice(blocks.indexOf(top) + 1)) {
		if (block.type !== 'paragraph' || !block.isCentred || !guessed.has(block)) break;
		if (partWords.test(textOf(block)) || numbered.test(textOf(block).trim())) break;
		guessed.delete(block);
		more.push(block);
	}
	return more;
}

/** A number that heads the title under it: « SECTION II », « Panel 2 ». */
const numbered =
	/^(?:section|partie|chapitre|titre|part|chapter|panel|table ronde|séance|session|atelier|volet|axe)\s+(?:n[°o]\s?)?(?:\d{1,2}|[ivx]{1,5})\s*[:.–—-]?$/iu;

/** How the number at the head of a title is written; undefined where it has none. */
function numberOf(title: string): string | undefined {
	const words = title.trim();
	if (/^[IVX]{1,5}(?:\.|\s?[-–—)])\s/.test(words)) return 'roman';
	const decimal = /^(\d{1,2}(?:\.\d{1,2})*)(?:\.|\s?[-–—)])?\s+\p{Lu}/u.exec(words)?.[1];
	if (decimal !== undefined) return `decimal ${String(decimal.split('.').length)}`;
	return /^[A-Z](?:\.|\s?[-–—)])\s/.test(words) ? 'letter' : undefined;
}

/** Puts together a number and the title under it, both known by their look alone. */
function joinNumbered(blocks: readonly DocumentBlock[], guessed: Set<DocumentParagraph>): DocumentBlock[] {
	const joined: DocumentBlock[] = [];
	for (const block of blocks) {
		const last = joined.at(-1);
		const isUnder =
			block.type === 'paragraph' &&
			guessed.has(block) &&
			last?.type === 'paragraph' &&
			guessed.has(last) &&
			numbered.test(textOf(last).trim());
		if (!isUnder) {
			joined.push(block);
			continue;
		}
		const number = textOf(last)
			.trim()
			.replace(/\s*[:.–—-]$/, '');
		const title = { ...block, runs: [{ type: 'text' as const, text: `${number} – ` }, ...block.runs] };
		guessed.delete(block);
		guessed.delete(last);
		guessed.add(title);
		joined[joined.length - 1] = title;
	}
	return joined;
}

/** True where the title before was known by its look too: they are of one level. */
function isLastGuessed(
	levels: ReadonlyMap<DocumentParagraph, number>,
	guessed: ReadonlySet<DocumentParagraph>,
): boolean {
	return guessed.has([...levels.keys()].at(-1)!);
}

/** The only title of the first level, which comes first; else what stands alone in bold, centred, before anything else. */
function findTopTitle(
	paragraphs: readonly DocumentParagraph[],
	styled: readonly DocumentParagraph[],
	guessed: Set<DocumentParagraph>,
): DocumentParagraph | undefined {
	const [first, ...others] = styled;
	const isFirst =
		first && paragraphs.slice(0, paragraphs.indexOf(first)).every((one) => textOf(one).length < longest);
	if (
		first &&
		isFirst &&
		others.length > 0 &&
		others.every(({ level }) => level! > first.level!) &&
		!partWords.test(textOf(first))
	)
		return first;
	const [opening] = paragraphs.filter((one) => textOf(one) !== '');
	if (!opening || opening.level !== undefined || partWords.test(textOf(opening))) return undefined;
	const isSetApart = (guessed.has(opening) || opening.isCentred) && textOf(opening).length <= 200;
	const isBold = opening.runs.every(
		(run) => run.type !== 'text' || run.isBold === true || run.text.trim() === '',
	);
	if (!isSetApart || !(isBold || opening.isCentred)) return undefined;
	guessed.delete(opening);
	return opening;
}

/** True for a line that its author made a title by its look: alone, in bold or in capitals, above a text. */
function looksLikeTitle(
	paragraph: DocumentParagraph,
	next: DocumentBlock | undefined,
	people: readonly Person[],
	hasStyles: boolean,
): boolean {
	const { role, list, runs } = paragraph;
	const text = textOf(paragraph).trim();
	if (
		role !== 'text' ||
		list?.isOrdered === false ||
		text.length < 3 ||
		text.length > longest ||
		runs.some(({ type }) => type !== 'text')
	)
		return false;
	if (/[.,;!?…]$/.test(text) || !next) return false;
	const isBold = runs.every((run) => run.type !== 'text' || run.isBold === true || run.text.trim() === '');
	const letters = text.replaceAll(/[^\p{L}]/gu, '');
	// Some scripts have no capitals.
	const isCapitals =
		letters.length > 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
	if (partWords.test(text) && (isBold || isCapitals || !hasStyles)) return true;
	if (!isBold && !isCapitals) return false;
	// « Mme Kerguelen : », alone above what she says.
	if (/[:：]$/.test(text) || matchPerson(text, people, people) || isTitle(text.split(/\s+/)[0]!))
		return false;
	return next.type === 'paragraph' ? numberOf(text) !== undefined || !isName(text) : true;
}

/** « Prénom Nom », « Prénom NOM, fonction »: who speaks, and no title. */
function isName(text: string): boolean {
	const [name = ''] = text.split(/\s*[,(]/);
	const words = name.split(/\s+/);
	return (
		words.length > 1 &&
		words.length < 5 &&
		words.every((word) =>
			/^(?:\p{Lu}[\p{L}'’.-]*|de|du|des|d[’']\p{Lu}\p{L}*|la|le|von|van|el|al|ben|bin)$/u.test(word),
		) &&
		!/^\p{Lu}+$/u.test(name.replaceAll(/[^\p{L}]/gu, ''))
	);
}

/** What programs write in the place of a title is none. */
function properTitle(title: string | undefined): string | undefined {
	if (
		title === undefined ||
		/^(?:document\s?\d*|sans titre.*|untitled.*|microsoft word.*|présentation.*|.*\.(?:docx?|odt|rtf))$/i.test(
			title,
		)
	)
		return undefined;
	return title.replaceAll(/[ \t\n]+/g, ' ').trim() || undefined;
}
