import type { Proceedings, Session } from '#proceedings/types.ts';
import { pageful } from './divisions.ts';

/** Lists the parts of the event whose recorded interventions have a page of their own: none, where one page holds all. */
export function listVideoPages({ interventions, sessions }: Proceedings): Session[] {
	if (interventions.length <= pageful) return [];
	return sessions.filter((session) => session.interventions.some(({ video }) => video !== undefined));
}
