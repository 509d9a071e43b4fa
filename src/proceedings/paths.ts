/** The pages that exist once, and their path in the French interface. */
export const paths = {
	home: '',
	programme: 'programme/',
	interventions: 'interventions/',
	speakers: 'intervenants/',
	dialogue: 'dialogue/',
	report: 'compte-rendu/',
	videos: 'videos/',
	glossary: 'glossaire/',
	timeline: 'chronologie/',
	organisations: 'organisations/',
	sources: 'sources/',
	unknowns: 'lacunes/',
	mentions: 'qui-parle-de-quoi/',
	index: 'index-alphabetique/',
	corrections: 'corrections/',
	downloads: 'telechargements/',
	offline: 'hors-ligne/',
	search: 'recherche/',
} as const;

/** Where the pages of things lie, in the French interface: each has the id of its thing. */
export const folders = {
	panel: 'panels/',
	intervention: paths.interventions,
	speaker: paths.speakers,
} as const;
