import { copy, createButton, createStatus, listStyles, writeCitation } from './citations.ts';

/** Milliseconds without a change before a selection is taken for finished. */
const pause = 250;

/** Where the style that the reader chose is kept: the first of the panel's as long as there is none. */
const key = 'citation-style';

/** A selection in a passage. */
interface Selected {
	passage: Element;
	text: string;
	/** The second of the video at which the first of the words is said; undefined where they were not filmed. */
	second: number | undefined;
}

const panel = document.querySelector<HTMLElement>('.cite');
if (panel) {
	offerCopies(panel);
	offerTools(panel);
}

/** Offers, under words that are selected in a passage, to copy the link to it and its citation. */
function offerTools(panel: HTMLElement): void {
	const tools = document.createElement('div');
	tools.className = 'selection-tools';
	tools.role = 'group';
	const status = createStatus();
	const style = createStyleChoice(panel);
	let selected: Selected | undefined;
	const offer = (name: string, write: (selected: Selected) => HTMLElement | string) => {
		const button = createButton(name, () => {
			if (selected) void copy(write(selected), panel, status);
		});
		tools.append(button);
		return button;
	};
	const cite = (selection: Selected, of: 'passage' | 'moment') => {
		const { passage, second = 0 } = selection;
		const time = `${String(Math.floor(second / 60))}:${String(second % 60).padStart(2, '0')}`;
		const values = { id: passage.id, second: String(second), time };
		const citation = writeCitation(listStyles(panel)[style.selectedIndex]!, of, values);
		citation.prepend(quote(selection), ' ');
		return citation;
	};
	const { link = '', quote: quoted = '', moment = '' } = panel.dataset;
	offer(link, ({ passage }) => `${location.href.replace(/[?#].*/, '')}#${passage.id}`);
	offer(quoted, (selection) => cite(selection, 'passage'));
	tools.append(style);
	const ofMoment = offer(moment, (selection) => cite(selection, 'moment'));
	tools.append(status);
	const update = () => {
		if (tools.contains(document.activeElement)) return;
		selected = readSelection();
		tools.hidden = !selected;
		if (!selected) return;
		status.textContent = '';
		ofMoment.hidden = moment === '' || selected.second === undefined;
		// After the passage, so that the Tab key goes there next.
		(selected.passage.closest('.statement') ?? selected.passage).after(tools);
	};
	let timer = window.setTimeout(update, pause);
	document.addEventListener('selectionchange', () => {
		clearTimeout(timer);
		timer = window.setTimeout(update, pause);
	});
}

/** Offers to copy each citation of the page. */
function offerCopies(panel: HTMLElement): void {
	const status = createStatus();
	const name = panel.dataset['copy'] ?? '';
	for (const style of listStyles(panel)) {
		const button = createButton(name, () => {
			button.after(status);
			void copy(style.element.querySelector('span')!, panel, status);
		});
		button.ariaLabel = `${name} (${style.name})`;
		style.element.append(button);
	}
}

/** A choice of style, which is kept for the next time. */
function createStyleChoice(panel: HTMLElement): HTMLSelectElement {
	const choice = document.createElement('select');
	choice.className = 'button';
	choice.ariaLabel = panel.dataset['style'] ?? '';
	choice.append(...listStyles(panel).map(({ name }) => new Option(name)));
	// A reader may forbid pages to keep anything.
	try {
		const kept = localStorage.getItem(key);
		if (kept) choice.value = kept;
		if (choice.selectedIndex < 0) choice.selectedIndex = 0;
		choice.addEventListener('change', () => localStorage.setItem(key, choice.value));
	} catch {}
	return choice;
}

function readSelection(): Selected | undefined {
	const selection = document.getSelection();
	const text = selection?.toString().trim();
	const node = selection?.anchorNode;
	const place = node instanceof Element ? node : node?.parentElement;
	const passage = place?.closest('[id]');
	if (!text || !passage || !/^[pt]\d+$/.test(passage.id)) return undefined;
	const second = place?.closest<HTMLElement>('[data-t]')?.dataset['t'];
	return { passage, text, second: second === undefined ? undefined : Math.floor(Number(second)) };
}

/** The words, between the quotation marks of their language. */
function quote({ passage, text }: Selected): string {
	const language = passage.closest('[lang]')?.getAttribute('lang');
	return language === 'en' ? `“${text}”` : `«\u202f${text}\u202f»`;
}
