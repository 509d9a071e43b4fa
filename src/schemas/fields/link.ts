import { z } from 'zod';

/** An address of the web, in https. */
export const LinkSchema = () =>
	z
		.string()
		.refine(isHttps, { error: 'une adresse complète en https est attendue : https://www.exemple.org/page' });

function isHttps(value: string): boolean {
	return URL.canParse(value) && new URL(value).protocol === 'https:' && !/\s/.test(value);
}
