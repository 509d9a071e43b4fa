import { z } from 'zod';

/** A DOI, without the address that resolves it (ISO 26324; the pattern is that of Crossref). */
export const DoiSchema = () =>
	z
		.string()
		.regex(/^10\.\d{4,9}\/\S+$/, { error: 'un DOI s’écrit 10.1234/abcd' })
		.meta({
			title: 'DOI',
			description: 'Le sien : 10.1234/abcd. Celui du volume est dans la fiche du séminaire.',
		});
