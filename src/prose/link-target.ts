/**
 * Says why a link of a text is refused: it leads to https, to an e-mail address or within the page (`#…`).
 * @param url where it leads, as the author wrote it
 * @param isPage true for a page, which may also lead to another page of the site (`../…`), in the reader's language; other texts are
 * shown in several places
 * @returns what is wrong and what to write instead, in French; undefined where it is accepted
 */
export function explainLink(url: string, isPage: boolean): { message: string; hint: string } | undefined {
	if (/^(#.|mailto:.)/.test(url) || (isPage && /^\.\.?\//.test(url))) return undefined;
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
	return {
		message: `le lien « ${url} » ne mène nulle part`,
		hint: isPage
			? 'écrivez une adresse complète (https://…), une page du site (« ../glossaire/ ») ou un titre de cette page (« #ancre »)'
			: 'écrivez une adresse complète (https://…), ou un titre de ce texte (« #ancre »)',
	};
}
