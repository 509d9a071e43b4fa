/** Lets the reader close a dialog with Escape from its field, and with a click beside it, in browsers that do not see to it. */
export function offerClosing(dialog: HTMLDialogElement): void {
	// WebKit keeps the key for the field: as elsewhere, the first empties it and the next closes.
	dialog.addEventListener('keydown', (event) => {
		const { target: field } = event;
		if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
		if (!(field instanceof HTMLInputElement) || field.type !== 'search') return;
		event.preventDefault();
		if (!field.value) {
			dialog.close();
			return;
		}
		field.value = '';
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
	if ('closedBy' in (HTMLDialogElement.prototype as object)) return;
	/** True where the pointer went down beside the dialog: words that are selected as far as there do not close it. */
	let isBeside = false;
	dialog.addEventListener('pointerdown', (event) => (isBeside = isOutside(dialog, event)));
	dialog.addEventListener('click', (event) => {
		if (isBeside && isOutside(dialog, event)) dialog.close();
	});
}

/** True on the backdrop: it belongs to the dialog, and lies around its box. */
function isOutside(dialog: HTMLDialogElement, { target, clientX, clientY }: MouseEvent): boolean {
	const { left, right, top, bottom } = dialog.getBoundingClientRect();
	return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom);
}
