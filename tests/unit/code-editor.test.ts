import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { printSchemas, schemasFolder } from '../../src/commands/schemas.ts';

const schemas = Object.entries(printSchemas());
// The minimal edition leaves years without quotation marks, which the checks forgive.
const editions = ['content', 'tests/editions/complete'];

test('the schemas that a code editor reads are those of the content (npm run schemas)', () => {
	for (const [name, text] of schemas) expect(readFileSync(join(schemasFolder, name), 'utf8')).toBe(text);
	const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
		'yaml.schemas': Record<string, string[]>;
	};
	const named = Object.entries(settings['yaml.schemas']).map(([file, globs]) => [file, globs]);
	expect(named).toEqual(
		schemas.map(([name]) => {
			const file = name.replace('.json', '.yaml');
			return [`${schemasFolder}/${name}`, [`/content/${file}`, `/tests/editions/*/${file}`]];
		}),
	);
});

test.each(schemas)('%s takes what is in order, and underlines what is not', (name, text) => {
	const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(text) as object);
	const file = name.replace('.json', '.yaml');
	const there = editions.map((edition) => join(edition, file)).filter((path) => existsSync(path));
	expect(there.length).toBeGreaterThan(0);
	for (const path of there) {
		const data: unknown = parse(readFileSync(path, 'utf8'));
		expect(validate(data), `${path} ${JSON.stringify(validate.errors)}`).toBe(true);
		const unknown = { inconnu: true };
		const wrong = Array.isArray(data)
			? [...(data as unknown[]), unknown]
			: { ...(data as object), ...unknown };
		expect(validate(wrong), path).toBe(false);
	}
});
