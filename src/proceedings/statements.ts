import { visit } from 'unist-util-visit';
import type { Root } from 'mdast';
import { listMissingRecords } from './recordings.ts';
import type { Proceedings, Reference, Statement, Unknown } from './types.ts';

type Parts = Omit<Proceedings, 'unknowns' | 'missing' | 'statements' | 'byId'>;

/** Lists every published statement with what supports it. A text in two languages is one statement. */
export function listStatements(parts: Parts): Statement[] {
	const { seminar } = parts;
	const at = (kind: Reference['kind'], id: string, sources: readonly string[]): Statement => ({
		at: { kind, id },
		sources,
	});
	return [
		...Object.values(seminar.sources)
			.filter(({ length }) => length > 0)
			.map((sources) => at('home', 'seminar', sources)),
		...seminar.followUp.map(({ id, sources }) => at('home', id, sources)),
		...parts.sessions.flatMap(({ kind, id, sources, versions }) => [
			at(kind, id, sources),
			...listCitations(versions.texts[versions.original]!.body).map((ids) => at(kind, id, ids)),
		]),
		...(parts.programmeSources.length > 0 ? [at('programme', '', parts.programmeSources)] : []),
		...(parts.report ? [at('report', parts.report.id, [parts.report.source])] : []),
		...parts.speakers.flatMap(({ id, sources, positions, versions }) => [
			at('speaker', id, sources),
			...positions.map((position) => at('speaker', id, position.sources)),
			...listCitations(versions.texts[versions.original]!.body).map((ids) => at('speaker', id, ids)),
		]),
		...parts.organisations.flatMap(({ id, statements }) =>
			statements.map(({ sources }) => at('organisation', id, sources)),
		),
		...parts.glossary.map(({ id, sources }) => at('term', id, sources)),
		...parts.timeline.map(({ id, sources }) => at('milestone', id, sources)),
	];
}

/** True while nothing in the edition answers an unknown. */
export function isUnanswered(unknown: Unknown, parts: Parts): boolean {
	const { sessions, interventions } = parts;
	switch (unknown.answeredBy) {
		case 'report':
		case 'videos':
			return listMissingRecords(parts).includes(unknown.answeredBy);
		case 'moderators':
			return sessions.some(({ kind, moderators }) => kind !== 'sequence' && moderators.length === 0);
		case 'interventions':
			return interventions.length === 0;
		case undefined:
			return true;
	}
}

function listCitations(body: Root): string[][] {
	const found: string[][] = [];
	visit(body, 'citation', (citation) => {
		found.push(citation.ids);
	});
	return found;
}
