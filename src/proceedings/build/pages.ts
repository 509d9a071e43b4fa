import { typeset } from '#i18n/typography.ts';
import { parseProse } from '#prose/parse.ts';
import { type Entries, kinds } from '../kinds.ts';
import type { ProsePage } from '../types.ts';
import { groupFolders, toVersions } from '../versions.ts';

/** Builds the pages of prose. */
export function buildPages({ pages }: Entries): ProsePage[] {
	return groupFolders(pages).map((folder): ProsePage => ({
		kind: 'page',
		id: folder.id,
		versions: toVersions(folder, ({ title, description }, _body, language) => ({
			title: typeset(title, language),
			description: typeset(description, language),
		})),
	}));
}

/** Lists the pictures that they show, by their paths under the content root. */
export function listPagePictures({ pages }: Entries): string[] {
	return pages.flatMap(({ id, body }) =>
		parseProse(body).children.flatMap((block) =>
			block.type === 'figure' ? [block.url.replace(/^\./, `${kinds.pages.path}/${id}`)] : [],
		),
	);
}
