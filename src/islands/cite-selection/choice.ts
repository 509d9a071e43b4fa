import { citationFormats, citationStyles } from '#formats/citations/index.ts';
import type { Style } from '#formats/citations/text/wording.ts';
import type { Work } from '#formats/citations/work.ts';
import type { Locale } from '#i18n/locales.ts';

/** Where the style or the format that the reader chose is kept: the first style as long as there is none. */
const key = 'citation-style';

/** What a reader chose: a style, in which a citation is written, or a format, in which a reference is kept in a file. */
export type Chosen =
	| { style: Style; format?: undefined }
	| {
			style?: undefined;
			format: { extension: string; type: string; print: (works: readonly Work[]) => string };
	  };

/**
 * A choice of style or of format, which is kept for the next time, here and in every other choice of the page.
 * @param change called when another is chosen, in whichever of them
 */
export function createChoice(panel: HTMLElement, change: () => void): HTMLSelectElement {
	const choice = document.createElement('select');
	choice.className = 'button';
	choice.ariaLabel = panel.dataset['style'] ?? '';
	const [styles, formats] = [citationStyles, Object.values(citationFormats)].map((kinds) =>
		kinds.map(({ name }) => new Option(name)),
	);
	choice.append(...styles!, document.createElement('hr'), ...formats!);
	const read = () => {
		choice.value = recall() ?? '';
		if (choice.selectedIndex < 0) choice.selectedIndex = 0;
	};
	read();
	choice.addEventListener('change', () => {
		keep(choice.value);
		panel.dispatchEvent(new Event(key));
	});
	panel.addEventListener(key, () => {
		if (recall() !== undefined) read();
		change();
	});
	return choice;
}

/** What a choice says. */
export function readChoice({ value }: HTMLSelectElement): Chosen {
	const style = citationStyles.find(({ name }) => name === value);
	if (style) return { style: style.style };
	const [extension, format] = Object.entries(citationFormats).find(([, { name }]) => name === value)!;
	return { format: { extension, ...format } };
}

/** Writes a citation, the title of what is published as a whole in italics, and one in another language marked with it. */
export function write(style: Style, work: Work, locale: string): (Node | string)[] {
	return style(work, locale as Locale).map(({ text, isItalic, language = locale }) => {
		if (!isItalic && language === locale) return text;
		const title = document.createElement(isItalic ? 'i' : 'span');
		if (language !== locale) title.lang = language;
		title.textContent = text;
		return title;
	});
}

/** A link by which a reference can be kept in a file, as soon as it is given one. */
export function createFile(panel: HTMLElement) {
	const link = document.createElement('a');
	link.hidden = true;
	return {
		link,
		offer: ({ extension, type, print }: NonNullable<Chosen['format']>, work: Work): string => {
			const text = print([work]);
			URL.revokeObjectURL(link.href);
			link.href = URL.createObjectURL(new Blob([text], { type }));
			link.download = `${work.key}.${extension}`;
			link.textContent = panel.dataset['download']!.replace('{file}', link.download);
			link.hidden = false;
			return text;
		},
	};
}

/** A reader may forbid pages to keep anything. */
function recall(): string | undefined {
	try {
		return localStorage.getItem(key) ?? undefined;
	} catch {
		return undefined;
	}
}

function keep(value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {}
}
