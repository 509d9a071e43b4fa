import type { Result } from '#search/browser/pagefind.ts';
import { printResult, type ResultContext } from './results.ts';

/** How many pages are loaded at a time. */
export const pagesShown = 4;

/** What a group of results needs of the page that shows it. */
export interface GroupContext extends ResultContext {
	/** The title of the group. */
	title: string;
	/** How many results are shown before the reader asks for more. */
	shown: number;
	/** The words of the button that shows the rest. */
	more: (count: number) => string;
	/** What is said of a page that could not be loaded. */
	unloaded: string;
}

/** Prints the results of one language: the first as soon as it is there, then some others, and a button for the rest. */
export async function printGroup(results: readonly Result[], context: GroupContext): Promise<Node[]> {
	const [first, ...others] = results;
	if (!first) return [];
	const list = document.createElement('ol');
	list.className = 'results';
	list.append(await load(first, context));
	void append(list, others, context.shown - 1, context);
	const title = document.createElement('h2');
	title.textContent = context.title;
	return [title, list];
}

/** Loads a page that was found and prints it; or says that it could not be loaded. */
async function load(result: Result, context: GroupContext): Promise<HTMLLIElement> {
	const page = await result.data().catch(() => undefined);
	if (page) return printResult(page, result.terms, context);
	const item = document.createElement('li');
	item.className = 'result';
	item.textContent = context.unloaded;
	return item;
}

async function append(
	list: HTMLOListElement,
	results: readonly Result[],
	count: number,
	context: GroupContext,
): Promise<void> {
	list.append(...(await Promise.all(results.slice(0, count).map((result) => load(result, context)))));
	const rest = results.slice(count);
	if (rest.length === 0) return;
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'button';
	button.textContent = context.more(rest.length);
	const item = document.createElement('li');
	item.append(button);
	list.append(item);
	button.addEventListener('click', () => {
		const last = item.previousElementSibling;
		item.remove();
		void append(list, rest, pagesShown, context).then(() =>
			last?.nextElementSibling?.querySelector('a')?.focus(),
		);
	});
}
