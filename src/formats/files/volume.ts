import italic from 'edition-fonts/spectral-italic.woff2?inline';
import roman from 'edition-fonts/spectral-roman.woff2?inline';
import { drawCover } from '#formats/cards/cover.ts';
import { makeBook } from '#formats/epub/book.ts';
import { getLastChange } from '#formats/get-last-change.ts';
import type { Face } from '#formats/html/faces.ts';
import { printVolume } from '#formats/html/volume.ts';
import { once } from '#formats/once.ts';
import { toTypstVolume } from '#formats/pdf/document.ts';
import type { Session } from '#proceedings/types.ts';
import { mediaTypes } from '#site/media-types.ts';
import { editionUrl, wholeUrl } from '#site/urls.ts';
import type { FileContext } from './context.ts';
import { home, type Making } from './file.ts';
import { printPdf } from './pdf.ts';

/** What the book and the single file are set in, as pages are. */
const faces: readonly Face[] = [
	{ name: 'spectral-roman.woff2', style: 'normal', url: roman },
	{ name: 'spectral-italic.woff2', style: 'italic', url: italic },
];

/** The whole text: to print, for an e-reader, in one file. */
export function listVolumes(context: FileContext): Making[] {
	const { proceedings, locale, view, works, documents, isSplit } = context;
	const { seminar } = proceedings;
	const volume = once(() => documents.volume(works.volume));
	const guide = (extension: 'pdf' | 'html') =>
		documents.guide(works.volume, (session) => {
			const url = partUrl(context, session, extension);
			return extension === 'pdf' ? wholeUrl(url, seminar.address) : url;
		});
	return [
		{
			of: home,
			url: editionUrl(home, 'pdf', locale),
			format: 'PDF',
			type: mediaTypes.pdf,
			purpose: 'read',
			use: 'downloads.volume',
			read: printPdf(isSplit ? () => guide('pdf') : volume, toTypstVolume, works.volume.rights),
		},
		{
			of: home,
			url: editionUrl(home, 'epub', locale),
			format: 'EPUB',
			type: mediaTypes.epub,
			purpose: 'read',
			use: 'downloads.book',
			make: async () =>
				makeBook(volume(), works.volume, {
					seminar,
					cover: await drawCover(proceedings, view, 'book'),
					modified: getLastChange(),
					faces,
				}),
		},
		{
			of: home,
			url: editionUrl(home, 'html', locale),
			format: 'HTML',
			type: mediaTypes.html,
			purpose: 'read',
			use: 'downloads.oneFile',
			make: () => printVolume(isSplit ? guide('html') : volume(), works.volume, faces),
		},
	];
}

/** Each part of the day of a volume that is split. */
export function listParts(context: FileContext): Making[] {
	const { proceedings, works, documents, isSplit, isOwn } = context;
	if (!isSplit) return [];
	return proceedings.sessions.filter(isOwn).flatMap((session): Making[] => {
		const bound = once(() => documents.session(session, works.session(session)));
		const file = { of: session, purpose: 'read', use: 'downloads.part' } as const;
		return [
			{
				...file,
				url: partUrl(context, session, 'pdf'),
				format: 'PDF',
				type: mediaTypes.pdf,
				read: printPdf(bound, toTypstVolume, works.volume.rights),
			},
			{
				...file,
				url: partUrl(context, session, 'html'),
				format: 'HTML',
				type: mediaTypes.html,
				make: () => printVolume(bound(), works.session(session), faces),
			},
		];
	});
}

function partUrl({ view }: FileContext, session: Session, extension: 'pdf' | 'html'): string {
	return editionUrl(session, extension, view.filesIn(session));
}
