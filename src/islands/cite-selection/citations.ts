/** A style of citation, and what it makes of the page. */
interface CitedStyle {
	name: string;
	element: HTMLElement;
}

/** The styles of citation that a panel offers. */
export function listStyles(panel: Element): CitedStyle[] {
	return [...panel.querySelectorAll('dt')].map((term) => ({
		name: term.textContent.trim(),
		element: term.nextElementSibling as HTMLElement,
	}));
}

/**
 * Writes the citation of a passage, or of a moment of the video.
 * @param values what stands in it for « {id} », « {second} », « {time} »
 */
export function writeCitation(
	{ element }: CitedStyle,
	of: 'passage' | 'moment',
	values: Readonly<Record<string, string>>,
): HTMLElement {
	const citation = document.createElement('span');
	const [passage, moment] = element.querySelectorAll('template');
	const { content } = (of === 'passage' ? passage : moment)!;
	for (const node of content.childNodes) {
		const piece = citation.appendChild(node.cloneNode(true));
		piece.textContent = piece.textContent!.replaceAll(
			/\{(\w+)\}/g,
			(whole, name: string) => values[name] ?? whole,
		);
	}
	return citation;
}

/** Makes an element that says aloud whether a copy was made, as the words of the panel say it. */
export function createStatus(): HTMLElement {
	const status = document.createElement('span');
	status.role = 'status';
	return status;
}

/** Copies a citation with its italics, which word processors keep; or words alone. */
export async function copy(
	content: HTMLElement | string,
	{ dataset }: HTMLElement,
	status: HTMLElement,
): Promise<void> {
	const plain = typeof content === 'string' ? content : content.textContent;
	const data: Record<string, string> = { 'text/plain': plain.replaceAll(/[\n\t ]+/g, ' ').trim() };
	if (typeof content !== 'string') data['text/html'] = content.innerHTML.trim();
	status.textContent = '';
	try {
		await navigator.clipboard.write([new ClipboardItem(data)]);
		status.textContent = dataset['copied'] ?? '';
	} catch {
		// Refused, or an address without https, where there is nothing to write to.
		status.textContent = dataset['uncopied'] ?? '';
	}
}

/** Makes a button. */
export function createButton(name: string, press: () => void): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'button';
	button.textContent = name;
	button.addEventListener('click', press);
	return button;
}
