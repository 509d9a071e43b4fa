/** What a text may not hold, and what to write instead, in French. */
interface Refusal {
	message: string;
	hint: string;
}

/** A node of a tree, as its parser names it. */
interface AnyNode {
	type: string;
	value?: string;
	name?: string | null;
	url?: string;
}

/** What is said of a text that its parser cannot read. */
export const malformed: Refusal = {
	message: 'un signe « < » ou « { » ouvre ici du code, qui est mal formé',
	hint: 'écrivez « \\< » ou « \\{ » pour que le signe soit pris pour du texte',
};

const openComment: Refusal = {
	message: 'un commentaire ouvert ici n’est pas refermé : tout ce qui suit en fait partie',
	hint: 'ajoutez « --> » à sa fin',
};

/**
 * Says why a part of a text is refused: texts are Markdown, without HTML, code or components, and their pictures stand alone.
 * @param node a part of a text whose figures are marked
 * @returns undefined where it is accepted
 */
export function explainRefusal(node: AnyNode): Refusal | undefined {
	const { type, value = '', name, url = '' } = node;
	if (isComment(node)) return undefined;
	switch (type) {
		case 'html':
			return value.startsWith('<!--') && !value.includes('-->') ? openComment : explainHtml(value);
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			return explainTag(name ?? '');
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			return {
				message: 'une accolade ouvre du code, qui n’est pas permis dans un texte',
				hint: 'écrivez « \\{ » pour une simple accolade',
			};
		case 'mdxjsEsm':
			return {
				message: '« import » et « export » ne sont pas permis dans un texte',
				hint: 'retirez cette ligne',
			};
		case 'image':
			return {
				message: `l’image « ${url} » est placée au milieu d’un paragraphe`,
				hint: 'mettez-la seule, une ligne vide avant, une ligne vide après',
			};
		case 'imageReference':
			return {
				message: 'cette image est écrite sous forme de référence',
				hint: 'écrivez son fichier : « ![ce qu’elle montre](./image.jpg "Sa légende") »',
			};
		default:
			return undefined;
	}
}

/** True for what an author wrote for other authors: it is not printed. */
export function isComment({ type, value = '' }: AnyNode): boolean {
	if (type === 'html') return isBetween(value, '<!--', '-->');
	return (
		(type === 'mdxFlowExpression' || type === 'mdxTextExpression') && isBetween(value.trim(), '/*', '*/')
	);
}

function isBetween(value: string, opening: string, closing: string): boolean {
	return (
		value.startsWith(opening) && value.indexOf(closing, opening.length) === value.length - closing.length
	);
}

/** Names the worst tag of a piece of HTML, or the first; a closing tag alone was named with its opening. */
function explainHtml(value: string): Refusal | undefined {
	const tags = Array.from(value.matchAll(/<([a-z][\w-]*)/gi), (match) => match[1]!);
	if (tags.length === 0) return /^<\/[^<]*$/.test(value) ? undefined : explainTag('!');
	return explainTag(tags.find((tag) => tag.toLowerCase() === 'script') ?? tags[0]!);
}

function explainTag(name: string): Refusal {
	if (name.toLowerCase() === 'script') {
		return {
			message: 'un texte ne peut pas contenir de script',
			hint: 'retirez-le : le site n’exécute aucun code venu du contenu',
		};
	}
	if (name.toLowerCase() === 'iframe') {
		return {
			message: 'un texte ne peut pas contenir de lecteur (« <iframe> »)',
			hint: 'donnez l’adresse de la vidéo dans l’en-tête, sous « video: », « url: »',
		};
	}
	return {
		message: `la balise « <${name}> » n’est pas permise dans un texte`,
		hint: 'écrivez en Markdown : **gras**, *italique*, [lien](https://…) ; pour un simple signe, « \\< »',
	};
}
