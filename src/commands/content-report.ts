import { relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import { checkContent } from '#proceedings/check.ts';
import type { Entries, Kind, tracksOf } from '#proceedings/kinds.ts';
import { describeProblem, type Problem } from '#proceedings/read.ts';
import { isTranslation } from '#proceedings/validate.ts';

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

/**
 * Checks a content, and says in French what is wrong with it, or what it holds.
 * @param root its folder, as whoever asks names it
 * @returns the words, and what was read where it is in order
 */
export async function reportContent(root: string): Promise<{ report: string; inOrder?: Entries }> {
	const { entries, problems, remarks } = await checkContent(resolve(root));
	if (problems.length > 0) {
		const told = problems.map((problem) => describeProblem(root, problem));
		return { report: [...told, summarise(problems)].join('\n\n') };
	}
	const sequences = entries.panels.filter(({ data }) => !isTranslation(data) && data.order === undefined);
	const counts = Object.entries(nouns).map(([kind, noun]) => {
		const size = new Set(entries[kind as Kind].map(({ id }) => id)).size;
		if (kind !== 'panels' || sequences.length === 0) return count(size, noun);
		return `${count(size - sequences.length, noun)}, ${count(sequences.length, ['autre séance', 'autres séances'])}`;
	});
	const report = [
		...remarks.map((remark) => `À savoir : ${describeProblem(root, remark)}\n`),
		`Aucune erreur dans « ${relative('.', root) || root} » : ${counts.join(', ')}.`,
	];
	return { report: report.join('\n'), inOrder: entries };
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
