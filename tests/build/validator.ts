import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';

const loader = new FileSystemConfigLoader({
	extends: ['html-validate:recommended', 'html-validate:document'],
	rules: {
		// Astro writes void elements, attributes and the doctype its own way; a browser reads them alike.
		'void-style': 'off',
		'doctype-style': 'off',
		'attribute-boolean-style': 'off',
		'no-trailing-whitespace': 'off',
		// The id of a passage is the fragment that leads to its second: « t=83 ».
		'valid-id': ['error', { relaxed: true }],
		// The name of the site follows that of the page, which the longest titles of the source fill.
		'long-title': 'off',
		// What comes from this very host needs no hash to say that nobody else changed it.
		'require-sri': ['error', { target: 'crossorigin' }],
	},
});
const validator = new HtmlValidate(loader);

/** What is wrong with the HTML of a file: line, column, rule and reason. */
export async function findFaults(html: string, file: string): Promise<string[]> {
	const report = await validator.validateString(html, file);
	return report.results.flatMap(({ messages }) =>
		messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
	);
}
