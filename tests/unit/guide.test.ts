import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundlePage } from '#editing/page.ts';

const guide = readFileSync('content/README.md', 'utf8');
const [tasks = ''] = guide.split('# Annexe');

test('the guide has ten tasks for who opens no terminal', () => {
	expect(tasks.match(/^## \d+\. /gm)).toHaveLength(10);
	expect(tasks).not.toMatch(/npm run|```|CONTENT_DIR/);
});

test('its pictures are there, described, and light (npm run guide:pictures)', () => {
	const shown = [...tasks.matchAll(/!\[([^\]]+)\]\(\.\.\/(docs\/guide\/[\w-]+\.webp)\)/g)];
	expect(shown.length).toBeGreaterThan(8);
	const files = shown.map(([, , file]) => file!);
	expect(globSync('docs/guide/*').sort()).toEqual(files.map((file) => join(file)).sort());
	for (const file of files) expect(statSync(file).size, file).toBeLessThan(60_000);
});

test('what it tells to press is in the page', async () => {
	const { script } = await bundlePage();
	for (const name of [
		'Enregistrer',
		'Annuler le dernier enregistrement',
		'Ajouter',
		'Renseigner',
		'Importer un document',
		'Retirer cette fiche',
		'Voir et publier',
		'Construire le site',
		'Remettre l’édition précédente',
	]) {
		expect(tasks, name).toContain(name);
		expect(script.includes(name), name).toBe(true);
	}
});
