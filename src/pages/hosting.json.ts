import { sharedFiles } from '#formats/archive/shared-files.ts';
import { getFiles } from '#formats/edition-files.ts';
import { describeHosting } from '#formats/hosting.ts';
import { locales } from '#i18n/locales.ts';
import { mediaTypes } from '#site/media-types.ts';

/** What a host should send with the files: it goes where the site goes. */
export const GET = () =>
	new Response(
		`${JSON.stringify(describeHosting([...locales.flatMap(getFiles), ...sharedFiles]), null, '\t')}\n`,
		{ headers: { 'Content-Type': mediaTypes.json } },
	);
