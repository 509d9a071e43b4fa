import type { Work } from '#formats/citations/work.ts';
import type {
	Intervention,
	Organisation,
	Proceedings,
	Report,
	Session,
	Speaker,
	Term,
} from '#proceedings/types.ts';
import type { Link, View } from '#site/view.ts';
import { describeEvent, describeSession } from './event.ts';
import { describeTerm, describeTerms } from './glossary.ts';
import { createGraph } from './graph.ts';
import { describeOrganisation, describeSpeaker } from './people.ts';
import { describeVideos } from './recordings.ts';
import { describeBreadcrumbs, describeSite } from './site.ts';
import { describeArticle, describeBook, describeChapter, describeReport } from './works.ts';

/**
 * Describes what an edition is made of in the words of schema.org. Each node has one id in both languages: the address of its French
 * page; but a text and its translation are two works. What another page describes is named by its id and its name.
 */
export function createNodes(proceedings: Proceedings, view: View) {
	const graph = createGraph(proceedings, view);
	return {
		site: () => describeSite(graph),
		book: (volume: Work) => describeBook(graph, volume),
		event: () => describeEvent(graph),
		session: (session: Session, work: Work) => describeSession(graph, session, work),
		chapter: (session: Session, work: Work) => describeChapter(graph, session, work),
		article: (intervention: Intervention, work: Work) => describeArticle(graph, intervention, work),
		report: (report: Report, work: Work) => describeReport(graph, report, work),
		videos: (of: Session | Intervention) => describeVideos(graph, of),
		speaker: (speaker: Speaker) => describeSpeaker(graph, speaker),
		organisation: (organisation: Organisation) => describeOrganisation(graph, organisation),
		term: (term: Term) => describeTerm(graph, term),
		terms: () => describeTerms(graph),
		breadcrumbs: (links: readonly Link[]) => describeBreadcrumbs(graph, links),
	};
}
