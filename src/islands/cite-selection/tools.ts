import { todayHere } from '#dates/date.ts';
import { citationFormats, citationStyles } from '#formats/citations/index.ts';
import type { Style } from '#formats/citations/text/wording.ts';
import { citeMoment, citePassage, type Work } from '#formats/citations/work.ts';
import { grammars } from '#i18n/grammar/index.ts';
import { defaultLocale, isLocale, type Locale } from '#i18n/locales.ts';
import { adopt } from '../adopt.ts';
import { copy, createButton, createStatus } from './copy.ts';
import { readSelection, type Selected } from './selection.ts';
import styles from './tools.css?inline';

adopt(styles);

/** Milliseconds without a change before a selection is taken for finished. */
const pause = 250;

/** Where the style or the format that the reader chose is kept: the first style as long as there is none. */
const key = 'citation-style';

/** Only where the browser has it, and the page came by https. */
const canShare = 'share' in navigator;

const panel = document.querySelector<HTMLElement>('.cite');
if (panel) {
	const page = location.href.replace(/[?#].*/, '');
	const work = JSON.parse(panel.dataset['work'] ?? '') as Work;
	// Where the site has no address of its own, that at which the reader reads it.
	work.url ??= page;
	work.consulted = todayHere();
	offerCopies(panel, work);
	offerShare(panel, work, page);
	offerTools(panel, work, page);
}

/** Offers, under words that are selected in a passage, to copy the link to it and its citation. */
function offerTools(panel: HTMLElement, work: Work, page: string): void {
	const tools = document.createElement('div');
	tools.className = 'selection-tools';
	tools.role = 'group';
	const status = createStatus();
	const choice = createChoice(panel);
	const file = document.createElement('a');
	let selected: Selected | undefined;
	const offer = (name: string, press: (selected: Selected) => void) => {
		const button = createButton(name, () => {
			if (selected) press(selected);
		});
		tools.append(button);
		return button;
	};
	const cite = (selection: Selected, cited: Work) => {
		const style = citationStyles.find(({ name }) => name === choice.value);
		const format = Object.entries(citationFormats).find(([, { name }]) => name === choice.value);
		file.hidden = !format;
		if (style) {
			const citation = document.createElement('span');
			citation.append(`${quote(selection)} — `, ...write(style.style, cited, panel.lang));
			void copy(citation, panel, status);
		} else if (format) {
			const [extension, { print, type }] = format;
			const text = print([cited]);
			void copy(text, panel, status);
			URL.revokeObjectURL(file.href);
			file.href = URL.createObjectURL(new Blob([text], { type }));
			file.download = `${cited.key}.${extension}`;
			file.textContent = panel.dataset['download']!.replace('{file}', file.download);
		}
	};
	const { link = '', quote: quoted = '', moment = '' } = panel.dataset;
	offer(link, ({ passage }) => {
		void copy(`${page}#${passage.id}`, panel, status);
	});
	offer(quoted, (selection) => {
		const { passage } = selection;
		cite(selection, citePassage(work, passage.id, passage.querySelector('.time')?.textContent.trim()));
	});
	if (canShare)
		offer(panel.dataset['share']!, ({ passage, text }) => share(work.title, `${page}#${passage.id}`, text));
	tools.append(choice);
	const ofMoment = offer(moment, (selection) => {
		if (selection.second !== undefined) cite(selection, citeMoment(work, selection.second));
	});
	tools.append(status, file);
	const update = () => {
		if (tools.contains(document.activeElement)) return;
		selected = readSelection();
		tools.hidden = !selected;
		if (!selected) return;
		status.textContent = '';
		file.hidden = true;
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

/** Offers to copy each citation of the page, as its reader has it before their eyes today. */
function offerCopies(panel: HTMLElement, work: Work): void {
	const status = createStatus();
	const name = panel.dataset['copy'] ?? '';
	for (const [index, citation] of panel.querySelectorAll<HTMLElement>('dd > span').entries()) {
		citation.replaceChildren(...write(citationStyles[index]!.style, work, panel.lang));
		const button = createButton(name, () => {
			button.after(status);
			void copy(citation, panel, status);
		});
		button.ariaLabel = `${name} (${citation.parentElement!.previousElementSibling!.textContent})`;
		citation.after(button);
	}
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

/** A choice of style or of format, which is kept for the next time. */
function createChoice(panel: HTMLElement): HTMLSelectElement {
	const choice = document.createElement('select');
	choice.className = 'button';
	choice.ariaLabel = panel.dataset['style'] ?? '';
	const [styles, formats] = [citationStyles, Object.values(citationFormats)].map((kinds) =>
		kinds.map(({ name }) => new Option(name)),
	);
	choice.append(...styles!, document.createElement('hr'), ...formats!);
	// A reader may forbid pages to keep anything.
	try {
		const kept = localStorage.getItem(key);
		if (kept) choice.value = kept;
		if (choice.selectedIndex < 0) choice.selectedIndex = 0;
		choice.addEventListener('change', () => localStorage.setItem(key, choice.value));
	} catch {}
	return choice;
}

/** Writes a citation, the title of what is published as a whole in italics, and one in another language marked with it. */
function write(style: Style, work: Work, locale: string): (Node | string)[] {
	return style(work, locale as Locale).map(({ text, isItalic, isTypeset }) => {
		const isForeign = isTypeset && work.language !== locale;
		if (!isItalic && !isForeign) return text;
		const title = document.createElement(isItalic ? 'i' : 'span');
		if (isForeign) title.lang = work.language;
		title.textContent = text;
		return title;
	});
}

/** The words, between the quotation marks of their language. */
function quote({ passage, text }: Selected): string {
	const language = passage.closest<HTMLElement>('[lang]')?.lang;
	const [open, close] = grammars[isLocale(language) ? language : defaultLocale].quotes;
	return open + text + close;
}
