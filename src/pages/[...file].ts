import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { APIRoute, GetStaticPaths } from 'astro';
import { sharedFiles } from '#formats/archive/shared-files.ts';
import { getFiles } from '#formats/edition-files.ts';
import type { EditionFile } from '#formats/files/file.ts';
import { proceedings } from '#proceedings/load.ts';
import { listFormerPages } from '#site/former-addresses.ts';
import { locales } from '#i18n/locales.ts';
import { pathInSite } from '#site/urls.ts';

/** The files of the edition, at their addresses. */
export const getStaticPaths = (() =>
	[...locales.flatMap(getFiles), ...sharedFiles].flatMap((file) =>
		[file.url, ...listFormerUrls(file.url)].map((url) => ({
			params: { file: pathInSite(url) },
			props: { ...file },
		})),
	)) satisfies GetStaticPaths;

const formerPages = listFormerPages(proceedings.former);

/** The addresses that a file had when its page had another one: what cites it leads there still. */
function listFormerUrls(url: string): string[] {
	return formerPages.flatMap(({ url: old, to }) => {
		const [before, now] = [old, to].map((page) => page?.replace(/\/$/, '.'));
		return now && url.startsWith(now) ? [before! + url.slice(now.length)] : [];
	});
}

/** What the pages say, for other readers and for programs. */
export const GET: APIRoute<EditionFile> = async ({ props: { read, locate, type } }) => {
	const content = locate ? Readable.toWeb(createReadStream(await locate())) : await read();
	return new Response(content as BodyInit, { headers: { 'Content-Type': type } });
};
