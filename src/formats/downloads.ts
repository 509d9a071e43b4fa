import { stat } from 'node:fs/promises';
import { formatBytes } from '#i18n/format.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { proceedings } from '#proceedings/load.ts';
import type { Reference } from '#proceedings/types.ts';
import { describeFile } from '#site/file-links.ts';
import { isDraft } from '#site/identity.ts';
import { editionUrl, packUrl } from '#site/urls.ts';
import type { Link } from '#site/view.ts';
import { getView } from '#site/get-view.ts';
import { sharedFiles } from './archive/shared-files.ts';
import { getFiles } from './edition-files.ts';
import { sayUseOnce, withoutFormat } from './download-uses.ts';
import { type EditionFile, purposes } from './files/file.ts';

/** A file that can be taken away, in words. */
interface Download {
	url: string;
	/** What its link says: its format, and of what it is where it does not hold the whole. */
	name: string;
	/** What it is for, where all of them are not for the same. */
	use?: string | undefined;
	/** How much it weighs; absent for what is made of the pages themselves. */
	size?: string;
}

/** Lists the files that hold the whole, by what they are taken away for. */
export async function listDownloads(
	locale: Locale,
): Promise<{ purpose: (typeof purposes)[number]; use?: string; files: Download[] }[]> {
	const { t } = getView(locale);
	const describe = async (
		file: EditionFile,
		name: string,
	): Promise<Download & { use: string; purpose: string }> => ({
		url: file.url,
		name,
		use: withoutFormat(t(file.use), file.format),
		size: await weigh(file, locale),
		purpose: file.purpose,
	});
	const { report } = proceedings;
	const ofReport = (format: string) => t('downloads.ofReport', { format });
	const given = report?.file === undefined ? [] : [describeFile(report.file)];
	const files = [
		...(await Promise.all(
			[...getFiles(locale).filter(({ of }) => of.kind === 'home'), ...sharedFiles].map((file) =>
				describe(file, file.format),
			),
		)),
		{ url: packUrl(), name: 'ZIP', use: t('downloads.pack'), purpose: 'read' },
		...(await Promise.all(
			listPdfs(report ? [report] : [], locale).map((file) => describe(file, ofReport(file.format))),
		)),
		...given.map(({ url, format, bytes }) => ({
			url,
			name: ofReport(format),
			use: t('downloads.givenReport'),
			size: formatBytes(bytes, locale),
			purpose: 'read',
		})),
	];
	return purposes.map((purpose) => ({
		purpose,
		...sayUseOnce(files.filter((file) => file.purpose === purpose)),
	}));
}

/** Lists the files of the parts of the day, each with its name, where the volume is divided into them. */
export async function listPartFiles(
	locale: Locale,
): Promise<{ link: Link; files: { url: string; format: string; size: string }[] }[]> {
	const view = getView(locale);
	const made = locales.flatMap(getFiles).filter(({ use }) => use === 'downloads.part');
	const parts = await Promise.all(
		proceedings.sessions.map(async (session) => ({
			link: view.session(session.id),
			files: await Promise.all(
				made
					.filter(({ of }) => of === session)
					.map(async (file) => ({ url: file.url, format: file.format, size: await weigh(file, locale) })),
			),
		})),
	);
	return parts.filter(({ files }) => files.length > 0);
}

/** Lists the PDFs of the interventions, each with its name. */
export function listInterventionPdfs(locale: Locale): Promise<{ url: string; link: Link; size: string }[]> {
	const view = getView(locale);
	return Promise.all(
		listPdfs(proceedings.interventions, locale).map(async (file) => ({
			url: file.url,
			link: view.reference(file.of),
			size: await weigh(file, locale),
		})),
	);
}

/** The PDFs of things, each in the language in which it is made. */
function listPdfs(things: readonly Reference[], locale: Locale): EditionFile[] {
	const { filesIn } = getView(locale);
	const made = new Map(locales.flatMap(getFiles).map((file) => [file.url, file]));
	return things.flatMap((of) => made.get(editionUrl(of, 'pdf', filesIn(of))) ?? []);
}

async function weigh({ read, locate }: EditionFile, locale: Locale): Promise<string> {
	// It is not made.
	if (isDraft) return '–';
	const bytes = locate ? (await stat(await locate())).size : Buffer.byteLength(await read());
	return formatBytes(bytes, locale);
}
