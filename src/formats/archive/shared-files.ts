import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { printCff } from '#formats/citations/build/cff.ts';
import { getWorks } from '#formats/citations/build/get-works.ts';
import { listCaptions } from '#formats/captions.ts';
import { DataSchema } from '#formats/data/schema.ts';
import { getFiles } from '#formats/edition-files.ts';
import { type EditionFile, home } from '#formats/files/file.ts';
import { getLastChange } from '#formats/get-last-change.ts';
import { once } from '#formats/once.ts';
import { proceedings } from '#proceedings/load.ts';
import { defaultLocale, locales } from '#i18n/locales.ts';
import { cacheDir, locateFile } from '#site/identity.ts';
import { mediaTypes } from '#site/media-types.ts';
import { dataSchemaUrl, editionUrl, fileUrl, pageUrl, pathInSite, sumsUrl, wholeUrl } from '#site/urls.ts';
import { getView } from '#site/get-view.ts';
import { type Member, packBag, printSums, sumAll } from './bag.ts';
import { toLocalDay } from './zip.ts';

/** What the data look like (JSON Schema, draft 2020-12). */
const schema: EditionFile = {
	of: home,
	url: dataSchemaUrl(),
	format: 'JSON Schema',
	type: mediaTypes.jsonSchema,
	purpose: 'keep',
	use: 'downloads.schema',
	read: () => Promise.resolve(JSON.stringify(z.toJSONSchema(DataSchema))),
};

/** The reference of the volume, beside a copy of it. */
const reference: EditionFile = {
	of: home,
	url: fileUrl('CITATION.cff'),
	format: 'CFF',
	type: mediaTypes.yaml,
	purpose: 'cite',
	use: 'downloads.references',
	read: () =>
		Promise.resolve(printCff(getWorks(defaultLocale).volume, getView(defaultLocale).t('cite.message'))),
};

/** Everything that is made of the edition, at its path from the root of the site. */
const made = once(() =>
	sumAll([
		...[...locales.flatMap(getFiles), schema, reference].map(toMember),
		...listCaptions(proceedings).map(({ path, print }) => ({
			path,
			read: () => Promise.resolve(Buffer.from(print())),
		})),
	]),
);

/** The files that editors gave, but the videos, which are too heavy: transcripts, slides, pictures, the written report. */
const given = once(() => {
	const { interventions, sessions, report } = proceedings;
	// The captions of a stretch are made.
	const recorded = interventions.filter(({ isStretch }) => !isStretch);
	const texts = [...sessions, ...recorded].flatMap(({ transcript }) =>
		Object.values(transcript?.texts ?? {}),
	);
	const paths = [
		...texts.flatMap(({ file, chaptersFile }) => [file, chaptersFile]),
		...interventions.map(({ slides }) => slides),
		report?.file,
	].filter((path) => path !== undefined);
	const largest = [...getView(defaultLocale).pictures.values()].map((sizes) => sizes.at(-1)!);
	return sumAll([
		...[...new Set(paths)].map((path) => ({ path, read: () => readFile(locateFile(path)) })),
		...largest.map(({ path, draw }) => ({ path, read: draw })),
	]);
});

/** Packs the whole edition, as libraries keep it, into a file: memory could not hold it. */
const packed = once(async (): Promise<{ file: string; sum: string }> => {
	const { seminar, byId } = proceedings;
	const { phrase } = getView(defaultLocale);
	const identifier = seminar.publication?.doi ?? wholeUrl(pageUrl('home', defaultLocale), seminar.address);
	const info = {
		'Source-Organization': seminar.organisers.map((id) => phrase(byId.organisation.get(id)!.name).text),
		'External-Description': [seminar.title, ...(seminar.notice ? [seminar.notice] : [])]
			.map((text) => phrase(text).text)
			.join(' — '),
		...(identifier && { 'External-Identifier': identifier }),
		'Bagging-Date': getLastChange(),
	};
	const payload = [...(await made()), ...(await given())];
	const file = join(cacheDir, 'actes.zip');
	// Another process may be reading the one that is there.
	const next = `${file}.${randomUUID()}`;
	await mkdir(cacheDir, { recursive: true });
	const sum = createHash('sha256');
	const summing = async function* (chunks: AsyncIterable<Uint8Array>) {
		for await (const chunk of chunks) {
			sum.update(chunk);
			yield chunk;
		}
	};
	const date = toLocalDay(getLastChange());
	await pipeline(packBag('actes', payload, info, date), summing, createWriteStream(next));
	await rename(next, file);
	return { file, sum: sum.digest('hex') };
});

/** The whole edition, as libraries keep it. */
const archive: EditionFile = {
	of: home,
	url: editionUrl(home, 'zip', defaultLocale),
	format: 'ZIP (BagIt)',
	type: mediaTypes.zip,
	purpose: 'keep',
	use: 'downloads.archive',
	read: async () => readFile((await packed()).file),
	locate: async () => (await packed()).file,
};

/** The sums of all that can be taken away, to know in ten years whether it is still what was published. */
const sums: EditionFile = {
	of: home,
	url: sumsUrl(),
	format: 'SHA-256',
	type: mediaTypes.text,
	purpose: 'keep',
	use: 'downloads.sums',
	read: once(async () => {
		const { sum } = await packed();
		return printSums([...(await made()), ...(await given()), { path: pathInSite(archive.url), sum }]);
	}),
};

/** The files of the edition that are the same in both languages. */
export const sharedFiles: readonly EditionFile[] = [schema, reference, archive, sums];

function toMember({ url, read }: EditionFile): Member {
	return { path: pathInSite(url), read: async () => Buffer.from(await read()) };
}
