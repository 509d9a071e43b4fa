import { z } from 'zod';
import { isLocale } from '#i18n/locales.ts';
import { slug } from '#prose/slug.ts';
import { idPattern } from '#schemas/fields/id.ts';
import { explainInForm } from './in-form.ts';
import { explainMeant } from './meant.ts';
import { findNearest, listChoices, suggest } from './nearest.ts';
import type { Problem } from './read.ts';
import { howToWrite, shapeAt, type Shape } from './shape.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with a field, before its file and line are known. */
interface Finding extends Omit<Problem, 'file' | 'line'> {
	path: readonly PropertyKey[];
	/** How many lines below the field it stands, in a text of several lines. */
	textLine?: number;
}

/** What the editor wrote: as it was read, and as it stands in the file. */
interface Written {
	data: unknown;
	writtenAt?: ((path: readonly PropertyKey[]) => string | undefined) | undefined;
}

/**
 * Says in French what a schema found: one finding a field, however many rules it breaks.
 * @param issues what zod reports
 * @param written what the editor wrote
 * @param shape what the schema expects
 */
export function explainIssues(issues: readonly Issue[], written: Written, shape: Shape): Finding[] {
	const { data } = written;
	const misspelt = new Set<string>();
	const unknownKeys = issues.flatMap((issue): Finding[] => {
		if (issue.code !== 'unrecognized_keys') return [];
		const known = Object.keys(shapeAt(shape, issue.path).properties ?? {});
		const meant = findMeantField(issue, issues, data, shape);
		for (const key of issue.keys) misspelt.add([...issue.path, findNearest(key, known) ?? meant].join('.'));
		return issue.keys.map((key) => ({
			path: [...issue.path, key],
			...explainUnknownKey(key, known, meant),
		}));
	});
	const values = new Map<string, Finding>();
	for (const issue of issues) {
		const textLine = issue.code === 'custom' ? (issue.params?.['textLine'] as number | undefined) : undefined;
		const place = [...issue.path, ...(textLine === undefined ? [] : [textLine])].join('.');
		const value = valueAt(data, issue.path);
		if (
			issue.code === 'unrecognized_keys' ||
			values.has(place) ||
			(value === undefined && misspelt.has(place))
		)
			continue;
		values.set(place, {
			path: issue.path,
			...(textLine !== undefined && { textLine }),
			inPage: explainInForm(issue, value, shape),
			...explainValue(issue, value, shape, written.writtenAt?.(issue.path)),
		});
	}
	return [...unknownKeys, ...values.values()];
}

/** The one field that a group lacks, where it has one field too many, which holds what that field would. */
function findMeantField(
	{ keys, path }: z.core.$ZodIssueUnrecognizedKeys,
	issues: readonly Issue[],
	data: unknown,
	shape: Shape,
): string | undefined {
	const place = path.join('.');
	const lacking = issues.filter(
		(issue) =>
			issue.path.length === path.length + 1 &&
			issue.path.slice(0, -1).join('.') === place &&
			valueAt(data, issue.path) === undefined,
	);
	const [key, name] = [keys[0]!, String(lacking[0]?.path.at(-1))];
	const value = valueAt(data, [...path, key]);
	const type = Array.isArray(value) ? 'array' : typeof value;
	return keys.length === 1 && lacking.length === 1 && shapeAt(shape, lacking[0]!.path).type === type
		? name
		: undefined;
}

function explainUnknownKey(key: string, known: string[], meant: string | undefined) {
	return {
		message: `le champ « ${key} » n’existe pas ici`,
		hint:
			suggest(key, known) ??
			(meant && `vouliez-vous dire « ${meant} » ?`) ??
			(known.length > 0 ? `retirez-le, ou employez un de ces champs : ${known.join(', ')}` : 'retirez-le'),
	};
}

