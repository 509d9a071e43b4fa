import { onDemand } from './on-demand.ts';

/** `<keep-offline>`: has the browser keep the proceedings. Without it, the page says which files can be taken away instead. */
class KeepOffline extends HTMLElement {
	connectedCallback(): void {
		this.hidden = false;
		if (!('serviceWorker' in navigator && 'caches' in window)) {
			const { unsupported } = JSON.parse(this.dataset['strings']!) as { unsupported: string };
			this.querySelector('.said')!.textContent = unsupported;
			return;
		}
		void onDemand(() => import('./keep-offline/panel.ts'), this).then(
			({ openPanel }) => openPanel(this),
			() => {
				// What was read before can be read still.
				this.hidden = true;
			},
		);
	}
}

customElements.define('keep-offline', KeepOffline);
