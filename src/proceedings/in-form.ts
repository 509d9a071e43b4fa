import type { z } from 'zod';
import { listChoices } from './nearest.ts';
import type { InPage } from './read.ts';
import { shapeAt, type Shape, titleOf } from './shape.ts';

/**
 * Says what a schema found as a form shows it: by the title of the field, and without the signs of YAML.
 * @param value what stands there
 * @param shape what the schema expects
 * @returns undefined where the words of the file hold for the form too
 */
export function explainInForm(issue: z.core.$ZodIssue, value: unknown, shape: Shape): InPage | undefined {
	if (issue.path.length === 0) return undefined;
	const title = titleOf(shape, issue.path);
	const own = shapeAt(shape, issue.path);
	const said = issue.code === 'custom' ? (issue.params?.['hintInPage'] as string | undefined) : undefined;
	if (said !== undefined) return { hint: said };
	if (isEmpty(value)) return { message: `« ${title} » est à remplir`, hint: howToFill(own) };
	// The rule itself says what is wrong.
	if (issue.code === 'custom' && issue.params?.['hint'] !== undefined) return undefined;
	if (issue.code === 'invalid_value')
		return {
			message: `« ${typeof value === 'string' ? value : JSON.stringify(value)} » n’est pas un choix de « ${title} »`,
			hint: `choisissez ${listChoices(own.labels ?? issue.values.map(String))}`,
		};
	if (issue.code === 'invalid_type')
		return issue.expected === 'int' || issue.expected === 'number'
			? { message: `« ${title} » est un nombre`, hint: 'écrivez-le en chiffres' }
			: undefined;
	return { message: `« ${title} » ne convient pas` };
}

function isEmpty(value: unknown): boolean {
	if (Array.isArray(value)) return value.length === 0;
	return (value ?? null) === null || (typeof value === 'string' && value.trim() === '');
}

/** How a field that is empty is filled in; nothing where it only takes words. */
function howToFill({ enum: choices, type }: Shape): string {
	if (choices) return 'choisissez dans la liste';
	if (type === 'integer') return 'un nombre entier est attendu';
	return type === 'array' ? 'ajoutez-y un élément au moins' : '';
}
