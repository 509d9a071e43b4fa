import { packUrl, pathInSite } from '#site/urls.ts';

/** The path of the folder of the site, packed. */
export const packPath = pathInSite(packUrl());

/** What the pages say of its weight, until it is known. */
export const weightOfPack = '<data value="pack">–</data>';
