import { citePassage, type Work } from '#formats/citations/work.ts';
import { sayPassage } from '#i18n/passage.ts';
import { pageAddress } from './address.ts';
import { createReference } from './reference.ts';

/** The ids that passages have. */
const passageId = /^[pti]\d+$/;

/** Shows in the panel one reference at a time, in the place of all: that of the passage which the address names, else that of the page. */
export function fillPanel(panel: HTMLElement, work: Work): void {
	const reference = createReference(panel);
	const only = document.createElement('input');
	only.type = 'checkbox';
	const words = document.createElement('span');
	const label = document.createElement('label');
	label.className = 'check';
	label.append(only, words);
	const show = () => {
		const id = location.hash.slice(1);
		const passage = passageId.test(id) && document.getElementById(id);
		const time = passage ? timeOf(passage) : undefined;
		label.hidden = !passage;
		words.textContent = panel.dataset['only']!.replace('{sign}', sayPassage(id, time));
		const page = pageAddress();
		if (passage && only.checked) reference.show(citePassage(work, id, time), page && `${page}#${id}`);
		else reference.show(work, page);
	};
	const follow = () => {
		only.checked = true;
		show();
	};
	only.addEventListener('change', show);
	window.addEventListener('hashchange', follow);
	panel.addEventListener('toggle', follow);
	panel.querySelector('dl')!.replaceWith(label, reference.element);
	follow();
}

/** When a passage is said, « 1:23 », where it was recorded. */
export function timeOf(passage: Element): string | undefined {
	return passage.querySelector('.time')?.textContent.trim();
}
