import { citationFormats, type CitationExtension } from '#formats/citations/index.ts';
import type { Work } from '#formats/citations/work.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Reference } from '#proceedings/types.ts';
import { editionUrl } from '#site/urls.ts';
import type { FileContext } from './context.ts';
import { home, type Making } from './file.ts';

/** The references of the volume and of all its parts. */
export function listVolumeReferences({ works, locale }: FileContext): Making[] {
	return listReferences(home, works.all, locale);
}

/** The reference of the written report. */
export function listReportReferences({ report, works, locale, isOwn }: FileContext): Making[] {
	if (!report || !isOwn(report)) return [];
	return listReferences(report, () => [works.report(report)], locale);
}

/** The reference of each part of the day. */
export function listSessionReferences({ proceedings, works, locale, isOwn }: FileContext): Making[] {
	return proceedings.sessions
		.filter(isOwn)
		.flatMap((session) => listReferences(session, () => [works.session(session)], locale));
}

/** The reference of each intervention. */
export function listInterventionReferences({ proceedings, works, locale, isOwn }: FileContext): Making[] {
	return proceedings.interventions
		.filter(isOwn)
		.flatMap((intervention) =>
			listReferences(intervention, () => [works.intervention(intervention)], locale),
		);
}

/** References in every format. */
function listReferences(of: Reference, cited: () => readonly Work[], locale: Locale): Making[] {
	return (Object.keys(citationFormats) as CitationExtension[]).map((extension) => {
		const { name, type, print } = citationFormats[extension];
		return {
			of,
			url: editionUrl(of, extension, locale),
			format: name,
			type,
			purpose: 'cite',
			use: 'downloads.references',
			make: () => print(cited()),
		};
	});
}
