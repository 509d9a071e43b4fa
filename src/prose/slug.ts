import { fold } from '#i18n/fold.ts';

/** Makes an id of a text: lower case, without accents, words joined by hyphens. */
export function slug(text: string): string {
	return fold(text)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
