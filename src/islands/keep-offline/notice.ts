// Says at the top of a page that the worker gave what the page is: a copy that is read without a network, or one that has a newer state.
import { readOffered, receive, Unkept, weighMissing } from '#offline/browser/receive.ts';
import { findShelf } from '#offline/browser/shelf.ts';
import { pathOfPage } from '#offline/copy.ts';
import { createButton } from '../button.ts';
import { readLocale, readWords, type Say } from './words.ts';

const root = new URL('.', import.meta.url).href;
const locale = readLocale();
const home = root + pathOfPage(locale);

/** The state that the reader put off, until the browser is closed. */
const putOff = 'hors-ligne';

const box = document.createElement('aside');
box.className = 'fallback';
box.lang = locale;
const text = document.createElement('p');
text.setAttribute('role', 'status');
const actions = document.createElement('p');
actions.className = 'actions';
box.append(text, actions);

await judge();
addEventListener('online', () => void judge());
addEventListener('offline', () => void judge());

/** Finds out what is to be said, and says it; nothing, on a page that is as the site has it. */
async function judge(): Promise<void> {
	box.remove();
	const shelf = await findShelf(root);
	if (!shelf) return;
	const copy = await shelf.read();
	const offered = await readOffered(root).catch(() => undefined);
	if (
		offered &&
		(!copy || offered.version === copy.version || sessionStorage.getItem(putOff) === offered.version)
	)
		return;
	const say = await readTexts();
	if (!say) return;
	const asked = new URLSearchParams(location.search).get('page');
	if (!offered && asked !== null && location.href.startsWith(home))
		show(say('pageAbsent'), [createLink(say('retry'), new URL(asked, root).href)]);
	else if (!offered) show(copy ? say('copyRead', { date: copy.date }) : say('pagesRead'), []);
	else {
		const size = weighMissing(offered, await shelf.listSums());
		show(say('newer', { date: offered.date, size }), [
			createButton(say('update', { size }), () => void update(say)),
			createButton(say('later'), () => {
				sessionStorage.setItem(putOff, offered.version);
				box.remove();
			}),
		]);
	}
}

/** Receives the new state, and shows the page as it is in it. */
async function update(say: Say): Promise<void> {
	const stopping = new AbortController();
	actions.replaceChildren(createButton(say('stop'), () => stopping.abort()));
	try {
		await receive(root, stopping.signal, (done, total) => {
			actions.firstElementChild!.textContent = `${say('stop')} (${say('receiving', { done, total })})`;
		});
		location.reload();
	} catch (error) {
		text.textContent = say(error instanceof Unkept ? error.reason : 'network');
		actions.replaceChildren(createButton(say('retry'), () => void update(say)));
	}
}

/** The texts are those of the page about the copy, which is always kept. */
async function readTexts(): Promise<Say | undefined> {
	const page = await fetch(home).then(
		(response) => response.text(),
		() => '',
	);
	const element = new DOMParser()
		.parseFromString(page, 'text/html')
		.querySelector<HTMLElement>('keep-offline');
	return element ? readWords(element) : undefined;
}

function show(words: string, ways: readonly HTMLElement[]): void {
	text.textContent = words;
	actions.replaceChildren(...ways);
	document.querySelector('main')?.prepend(box);
}

function createLink(name: string, url: string): HTMLAnchorElement {
	const link = document.createElement('a');
	link.className = 'button';
	link.textContent = name;
	link.href = url;
	return link;
}
