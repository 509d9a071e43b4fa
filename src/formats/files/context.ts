import type { Locale } from '#i18n/locales.ts';
import { proceedings } from '#proceedings/load.ts';
import { hasText } from '#proceedings/report-sections.ts';
import type { Proceedings, Reference, Report } from '#proceedings/types.ts';
import { pageful } from '#site/divisions.ts';
import { getView } from '#site/get-view.ts';
import type { View } from '#site/view.ts';
import { getWorks } from '#formats/citations/build/get-works.ts';
import { createDocuments } from '#formats/document/document.ts';

/** What the files of a language are made of. */
export interface FileContext {
	proceedings: Proceedings;
	/** The written report, where its text is published. */
	report: Report | undefined;
	locale: Locale;
	view: View;
	works: ReturnType<typeof getWorks>;
	documents: ReturnType<typeof createDocuments>;
	/** A volume of hundreds of interventions is opened by nobody: each part of the day has its own, and the volume leads there. */
	isSplit: boolean;
	/** True for what has its files in this language. */
	isOwn: (of: Reference) => boolean;
}

/** Gathers what the files of a language are made of. */
export function createContext(locale: Locale): FileContext {
	const { interventions, report } = proceedings;
	const view = getView(locale);
	return {
		proceedings,
		report: report && hasText(report) ? report : undefined,
		locale,
		view,
		works: getWorks(locale),
		documents: createDocuments(proceedings, view),
		isSplit: interventions.length > pageful,
		isOwn: (of) => view.filesIn(of) === locale,
	};
}
