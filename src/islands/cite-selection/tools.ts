/** Milliseconds without a change before a selection is taken for finished. */
const pause = 250;

/** A selection in a passage. */
interface Selected {
	passage: Element;
	text: string;
	/** What follows the address of the page in that of the passage. */
	fragment: string;
	/** The second of the video at which the first of the words is said; undefined where they were not filmed. */
	second: number | undefined;
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
	const offer = (name: string, write: (selected: Selected) => string) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'button';
		button.textContent = name;
		button.addEventListener('click', () => {
			if (!selected) return;
			void navigator.clipboard.writeText(write(selected)).then(() => {
				status.textContent = panel.dataset['copied'] ?? '';
			});
		});
		tools.append(button);
		return button;
	};
	const { link = '', quote = '', quoted = '', moment = '', momentQuoted = '' } = panel.dataset;
	offer(link, ({ fragment }) => location.href.replace(/[?#].*/, '') + fragment);
	offer(quote, (selection) => citePassage(selection, quoted));
	const ofMoment = offer(moment, (selection) => citeMoment(selection, momentQuoted));
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

function readSelection(): Selected | undefined {
	const selection = document.getSelection();
	const text = selection?.toString().trim();
	const node = selection?.anchorNode;
	const place = node instanceof Element ? node : node?.parentElement;
	const passage = place?.closest('[id]');
	if (!text || !passage || !/^[pt]\d+$/.test(passage.id)) return undefined;
	const second = place?.closest<HTMLElement>('[data-t]')?.dataset['t'];
	return {
		passage,
		text,
		fragment: `#${passage.id}`,
		second: second === undefined ? undefined : Math.floor(Number(second)),
	};
}

/** The words, between the quotation marks of their language, and the citation of the passage. */
function citePassage({ passage, text }: Selected, citation: string): string {
	const language = passage.closest('[lang]')?.getAttribute('lang');
	const quoted = language === 'en' ? `“${text}”` : `«\u202f${text}\u202f»`;
	return `${quoted} ${citation.replaceAll('{id}', passage.id)}`;
}

/** The same for the moment of the video, in minutes and seconds. */
function citeMoment(selected: Selected, citation: string): string {
	const second = selected.second ?? 0;
	const time = `${String(Math.floor(second / 60))}:${String(second % 60).padStart(2, '0')}`;
	return citePassage(selected, citation.replace('{second}', String(second)).replace('{time}', time));
}
