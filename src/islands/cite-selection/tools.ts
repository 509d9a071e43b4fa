import { todayHere } from '#dates/date.ts';
import { citeMoment, citePassage, type Work } from '#formats/citations/work.ts';
import { grammars } from '#i18n/grammar/index.ts';
import { defaultLocale, isLocale } from '#i18n/locales.ts';
import { adopt } from '../adopt.ts';
import { openBeside } from '../popover.ts';
import { pageAddress } from './address.ts';
import { createChoice, createFile, readChoice, write } from './choice.ts';
import { createButton } from '../button.ts';
import { copy, createStatus } from './copy.ts';
import { fillPanel, timeOf } from './panel.ts';
import { createReference } from './reference.ts';
import { readSelection, type Selected } from './selection.ts';
import styles from './tools.css?inline';

adopt(styles);

/** Milliseconds without a change before a selection is taken for finished. */
const pause = 250;

/** Only where the browser has it, and the page came by https. */
const canShare = 'share' in navigator;

const panel = document.querySelector<HTMLElement>('.cite');
const page = pageAddress();
const work = panel && (JSON.parse(panel.dataset['work'] ?? '') as Work);
if (panel && work) {
	// Where the site has no address of its own, that at which the reader reads it.
	if (page) work.url ??= page;
	work.consulted = todayHere();
	fillPanel(panel, work);
	if (page) offerShare(panel, work, page);
	offerTools(panel, work, page);
}

/** Opens the reference of the passage of which a link is the number, beside it; its address is that of the page from now on. */
export function openReference(link: HTMLAnchorElement): void {
	if (!panel || !work) return;
	history.replaceState(history.state, '', link.hash);
	const { element, show } = createReference(panel);
	show(citePassage(work, link.hash.slice(1), timeOf(link.parentElement!)), page && page + link.hash);
	const passage = document.getElementById(link.hash.slice(1)) ?? link;
	openBeside(link, passage.getBoundingClientRect(), element).ariaLabel = link.ariaLabel;
}

/** Offers, under words that are selected in a passage, to copy the link to it and its citation. */
function offerTools(panel: HTMLElement, work: Work, page: string | undefined): void {
	const tools = document.createElement('div');
	tools.className = 'selection-tools';
	tools.role = 'group';
	const status = createStatus();
	const choice = createChoice(panel, () => undefined);
	const file = createFile(panel);
	let selected: Selected | undefined;
	const offer = (name: string, press: (selected: Selected) => void) => {
		const button = createButton(name, () => {
			if (selected) press(selected);
		});
		tools.append(button);
		return button;
	};
	const cite = (selection: Selected, cited: Work) => {
		const { style, format } = readChoice(choice);
		if (style) {
			file.link.hidden = true;
			const citation = document.createElement('span');
			citation.append(`${quote(selection)} — `, ...write(style, cited, panel.lang));
			void copy(citation, panel, status);
		} else void copy(file.offer(format, cited), panel, status);
	};
	const { link = '', quote: quoted = '', moment = '' } = panel.dataset;
	if (page)
		offer(link, ({ passage }) => {
			void copy(`${page}#${passage.id}`, panel, status);
		});
	offer(quoted, (selection) => {
		const { passage } = selection;
		cite(selection, citePassage(work, passage.id, timeOf(passage)));
	});
	if (page && canShare)
		offer(panel.dataset['share']!, ({ passage, text }) => share(work.title, `${page}#${passage.id}`, text));
	tools.append(choice);
	const ofMoment = offer(moment, (selection) => {
		if (selection.second !== undefined) cite(selection, citeMoment(work, selection.second));
	});
	tools.append(status, file.link);
	const update = () => {
		if (tools.contains(document.activeElement)) return;
		selected = readSelection();
		tools.hidden = !selected;
		if (!selected) return;
		status.textContent = '';
		file.link.hidden = true;
		ofMoment.hidden = work.duration === undefined || selected.second === undefined;
		// After the passage, so that the Tab key goes there next.
		(selected.passage.closest('.statement') ?? selected.passage).after(tools);
	};
	let timer = window.setTimeout(update, pause);
	document.addEventListener('selectionchange', () => {
		clearTimeout(timer);
		timer = window.setTimeout(update, pause);
	});
}

/** Where the device can hand a page to its applications, offers it beside what can be taken of it. */
function offerShare(panel: HTMLElement, { title }: Work, page: string): void {
	if (!canShare) return;
	const line = document.createElement('p');
	line.append(createButton(panel.dataset['share']!, () => share(title, page)));
	panel.querySelector('summary')!.after(line);
}

/** Hands a page or a passage to the applications of the device. Who goes back on it has nothing to be told. */
function share(title: string, url: string, text?: string): void {
	void navigator.share({ title, url, ...(text !== undefined && { text }) }).catch(() => undefined);
}

/** The words, between the quotation marks of their language. */
function quote({ passage, text }: Selected): string {
	const language = passage.closest<HTMLElement>('[lang]')?.lang;
	const [open, close] = grammars[isLocale(language) ? language : defaultLocale].quotes;
	return open + text + close;
}
