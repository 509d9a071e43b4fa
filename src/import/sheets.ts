import { slug } from '#prose/slug.ts';
import { withoutTitles } from './names.ts';
import { natureOf } from './natures.ts';
import type { Step } from './proposal.ts';

/**
 * Says how to make the sheet of somebody of whom a text gives the name, or of whom it says what stands for it.
 * @param bodies names and acronyms of bodies that are known
 * @returns nothing where the text says too little
 */
export function proposeSheet(label: string, bodies: readonly string[]): Step[] {
	const nature = natureOf(label, bodies);
	if (nature === 'nobody') return [];
	const command =
		nature === 'person'
			? commandForPerson(label)
			: `${nature === 'body' ? 'body' : 'unnamed'} ${slug(label)} --name "${label}"`;
	if (command === undefined) return [];
	const why = `si « ${label} » doit avoir sa page`;
	return [
		{
			terminal: `${why} : npm run new -- ${command} --sources …`,
			page: `${why} : « Ajouter », sous « Intervenants »`,
		},
	];
}

function commandForPerson(label: string): string | undefined {
	const [name = ''] = label.split(/\s*[,(]/);
	const words = withoutTitles(name);
	if (words.length < 2) return undefined;
	const at = words.findIndex(
		(word, index) =>
			index > 0 &&
			(word === word.toUpperCase() ||
				index === words.length - 1 ||
				/^(?:de|du|des|d[’'].*|von|van|el|al|ben)$/i.test(word)),
	);
	const tidy = (all: string[]) =>
		all
			.map((word) =>
				word.length > 1 && word === word.toUpperCase()
					? word.toLowerCase().replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
					: word,
			)
			.join(' ');
	const [given, family] = [tidy(words.slice(0, at)), tidy(words.slice(at))];
	return `speaker ${slug(`${given} ${family}`)} --given "${given}" --family "${family}" --role "…"`;
}
