import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inPage } from '#editing/words.ts';
import { importers } from '#import/kinds/index.ts';
import { describeEdition } from '#import/describe-edition.ts';
import { proposeSheet } from '#import/sheets.ts';
import { checkContent } from '#proceedings/check.ts';
import { isFault, readContent } from '#proceedings/read.ts';

/** What only a terminal understands. */
const command = /npm run|(?<!-)--(?:[a-z]|\s)/;

test('no fault sends who uses the page to a terminal, nor to a file for a field that is left out', async () => {
	const all = await Promise.all(globSync('tests/editions/broken/*').map((root) => checkContent(root)));
	// Lost passages are asked about, one after the other, and not told as faults.
	const problems = all.flatMap((one) => one.problems).filter(isFault);
	expect(problems.some(({ hint = '' }) => command.test(hint))).toBe(true);
	for (const problem of problems) {
		const { message, hint = '' } = inPage(problem);
		// A file without its header is opened as text: its first line is what to write.
		if (!message.startsWith('l’en-tête') && !message.includes('minutage'))
			expect(hint, message).not.toMatch(command);
		expect(message).not.toMatch(/^le champ « .* » (?:manque|est vide)$/);
	}
});

test('a field is called in the page as its form calls it', async () => {
	const { problems } = await checkContent('tests/editions/broken/missing-field');
	const said = problems.map((problem) => inPage(problem).message);
	expect(said).toContain('« Sources » est à remplir');
});

test('no import sends who uses the page to a terminal', async () => {
	const [step] = proposeSheet('Mme Jeanne Quelquefois', []);
	expect(step!.terminal).toContain('npm run new -- speaker jeanne-quelquefois');
	expect(step!.page).toBe(
		'si « Mme Jeanne Quelquefois » doit avoir sa page : « Ajouter », sous « Intervenants »',
	);
	const { entries } = await readContent('tests/editions/minimal');
	const chapters = importers.find(({ name }) => name === 'chapters')!;
	const input = { name: 'a.txt', bytes: Buffer.from('0:00 Un\n1:00 Deux') };
	const proposed = await chapters.propose(input, describeEdition(entries), { to: 'nulle-part' });
	expect('refusal' in proposed && inPage(proposed.refusal[0]!).hint).toContain('sous « Interventions »');
});
