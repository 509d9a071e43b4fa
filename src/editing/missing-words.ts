import type { Missing } from '#proceedings/missing.ts';

const languageNames = new Intl.DisplayNames('fr', { type: 'language' });

const words: Readonly<Record<Missing['what'], string>> = {
	report: 'le compte rendu',
	reportText: 'le texte du compte rendu',
	interventions: 'les interventions',
	videos: 'l’adresse des vidéos',
	video: 'une vidéo',
	transcript: 'la transcription de la vidéo',
	translation: 'une traduction',
	moderators: 'qui a modéré',
	portrait: 'un portrait',
	address: 'l’adresse du site',
	publicationDate: 'la date de publication des actes',
	rights: 'les droits sur les actes',
	sourceAddress: 'l’adresse d’une source',
};

/** Says in French, to an editor, what is missing. */
export function sayMissing({ what, language }: Missing): string {
	return language ? `${words[what]} en ${languageNames.of(language)!}` : words[what];
}
