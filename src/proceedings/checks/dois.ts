import type { Check } from '../edition.ts';

/** A DOI names one thing, whatever the case of its letters (ISO 26324). */
export const rule: Check = ({ entries }) => {
	const given = [
		...entries.seminar.map(({ data, ...entry }) => ({
			...entry,
			doi: data.publication?.doi,
			path: ['publication', 'doi'],
		})),
		...[...entries.panels, ...entries.dialogue, ...entries.interventions, ...entries.report].map(
			({ data, ...entry }) => ({
				...entry,
				doi: 'doi' in data ? data.doi : undefined,
				path: ['doi'],
			}),
		),
	].flatMap(({ doi, ...entry }) => (doi === undefined ? [] : [{ ...entry, doi: doi.toLowerCase() }]));
	return given.flatMap((entry, index) => {
		const first = given.findIndex(({ doi }) => doi === entry.doi);
		return first === index
			? []
			: [
					{
						file: entry.file,
						line: entry.lineOf(entry.path),
						message: `ce DOI est déjà celui de ${given[first]!.file}`,
						hint: 'recopiez celui de cette fiche, ou retirez la ligne : un DOI ne désigne qu’une chose',
					},
				];
	});
};
