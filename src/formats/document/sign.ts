import { sayPassage } from '#i18n/passage.ts';
import type { Block } from './blocks.ts';

/**
 * What stands beside a passage: nothing beside a figure, which its caption names, and whose number, given when it was added, may be far
 * from those around it. Its address is that of any passage.
 */
export function signOf({
	anchor,
	time,
	content,
}: Pick<Extract<Block, { type: 'passage' }>, 'anchor' | 'time' | 'content'>): string | undefined {
	return content.type === 'figure' ? undefined : sayPassage(anchor, time);
}
