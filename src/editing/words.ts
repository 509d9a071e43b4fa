/** What the page does itself, where the command line tells a command. */
const ways: readonly [command: RegExp, way: string][] = [
	[/npm run new -- (?:speaker|body|unnamed)\b.*$/, '« Ajouter », sous « Intervenants »'],
	[/npm run new -- intervention\b.*$/, '« Ajouter », sous « Interventions »'],
	[/« npm run import[^»]*»|\(?npm run import -- [^;)]*\)?/, '« Importer un document »'],
	[/npm run passages -- [^;]*?(?= ;|$)/g, 'la question qui suit l’enregistrement'],
	[/« ?npm run passages ?»/, 'un enregistrement dans cette page'],
	[/npm run passages/, 'enregistrez'],
	[/npm run check:content/, 'l’accueil de cette page'],
	[/npm run build/, '« Voir et publier »'],
];

/** Says what to do in the words of the page, which has a button where the command line has a command. */
export function sayInPage(text: string): string {
	return ways.reduce((said, [command, way]) => said.replace(command, way), text);
}

/** The same problem, its hint in the words of the page. */
export function inPage<Told extends { hint?: string }>(problem: Told): Told {
	return problem.hint === undefined ? problem : { ...problem, hint: sayInPage(problem.hint) };
}
