import { z } from 'zod';

/** An ISBN, of 13 digits or of 10, with or without its hyphens: its last sign is a sum of the others (ISO 2108). */
export const IsbnSchema = () =>
	z
		.string()
		.regex(/^(?:97[89]-?(?:\d-?){9}\d|(?:\d-?){9}[\dX])$/, {
			error: 'un ISBN a 13 chiffres (978-2-1234-5680-3), ou 10 s’il date d’avant 2007 (2-1234-5680-2)',
			abort: true,
		})
		.refine((value) => isValid(value.replaceAll('-', '')), {
			error: 'la clé de cet ISBN, son dernier signe, est fausse : recopiez ses chiffres un à un',
		});

function isValid(signs: string): boolean {
	const values = [...signs].map((sign) => (sign === 'X' ? 10 : Number(sign)));
	return signs.length === 13
		? values.reduce((sum, value, index) => sum + value * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0
		: values.reduce((sum, value, index) => sum + value * (10 - index), 0) % 11 === 0;
}
