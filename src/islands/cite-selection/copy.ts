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
	const data: Record<string, string> =
		typeof content === 'string'
			? { 'text/plain': content }
			: {
					'text/plain': content.textContent.replaceAll(/[\n\t ]+/g, ' ').trim(),
					'text/html': content.innerHTML.trim(),
				};
	status.textContent = '';
	try {
		await navigator.clipboard.write([new ClipboardItem(data)]);
		status.textContent = dataset['copied'] ?? '';
	} catch {
		// Refused, or an address without https, where there is nothing to write to.
		status.textContent = dataset['uncopied'] ?? '';
	}
}
