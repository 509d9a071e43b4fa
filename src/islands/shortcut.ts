/** Where the reader's choice is kept: absent, the key « / » opens the search. */
const key = 'search-shortcut';

/** True where the key « / » opens the search. A shortcut of one character can be switched off: WCAG 2.2, criterion 2.1.4. */
export function isShortcutOn(): boolean {
	try {
		return localStorage.getItem(key) !== 'off';
	} catch {
		// A reader may forbid pages to keep anything.
		return true;
	}
}

/** Lets the reader switch the key « / » off, or on again. */
export function offerShortcut(box: HTMLInputElement): void {
	box.checked = isShortcutOn();
	box.addEventListener('change', () => {
		if (box.checked) localStorage.removeItem(key);
		else localStorage.setItem(key, 'off');
	});
}
