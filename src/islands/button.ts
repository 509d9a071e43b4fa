/** Makes a button. */
export function createButton(name: string, act: () => void): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'button';
	button.textContent = name;
	button.addEventListener('click', act);
	return button;
}
