import { defaultLocale, type Locale, locales } from '#i18n/locales.ts';
import { type Entries, type Kind, kinds } from './kinds.ts';
import { type Folder, groupFolders } from './versions.ts';

/** What a reader would gain. */
type Thing =
	| 'report'
	| 'reportText'
	| 'interventions'
	| 'videos'
	| 'video'
	| 'transcript'
	| 'translation'
	| 'moderators'
	| 'portrait'
	| 'address'
	| 'publicationDate'
	| 'rights'
	| 'sourceAddress';

/** Something that a reader would gain, and that nobody has filled in. */
export interface Missing {
	/** The kind and the id of the entry to open; the id is empty where there is none yet. */
	kind: Kind;
	id: string;
	/** The file, under the content root; one that may not exist yet. */
	file: string;
	/** What is missing. */
	what: Thing;
	/** The language of a translation that is missing. */
	language?: Locale;
}

/**
 * Lists what is still missing, what a reader gains most from first: what was said, then how it can be seen and read, by whom it was
 * said, and where it comes from. Pure; what is missing is no fault.
 */
export function listMissing(entries: Entries): Missing[] {
	const interventions = groupFolders(entries.interventions);
	const [report] = groupFolders(entries.report);
	const sessions = [...groupFolders(entries.panels), ...groupFolders(entries.dialogue)];
	const speakers = groupFolders(entries.speakers);
	const seminar = entries.seminar[0];
	const facts = seminar?.data;
	const ofSeminar = (what: Thing): Missing[] =>
		seminar ? [{ kind: 'seminar', id: 'seminar', file: seminar.file, what }] : [];
	const hasTranscript = new Set(
		[...entries.tracks, ...entries.panelTracks, ...entries.dialogueTracks].map(({ id }) => id),
	);
	const of = (kind: Kind, folder: Folder<Kind>, what: Thing): Missing => ({
		kind,
		id: folder.id,
		file: folder.files[folder.original]!.file,
		what,
	});
	return [
		...(report
			? []
			: [
					{
						kind: 'report' as const,
						id: '',
						file: `${kinds.report.path}/${defaultLocale}.md`,
						what: 'report' as const,
					},
				]),
		...(report && bodyOf(report) === '' ? [of('report', report, 'reportText')] : []),
		...(interventions.length === 0
			? [
					{
						kind: 'interventions' as const,
						id: '',
						file: kinds.interventions.path,
						what: 'interventions' as const,
					},
				]
			: []),
		...(interventions.every(({ facts: { video } }) => !video) && !facts?.videos ? ofSeminar('videos') : []),
		...interventions
			.filter(({ facts: { video } }) => !video)
			.map((intervention) => of('interventions', intervention, 'video')),
		...interventions
			.filter((intervention) => intervention.facts.video && !hasTranscript.has(intervention.id))
			.map((intervention) => of('interventions', intervention, 'transcript')),
		...[
			...interventions.map((one) => ['interventions', one] as const),
			...sessions.map((one) => [kindOf(one), one] as const),
		].flatMap(([kind, folder]) => untranslated(kind, folder)),
		...(report ? untranslated('report', report) : []),
		...speakers.flatMap((one) => untranslated('speakers', one)),
		...sessions
			.filter(({ facts }) => facts.moderators.length === 0 && !isSequence(facts))
			.map((session) => of(kindOf(session), session, 'moderators')),
		...speakers
			.filter(({ facts: { name, portrait } }) => !portrait && name.family !== undefined)
			.map((one) => of('speakers', one, 'portrait')),
		...(facts?.address ? [] : ofSeminar('address')),
		...(facts?.publication?.date ? [] : ofSeminar('publicationDate')),
		...(facts?.publication?.rights ? [] : ofSeminar('rights')),
		...entries.sources
			.filter(({ data }) => !data.url)
			.map(({ id, file }): Missing => ({ kind: 'sources', id, file, what: 'sourceAddress' })),
	];
}

function bodyOf({ files, original }: Folder<Kind>): string {
	return files[original]!.body.trim();
}

function kindOf(session: Folder<'panels'> | Folder<'dialogue'>): 'panels' | 'dialogue' {
	return 'theme' in session.facts ? 'dialogue' : 'panels';
}

/** An opening needs nobody to moderate it. */
function isSequence(facts: Folder<'panels' | 'dialogue'>['facts']): boolean {
	return 'aims' in facts && facts.order === undefined;
}

function untranslated(kind: Kind, { id, files, original }: Folder<Kind>): Missing[] {
	return locales
		.filter((locale: Locale) => !files[locale])
		.map((locale) => ({
			kind,
			id,
			file: files[original]!.file,
			what: 'translation',
			language: locale,
		}));
}
