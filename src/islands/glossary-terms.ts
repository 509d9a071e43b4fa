import { onDemand } from './on-demand.ts';

/**
 * `<glossary-terms>`: opens the definition of a term beside the word that names it.
 * Without it, the word is a link to the definition at the end of the page.
 */
class GlossaryTerms extends HTMLElement {
	#abort = new AbortController();

	connectedCallback(): void {
		this.#abort = new AbortController();
		document.addEventListener('click', (event) => this.#onClick(event), { signal: this.#abort.signal });
	}

	disconnectedCallback(): void {
		this.#abort.abort();
	}

	#onClick(event: MouseEvent): void {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null;
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !('popover' in this)) return;
		event.preventDefault();
		void onDemand(() => import('./popover.ts'), link).then(
			({ openTerm }) => openTerm(link),
			() => location.assign(link.href),
		);
	}
}

customElements.define('glossary-terms', GlossaryTerms);
