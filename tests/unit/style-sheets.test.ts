import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

/** The sheets of the site: the page on which content is edited is another, with one of its own. */
const sheets = globSync('src/**/*.css')
	.filter((file) => !file.startsWith('src/editing/'))
	.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const modules = globSync('src/**/*.{astro,ts}').map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test('the order of the layers is declared once, and every rule is in one of them', () => {
	const orders = sheets.filter(({ text }) => /@layer [^{;]*;/.test(text));
	expect(orders.map(({ file }) => basename(file))).toEqual(['layers.css']);
	const [, order = ''] = /@layer (.*);/.exec(orders[0]!.text)!;
	for (const { file, text } of sheets)
		for (const [line] of text.matchAll(/^[^\s/*}].*/gm))
			if (!/^@(?:import|font-face|layer [a-z, ]+;)/.test(line))
				expect(order.split(', '), `${file}: ${line}`).toContain(/^@layer (\w+) \{$/.exec(line)?.[1]);
});

test('a sheet that a page may read first says the order of the layers', () => {
	const imported = modules.flatMap(({ text }) =>
		[...text.matchAll(/^import (?:\w+ from )?'[^']*?([\w-]+\.css)(?:\?url[^']*)?';/gm)].map(
			([, name]) => name!,
		),
	);
	expect(imported.length).toBeGreaterThan(20);
	for (const { file, text } of sheets)
		if (imported.includes(basename(file)))
			expect(text, file).toMatch(/^@import '(?:\.\.\/styles|\.)\/layers\.css';\n/);
});

test('the sheet of a component is that which bears its name, and comes with it', () => {
	const own = sheets.filter(({ file }) => /^src\/(?:components|layouts)\//.test(file));
	expect(own.length).toBeGreaterThan(10);
	for (const { file } of own) {
		const owner = modules.find((module) => module.file === file.replace('.css', '.astro'));
		expect(owner?.text, file).toContain(`import './${basename(file)}';`);
	}
});
