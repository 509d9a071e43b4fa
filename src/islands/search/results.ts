import { restoreText } from '#search/normalise.ts';
import { chooseExcerpts, type Excerpt } from '#search/browser/excerpts.ts';
import type { Page, Result } from '#search/browser/pagefind.ts';
import { addressIn } from '#search/browser/result-address.ts';

/** How many passages of a page are shown. */
const passagesShown = 3;

/** What a result needs of the page that shows it. */
export interface ResultContext {
	/** The language of the interface. */
	locale: string;
	/** The language of the results, where it is not that of the interface. */
	language: string | undefined;
	/** The name of a kind of page. */
	kindName: (kind: string) => string;
	/** The title of the other proceedings that an address belongs to. */
	siteOf: (address: string) => string | undefined;
}

/**
 * Prints a page that was found: its title, what it is, who speaks, and the passages that answer, each leading to its place.
 * @param terms where the page holds what is sought
 */
export function printResult(page: Page, terms: Result['terms'], context: ResultContext): HTMLLIElement {
	const { locale, language, kindName, siteOf } = context;
	const url = addressIn(page, locale);
	const item = document.createElement('li');
	item.className = 'result';
	const passages = document.createElement('ul');
	passages.className = 'passages';
	passages.append(
		...chooseExcerpts(page, terms, passagesShown).map((excerpt) =>
			printExcerpt(excerpt, page, url, language),
		),
	);
	const title = document.createElement('h3');
	const name = restoreText(page.meta['title'] ?? page.meta['name'] ?? page.raw_url);
	title.append(link(markedAddress(url, passages), name, language));
	const kind = document.createElement('p');
	kind.className = 'result-kind';
	const nature = kindName(page.filters['kind']?.[0] ?? '');
	const { byline } = page.meta;
	// « Panel III » says that it is a panel.
	const said = [siteOf(page.url), byline?.startsWith(nature) || nature === name ? '' : nature, byline];
	kind.textContent = restoreText(said.filter(Boolean).join(' · '));
	item.append(kind, title, passages);
	return item;
}

function printExcerpt(
	{ title, anchor, segments }: Excerpt,
	page: Page,
	url: string,
	language: string | undefined,
): HTMLLIElement {
	const item = document.createElement('li');
	const text = document.createElement('p');
	text.append(...segments.map(toNode));
	const words = text.textContent.trim();
	if (/^\p{Ll}/u.test(words) && !words.startsWith(title ?? '\n')) text.prepend('… ');
	if (!/[.!?…»”]$/.test(words)) text.append(' …');
	if (language) text.lang = language;
	if (anchor && title && title !== page.meta['title']) {
		const address = markedAddress(`${url.replace(/#.*/, '')}#${anchor}`, text);
		item.append(link(address, restoreText(title), language));
	}
	item.append(text);
	return item;
}

/**
 * The address of a page or a passage, which tells it the words to mark there.
 * @param found what holds the words, marked
 */
function markedAddress(address: string, found: HTMLElement): string {
	const { origin, pathname, searchParams, hash } = new URL(address, location.href);
	const words = [...found.querySelectorAll('mark')].map(({ textContent }) => textContent.toLowerCase());
	if (words.length > 0) searchParams.set('mots', [...new Set(words)].join(' '));
	const path = `${pathname}${words.length > 0 ? `?${searchParams.toString()}` : ''}${hash}`;
	return origin === location.origin ? path : origin + path;
}

function link(address: string, text: string, language: string | undefined): HTMLAnchorElement {
	const anchor = document.createElement('a');
	anchor.href = address;
	anchor.textContent = text;
	if (language) anchor.lang = language;
	return anchor;
}

function toNode({ text, isMarked }: Excerpt['segments'][number]): Node {
	if (!isMarked) return document.createTextNode(text);
	const mark = document.createElement('mark');
	mark.append(text);
	return mark;
}
