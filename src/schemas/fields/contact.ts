import { z } from 'zod';
import { isWebAddress } from './link.ts';

/** Where one may write: an e-mail address, or a page of the web, in https. */
export const ContactSchema = () =>
	z.string().trim().refine(isContact, {
		error:
			'une adresse électronique est attendue, ou celle d’une page : actes@exemple.org, https://www.exemple.org/contact',
		abort: true,
	});

function isContact(value: string): boolean {
	return (isWebAddress(value) && value.startsWith('https:')) || z.email().safeParse(value).success;
}
