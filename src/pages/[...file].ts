import type { APIRoute, GetStaticPaths } from 'astro';
import { sharedFiles } from '#formats/archive/edition.ts';
import { type EditionFile, getFiles } from '#formats/files.ts';
import { locales } from '#schemas/fields/language.ts';

/** The files of the edition, at their addresses. */
export const getStaticPaths = (() =>
	[...locales.flatMap(getFiles), ...sharedFiles].map((file) => ({
		params: { file: file.url.slice(import.meta.env.BASE_URL.length) },
		props: { ...file },
	}))) satisfies GetStaticPaths;

/** What the pages say, for other readers and for programs. */
export const GET: APIRoute<EditionFile> = async ({ props: { read, type } }) =>
	new Response(new Uint8Array(Buffer.from(await read())), { headers: { 'Content-Type': type } });
