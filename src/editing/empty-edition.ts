/** What an edition holds before anything is known of it, by file: each sentence says what is to be written in its place. */
export type EmptyEdition = Readonly<Record<string, string>>;

/** The most parts that an edition is begun with. */
export const mostParts = 20;

/**
 * Makes an edition that is in order and says nothing yet.
 * @param parts how many panels it has, from 1 to `mostParts`
 * @param date the first day of the event, or its days (ISO 8601)
 */
export function emptyEdition(parts: number, date: string): EmptyEdition {
	const panels = Array.from({ length: parts }, (_, index) => index + 1);
	return {
		'seminar.yaml': seminar(date),
		'organisations.yaml': `# Les organismes : qui a organisé, avec qui, d’où venaient ceux qui ont parlé.

- id: organisateur
  name:
    fr: "À remplir : le nom de l’organisateur"
  statements:
    - text:
        fr: "À remplir : ce que l’on sait de lui, en une phrase."
      sources: [annonce]
`,
		'sources.yaml': `# Ce qui appuie chaque énoncé. A : officielle ou première. B : secondaire et sérieuse, ou copie chez un tiers.

- id: annonce
  title: "À remplir : le titre de l’annonce ou du programme"
  short: "À remplir : titre bref"
  publisher: "À remplir : qui l’a publiée"
  language: fr
  confidence: A
`,
		'dialogue/cloture/fr.md': `---
title: "À remplir : le nom du dialogue de clôture"
titleStatus: editorial
theme: "À remplir : son thème, dans les mots des organisateurs"
summary: "À remplir : une phrase sur ce dont il a été question."
speakers: [participant]
sources: [annonce]
---
`,
		'speakers/participant/fr.md': `---
name:
  given: "À remplir : prénom"
  family: "À remplir : nom"
role: "À remplir : sa fonction le jour du séminaire"
sources: [annonce]
---
`,
		...Object.fromEntries(panels.map((order) => [`panels/panel-${String(order)}/fr.md`, panel(order)])),
		'pages/a-propos/fr.mdx': page(
			'À propos',
			'À remplir : ce qu’est ce site, en une phrase.',
			'À remplir : qui publie ces actes, pour qui, et à qui écrire. [@annonce]',
		),
		'pages/accessibilite/fr.mdx': page(
			'Accessibilité',
			'À remplir : l’état d’accessibilité du site, en une phrase.',
			'À remplir : ce qu’un audit en dit, et à qui signaler un défaut. [@annonce]',
		),
		'unknowns.yaml': `# Ce qu’un lecteur chercherait et qu’aucune source ne donne.

- id: compte-rendu
  title:
    fr: Le compte rendu
  text:
    fr: "À remplir : ce que l’on sait de lui."
  answeredBy: report
`,
	};
}

function panel(order: number): string {
	return `---
title: "À remplir : le titre du panel ${String(order)}"
summary: "À remplir : une phrase sur ce dont il a été question."
order: ${String(order)}
# « official » si le titre est celui des organisateurs, tel quel.
titleStatus: editorial
sources: [annonce]
---
`;
}

function page(title: string, description: string, text: string): string {
	return `---\ntitle: ${title}\ndescription: "${description}"\n---\n\n${text}\n`;
}

function seminar(date: string): string {
	return `# L’événement : ce que l’on en sait. Chaque champ est appuyé, plus bas, par ses sources.

title:
  fr: "À remplir : le thème, dans les mots des organisateurs"
titleStatus: editorial
shortTitle:
  fr: "À remplir : titre bref"

kind:
  fr: "À remplir : séminaire, colloque…"
summary:
  fr: "À remplir : de quoi il s’agissait et pour qui, en une ou deux phrases."
# Dit sur chaque page. Retirez ces deux lignes quand tout est rempli.
notice:
  fr: "Édition en préparation : ce qui commence par « À remplir » n’est pas encore écrit."

# Un jour, ou une période : "2018-10-25/2018-10-26".
date: "${date}"
place:
  city:
    fr: "À remplir : la ville"

organisers: [organisateur]
partners: []
audience:
  categories: []

# La page des organisateurs.
officialPage: https://www.exemple.org/

timeline:
  intro:
    fr: "À remplir : ce que montre la chronologie."
  themes:
    seminaire:
      fr: Le séminaire

sources:
  title: [annonce]
  kind: [annonce]
  date: [annonce]
  place: [annonce]
  organisers: [annonce]
  partners: [annonce]
  audience: [annonce]
`;
}
