import { z } from 'zod';

/** What an id looks like: it stands in an address, so it is short, lower case and without accents. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of an entry, or a reference to one. */
export const IdSchema = () =>
	z.string().regex(idPattern, {
		error:
			'un identifiant s’écrit en minuscules sans accent, chiffres et traits d’union : « dialogue-triangulaire »',
	});

/** References to other entries: each at most once. */
export const IdsSchema = () =>
	z.array(IdSchema()).refine((ids) => findTwice(ids) === undefined, {
		error: ({ input }) => `« ${findTwice(input as string[])!} » y figure deux fois : retirez l’un des deux`,
	});

/** References to entries of `sources.yaml`: one at least, for every published statement names its source. */
export const SourcesSchema = () =>
	IdsSchema()
		.min(1, { error: 'au moins une source, par son identifiant dans sources.yaml' })
		.meta({ title: 'Sources', description: 'Ce qui appuie cela : une au moins.', refersTo: ['sources'] });

function findTwice(values: readonly string[]): string | undefined {
	return values.find((value, index) => values.indexOf(value) < index);
}
