import type { z } from 'zod';
import { locales } from '#i18n/locales.ts';
import { slug } from '#prose/slug.ts';
import { idPattern } from '#schemas/fields/id.ts';
import type { InPage } from './read.ts';
import type { Shape } from './shape.ts';

/** A field that holds something of another form than it should. */
interface Field {
	/** Its own name, and its path. */
	key: string;
	name: string;
	/** True for an item of a list, which no name of its own precedes. */
	isItem: boolean;
	shape: Shape;
}

interface Advice {
	message: string;
	hint: string;
	inPage?: InPage;
}

/** Finds in a value of the wrong form what was meant, where that is plain, and writes it as it should be. */
export function explainMeant(issue: z.core.$ZodIssue, value: unknown, field: Field): Advice | undefined {
	const wanted =
		issue.code === 'invalid_type' ? issue.expected : issue.code === 'invalid_value' ? 'string' : '';
	if (Array.isArray(value))
		return wanted === '' || wanted === 'array' ? undefined : explainList(value, wanted, field);
	if (typeof value === 'object' && value !== null) return explainGroup(value, wanted, field);
	if (typeof value === 'string' && isInCurlyQuotes(value)) return explainCurlyQuotes(value, field);
	switch (wanted) {
		case 'array':
			return typeof value === 'string' && /^-\S/.test(value) ? undefined : explainLone(String(value), field);
		case 'int':
		case 'number':
			return explainNumber(String(value), field);
		case 'boolean':
			return explainBoolean(String(value), field);
		case 'object':
			return explainUngrouped(String(value), field);
		default:
			return undefined;
	}
}

const curly = /^([“”„‟«‹‘’‚‛″])\s*(\S+)\s*([”“„»›’‘″])$/u;

function isInCurlyQuotes(value: string): boolean {
	return curly.test(value);
}

/** Curly quotation marks are those of the text: YAML knows straight ones alone. */
function explainCurlyQuotes(value: string, field: Field): Advice {
	const [, open, inner, close] = curly.exec(value)!;
	return {
		message: `« ${field.name} » est entre guillemets ${open === '«' ? 'français' : 'courbes'} (${open!} ${close!}), qui font ici partie du texte`,
		hint: field.isItem
			? `écrivez ${quoted(inner!)}, avec des guillemets droits`
			: `écrivez « ${write(field, inner!)} »${write(field, inner!).includes('"') ? ', avec des guillemets droits' : ''}`,
		inPage: { hint: `écrivez ${inner!}, sans guillemets` },
	};
}

/** A list where there is one value. */
function explainList(items: readonly unknown[], wanted: string, field: Field): Advice | undefined {
	const { key, name } = field;
	if (items.length === 0) return undefined;
	const isOfGroups = items.every((item) => typeof item === 'object' && item !== null);
	if (wanted === 'object' || wanted === 'record')
		return isOfGroups
			? {
					message: `« ${name} » n’est pas une liste`,
					hint:
						items.length === 1
							? 'retirez le tiret qui précède son premier champ'
							: 'gardez un seul élément, et retirez le tiret qui précède son premier champ',
				}
			: undefined;
	if (isOfGroups || items.some((item) => typeof item === 'object')) return undefined;
	const texts = items.map(String);
	const choices = texts.slice(0, 4).map((text) => `« ${write(field, text)} »`);
	const isText = wanted === 'string' && !field.shape.enum && !texts.every((text) => idPattern.test(text));
	const asText = isText
		? ` ; si les crochets sont du texte, « ${key}: ${quoted(`[${texts.join(', ')}]`)} »`
		: '';
	return items.length === 1
		? {
				message: `« ${name} » est une valeur, et non une liste`,
				hint: `écrivez ${choices[0]!}, sans crochets ni tiret${asText}`,
			}
		: {
				message: `« ${name} » n’a qu’une valeur, et en a ${String(items.length)} ici`,
				hint: `gardez-en une : ${choices.join(' ou ')}${asText}`,
			};
}

