import { restoreText } from '#search/normalise.ts';
import { choosePassages } from '#search/passages.ts';
import type { Page, Passage } from '#search/pagefind.ts';

/** How many passages of a page are shown. */
const passagesShown = 3;

/** What a result needs of the page that shows it. */
export interface ResultContext {
	/** The path of the site, ending in a slash. */
	base: string;
	/** What the reader typed. */
	query: string;
	/** The language of the results, where it is not that of the interface. */
	language: string | undefined;
	/** The level of the results' headings: they stand under that of their group, where it has one. */
	heading: 'h2' | 'h3';
	/** The name of a kind of page. */
	kindName: (kind: string) => string;
}

/** Prints a page that was found: its title, what it is, and the passages that answer, each leading to its place. */
export function printResult(
	page: Page,
	{ base, query, language, heading, kindName }: ResultContext,
): HTMLLIElement {
	const item = document.createElement('li');
	item.className = 'result';
	const address = base + page.raw_url.replace(/^\//, '');
	const title = document.createElement(heading);
	title.append(link(address, restoreText(page.meta['title'] ?? address), language));
	const kind = document.createElement('p');
	kind.className = 'result-kind';
	kind.textContent = kindName(page.filters['kind']?.[0] ?? '');
	const passages = document.createElement('ul');
	passages.className = 'passages';
	passages.append(
		...choosePassages(page, query, passagesShown).map((passage) =>
			printPassage(passage, page, address, language),
		),
	);
	item.append(kind, title, passages);
	return item;
}

function printPassage(
	passage: Passage,
	page: Page,
	address: string,
	language: string | undefined,
): HTMLLIElement {
	const item = document.createElement('li');
	const excerpt = document.createElement('p');
	excerpt.append(...toNodes(passage.excerpt));
	if (language) excerpt.lang = language;
	if (passage.anchor && passage.title !== page.meta['title']) {
		item.append(link(`${address}#${passage.anchor.id}`, restoreText(passage.title), language));
	}
	item.append(excerpt);
	return item;
}

function link(address: string, text: string, language: string | undefined): HTMLAnchorElement {
	const anchor = document.createElement('a');
	anchor.href = address;
	anchor.textContent = text;
	if (language) anchor.lang = language;
	return anchor;
}

/** The text and the marks of an excerpt, and nothing else that its HTML might hold. */
function toNodes(html: string): Node[] {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	return [...body.childNodes].flatMap((node) => {
		const text = restoreText(node.textContent ?? '');
		if (!(node instanceof HTMLElement) || node.localName !== 'mark') return document.createTextNode(text);
		// Pagefind marks a word with the signs that touch it.
		const [, before = '', word = '', after = ''] =
			/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
		const mark = document.createElement('mark');
		mark.append(word);
		return [document.createTextNode(before), mark, document.createTextNode(after)];
	});
}
