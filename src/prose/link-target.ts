import { explainAddress } from '#schemas/fields/address.ts';

/**
 * Says why a link of a text is refused: it leads to the web, to an e-mail address or within the page (`#…`).
 * @param url where it leads, as the author wrote it
 * @param isPage true for a page, which may also lead to another page of the site (`../…`), in the reader's language; other texts are
 * shown in several places
 * @returns what is wrong and what to write instead, in French; undefined where it is accepted
 */
export function explainLink(url: string, isPage: boolean): { message: string; hint: string } | undefined {
	if (url === '')
		return {
			message: 'ce lien n’a pas d’adresse',
			hint: 'écrivez-la entre les parenthèses : « (https://…) »',
		};
	if (/^(#.|mailto:.)/.test(url) || (isPage && /^\.\.?\//.test(url))) return undefined;
	if (/^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(url))
		return { message: `« ${url} » est une adresse de courriel`, hint: `écrivez « mailto:${url} »` };
	if (/^(?:\.{0,2}\/|[^:]*\.(?:mdx?|yaml|vtt|pdf|html?)(?:#|$))/i.test(url)) return explainPath(url, isPage);
	const fault = explainAddress(url);
	if (fault) return fault;
	const protocol = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
	if (protocol === 'https' || protocol === 'http') {
		return URL.canParse(url)
			? undefined
			: {
					message: `l’adresse « ${url} » est mal formée`,
					hint: 'copiez-la de la barre d’adresse du navigateur',
				};
	}
	if (protocol) {
		return {
			message: `un lien ne peut pas commencer par « ${protocol}: »`,
			hint: 'écrivez une adresse complète : https://…',
		};
	}
	return explainPath(url, isPage);
}

/** A path: in a text that is also printed and carried away, it would lead nowhere. */
function explainPath(url: string, isPage: boolean) {
	if (isPage)
		return {
			message: `le lien « ${url} » ne mène nulle part`,
			hint: 'écrivez une adresse complète (https://…), une page du site (« ../glossaire/ ») ou un titre de cette page (« #ancre »)',
		};
	return {
		message: /\.(?:mdx?|yaml|vtt|pdf)$/i.test(url)
			? `« ${url} » est un fichier du contenu, et non une adresse`
			: `« ${url} » est un chemin, et non une adresse : ce texte est aussi imprimé et emporté`,
		hint: 'écrivez une adresse complète (https://…), celle du site comprise, ou un titre de ce texte (« #ancre »)',
	};
}
