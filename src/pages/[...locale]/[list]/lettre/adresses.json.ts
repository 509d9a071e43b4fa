import type { APIRoute, GetStaticPaths } from 'astro';
import { paths } from '#proceedings/paths.ts';
import { listPlaces } from '#site/letter-places.ts';
import { localePathsOf } from '#site/locale.ts';
import { letteredLists } from '#site/get-view.ts';

interface Props {
	places: Record<string, string>;
}

export const getStaticPaths = (() =>
	localePathsOf((locale) =>
		letteredLists.flatMap((list) => {
			const places = listPlaces(list, locale);
			return places ? [{ params: { list: paths[list].replace(/\/$/, '') }, props: { places } }] : [];
		}),
	)) satisfies GetStaticPaths;

/** Where the anchors of a list that is divided are, for who follows an address that is older than its letters. */
export const GET: APIRoute<Props> = ({ props: { places } }) =>
	Response.json(Object.fromEntries(Object.entries(places).map(([id, prefix]) => [id, `${prefix}/`])));
