import { proceedings } from '#proceedings/load.ts';
import { listEquivalents } from '#site/search-equivalents.ts';

/** The names that the search takes for each other. */
export const GET = () => Response.json(listEquivalents(proceedings));
