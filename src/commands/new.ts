import { defaultLocale, locales } from '#i18n/locales.ts';
import './faults.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { slug } from '#prose/slug.ts';
import { explainFault } from '#proceedings/faults.ts';
import { type Kind, kinds } from '#proceedings/kinds.ts';
import { readContent } from '#proceedings/read.ts';
import { idPattern } from '#schemas/fields/id.ts';
import { contentDir } from '#site/identity.ts';
import { editionUsage, newEdition } from './new-edition.ts';
import { requireContent, writeOrStop } from './content.ts';
import { stop } from './stop.ts';

/** What a new entry is made of: the options that its command needs, and the fields that they give. */
interface Template {
	kind: Kind;
	options: readonly (readonly [name: string, example: string, isOptional?: true])[];
	fields: (values: Record<string, string>, order: number, language: string) => Record<string, unknown>;
	/** What is to be written elsewhere. */
	next?: string;
}

const list = (value: string) => value.split(',').map((item) => item.trim());

/** What is given in one language stands for it in that of the edition. */
const inLanguages = (text: string, language: string) => ({ [defaultLocale]: text, [language]: text });

const templates: Readonly<Record<string, Template>> = {
	intervention: {
		kind: 'interventions',
		options: [
			['title', '"Le titre"'],
			['session', 'un-panel'],
			['speakers', 'prenom-nom,autre-personne'],
			['status', 'verbatim|revised|summary|machine-transcript'],
		],
		fields: ({ title, session, speakers, status }, order) => ({
			title,
			session,
			order,
			speakers: list(speakers!),
			status,
		}),
	},
	speaker: {
		kind: 'speakers',
		options: [
			['given', 'Prénom', true],
			['particle', 'de', true],
			['family', 'Nom'],
			['suffix', 'Jr.', true],
			['role', '"sa fonction le jour du séminaire"'],
			['sources', 'id-de-source'],
		],
		fields: ({ given, particle, family, suffix, role, sources }) => ({
			name: { given, particle, family, suffix },
			role,
			sources: list(sources!),
		}),
	},
	body: {
		kind: 'speakers',
		options: [
			['name', '"Délégation de…"'],
			['sources', 'id-de-source'],
		],
		fields: ({ name, sources }, _, language) => ({
			name: { body: inLanguages(name!, language) },
			sources: list(sources!),
		}),
	},
	unnamed: {
		kind: 'speakers',
		options: [
			['name', '"Une intervenante"'],
			['sources', 'id-de-source'],
		],
		fields: ({ name, sources }, _, language) => ({
			name: { unknown: inLanguages(name!, language) },
			sources: list(sources!),
		}),
	},
	panel: {
		kind: 'panels',
		options: [
			['title', '"Le titre"'],
			['summary', '"Une phrase sur ce dont il est question"'],
			['title-status', 'official|editorial'],
			['sources', 'id-de-source'],
		],
		fields: ({ title, summary, 'title-status': titleStatus, sources }, order) => ({
			title,
			summary,
			order,
			titleStatus,
			sources: list(sources!),
		}),
	},
	sequence: {
		kind: 'panels',
		options: [
			['title', '"Ouverture"'],
			['summary', '"Une phrase sur ce dont il est question"'],
			['title-status', 'official|editorial'],
			['sources', 'id-de-source'],
		],
		fields: ({ title, summary, 'title-status': titleStatus, sources }) => ({
			title,
			summary,
			titleStatus,
			sources: list(sources!),
		}),
		next: 'donnez sa place dans programme.yaml, par son identifiant',
	},
};

const [name = '', id = ''] = process.argv.slice(2);
if (name === 'edition') {
	await newEdition(process.argv.slice(3));
	process.exit();
}
const template = templates[name];
if (!template)
	stop(
		`${name ? `« ${name} » n’est pas de ce qui se crée.\n` : ''}Usage :\n${[...Object.entries(templates).map(describeUsage), editionUsage].join('\n')}`,
	);
const values = readOptions(template);
if (!idPattern.test(id))
	stop(
		id && !id.startsWith('-')
			? `« ${id} » ne peut pas servir d’adresse.\n  → écrivez « ${slug(id)} »`
			: describeUsage([name, template]),
	);
const missing = template.options.filter(([option, , isOptional]) => !isOptional && !values[option]);
if (missing.length > 0)
	stop(
		`Il manque ${missing.map(([option]) => `--${option}`).join(', ')} : rien n’a été écrit.\n${describeUsage([name, template])}`,
	);
requireContent();
const language = values['language'] ?? defaultLocale;
const folder = join(contentDir, kinds[template.kind].path, id);
const file = `${kinds[template.kind].path}/${id}/${language}.md`;
if (existsSync(folder)) stop(`${folder} existe déjà : rien n’a été écrit.`);
const fields = template.fields(values, await nextOrder(template.kind, values['session']), language);
await writeOrStop([{ file, before: undefined, after: `---\n${stringify(fields)}---\n` }]);
console.log(
	[
		`${join(contentDir, file)} est écrit.`,
		'Ensuite :',
		...[
			...(template.next ? [template.next] : []),
			'écrivez le texte sous la seconde ligne « --- »',
			`les autres champs possibles sont dans le guide : ${join(contentDir, 'README.md')}`,
			'vérifiez : npm run check:content',
			'donnez aux passages leur adresse : npm run passages',
		].map((step, index) => `  ${String(index + 1)}. ${step}`),
	].join('\n'),
);

function describeUsage([kind, { options }]: [string, Template]): string {
	const parts = options.map(([option, example, isOptional]) =>
		isOptional ? `[--${option} ${example}]` : `--${option} ${example}`,
	);
	return `  npm run new -- ${kind} <identifiant> ${parts.join(' ')} [--language ${locales.join('|')}]`;
}

function readOptions({ options }: Template): Record<string, string> {
	const known = [...options.map(([option]) => option), 'language'];
	try {
		const { values: read } = parseArgs({
			args: process.argv.slice(4),
			options: Object.fromEntries(known.map((option) => [option, { type: 'string' as const }])),
		});
		return read as Record<string, string>;
	} catch (error) {
		return stop(`${explainFault(error).message}.\n${describeUsage([name, template!])}`);
	}
}

/** The first place that is free: among those of the same session, where there is one. */
async function nextOrder(kind: Kind, session: string | undefined): Promise<number> {
	const { entries } = await readContent(contentDir, [kind]);
	const orders = entries.map(({ data }) => {
		const { order, session: other } = data as { order?: unknown; session?: unknown };
		return typeof order === 'number' && other === session ? order : 0;
	});
	return Math.max(0, ...orders) + 1;
}
