import { toData } from '#formats/data/data.ts';
import { printLinkset } from '#formats/meta-tags/linkset.ts';
import { mediaTypes } from '#site/media-types.ts';
import { dataUrl, linksetUrl } from '#site/urls.ts';
import type { FileContext } from './context.ts';
import { home, type Making } from './file.ts';

/** All that the edition publishes, for a program. */
export function listData({ proceedings, view, locale }: FileContext): Making[] {
	return [
		{
			of: home,
			url: dataUrl(locale),
			format: 'JSON',
			type: mediaTypes.json,
			purpose: 'keep',
			use: 'downloads.data',
			make: () => JSON.stringify(toData(proceedings, view)),
		},
	];
}

/** The typed links of each work, which are whole addresses. */
export function listLinksets({ proceedings, report, view, works, locale }: FileContext): Making[] {
	const { seminar, sessions, interventions } = proceedings;
	const { address } = seminar;
	if (!address) return [];
	return [
		{
			of: home,
			url: linksetUrl(locale),
			format: 'Linkset',
			type: mediaTypes.linkset,
			purpose: 'keep',
			use: 'downloads.linkset',
			make: () =>
				printLinkset(
					[
						{ of: home, work: works.volume },
						...sessions.map((session) => ({ of: session, work: works.session(session) })),
						...interventions.map((intervention) => ({
							of: intervention,
							work: works.intervention(intervention),
						})),
						...(report ? [{ of: report, work: works.report(report) }] : []),
					].map((signposted) => ({ ...signposted, files: view.filesIn(signposted.of) })),
					locale,
					address,
				),
		},
	];
}
