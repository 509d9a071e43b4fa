import styles from '../keys.css?inline';
import { adopt } from '../adopt.ts';
import type { Play } from './transcript-text.ts';

adopt(styles);

/**
 * Makes the time codes of a transcript one stop of the keyboard: up and down go from passage to passage, left and right from cue to cue,
 * Enter plays what has the focus.
 */
export function offerKeys(root: HTMLElement, play: Play, signal: AbortSignal): void {
	const keys = root.nextElementSibling;
	if (keys instanceof HTMLElement) keys.hidden = false;
	const codes = [...root.querySelectorAll<HTMLAnchorElement>('.time')];
	const cues = [...root.querySelectorAll<HTMLElement>('[data-t]')];
	const targetOf = (key: string, at: HTMLElement): HTMLElement | undefined => {
		const passage = at.closest('.passage');
		const code = codes.findIndex((other) => other.closest('.passage') === passage);
		const cue = at.dataset['t'] ? cues.indexOf(at) : undefined;
		const first = cues.findIndex((other) => other.closest('.passage') === passage);
		switch (key) {
			case 'ArrowDown':
				return codes[code + 1];
			case 'ArrowUp':
				return codes[cue === undefined ? code - 1 : code];
			case 'Home':
				return codes[0];
			case 'End':
				return codes.at(-1);
			case 'ArrowRight':
				return cues[cue === undefined ? first : cue + 1];
			case 'ArrowLeft':
				return cue === undefined ? undefined : cue === first ? codes[code] : cues[cue - 1];
			default:
				return undefined;
		}
	};
	const focus = (target: HTMLElement) => {
		if (target.dataset['t'] && play) {
			target.tabIndex = -1;
			target.setAttribute('role', 'button');
			target.addEventListener('blur', () => target.removeAttribute('role'), { once: true });
		}
		target.focus();
	};
	const onKey = (event: KeyboardEvent) => {
		const at = event.target instanceof HTMLElement ? event.target : undefined;
		// With a modifier, keys are the browser's: Alt and the left arrow go back.
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		const target = at?.matches('.time, [data-t]') ? targetOf(event.key, at) : undefined;
		if (target) {
			event.preventDefault();
			focus(target);
		} else if (at?.dataset['t'] && ['Enter', ' '].includes(event.key)) {
			event.preventDefault();
			play?.(Number(at.dataset['t']), at.closest('.passage')!.querySelector('.time')!);
		}
	};
	/** The time code that has the focus, or had it last, is the stop, and the number of its passage the next. */
	const keepStop = (target: EventTarget | null) => {
		if (target instanceof HTMLAnchorElement && target.matches('.time'))
			for (const code of codes)
				for (const link of code.parentElement!.querySelectorAll<HTMLElement>('.time, .n'))
					link.tabIndex = code === target ? 0 : -1;
	};
	keepStop(codes[0]!);
	keepStop(document.activeElement);
	root.addEventListener('focusin', ({ target }) => keepStop(target), { signal });
	root.addEventListener('keydown', onKey, { signal });
}
