/**
 * `<list-places>`: on the first page of a list that is divided, leads to the entry that the address names. Without it, the reader finds it
 * by its letter.
 */
class ListPlaces extends HTMLElement {
	readonly #lead = () => void this.#find();

	connectedCallback(): void {
		window.addEventListener('hashchange', this.#lead);
		this.#lead();
	}

	disconnectedCallback(): void {
		window.removeEventListener('hashchange', this.#lead);
	}

	async #find(): Promise<void> {
		const id = decodeURIComponent(location.hash.slice(1));
		if (!id || document.getElementById(id)) return;
		const address = new URL(this.dataset['places']!, location.href);
		const places = (await fetch(address)
			.then((response) => response.json())
			.catch(() => ({}))) as Record<string, string>;
		const place = places[id];
		if (place) location.replace(`${new URL(place, address).href}#${encodeURIComponent(id)}`);
	}
}

customElements.define('list-places', ListPlaces);
