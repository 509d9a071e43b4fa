import { count } from '../../text.ts';
import type { Loss } from './document.ts';

/** What each thing that is left out is called: one, several. */
const lossNames: Readonly<Record<Loss, readonly [one: string, many: string]>> = {
	anchors: ['ancre ou signet de traitement de texte ôté', 'ancres et signets de traitement de texte ôtés'],
	comments: ['commentaire ôté', 'commentaires ôtés'],
	deletions: [
		'suppression suivie (marque de révision) acceptée : ses mots sont ôtés',
		'suppressions suivies (marques de révision) acceptées : leurs mots sont ôtés',
	],
	empty: ['paragraphe vide ôté', 'paragraphes vides ôtés'],
	equations: [
		'équation écrite sur une ligne, par ses seuls signes : vérifiez-la',
		'équations écrites sur une ligne, par leurs seuls signes : vérifiez-les',
	],
	headers: ['en-tête ou pied de page ôté', 'en-têtes et pieds de page ôtés'],
	hidden: ['texte masqué ôté', 'textes masqués ôtés'],
	insertions: [
		'insertion suivie (marque de révision) acceptée',
		'insertions suivies (marques de révision) acceptées',
	],
	internalLinks: ['renvoi interne réduit à ses mots', 'renvois internes réduits à leurs mots'],
	links: [
		'lien qui ne mène nulle part sur le web réduit à ses mots',
		'liens qui ne mènent nulle part sur le web réduits à leurs mots',
	],
	mergedCells: ['cellule fusionnée défaite', 'cellules fusionnées défaites'],
	nestedTables: [
		'tableau dans un tableau réduit à ses mots, à relire',
		'tableaux dans des tableaux réduits à leurs mots, à relire',
	],
	objects: ['dessin ou objet sans image ôté', 'dessins ou objets sans image ôtés'],
	pageCuts: [
		'phrase, ou mot, qu’une page coupait, recollé',
		'phrases, ou mots, que des pages coupaient, recollés',
	],
	pageNumbers: ['numéro de page tapé dans le texte ôté', 'numéros de page tapés dans le texte ôtés'],
	placeholders: ['invitation à remplir un champ ôtée', 'invitations à remplir un champ ôtées'],
	redirections: [
		'lien qui passait par une redirection (Google, Outlook…) ramené à l’adresse où il mène',
		'liens qui passaient par une redirection (Google, Outlook…) ramenés à l’adresse où ils mènent',
	],
	softHyphens: ['césure conditionnelle ôtée', 'césures conditionnelles ôtées'],
	speakerTables: [
		'tableau d’orateurs et de leurs propos écrit en paragraphes, le nom en tête',
		'tableaux d’orateurs et de leurs propos écrits en paragraphes, le nom en tête',
	],
	symbols: ['signe d’une police de symboles ôté', 'signes d’une police de symboles ôtés'],
	tableOfContents: [
		'ligne de la table des matières ôtée : le site fait la sienne',
		'lignes de la table des matières ôtées : le site fait la sienne',
	],
};

/** Says, for an editor, what was left out of a document. */
export function describeLosses(lost: ReadonlyMap<Loss, number>): string[] {
	return [...lost]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([what, times]) => count(times, ...lossNames[what]));
}
