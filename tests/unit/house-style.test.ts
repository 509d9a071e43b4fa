import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '#i18n/strings/en.ts';
import { fr } from '#i18n/strings/fr.ts';
import { expect, test } from 'vitest';

/** One spelling each, after the United Nations’ own; what a source or a title writes otherwise stays between quotation marks, or is the title of a source. */
const rules = [
	{ language: 'fr', wrong: /Nations unies|[ée]tats membres/, right: 'Nations Unies, États Membres' },
	{ language: 'fr', wrong: /rapport Cruz/, right: 'rapport Santos Cruz' },
	{ language: 'fr', wrong: /redevabilité/, right: 'responsabilité' },
	{
		language: 'en',
		wrong: /\b(?:re|co-)?(?:organ|recogn|regional|mobil|summar|author)is(?:e[ds]?|ers?|ing|ations?)\b/i,
		right: '-ize',
	},
	{ language: 'en', wrong: /\b(?:member|host|donor) states?\b|\bstates (?:and|to|which)\b/, right: 'State' },
	{ language: 'en', wrong: /\btalks?\b/i, right: 'presentation' },
];

const inFrench = (line: string) => /^\s*(?:- )?fr:|^\s*- (?!en:)|^[^:]*$/.test(line);
const inEnglish = (line: string) => /^\s*(?:- )?en:/.test(line);

test('the content and the interface spell each name in one way', () => {
	const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) =>
		/\.(?:yaml|mdx?)$/.test(name),
	);
	const lines = files
		.filter((name) => !/README|passages/.test(name))
		.flatMap((name) => {
			const language = /(fr|en)\.mdx?$/.exec(name)?.[1];
			return (
				readFileSync(join('content', name), 'utf8')
					.split('\n')
					.filter((line) => !/^\s*(?:title|original|publisher):/.test(line))
					// The other forms under which a text may name a term are of others.
					.filter((line) => name !== 'glossary.yaml' || !/^\s*- (?!id:)/.test(line))
					.map((text, index) => ({
						where: `${name}:${index + 1}`,
						text,
						languages: language
							? [inEnglish(text) ? 'en' : language]
							: [...(inFrench(text) ? ['fr'] : []), ...(inEnglish(text) ? ['en'] : [])],
					}))
			);
		});
	const interfaces = Object.entries({ fr, en }).flatMap(([language, texts]) =>
		Object.entries(texts).map(([key, text]) => ({ where: key, text, languages: [language] })),
	);
	const own = [...lines, ...interfaces].map(({ text, ...rest }) => ({
		...rest,
		text: text
			.replaceAll(/« [^»]*»|“[^”]*”/g, '')
			.replaceAll(/International Organisation of La|Organisation [Ii]nternationale/g, ''),
	}));
	expect(own.filter(({ languages }) => languages.includes('en')).length).toBeGreaterThan(300);
	for (const { language, wrong, right } of rules) {
		const found = own.filter(({ languages, text }) => languages.includes(language) && wrong.test(text));
		expect(
			found.map(({ where, text }) => `${where}: ${text}`),
			right,
		).toEqual([]);
	}
});
