import type { z } from 'zod';
import { type Kind, kinds } from './kinds.ts';
import type { Problem, RawEntry } from './read.ts';

/** What a sheet of a kind is, in a sentence, and what it is among. */
const words: Readonly<Partial<Record<Kind, readonly [what: string, among: string]>>> = {
	panels: ['d’une séance', 'les panels'],
	dialogue: ['d’une séance', 'les dialogues'],
	interventions: ['d’une intervention', 'les interventions'],
	speakers: ['d’une personne', 'les personnes'],
	pages: ['d’une page', 'les pages'],
	organisations: ['d’une organisation', 'les organisations'],
	glossary: ['d’un terme', 'les termes'],
	timeline: ['d’une date', 'celles de la chronologie'],
	sources: ['d’une source', 'les sources'],
	unknowns: ['d’une lacune', 'les lacunes'],
};

/**
 * Says where a sheet belongs that has fields of none of its kind, and is whole as one of another kind of the same form.
 * @param issues what its own schema says of it
 */
export function explainMisplaced(
	{ kind, id, file, data, lineOf, index }: RawEntry,
	issues: readonly z.core.$ZodIssue[],
	schemaOf: (kind: Kind, data: unknown) => z.ZodType,
): Problem | undefined {
	const foreign = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
	if (foreign.length === 0) return undefined;
	const { form, path } = kinds[kind];
	const homes = (Object.keys(words) as Kind[]).filter(
		(other) => other !== kind && kinds[other].form === form && schemaOf(other, data).safeParse(data).success,
	);
	const [home] = homes;
	if (!home || homes.length > 1 || !words[kind]) return undefined;
	const named = foreign.slice(0, 2).map((key) => `« ${key} »`);
	return {
		file,
		line: lineOf([]),
		...(index !== undefined && { path: [index] }),
		message: `cette fiche est celle ${words[home]![0]} (${named.join(', ')}), et elle est parmi ${words[kind][1]}`,
		hint:
			form === 'folders'
				? `déplacez le dossier ${path}/${id} : ${kinds[home].path}/${id}`
				: `déplacez-la dans ${kinds[home].path}`,
	};
}
