import { toTypst } from '#formats/pdf/document.ts';
import { mediaTypes } from '#site/media-types.ts';
import { editionUrl } from '#site/urls.ts';
import type { FileContext } from './context.ts';
import type { Making } from './file.ts';
import { printPdf } from './pdf.ts';

/** Each intervention, to print. */
export function listInterventions({ proceedings, locale, works, documents, isOwn }: FileContext): Making[] {
	return proceedings.interventions.filter(isOwn).map((intervention) => ({
		of: intervention,
		url: editionUrl(intervention, 'pdf', locale),
		format: 'PDF',
		type: mediaTypes.pdf,
		purpose: 'read',
		use: 'downloads.intervention',
		read: printPdf(
			() => documents.intervention(intervention, works.intervention(intervention)),
			toTypst,
			works.volume.rights,
		),
	}));
}

/** The written report, to print. */
export function listReport({ report, locale, works, documents, isOwn }: FileContext): Making[] {
	if (!report || !isOwn(report)) return [];
	return [
		{
			of: report,
			url: editionUrl(report, 'pdf', locale),
			format: 'PDF',
			type: mediaTypes.pdf,
			purpose: 'read',
			use: 'downloads.report',
			read: printPdf(() => documents.report(report, works.report(report)), toTypst),
		},
	];
}
