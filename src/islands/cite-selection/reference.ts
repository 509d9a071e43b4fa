import type { Work } from '#formats/citations/work.ts';
import { createChoice, createFile, readChoice, write } from './choice.ts';
import { createButton } from '../button.ts';
import { copy, createStatus } from './copy.ts';

/** The reference of a work, in one style or one format at a time, to be copied or kept. */
export function createReference(panel: HTMLElement): {
	element: HTMLElement;
	show: (work: Work, link: string | undefined) => void;
} {
	const { copy: copyName = '', link: linkName = '' } = panel.dataset;
	const element = document.createElement('div');
	element.className = 'reference';
	element.lang = panel.lang;
	const citation = document.createElement('p');
	const status = createStatus();
	const file = createFile(panel);
	let shown: Work | undefined;
	let address: string | undefined;
	let text = '';
	const print = () => {
		if (!shown) return;
		const { style, format } = readChoice(choice);
		citation.hidden = format !== undefined;
		file.link.hidden = style !== undefined;
		status.textContent = '';
		if (style) citation.replaceChildren(...write(style, shown, panel.lang));
		else text = file.offer(format, shown);
	};
	const choice = createChoice(panel, print);
	const link = createButton(linkName, () => void copy(address ?? '', panel, status));
	const actions = document.createElement('div');
	actions.append(
		choice,
		createButton(copyName, () => void copy(citation.hidden ? text : citation, panel, status)),
		link,
		file.link,
		status,
	);
	element.append(citation, actions);
	return {
		element,
		show: (work, at) => {
			[shown, address] = [work, at];
			link.hidden = !at;
			print();
		},
	};
}
