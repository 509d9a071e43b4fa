import { formatTime } from '#media/time.ts';
import { onDemand } from './on-demand.ts';
import { readMoment, secondsOf } from './recorded-speech/moment.ts';
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
		const play = this.#video
			? (seconds: number, link: HTMLAnchorElement) => void this.#play(seconds, link)
			: undefined;
		this.#transcript = text ? new TranscriptText(text, play, signal) : undefined;
		this.addEventListener('click', (event) => this.#onClick(event), { signal });
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

	/** The picture and the time codes, of the text as of the transcript, play the video. */
	#onClick(event: MouseEvent): void {
		const link = (event.target as Element).closest<HTMLAnchorElement>('.video-open, .time');
		if (!link || !this.#video || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		void this.#play(secondsOf(link.closest<HTMLElement>('.passage, [data-t]')) ?? this.#from, link);
	}

	/** Goes where the address says; a video that plays goes along, another waits for the click. */
	#goToMoment(address: Pick<URL, 'search' | 'hash'>): void {
		const passage = document.getElementById(address.hash.slice(1));
		const seconds = readMoment(address) ?? (this.contains(passage) ? secondsOf(passage) : undefined);
		if (seconds === undefined) return;
		this.#from = seconds;
		const label = this.querySelector('.video-play-text');
		if (label) label.textContent = this.#strings['playFrom']!.replace('{time}', formatTime(seconds));
		const said = this.#transcript?.mark(seconds)?.passage;
		// To a passage that the address names, the browser goes by itself.
		if (!passage) said?.scrollIntoView({ behavior: 'instant' });
		void this.#playing?.then(
			(playing) => playing.goTo(seconds),
			() => undefined,
		);
	}

	/** @param link what the reader pressed: where no player can be had, it leads to the video */
	async #play(seconds: number | undefined, link: HTMLAnchorElement): Promise<void> {
		const { signal } = this.#abort;
		const opening = this.#playing;
		this.#playing ??= onDemand(async () => {
			const { openVideo } = await import('./recorded-speech/open-video.ts');
			const fail = () => (this.#playing = undefined);
			const [transcript, strings] = [this.#transcript, this.#strings];
			return openVideo(this.#video!, link, seconds, { transcript, strings, signal, fail });
		}, link);
		try {
			const playing = await this.#playing;
			if (opening) playing.goTo(seconds ?? 0);
		} catch {
			this.#playing = undefined;
			this.#tell(this.#strings['unloaded']!);
			location.assign(link.href);
		}
	}

	/** The search of the transcript is loaded when the reader comes to it, and asked for again at each key as long as it is not there. */
	#offerFind(signal: AbortSignal): void {
		const form = this.querySelector<HTMLFormElement>('.transcript-find');
		const transcript = this.#transcript;
		if (!form || !transcript) return;
		form.hidden = false;
		let isAsked = false;
		const load = async (event: Event) => {
			if (event.type === 'submit') event.preventDefault();
			if (isAsked) return;
			isAsked = true;
			try {
				const { TranscriptFind } = await onDemand(() => import('./recorded-speech/find.ts'), form);
				new TranscriptFind(form, transcript.root, this.#strings, signal);
			} catch {
				isAsked = false;
				form.querySelector('output')!.textContent = this.#strings['unloaded']!;
			}
		};
		for (const name of ['focusin', 'input', 'submit'])
			form.addEventListener(name, (event) => void load(event), { signal });
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
