import { firstDay, isDay, lastDay, partsOf, yearOf } from '#dates/date.ts';
import { stringify } from 'yaml';
import { type Author, isLink, type Work } from '../work.ts';

/**
 * Prints the reference of the volume as the file that code hosts and archives show beside a copy of it (Citation File Format 1.2.0).
 * The format asks for authors: those who edited the volume, or the bodies that answer for it. Of the two types that it knows for what
 * the file lies beside, `software` and `dataset`, the second fits; that of the work stands in the preferred citation.
 * @param message what the file asks of its reader
 */
export function printCff(volume: Work, message: string): string {
	const common = {
		title: volume.title,
		authors: [...volume.editors, ...volume.authors].map(toCff),
		...(volume.doi && { doi: volume.doi }),
		...(volume.url && { url: volume.url }),
	};
	const fields = {
		'cff-version': '1.2.0',
		message,
		...toLicense(volume.rights),
		type: 'dataset',
		...common,
		...(volume.published && isDay(volume.published) && { 'date-released': volume.published }),
		...(volume.summary && { abstract: volume.summary }),
		...(volume.keywords.length > 0 && { keywords: volume.keywords }),
		'preferred-citation': {
			type: 'proceedings',
			...common,
			...(volume.editors.length > 0 && { editors: volume.editors.map(toCff) }),
			...(volume.published && { year: yearOf(volume.published), ...toMonth(volume.published) }),
			...(volume.isbn && { isbn: volume.isbn }),
			conference: {
				name: volume.event.title,
				city: volume.event.place,
				'date-start': firstDay(volume.event.date),
				'date-end': lastDay(volume.event.date),
			},
			...(volume.publishers.length > 0 && {
				publisher: { name: volume.publishers.join(', '), ...(volume.place && { city: volume.place }) },
			}),
			languages: [volume.language],
		},
	};
	return stringify(fields, { aliasDuplicateObjects: false });
}

/** The month of a day or of a month, and the day. */
function toMonth(published: string) {
	const [, month] = partsOf(published);
	return {
		...(month && { month: Number(month) }),
		...(isDay(published) && { 'date-published': published }),
	};
}

/** A licence by its name in SPDX, where it is one of Creative Commons'; any other by its address. */
function toLicense(rights: string | undefined) {
	if (!rights || !isLink(rights)) return {};
	const [, name, version] =
		/^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)\/(?:deed\.\w+)?$/.exec(rights) ?? [];
	return name && version ? { license: `CC-${name.toUpperCase()}-${version}` } : { 'license-url': rights };
}

/** A person, or an entity. */
function toCff(author: Author) {
	if ('literal' in author) return { name: author.literal };
	const { given, particle, family, suffix } = author;
	return {
		'family-names': family,
		...(given && { 'given-names': given }),
		...(particle && { 'name-particle': particle }),
		...(suffix && { 'name-suffix': suffix }),
	};
}
