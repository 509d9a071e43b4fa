import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Answer, Journey, type Step } from './journey.ts';
import { makeMaterial, type Material, people, interventions } from './materials.ts';

/**
 * Takes an organiser's day through the commands.
 * @param folder an empty one, where everything lies
 * @param isOdt true to have LibreOffice make the report an OpenDocument first
 * @param tell called when a command has ended
 */
export async function travel(
	folder: string,
	isOdt: boolean,
	tell: (step: Step) => void,
): Promise<{ journey: Journey; material: Material }> {
	const sent = join(folder, 'material');
	const material = await makeMaterial(sent);
	const journey = new Journey(folder, tell);
	journey.layEmpty();
	const at = (name: string) => join(sent, name);
	if (isOdt)
		execFileSync('soffice', ['--headless', '--convert-to', 'odt', '--outdir', sent, at('rapport.docx')]);
	const write: Answer = [/Écrire \?/, 'o'];
	await journey.run('import.ts', ['programme', at('programme.csv')], [
		...people.map(({ name, role }): Answer => [new RegExp(`« ${name} » n’a pas de fiche`), role]),
		[/De quelle source est ce programme/, ''],
		[/Que vaudra le texte/, '1'],
		write,
	]);
	await journey.run('import.ts', ['report', at(isOdt ? 'rapport.odt' : 'rapport.docx')], [
		[/Que vaut ce texte/, '1'],
		[/De quelle source/, 'Guilde des fondeurs'],
		write,
	]);
	await journey.run('import.ts', ['videos', at('liens.txt')], [write]);
	const transcript = (file: string, to: string) =>
		journey.run('import.ts', ['transcript', at(file), '--to', to], [
			[/que vaut/i, ''],
			write,
		]);
	await transcript('youtube.vtt', interventions[0].id);
	await transcript('sous-titres.srt', interventions[1].id);
	const speaker = `speakers/${people[0].id}`;
	journey.drop(at('portrait.jpg'), `${speaker}/portrait.jpg`);
	journey.type(
		`${speaker}/fr.md`,
		/^role: .*$/m,
		'portrait: { file: ./portrait.jpg, alt: { fr: Portrait en buste }, credit: La guilde }',
	);
	await journey.run('passages.ts', []);
	await journey.run('check-content.ts', []);
	await journey.run('build.ts', []);
	return { journey, material };
}
