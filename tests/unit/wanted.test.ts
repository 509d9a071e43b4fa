import { expect, test } from 'vitest';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { createView } from '#site/view.ts';
import { listWanted } from '#site/wanted.ts';

async function wantedIn(root: string, locale: 'fr' | 'en') {
	const proceedings = buildProceedings((await checkContent(root)).entries);
	return listWanted(proceedings, createView(proceedings, locale, new Map(), new Map()));
}

test('what the fictional edition does not have yet is said once, with the pages that want it', async () => {
	const wanted = await wantedIn('tests/editions/complete', 'en');
	const labels = wanted.map(({ label }) => label);
	expect(new Set(labels).size).toBe(labels.length);
	const portraits = wanted.find(({ label }) => label === 'A portrait')!;
	expect(portraits.links.length).toBe(portraits.count);
	expect(portraits.links.every(({ url }) => url.startsWith('/en/intervenants/'))).toBe(true);
	expect(labels).toContain('A translation into English');
});

test('what an entry of the real edition says is not known is not said again', async () => {
	const labels = (await wantedIn('content', 'fr')).map(({ label }) => label);
	expect(labels).toContain('Un portrait');
	for (const said of ['Le compte rendu', 'Les interventions', 'L’adresse des vidéos', 'Qui a modéré'])
		expect(labels).not.toContain(said);
});
