import { stringify } from 'yaml';
import { isLink, type Work } from './work.ts';

/**
 * Prints the reference of the volume as the file that code hosts and archives show beside a copy of it (Citation File Format 1.2.0).
 * The format asks for authors: those who published it stand for them, as the entities that the format allows.
 * @param message what the file asks of its reader
 */
export function printCff(volume: Work, message: string): string {
	const entities = volume.publishers.map((name) => ({ name }));
	const common = {
		title: volume.title,
		authors: entities,
		...(volume.doi && { doi: volume.doi }),
		...(volume.url && { url: volume.url }),
	};
	const fields = {
		'cff-version': '1.2.0',
		message,
		...(volume.rights && isLink(volume.rights) && { 'license-url': volume.rights }),
		type: 'dataset',
		...common,
		...(volume.published?.length === 'AAAA-MM-JJ'.length && { 'date-released': volume.published }),
		'preferred-citation': {
			type: 'proceedings',
			...common,
			...(volume.editors.length > 0 && {
				editors: volume.editors.map(({ family, given }) => ({
					'family-names': family,
					'given-names': given,
				})),
			}),
			...(volume.published && { year: Number(volume.published.slice(0, 4)) }),
			...(volume.isbn && { isbn: volume.isbn }),
			conference: {
				name: volume.event.title,
				city: volume.event.place,
				'date-start': volume.event.date,
				'date-end': volume.event.date,
			},
			publisher: { name: volume.publishers.join(', ') },
			languages: [volume.language],
		},
	};
	return stringify(fields, { aliasDuplicateObjects: false });
}
