import { adopt } from './adopt.ts';
import styles from './popover.css?inline';

adopt(styles);

/**
 * Opens something under a place of the page; Escape, or a click elsewhere, closes it and leads back to the link that led to it.
 * @param at what it may not hide
 */
export function openBeside(link: HTMLAnchorElement, at: DOMRect, ...content: readonly Node[]): HTMLElement {
	const popover = showBeside(link, at, ...content);
	popover.tabIndex = -1;
	popover.focus({ preventScroll: true });
	return popover;
}

/** Shows something under a place of the page, and leaves the focus where it is; Escape, or a click elsewhere, closes it. */
export function showBeside(link: HTMLAnchorElement, at: DOMRect, ...content: readonly Node[]): HTMLElement {
	const popover = document.createElement('div');
	popover.className = 'popover';
	popover.popover = 'auto';
	popover.append(...content);
	popover.addEventListener('toggle', (event) => {
		if (event.newState === 'closed') popover.remove();
	});
	link.after(popover);
	popover.showPopover();
	place(popover, at);
	return popover;
}

/** Opens the definition to which a word leads. */
export function openTerm(link: HTMLAnchorElement): void {
	const title = document.getElementById(link.hash.slice(1));
	const definition = title?.nextElementSibling;
	if (!title || !definition) return;
	const word = link.getClientRects()[0] ?? link.getBoundingClientRect();
	openBeside(link, word, paragraph(title), paragraph(definition)).role = 'note';
}

function paragraph(source: Element): HTMLParagraphElement {
	const copy = document.createElement('p');
	copy.append(...[...source.childNodes].map((node) => node.cloneNode(true)));
	return copy;
}

/** Puts the popover under the place, or above it where there is no room below; it scrolls with the text. */
function place(popover: HTMLElement, at: DOMRect): void {
	const gap = 8;
	const { width, height } = popover.getBoundingClientRect();
	const isBelow = at.bottom + gap + height <= window.innerHeight || at.top < gap + height;
	const top = window.scrollY + (isBelow ? at.bottom + gap : at.top - gap - height);
	const left = Math.min(Math.max(gap, at.left), document.documentElement.clientWidth - width - gap);
	popover.style.inset = `${String(top)}px auto auto ${String(left)}px`;
}
