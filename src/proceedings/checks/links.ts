import { visit } from 'unist-util-visit';
import { lineOfNode, type Check } from '../edition.ts';
import type { Problem } from '../read.ts';

/**
 * Links in a text lead to the web, to an e-mail address or within the page (`#…`).
 * Pages may also lead to another page of the site (`../…`), in the reader's language; other texts are shown in several places.
 */
export const rule: Check = ({ bodies }) => {
	const problems: Problem[] = [];
	for (const { entry, root } of bodies) {
		visit(root, ['link', 'definition'], (node) => {
			if (!('url' in node) || typeof node.url !== 'string') return;
			const what = explain(node.url, entry.kind === 'pages');
			if (what) problems.push({ file: entry.file, line: lineOfNode(entry, node), ...what });
		});
	}
	return problems;
};

function explain(url: string, isPage: boolean): { message: string; hint: string } | undefined {
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
