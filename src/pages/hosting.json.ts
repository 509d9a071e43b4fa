import { sharedFiles } from '#formats/archive/shared-files.ts';
import { getFiles } from '#formats/edition-files.ts';
import { describeHosting } from '#formats/hosting/hosting.ts';
import { locales } from '#i18n/locales.ts';
import { proceedings } from '#proceedings/load.ts';
import { listFormerPages } from '#site/former-addresses.ts';
import { readAddress } from '#site/identity.ts';

/** What a host should send with the files: it goes where the site goes. */
export const GET = () => {
	const files = [...locales.flatMap(getFiles), ...sharedFiles];
	const hosting = describeHosting(files, readAddress(), listFormerPages(proceedings.former));
	return new Response(`${JSON.stringify(hosting, null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/json' },
	});
};
