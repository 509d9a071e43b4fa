import { type Locale, locales } from '#i18n/locales.ts';
import { type Entries, type Kind, kinds } from '#proceedings/kinds.ts';
import { type Folder, groupFolders } from '#proceedings/versions.ts';

/** Something that a reader would gain, and that nobody has filled in. */
export interface Missing {
	/** The kind and the id of the entry to open; the id is empty where there is none yet. */
	kind: Kind;
	id: string;
	/** The file, under the content root; one that may not exist yet. */
	file: string;
	/** What is missing, in French. */
	message: string;
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
	const ofSeminar = (message: string): Missing[] =>
		seminar ? [{ kind: 'seminar', id: 'seminar', file: seminar.file, message }] : [];
	const hasTranscript = new Set(
		[...entries.tracks, ...entries.panelTracks, ...entries.dialogueTracks].map(({ id }) => id),
	);
	const of = (kind: Kind, folder: Folder<Kind>, message: string): Missing => ({
		kind,
		id: folder.id,
		file: folder.files[folder.original]!.file,
		message,
	});
	return [
		...(report
			? []
			: [
					{ kind: 'report' as const, id: '', file: `${kinds.report.path}/fr.md`, message: 'le compte rendu' },
				]),
		...(report && bodyOf(report) === '' ? [of('report', report, 'le texte du compte rendu')] : []),
		...(interventions.length === 0
			? [
					{
						kind: 'interventions' as const,
						id: '',
						file: kinds.interventions.path,
						message: 'les interventions',
					},
				]
			: []),
		...(interventions.every(({ facts: { video } }) => !video) && !facts?.videos
			? ofSeminar('l’adresse des vidéos')
			: []),
		...interventions
			.filter(({ facts: { video } }) => !video)
			.map((intervention) => of('interventions', intervention, 'une vidéo')),
		...interventions
			.filter((intervention) => intervention.facts.video && !hasTranscript.has(intervention.id))
			.map((intervention) => of('interventions', intervention, 'la transcription de la vidéo')),
		...[
			...interventions.map((one) => ['interventions', one] as const),
			...sessions.map((one) => [kindOf(one), one] as const),
		].flatMap(([kind, folder]) => untranslated(kind, folder)),
		...(report ? untranslated('report', report) : []),
		...speakers.flatMap((one) => untranslated('speakers', one)),
		...sessions
			.filter(({ facts }) => facts.moderators.length === 0 && !isSequence(facts))
			.map((session) => of(kindOf(session), session, 'qui a modéré')),
		...speakers
			.filter(({ facts: { name, portrait } }) => !portrait && name.family !== undefined)
			.map((one) => of('speakers', one, 'un portrait')),
		...(facts?.address ? [] : ofSeminar('l’adresse du site')),
		...(facts?.publication?.date ? [] : ofSeminar('la date de publication des actes')),
		...(facts?.publication?.rights ? [] : ofSeminar('les droits sur les actes')),
		...entries.sources
			.filter(({ data }) => !data.url)
			.map(({ id, file }): Missing => ({ kind: 'sources', id, file, message: 'l’adresse d’une source' })),
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

const languageNames = new Intl.DisplayNames('fr', { type: 'language' });

function untranslated(kind: Kind, { id, files, original }: Folder<Kind>): Missing[] {
	return locales
		.filter((locale: Locale) => !files[locale])
		.map((locale) => ({
			kind,
			id,
			file: files[original]!.file,
			message: `une traduction en ${languageNames.of(locale) ?? locale}`,
		}));
}