/** One value where there is a list. */
function explainLone(written: string, { key, name, shape }: Field): Advice | undefined {
	const items = shape.items ?? {};
	if (items.type !== 'string' && !items.enum) {
		const first = mainField(items);
		return {
			message: `« ${name} » est une liste de groupes de champs`,
			hint: first
				? `écrivez « ${key}: » puis, à la ligne suivante, « - ${first}: ${plain(written)} »`
				: `écrivez « ${key}: » puis, à la ligne suivante, « - ${plain(written)} »`,
		};
	}
	const isOfIds = items.pattern === idPattern.source;
	const parts = isOfIds
		? written
				.split(/\s*[;,/\n]\s*|\s+(?:et|and|&)\s+|(?<=-\S*)\s+(?=\S*-)/)
				.map((part) => (idPattern.test(part) ? part : slug(part)))
				.filter(Boolean)
		: [written];
	return {
		message: `« ${name} » doit être une liste, et non un texte`,
		hint: isOfIds
			? `écrivez « ${key}: [${parts.join(', ')}] »`
			: `écrivez « ${key}: » puis, à la ligne suivante, « - ${plain(written)} », un tiret par élément`,
		inPage: { hint: 'ajoutez un élément à la liste' },
	};
}

/** A group of fields where there is a list, or a text. */
function explainGroup(value: object, wanted: string, { key, name, shape }: Field): Advice | undefined {
	const entries = Object.entries(value);
	const [first] = entries;
	if (wanted === 'array' && first) {
		const isOfNames = entries.every(([, item]) => item === null);
		if (isOfNames && shape.items?.type === 'string')
			return {
				message: `les tirets de la liste « ${name} » manquent`,
				hint: `écrivez « ${key}: [${entries.map(([id]) => id).join(', ')}] »`,
			};
		return shape.items?.properties
			? {
					message: `« ${name} » est une liste : le tiret de son premier élément manque`,
					hint: `écrivez « - ${first[0]}: … » au lieu de « ${first[0]}: … », et mettez les champs qui suivent en retrait`,
				}
			: undefined;
	}
	const original = entries.find(([language]) => locales.some((locale) => locale === language));
	return wanted === 'string' && original && typeof original[1] === 'string'
		? {
				message: `« ${name} » n’est donné ici que dans une langue`,
				hint: `écrivez « ${key}: ${plain(original[1])} » ; ses traductions sont dans les fichiers des autres langues`,
			}
		: undefined;
}

function explainNumber(written: string, field: Field): Advice | undefined {
	const [number, ...others] = written.match(/\d+/g) ?? [];
	if (number === undefined || others.length > 0) return undefined;
	return {
		message: `« ${field.name} » doit être un nombre entier, et non ${/^\d+$/.test(written) ? 'un texte' : `« ${written} »`}`,
		hint: `écrivez « ${field.key}: ${String(Number(number))} »${/^\d+$/.test(written) ? ', sans guillemets' : ''}`,
		inPage: {
			message: `« ${field.shape.title ?? field.key} » est un nombre`,
			hint: `écrivez ${String(Number(number))}`,
		},
	};
}

const yes = /^(?:oui|vrai|yes|on|y|o|x|1|true)$/i;
const no = /^(?:non|faux|no|off|n|0|false)$/i;

function explainBoolean(written: string, { key, name }: Field): Advice | undefined {
	const meant = yes.test(written) ? 'true' : no.test(written) ? 'false' : undefined;
	if (meant === undefined) return undefined;
	return {
		message: `« ${name} » doit être « true » ou « false », et non « ${written} »`,
		hint: `écrivez « ${key}: ${meant} », sans guillemets`,
	};
}

/** A text where there is a group of fields: it is that of the first field that the group must have. */
function explainUngrouped(written: string, { key, name, shape }: Field): Advice | undefined {
	const main = mainField(shape);
	if (main === undefined) return undefined;
	return {
		message: `« ${name} » est un groupe de champs, et non un texte`,
		hint: `écrivez « ${key}: » puis, à la ligne suivante et en retrait, « ${main}: ${plain(written)} »`,
	};
}

/** The field of a group that a text alone stands for. */
function mainField({ properties = {}, required = [] }: Shape): string | undefined {
	return ['fr', 'url', 'title', 'name', 'speaker'].find(
		(field) => field in properties && (required.includes(field) || field === 'url'),
	);
}

/** A field with its value, between straight quotation marks where YAML would read another thing. */
function write({ key, shape }: Field, text: string): string {
	const isPlain = shape.enum !== undefined || shape.type === 'integer' || shape.type === 'boolean';
	return `${key}: ${isPlain ? text : plain(text)}`;
}

function plain(text: string): string {
	const isPlain =
		/^[\p{L}./](?:[^:#\n]|:(?=\S)|(?<=\S)#)*$/u.test(text) && !/^(?:true|false|null)$/i.test(text);
	return isPlain ? text : quoted(text);
}

function quoted(text: string): string {
	return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
