import { defaultLocale, locales } from '#i18n/locales.ts';
import { z } from 'zod';

/** What a schema says of one field, read from its JSON Schema. */
export interface Shape {
	readonly type?: string;
	/** What the editing page calls it, in French. */
	readonly title?: string;
	readonly properties?: Readonly<Record<string, Shape>>;
	readonly items?: Shape;
	/** What its text must look like. */
	readonly pattern?: string;
	readonly enum?: readonly string[];
	/** What each value of `enum` means, in French. */
	readonly labels?: readonly string[];
	/** Fields that are always there once read, by default or not. */
	readonly required?: readonly string[];
}

/** Describes the fields of a schema; what JSON Schema cannot express is left open. */
export function shapeOf(schema: z.ZodType): Shape {
	return z.toJSONSchema(schema, { unrepresentable: 'any' }) as Shape;
}

const languageNames = new Intl.DisplayNames('fr', { type: 'language' });

/** What the editing page calls a field: its title, and the language where it is a text in several. */
export function titleOf(shape: Shape, path: readonly PropertyKey[]): string {
	const names = path.filter((part) => typeof part === 'string');
	const titles = path.map((_, index) => shapeAt(shape, path.slice(0, index + 1)).title);
	const title = titles.findLast((one) => one !== undefined) ?? names.at(-1) ?? '';
	const language = locales.find((locale) => locale === path.at(-1));
	return language && titles.at(-1) === undefined ? `${title} (${languageNames.of(language)!})` : title;
}

/** The part of a shape at the path of a field. */
export function shapeAt(shape: Shape, path: readonly PropertyKey[]): Shape {
	return path.reduce<Shape>(
		(at, key) =>
			(typeof key === 'number'
				? at.items
				: Object.hasOwn(at.properties ?? {}, key)
					? at.properties?.[String(key)]
					: undefined) ?? {},
		shape,
	);
}

/** Values to show for the fields whose form says too little. */
const examples: Readonly<Record<string, string>> = {
	address: 'https://www.exemple.org/actes/',
	alt: 'Ce que montre la photo',
	city: 'New York',
	confidence: 'A',
	credit: 'Nom du photographe',
	date: '2018-10-25',
	description: 'Une phrase qui résume la page',
	family: 'Nom',
	file: './portrait.jpg',
	from: '2016-03',
	given: 'Prénom',
	id: 'mon-identifiant',
	language: defaultLocale,
	organisation: 'identifiant-de-organisations',
	organisers: 'identifiant-de-organisations',
	partners: 'identifiant-de-organisations',
	officialPage: 'https://www.exemple.org/page',
	original: defaultLocale,
	role: 'La fonction le jour du séminaire',
	session: 'identifiant-du-panel',
	sources: 'identifiant-de-sources',
	speakers: 'identifiant-de-la-personne',
	summary: 'Une phrase',
	title: 'Le titre',
	to: '2020-01',
	url: 'https://www.exemple.org/page',
};

/** Says in French how a field is written. */
export function howToWrite(key: string, shape: Shape): string {
	const example = examples[key] ?? '…';
	if (shape.enum)
		return `écrivez ${shape.enum
			.map((value, index) => {
				const label = shape.labels?.[index];
				return `« ${key}: ${value} »${label === undefined ? '' : ` (${label})`}`;
			})
			.join(' ou ')}`;
	if (shape.type === 'integer') return `écrivez un nombre entier : « ${key}: 1 »`;
	if (shape.type === 'boolean') return `écrivez « ${key}: true » ou « ${key}: false »`;
	if (shape.type === 'array') {
		return shape.items?.type === 'string'
			? `écrivez une liste : « ${key}: [${example}] »`
			: `écrivez « ${key}: » puis, sur les lignes suivantes, un élément par tiret`;
	}
	if (shape.type === 'object') {
		const fields = Object.keys(shape.properties ?? {}).map((name) => `« ${name}: »`);
		return `écrivez « ${key}: » puis, en retrait sur les lignes suivantes, ${fields.join(', ')}`;
	}
	return `écrivez « ${key}: ${example} »`;
}
