import { FoundPassages } from './found-passages.ts';
import { restoreTexts } from './marks.ts';
import { findRuns, listWords, readRuns, type Word } from './words.ts';

/** What holds words and is read as one. */
const passages = '.passage, p, li, dt, dd, td, th, figcaption, h1, h2, h3, h4';

/**
 * Marks words in the text of the page, says in how many passages they are and goes through these, until the reader presses Escape or the
 * button that says so. The address loses the words, so that it can be cited; the history keeps them, for who comes back.
 * @param strings the words of the interface: the name of the tools, « 1 passage », « {n} passages », « {i} sur {n} », and the names of the buttons
 */
export function markWords(words: string, strings: string): void {
	const address = new URL(location.href);
	address.searchParams.delete('mots');
	history.replaceState({ ...(history.state as object | null), words }, '', address);
	const main = document.querySelector('main');
	if (!main) return;
	restoreTexts();
	const found = [...findPassages(main, words)].map(([element, marked]) => ({ element, words: marked }));
	if (found.length === 0) return;
	const [label = '', one = '', many = '', place = '', previous = '', next = '', clear = ''] =
		strings.split('|');
	const tools = document.createElement('div');
	tools.className = 'found-words';
	tools.role = 'group';
	tools.ariaLabel = label;
	tools.lang = document.documentElement.lang;
	const output = document.createElement('output');
	const walk = new FoundPassages('found-words', output, place, (passage) => {
		putAfter(passage, tools);
		const target = passage.querySelector<HTMLElement>('.time') ?? passage;
		if (target === passage) target.tabIndex = -1;
		target.focus({ preventScroll: true });
	});
	const abort = new AbortController();
	const remove = () => {
		walk.show([]);
		history.replaceState({ ...(history.state as object | null), words: undefined }, '');
		tools.remove();
		abort.abort();
	};
	const offer = (name: string, press: () => void, sign?: string) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'button';
		button.textContent = sign ?? name;
		if (sign) button.ariaLabel = name;
		button.addEventListener('click', press);
		tools.append(button);
	};
	tools.append(output);
	if (found.length > 1) offer(previous, () => walk.go(-1), '↑');
	offer(next, () => walk.go(1), '↓');
	offer(clear, remove);
	// Where the reader has come to, so that the Tab key goes there next.
	const target = document.querySelector(':target');
	const at = found.findIndex(({ element }) => target?.contains(element) || element.contains(target));
	walk.show(found, at);
	if (found[at]) putAfter(found[at].element, tools);
	else main.prepend(tools);
	// What is put in a place that says aloud what comes into it must come after the place.
	requestAnimationFrame(() => {
		output.textContent = (found.length === 1 ? one : many).replace('{n}', String(found.length));
	});
	document.addEventListener(
		'keydown',
		({ key, defaultPrevented }) => key === 'Escape' && !defaultPrevented && remove(),
		abort,
	);
}

/** The passages that hold the words, of those in which the search finds them. */
function findPassages(main: Element, words: string): Map<HTMLElement, Word[]> {
	const text = listWords(main).filter(({ node }) => !node.parentElement!.closest('[data-pagefind-ignore]'));
	const found = new Map<HTMLElement, Word[]>();
	const all = readRuns(words).flatMap((run) => findRuns(text, run).flat());
	for (const word of new Set(all)) {
		const parent = word.node.parentElement!;
		const passage =
			parent.closest<HTMLElement>('.passage') ?? parent.closest<HTMLElement>(passages) ?? parent;
		found.set(passage, [...(found.get(passage) ?? []), word]);
	}
	const isBefore = (a: Node, b: Node) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
	return new Map([...found].sort(([a], [b]) => (isBefore(a, b) ? -1 : 1)));
}

function putAfter(passage: Element, tools: Element): void {
	if (passage.matches('li, dt, dd, td, th, figcaption')) passage.append(tools);
	else passage.after(tools);
}
