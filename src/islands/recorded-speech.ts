import { formatTime } from '#media/transcripts/time.ts';
import { readMoment } from './recorded-speech/moment.ts';
import type { Playing } from './recorded-speech/playing.ts';
import { TranscriptText } from './recorded-speech/transcript-text.ts';

/**
 * `<recorded-speech>`: plays a video where it stands, together with its transcript.
 * Without it, the picture and the time codes are links to the video, and the transcript is a text.
 */
class RecordedSpeech extends HTMLElement {
	#abort = new AbortController();
	#strings: Record<string, string> = {};
	#transcript: TranscriptText | undefined;
	#playing: Promise<Playing> | undefined;
	/** The second from which the picture plays. */
	#from: number | undefined;

	connectedCallback(): void {
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		this.#strings = JSON.parse(this.dataset['strings'] ?? '{}') as Record<string, string>;
		const text = this.querySelector<HTMLElement>('.transcript-text');
		const play = this.#video ? (seconds: number) => void this.#play(seconds) : undefined;
		const actions = { play, tell: (said: string) => this.#tell(said), strings: this.#strings };
		this.#transcript = text ? new TranscriptText(text, actions, signal) : undefined;
		this.querySelector('.video-open')?.addEventListener('click', (event) => this.#onOpen(event), { signal });
		this.#offerFind(signal);
		// The fragment alone: the rest of the address has not changed, and the reader has moved on from it.
		window.addEventListener('hashchange', () => this.#goToMoment({ search: '', hash: location.hash }), {
			signal,
		});
		this.#goToMoment(location);
	}

	disconnectedCallback(): void {
		this.#abort.abort();
	}

	#onOpen(event: Event): void {
		const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
		if (ctrlKey || metaKey || shiftKey) return;
		event.preventDefault();
		void this.#play(this.#from);
	}

	/** Goes where the address says; a video that plays goes along, another waits for the click. */
	#goToMoment(address: Pick<URL, 'search' | 'hash'>): void {
		const seconds = readMoment(address) ?? this.#transcript?.startOf(address.hash.slice(1));
		if (seconds === undefined) return;
		this.#from = seconds;
		const label = this.querySelector('.video-play-text');
		if (label) label.textContent = this.#strings['playFrom']!.replace('{time}', formatTime(seconds));
		this.#transcript?.mark(seconds)?.passage.scrollIntoView({ behavior: 'instant' });
		void this.#playing?.then((playing) => playing.goTo(seconds));
	}

	async #play(seconds: number | undefined): Promise<void> {
		if (this.#playing) {
			(await this.#playing).goTo(seconds ?? 0);
			return;
		}
		const { openVideo } = await import('./recorded-speech/open-video.ts');
		const fail = () => {
			this.#playing = undefined;
			this.#tell(this.#strings['failed'] ?? '');
		};
		const context = {
			transcript: this.#transcript,
			strings: this.#strings,
			signal: this.#abort.signal,
			fail,
		};
		this.#playing ??= openVideo(this.#video!, seconds, context);
		await this.#playing.catch(fail);
	}

	/** The search of the transcript is loaded when the reader comes to it. */
	#offerFind(signal: AbortSignal): void {
		const form = this.querySelector<HTMLFormElement>('.transcript-find');
		const transcript = this.#transcript;
		if (!form || !transcript || !('highlights' in CSS)) return;
		form.hidden = false;
		form.addEventListener('submit', (event) => event.preventDefault(), { signal });
		const load = async () => {
			const { TranscriptFind } = await import('./recorded-speech/find.ts');
			new TranscriptFind(form, transcript.root, this.#strings, signal);
		};
		form.addEventListener('focusin', () => void load(), { signal, once: true });
	}

	#tell(said: string): void {
		const status = this.querySelector('.transcript-status');
		if (status) status.textContent = said;
	}

	get #video(): HTMLElement | null {
		return this.querySelector('[data-video]');
	}
}

customElements.define('recorded-speech', RecordedSpeech);
