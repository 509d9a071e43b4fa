import './faults.ts';
import { relative, resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { checkContent } from '#proceedings/check.ts';
import type { Kind, tracksOf } from '#proceedings/kinds.ts';
import { describeProblem, type Problem } from '#proceedings/read.ts';
import { isTranslation } from '#proceedings/validate.ts';
import { checkRegister } from './register.ts';

const nouns: Readonly<
	Record<
		Exclude<Kind, 'seminar' | 'programme' | 'passages' | (typeof tracksOf)[keyof typeof tracksOf]>,
		readonly [string, string]
	>
> = {
	panels: ['panel', 'panels'],
	dialogue: ['dialogue', 'dialogues'],
	interventions: ['intervention', 'interventions'],
	report: ['compte rendu', 'comptes rendus'],
	speakers: ['intervenant', 'intervenants'],
	organisations: ['organisation', 'organisations'],
	glossary: ['terme', 'termes'],
	timeline: ['date', 'dates'],
	sources: ['source', 'sources'],
	unknowns: ['inconnue', 'inconnues'],
	pages: ['page', 'pages'],
};

const { values, positionals } = parseArgs({
	allowPositionals: true,
	// Asks more: what is published is in the register.
	options: { register: { type: 'boolean' } },
});
const root = positionals[0] ?? process.env['CONTENT_DIR'] ?? 'content';
const { entries, problems, remarks } = await checkContent(resolve(root));

if (problems.length > 0) {
	process.exitCode = 1;
	console.log(
		[...problems.map((problem) => describeProblem(root, problem)), summarise(problems)].join('\n\n'),
	);
} else {
	const sequences = entries.panels.filter(({ data }) => !isTranslation(data) && data.order === undefined);
	const counts = Object.entries(nouns).map(([kind, noun]) => {
		const size = new Set(entries[kind as Kind].map(({ id }) => id)).size;
		if (kind !== 'panels' || sequences.length === 0) return count(size, noun);
		return `${count(size - sequences.length, noun)}, ${count(sequences.length, ['autre séance', 'autres séances'])}`;
	});
	for (const remark of remarks) console.log(`À savoir : ${describeProblem(root, remark)}\n`);
	console.log(`Aucune erreur dans « ${relative('.', root) || root} » : ${counts.join(', ')}.`);
	if (values.register) checkRegister(entries);
}

function summarise(found: readonly Problem[]): string {
	const files = new Set(found.map(({ file }) => file)).size;
	return styleText(
		'bold',
		`${count(found.length, ['problème', 'problèmes'])} dans ${count(files, ['fichier', 'fichiers'])}.`,
	);
}

function count(number: number, [one, many]: readonly [string, string]): string {
	return `${number} ${number < 2 ? one : many}`;
}
