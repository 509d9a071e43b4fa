import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules of axe that depend on colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** The tags of the rules that a page is held to. */
export const conformance = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Asked {
	/** The tags of the rules; all where there are none. */
	tags?: readonly string[];
	/** True where only colours are judged, on a page that was judged whole in others. */
	inColoursAlone?: boolean;
	/** The part of the page that is judged: a CSS selector. */
	within?: string;
}

/** What axe finds wrong with a page: rules, each with the HTML of what breaks it. */
export async function findObstacles(
	page: Page,
	{ tags, inColoursAlone, within }: Asked = {},
): Promise<string[]> {
	// No page has a frame of another host, for which alone axe opens a page of its own; what is in order need not be told.
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
	if (within) axe.include(within);
	if (inColoursAlone) axe.withRules(ofColours);
	else if (tags) axe.withTags([...tags]);
	const { violations } = await axe.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
