import { oncePerLocale } from '#i18n/once-per-locale.ts';
import { createContext, type FileContext } from './files/context.ts';
import { listData, listLinksets } from './files/data.ts';
import { listCalendars, listChapterFiles, listFeeds, listPodcasts } from './files/feeds.ts';
import type { EditionFile, Making } from './files/file.ts';
import {
	listInterventionReferences,
	listReportReferences,
	listSessionReferences,
	listVolumeReferences,
} from './files/references.ts';
import { listParts, listVolumes } from './files/volume.ts';
import { listInterventions, listReport } from './files/works.ts';
import { once } from './once.ts';

/** What lists the files of a language, in their order: first those that hold the whole, then those of its works. */
const lists: readonly ((context: FileContext) => Making[])[] = [
	listVolumes,
	listVolumeReferences,
	listData,
	listFeeds,
	listLinksets,
	listPodcasts,
	listChapterFiles,
	listCalendars,
	listParts,
	listInterventions,
	listReport,
	listReportReferences,
	listSessionReferences,
	listInterventionReferences,
];

/** Every file of the edition that is made for a language of the interface. */
export const getFiles = oncePerLocale((locale): readonly EditionFile[] => {
	const context = createContext(locale);
	return lists
		.flatMap((list) => list(context))
		.map((file) => ('read' in file ? file : { ...file, read: once(async () => file.make()) }));
});