function explainValue(
	issue: Issue,
	value: unknown,
	whole: Shape,
	source: string | undefined,
): Omit<Finding, 'path'> {
	const shape = shapeAt(whole, issue.path);
	const key = issue.path.findLast((part) => typeof part === 'string') ?? '';
	const name = issue.path.filter((part) => typeof part === 'string').join('.');
	const written = typeof value === 'string' ? value : JSON.stringify(value);
	if (issue.path.length === 0) {
		return {
			message: 'cette fiche ne contient aucun champ',
			hint: 'écrivez un champ par ligne, précédé du même retrait',
		};
	}
	const said = issue.code === 'custom' ? (issue.params?.['hint'] as string | undefined) : undefined;
	if (value === undefined)
		return said
			? { message: issue.message, hint: said }
			: { message: `le champ « ${name} » manque`, hint: howToWrite(key, shape) };
	if (value === null || (typeof value === 'string' && value.trim() === '')) {
		const isRequired = shapeAt(whole, issue.path.slice(0, -1)).required?.includes(key);
		return {
			message: `le champ « ${name} » est vide`,
			hint: `${howToWrite(key, shape)}${isRequired ? '' : ', ou retirez la ligne'}`,
		};
	}
	if (issue.code === 'invalid_type' && issue.expected === 'string' && isCutText(value)) {
		const [[before, after]] = Object.entries(value) as [[string, unknown]];
		return {
			message: `un deux-points coupe ce texte de « ${name} » en deux`,
			hint: `entourez-le de guillemets droits : "${before} : ${String(after)}"`,
		};
	}
	const isItem = typeof issue.path.at(-1) === 'number';
	const meant = explainMeant(issue, value, { key, name, isItem, shape });
	if (meant) return meant;
	if (issue.code === 'invalid_value') {
		const choices = issue.values.map(String);
		const nearest = suggest(written, choices) ?? suggestByLabel(written, choices, shape.labels);
		return {
			message: `« ${written} » n’est pas une valeur de « ${name} »`,
			hint: `${nearest ? `${nearest} ` : ''}Les valeurs possibles sont ${listChoices(
				choices.map((choice, index) => withLabel(choice, shape.labels?.[index])),
			)}`.replace(/^L/, 'l'),
		};
	}
	if (issue.code === 'invalid_type' && issue.expected === 'array' && /^-\S/.test(written))
		return {
			message: `une espace manque après le tiret : « ${shorten(written)} » n’est pas une liste`,
			hint: 'écrivez « - » puis une espace, devant chaque élément',
		};
	if (issue.code === 'invalid_type' && typeof value !== issue.expected) {
		return {
			message: `« ${name} » doit être ${nameType(issue.expected)}, et non ${
				issue.expected === 'int' ? written : nameValue(value)
			}`,
			hint:
				issue.message === defaultMessage(issue, value)
					? adviseType(key, source ?? written, shape, typeof value)
					: issue.message,
		};
	}
	if (said) return { message: issue.message, hint: said };
	const isOfId = issue.code === 'invalid_format' && isIdPattern(issue);
	const glued = isOfId ? written.split(/\s*[;,]\s*/) : [];
	if (glued.length > 1 && glued.every((part) => idPattern.test(part)))
		return isItem
			? {
					message: `« ${written} » ne convient pas à « ${name} » : des identifiants se séparent par une virgule, entre crochets`,
					hint: `écrivez « ${key}: [${glued.join(', ')}] »`,
				}
			: {
					message: `« ${name} » n’a qu’une valeur, et en a ${String(glued.length)} ici`,
					hint: `gardez-en une : ${glued.map((id) => `« ${key}: ${id} »`).join(' ou ')}`,
				};
	if (typeof value === 'string' && isOfId) {
		const foreign = /\p{L}/u.exec(value.normalize('NFD').replaceAll(/\p{Script=Latin}/gu, ''))?.[0];
		return {
			message: foreign
				? `« ${written} » contient « ${foreign} », une lettre d’un autre alphabet`
				: `« ${written} » ne convient pas à « ${name} »`,
			hint: foreign
				? 'tapez cet identifiant de nouveau, sans le coller'
				: `écrivez « ${slug(value)} » : ${issue.message}`,
		};
	}
	const hint = issue.message === defaultMessage(issue) ? explainBound(issue, key, shape) : issue.message;
	return typeof value === 'object'
		? {
				message:
					Array.isArray(value) && value.length === 0
						? `la liste « ${name} » est vide`
						: `la liste « ${name} » ne convient pas`,
				hint,
			}
		: { message: `« ${shorten(written)} » ne convient pas à « ${name} »`, hint };
}

