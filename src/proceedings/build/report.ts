import { typeset } from '#i18n/typography.ts';
import { splitSections } from '../report-sections.ts';
import type { Report, ReportAuthor } from '../types.ts';
import { groupFolders, toVersions, typesetLocalized } from '../versions.ts';
import type { Building } from './building.ts';
import { pathOf } from './path-of.ts';
import { toProse } from './texts.ts';

/** Builds the written report, where something of it is known. */
export function buildReport(building: Building): Report | undefined {
	const [folder] = groupFolders(building.entries.report);
	if (!folder) return undefined;
	const { id, original, facts } = folder;
	const names = toVersions(folder, (data, _, language) => ({
		title: typeset(data.title, language),
		summary: data.summary && typeset(data.summary, language),
	}));
	const written = Object.entries(folder.files).filter(
		([language, { body }]) => language === original || body.trim() !== '',
	);
	return {
		kind: 'report',
		id,
		register: building.numbering.of(`report:${id}`),
		doi: facts.doi,
		corrections: typesetLocalized(facts.corrections),
		authors: facts.authors as ReportAuthor[],
		date: facts.date,
		pages: facts.pages,
		url: facts.url,
		file: pathOf('report', id, facts.file),
		status: facts.status,
		voices: facts.voices,
		source: facts.source,
		names,
		versions: toVersions({ ...folder, files: Object.fromEntries(written) }, (_, text, language, file) => {
			const body = toProse(building, file, text, language, 'report', id);
			return { ...names.texts[language]!, body, sections: splitSections(body, facts.sections) };
		}),
	};
}
