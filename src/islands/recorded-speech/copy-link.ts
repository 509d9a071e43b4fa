import type { TranscriptActions } from './transcript-text.ts';

/** Copies the link to the passage in which a button stands; where that is refused, the link is in the address bar. */
export async function copyLink(
	button: HTMLElement,
	{ strings, tell }: Pick<TranscriptActions, 'strings' | 'tell'>,
): Promise<void> {
	const passage = button.closest('.passage');
	if (!passage) return;
	const time = passage.querySelector('.time')?.textContent.trim() ?? '';
	const address = new URL(`#${passage.id}`, location.href.replace(/[?#].*/, ''));
	try {
		await navigator.clipboard.writeText(address.href);
		button.textContent = '✓';
		tell((strings['copied'] ?? '').replace('{time}', time));
	} catch {
		history.replaceState(history.state, '', address);
		tell((strings['notCopied'] ?? '').replace('{time}', time));
	}
	window.setTimeout(() => (button.textContent = strings['copy'] ?? ''), 2000);
}
