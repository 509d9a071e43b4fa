import { visit } from 'unist-util-visit';
import { idPattern } from '#schemas/fields/id.ts';
import { idsOf, lineOfNode, type Check, type Edition } from '../edition.ts';
import { isMisnamed } from '../expected-files.ts';
import { kinds, type Kind } from '../kinds.ts';
import { suggest } from '../nearest.ts';
import type { Problem, RawEntry } from '../read.ts';
import { requiredFiles } from './required-files.ts';

/** A reference as an editor wrote it, and where. */
interface Reference {
	entry: RawEntry;
	line: number;
	id: string;
	targets: readonly Kind[];
}

/** Every field that names other entries; `*` stands for each item of a list or each field of a group. */
const referenceFields: Readonly<Partial<Record<Kind, Readonly<Record<string, readonly Kind[]>>>>> = {
	seminar: {
		'organisers.*': ['organisations'],
		'partners.*': ['organisations'],
		'publication.publishers.*': ['organisations'],
		'followUp.*.sources.*': ['sources'],
		'sources.*.*': ['sources'],
	},
	organisations: { 'successor.organisation': ['organisations'], 'statements.*.sources.*': ['sources'] },
	glossary: { 'related.*': ['glossary'], 'sources.*': ['sources'] },
	timeline: { 'terms.*': ['glossary'], 'sources.*': ['sources'] },
	programme: {
		'parts.*.speakers.*': ['speakers'],
		'parts.*.moderators.*': ['speakers'],
		'sources.*': ['sources'],
	},
	unknowns: { 'leads.*.sources.*': ['sources'] },
	panels: {
		'speakers.*': ['speakers'],
		'moderators.*': ['speakers'],
		'rapporteurs.*': ['speakers'],
		'sources.*': ['sources'],
	},
	dialogue: {
		'speakers.*': ['speakers'],
		'moderators.*': ['speakers'],
		'rapporteurs.*': ['speakers'],
		'sources.*': ['sources'],
	},
	interventions: { session: ['panels', 'dialogue'], 'speakers.*': ['speakers'] },
	report: {
		'authors.*.speaker': ['speakers'],
		'authors.*.organisation': ['organisations'],
		'sections.*': ['panels', 'dialogue'],
		'voices.*': ['speakers'],
		source: ['sources'],
	},
	speakers: {
		organisation: ['organisations'],
		'positions.*.organisation': ['organisations'],
		'positions.*.sources.*': ['sources'],
		'sources.*': ['sources'],
	},
};

/** What stands for an entry of a kind in a sentence. */
export const names: Readonly<Partial<Record<Kind, string>>> = {
	organisations: 'l’organisation',
	glossary: 'le terme',
	panels: 'la séance',
	sources: 'la source',
	speakers: 'l’intervenant',
};

/** Every reference names an entry that exists, in fields and in citations. */
export const rule: Check = (edition) => {
	const references = listReferences(edition);
	return [
		...references.flatMap((reference) => explain(edition, reference)),
		...missingFiles(edition, references),
	];
};

/** Lists every reference of an edition to an entry, in its fields and in its texts. */
export function listReferences(edition: Pick<Edition, 'raw' | 'bodies'>): Reference[] {
	return [...fieldReferences(edition), ...citations(edition)];
}

function explain(edition: Edition, { entry, line, id, targets }: Reference): Problem[] {
	const ids = targets.flatMap((kind) => idsOf(edition, kind));
	// Of two entries that bear one id, one is another.
	const isAlone = edition.raw.filter((other) => other.kind === entry.kind && other.id === id).length === 1;
	if (targets.some((kind) => kind === entry.kind) && id === entry.id && isAlone)
		return [
			{
				file: entry.file,
				line,
				message: `« ${id} » renvoie à sa propre fiche`,
				hint: 'retirez-le, ou écrivez l’identifiant d’une autre',
			},
		];
	if (ids.includes(id) || targets.some((kind) => edition.isInDoubt(kind, id))) return [];
	const lost = explainLost(edition, entry, targets, id);
	if (lost) return [{ file: entry.file, line, ...lost }];
	const places = targets.map((kind) =>
		kinds[kind].form === 'folders' ? `le dossier « ${kinds[kind].path}/${id} »` : kinds[kind].path,
	);
	return [
		{
			file: entry.file,
			line,
			message: `${names[targets[0]!] ?? 'la fiche'} « ${id} » n’existe pas`,
			hint:
				suggest(id, ids) ??
				(kinds[targets[0]!].form === 'folders'
					? `créez ${places.join(' ou ')}`
					: `ajoutez cette fiche à ${places.join(' ou ')}`),
		},
	];
}

/** What was published under an id, and is no more: it is under another, was taken away, or is under one of several that are new. */
function explainLost({ raw }: Edition, { kind }: RawEntry, targets: readonly Kind[], id: string) {
	if (kind === 'passages') return undefined;
	const keys = targets.map((target) => `${target}:${id}`);
	const published = raw.find((other) => other.kind === 'passages' && keys.includes(other.id));
	if (!published) return undefined;
	const [target] = published.id.split(':') as [Kind];
	const { moved } = (published.data ?? {}) as { moved?: string };
	return {
		message: `${names[target] ?? 'la fiche'} « ${id} » n’existe plus`,
		hint:
			typeof moved === 'string' && moved.startsWith(`${target}:`)
				? `écrivez « ${moved.slice(target.length + 1)} », son nouveau nom`
				: `remettez « ${id} », ou écrivez ce qui le remplace`,
	};
}

/** A file that is missing is reported once, not at each reference to it; what is required, by its own rule. */
function missingFiles(edition: Edition, references: readonly Reference[]): Problem[] {
	const first = new Map<string, Reference>();
	for (const reference of references)
		for (const { form, path } of reference.targets.map((kind) => kinds[kind]))
			if (
				form === 'list' &&
				!edition.files.includes(path) &&
				!requiredFiles.includes(path) &&
				!isMisnamed(edition.files, path) &&
				!first.has(path)
			)
				first.set(path, reference);
	return [...first].map(([path, { entry, line, id }]) => ({
		file: entry.file,
		line,
		message: `« ${id} » renvoie à ${path}, qui n’existe pas`,
		hint: `rétablissez ${path} depuis la version précédente, ou créez-le avec cette fiche`,
	}));
}

function fieldReferences({ raw }: Pick<Edition, 'raw'>): Reference[] {
	return raw.flatMap((entry) =>
		Object.entries(referenceFields[entry.kind] ?? {}).flatMap(([pattern, targets]) =>
			valuesAt(entry.data, pattern.split('.'))
				.filter(({ value }) => idPattern.test(value))
				.map(({ path, value }) => ({ entry, line: entry.lineOf(path), id: value, targets })),
		),
	);
}

function valuesAt(
	data: unknown,
	[key, ...rest]: string[],
	path: PropertyKey[] = [],
): { path: PropertyKey[]; value: string }[] {
	if (key === undefined) return typeof data === 'string' ? [{ path, value: data }] : [];
	if (typeof data !== 'object' || data === null) return [];
	const items: [PropertyKey, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
	return items
		.filter(([name]) => key === '*' || name === key)
		.flatMap(([name, value]) => valuesAt(value, rest, [...path, name]));
}

function citations({ bodies }: Pick<Edition, 'bodies'>): Reference[] {
	const found: Reference[] = [];
	for (const { entry, root } of bodies) {
		visit(root, 'citation', (node) => {
			for (const id of node.ids.filter((id) => idPattern.test(id)))
				found.push({ entry, line: lineOfNode(entry, node), id, targets: ['sources'] });
		});
	}
	return found;
}
