import { adopt } from '../adopt.ts';
import styles from './popover.css?inline';

adopt(styles);

/** Opens the definition to which a word leads, beside it. */
export function openTerm(link: HTMLAnchorElement): void {
	const title = document.getElementById(link.hash.slice(1));
	const definition = title?.nextElementSibling;
	if (!title || !definition) return;
	const popover = document.createElement('div');
	popover.className = 'term-popover';
	popover.popover = 'auto';
	popover.tabIndex = -1;
	popover.setAttribute('role', 'note');
	popover.append(paragraph(title), paragraph(definition));
	popover.addEventListener('toggle', (event) => {
		if (event.newState === 'closed') popover.remove();
	});
	link.after(popover);
	popover.showPopover();
	place(popover, link.getClientRects()[0] ?? link.getBoundingClientRect());
	popover.focus({ preventScroll: true });
}

function paragraph(source: Element): HTMLParagraphElement {
	const copy = document.createElement('p');
	copy.append(...[...source.childNodes].map((node) => node.cloneNode(true)));
	return copy;
}

/** Puts the popover under the word, or above it where there is no room below; it scrolls with the text. */
function place(popover: HTMLElement, word: DOMRect): void {
	const gap = 8;
	const { width, height } = popover.getBoundingClientRect();
	const isBelow = word.bottom + gap + height <= window.innerHeight || word.top < gap + height;
	const top = window.scrollY + (isBelow ? word.bottom + gap : word.top - gap - height);
	const left = Math.min(Math.max(gap, word.left), document.documentElement.clientWidth - width - gap);
	popover.style.inset = `${String(top)}px auto auto ${String(left)}px`;
}