/** « mot à mot » for `verbatim`: what a value is called in the page of forms. */
function suggestByLabel(
	written: string,
	choices: readonly string[],
	labels: readonly string[] = [],
): string | undefined {
	const words = labels.flatMap((label) => [slug(label), slug(label.split(' ')[0]!)]);
	const nearest = findNearest(slug(written), words);
	const choice = nearest && choices[Math.floor(words.indexOf(nearest) / 2)];
	return choice && `vouliez-vous dire « ${choice} » ?`;
}

function withLabel(choice: string, label: string | undefined): string {
	return label === undefined || label.startsWith(choice) ? choice : `${choice} (${label})`;
}

/** True for the pattern of ids. */
function isIdPattern(issue: z.core.$ZodIssueInvalidStringFormat): boolean {
	return issue.pattern === String(idPattern);
}

/** What zod says where a schema does not say it in words of its own. */
function defaultMessage(issue: Issue, input?: unknown): string | undefined {
	const said = z.locales.fr().localeError({ ...issue, input } as z.core.$ZodRawIssue);
	return typeof said === 'string' ? said : said?.message;
}

/** Says what a number, a text or a list must be, where the schema gives only its bounds. */
function explainBound(issue: Issue, key: string, shape: Shape): string {
	if (issue.code === 'too_small' && ['number', 'int'].includes(issue.origin))
		return `écrivez un nombre ${issue.inclusive ? 'd’au moins' : 'plus grand que'} ${String(issue.minimum)}`;
	if (issue.code === 'too_big' && ['number', 'int'].includes(issue.origin))
		return `écrivez un nombre ${issue.inclusive ? 'd’au plus' : 'plus petit que'} ${String(issue.maximum)}`;
	if (issue.code === 'invalid_key' || issue.code === 'invalid_element')
		return issue.issues[0]?.message ?? howToWrite(key, shape);
	return howToWrite(key, shape);
}

/** « Une question : que faire ? » without quotation marks is read as a field and its value. */
function isCutText(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const entries = Object.entries(value);
	return entries.length === 1 && typeof entries[0]![1] !== 'object' && !isLocale(entries[0]![0]);
}

function shorten(text: string): string {
	return text.length > 80 ? `${text.slice(0, 60)}…` : text;
}

function adviseType(key: string, written: string, shape: Shape, type: string): string {
	return (type === 'number' || type === 'boolean') && shape.type === 'string'
		? `entourez-le de guillemets droits : « ${key}: "${written}" »`
		: howToWrite(key, shape);
}

const typeNames: Readonly<Record<string, string>> = {
	string: 'un texte',
	number: 'un nombre',
	int: 'un nombre entier',
	boolean: '« true » ou « false »',
	array: 'une liste',
	object: 'un groupe de champs',
	record: 'un groupe de champs',
};

function nameType(type: string): string {
	return typeNames[type] ?? type;
}

function nameValue(value: unknown): string {
	return nameType(Array.isArray(value) ? 'array' : typeof value).replace(
		'« true » ou « false »',
		'un oui ou non',
	);
}

/** The value of a field, by its path; undefined where it is absent. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(at, key) =>
			typeof at === 'object' && at !== null && Object.hasOwn(at, key)
				? (at as Record<PropertyKey, unknown>)[key]
				: undefined,
		data,
	);
}
