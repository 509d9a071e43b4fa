/** Milliseconds without a change before a selection is taken for finished. */
const pause = 250;

/** A selection in a passage. */
interface Selected {
	passage: Element;
	text: string;
	/** The address of the passage. */
	address: string;
}

/** Shows, under words that are selected in a passage, what copies the link to it and its citation. */
export function offerTools(): void {
	const panel = document.querySelector<HTMLElement>('.cite');
	if (!panel) return;
	const tools = document.createElement('div');
	tools.className = 'selection-tools';
	tools.role = 'group';
	const status = document.createElement('span');
	status.role = 'status';
	let selected: Selected | undefined;
	const offer = (name: string | undefined, write: (selected: Selected) => string) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'button';
		button.textContent = name ?? '';
		button.addEventListener('click', () => {
			if (!selected) return;
			void navigator.clipboard.writeText(write(selected)).then(() => {
				status.textContent = panel.dataset['copied'] ?? '';
			});
		});
		tools.append(button);
	};
	offer(panel.dataset['link'], ({ address }) => address);
	offer(panel.dataset['quote'], (selection) => writeCitation(panel, selection));
	tools.append(status);
	const update = () => {
		if (tools.contains(document.activeElement)) return;
		selected = readSelection();
		tools.hidden = !selected;
		if (!selected) return;
		status.textContent = '';
		// After the passage, so that the Tab key goes there next.
		(selected.passage.closest('.statement') ?? selected.passage).after(tools);
	};
	let timer = window.setTimeout(update, pause);
	document.addEventListener('selectionchange', () => {
		clearTimeout(timer);
		timer = window.setTimeout(update, pause);
	});
}

function readSelection(): Selected | undefined {
	const selection = document.getSelection();
	const text = selection?.toString().trim();
	const node = selection?.anchorNode;
	const passage = (node instanceof Element ? node : node?.parentElement)?.closest('[id]');
	if (!text || !passage || !/^[pt]\d+$/.test(passage.id)) return undefined;
	return { passage, text, address: location.href.replace(/[?#].*/, '') + `#${passage.id}` };
}

/** The words, between the quotation marks of their language, and the page’s citation in the first style, with the address of the passage. */
function writeCitation(panel: HTMLElement, { passage, text, address }: Selected): string {
	const language = passage.closest('[lang]')?.getAttribute('lang');
	const quoted = language === 'en' ? `“${text}”` : `« ${text} »`;
	const citation = panel.querySelector('dd')?.textContent.trim() ?? '';
	const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
	const place = page + new URL(address).hash;
	return `${quoted} ${citation.includes(page) ? citation.replace(page, place) : `${citation} ${place}`}`;
}
