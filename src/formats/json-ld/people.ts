import type { Organization, Person } from 'schema-dts';
import type { Organisation, Speaker } from '#proceedings/types.ts';
import type { Graph, Node, Own } from './graph.ts';
import { nameOrganisation, nameSpeakers, toPerson } from './names.ts';

/** A person or a body that spoke; nothing where the name is not known. */
export function describeSpeaker(graph: Graph, speaker: Speaker): Node[] {
	const { view, urlOf } = graph;
	const { name, organisation, links } = speaker;
	const { role } = view.choose(speaker.versions).text;
	return nameSpeakers(graph, [speaker.id]).map((named): Node => {
		const common = { url: urlOf(speaker), ...(links.length > 0 && { sameAs: [...links] }) };
		if (!('family' in name))
			return {
				...(named as Own<Organization>),
				...common,
				...(role && { description: role }),
				...(organisation && { parentOrganization: nameOrganisation(graph, organisation) }),
			};
		return {
			...toPerson(name),
			...(named as Own<Person>),
			...common,
			...(role && { jobTitle: role }),
			...(organisation && { affiliation: nameOrganisation(graph, organisation) }),
		};
	});
}

/** An organisation. */
export function describeOrganisation(graph: Graph, { id, acronym, url }: Organisation): Own<Organization> {
	return {
		...nameOrganisation(graph, id),
		...(acronym && { alternateName: graph.view.phrase(acronym).text }),
		...(url && { url }),
	};
}
