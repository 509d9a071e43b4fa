import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sayInPage } from '#editing/words.ts';
import { proposeSheet } from '#import/sheets.ts';

test('no hint sends who uses the page to a terminal', () => {
	const hints = globSync('tests/editions/broken/*/expected.txt').flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.filter((line) => line.includes('npm run')),
	);
	expect(hints.length).toBeGreaterThan(5);
	const others = [
		...proposeSheet('Mme Jeanne Quelquefois', []),
		...proposeSheet('Une participante', []),
		'panels/a/fr.md n’a encore ni enregistrement ni transcription : donnez-les d’abord (npm run import -- videos)',
		'créez-la d’abord : npm run new -- intervention titre',
	];
	for (const text of [...hints, ...others]) expect(sayInPage(text)).not.toMatch(/npm run|--/);
	expect(sayInPage(proposeSheet('Mme Jeanne Quelquefois', [])[0]!)).toContain(
		'« Mme Jeanne Quelquefois » doit avoir sa page : « Ajouter »',
	);
});
