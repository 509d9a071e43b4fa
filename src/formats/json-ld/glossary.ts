import type { DefinedTerm, DefinedTermSet } from 'schema-dts';
import type { Term } from '#proceedings/types.ts';
import { pageUrl } from '#site/urls.ts';
import type { Graph } from './graph.ts';

/** A term of the glossary. */
export function describeTerm(
	{ view, idOf, ids }: Graph,
	{ id, term, definition, acronym }: Term,
): DefinedTerm {
	const { locale, phrase, t } = view;
	return {
		'@type': 'DefinedTerm',
		'@id': idOf({ kind: 'term', id }),
		name: phrase(term).text,
		description: phrase(definition).text,
		...(acronym?.[locale] && { termCode: acronym[locale] }),
		inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': ids.terms, name: t('nav.glossary') },
	};
}

/** The glossary, as a whole. */
export function describeTerms({ view, absolute, ids }: Graph): DefinedTermSet {
	return {
		'@type': 'DefinedTermSet',
		'@id': ids.terms,
		name: view.t('nav.glossary'),
		url: absolute(pageUrl('glossary', view.locale)),
	};
}
