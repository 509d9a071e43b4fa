/**
 * Arrows go from the field to what was found and back; Escape goes back to the field.
 * @param stops what the arrows go through after the field
 */
export function moveByKey(
	event: KeyboardEvent,
	input: HTMLInputElement,
	stops: readonly HTMLElement[],
): void {
	// They choose a sign while it is composed, and an accent in the menu of macOS, which only this code (229) tells, deprecated as it is.
	const { isComposing, keyCode }: { isComposing: boolean; keyCode: number } = event;
	if (isComposing || keyCode === 229) return;
	const all = [input, ...stops];
	const at = all.indexOf(document.activeElement as HTMLElement);
	if (at === -1) return;
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
	const target = event.key === 'Escape' && at > 0 ? input : step !== 0 ? all[at + step] : undefined;
	if (!target) return;
	event.preventDefault();
	target.focus();
}
