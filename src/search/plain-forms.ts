/** The fewest letters of a word whose ending may be that of a plain one. */
const shortestPlain = 4;

/** Endings by which alone a form differs from the plain word, in words without accents and without the mark of their plural. */
const plainEndings: readonly (readonly [RegExp, string])[] = [
	[/(?:aient|ait|ai|ant|erent|ee|e|ent|on|ez|a|era|eront)$/, 'er'],
	[/(?:iss(?:aient|ait|ant|ent|on|ez|e)|irent|it|ie|i)$/, 'ir'],
	[/au$/, 'al'],
	[/elle$/, 'eau'],
	[/e$/, ''],
	[/(?:ed|ing)$/, ''],
	[/(?:ed|ing)$/, 'e'],
	[/([bdgklmnprt])\1(?:ed|ing)$/, '$1'],
	[/ie(?:d|)$/, 'y'],
];

/**
 * The plain words of which one may be a form that its ending alone tells: « animait », « journaux », “chaired”, “bodies”.
 * @param key a word without accents, in the singular
 * @returns folded words, of which most may not exist
 */
export function plainForms(key: string): string[] {
	const forms = plainEndings
		.filter(([ending]) => ending.test(key))
		.map(([ending, plain]) => key.replace(ending, plain));
	return [...new Set(forms)].filter((form) => form.length >= shortestPlain && form !== key);
}
