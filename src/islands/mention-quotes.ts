import { showBeside } from './popover.ts';

/** Passages that are quoted at once: more would hide the table. */
const most = 4;

/** Milliseconds that the pointer has to go from a number to what it quotes. */
const way = 200;

/** The number whose passages are quoted. */
let quoted: HTMLAnchorElement | undefined;

/**
 * Quotes the passages that a number counts beside it, until the pointer and the focus have left both, or Escape is pressed.
 * @param list where they are quoted on the page: one of them, or several
 */
export function quoteBeside(link: HTMLAnchorElement, list: Element): void {
	if (link === quoted || !link.matches(':hover, :focus')) return;
	const passages = list.matches('li') ? [list] : [...list.querySelectorAll('li')];
	const lines = passages.slice(0, most).map(lineOf);
	if (passages.length > most) lines.push(paragraph('…'));
	const popover = showBeside(link, link.getBoundingClientRect(), ...lines);
	popover.role = 'tooltip';
	popover.id = 'quoted-passages';
	link.setAttribute('aria-describedby', popover.id);
	quoted = link;

	const { signal, abort } = closing();
	const leave = () =>
		setTimeout(() => {
			if (![link, popover].some((element) => element.matches(':hover, :focus'))) popover.hidePopover();
		}, way);
	for (const element of [link, popover]) element.addEventListener('pointerleave', leave, { signal });
	link.addEventListener('blur', leave, { signal });
	popover.addEventListener('toggle', ({ newState }) => {
		if (newState !== 'closed') return;
		abort();
		link.removeAttribute('aria-describedby');
		if (quoted === link) quoted = undefined;
	});
}

function closing(): { signal: AbortSignal; abort: () => void } {
	const controller = new AbortController();
	return { signal: controller.signal, abort: () => controller.abort() };
}

/** A passage in one paragraph, without its links: where it is, then its words. */
function lineOf(passage: Element): HTMLParagraphElement {
	const [place, words] = passage.children;
	const line = paragraph(`${place?.textContent ?? ''} `);
	if (words) line.append(words.cloneNode(true));
	return line;
}

function paragraph(text: string): HTMLParagraphElement {
	const line = document.createElement('p');
	line.textContent = text;
	return line;
}
