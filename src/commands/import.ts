import './faults.ts';
import { readFile } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs, styleText } from 'node:util';
import { describeEdition } from '#import/describe-edition.ts';
import { importers } from '#import/kinds/index.ts';
import type { Answers, Proposal, Question, Refusal } from '#import/proposal.ts';
import { type Change, planChanges, readExisting } from '#import/write.ts';
import { explainFault } from '#proceedings/faults.ts';
import { describeProblem, readContent } from '#proceedings/read.ts';
import { contentDir } from '#site/identity.ts';
import { requireContent, writeOrStop } from './content.ts';
import { stop } from './stop.ts';

const usage = `Usage : npm run import -- <quoi> <fichier | -> [--to <identifiant>]
${importers.map(({ name, takes }) => `  ${name.padEnd(12)}${takes}`).join('\n')}
  --to <identifiant>       l’intervention dont il s’agit ; demandée sinon
  --answer "<quoi>=<…>"    répond d’avance à une question : "voice:SPEAKER_00=prenom-nom", "status=verbatim"
  --yes                    ne demande rien : prend ce qui est sûr, laisse le reste sans nom, et le dit
  --force                  remplace le fichier qui s’y trouve
  --encoding <encodage>    si celui qui a été deviné n’est pas le bon : windows-1252, utf-16le…`;

const { values, positionals } = readArguments();
const [kind, source, ...others] = positionals;
const importer =
	importers.find(({ name }) => name === kind) ??
	stop(`${kind ? `« ${kind} » n’est pas de ce qui s’importe.\n` : ''}${usage}`);
if (!source) stop(`Quel fichier ?\n${usage}`);
if (others.length > 0)
	stop(
		`Un seul fichier s’importe à la fois, et « ${others.join(' ')} » suit le premier.\n  → un nom qui contient une espace se met entre guillemets`,
	);
requireContent();
const bytes = await (source === '-' ? readStandardInput() : readFile(source)).catch((error: unknown) =>
	(error as NodeJS.ErrnoException).code === 'ENOENT'
		? stop(`${source} n’existe pas.`)
		: Promise.reject(error as Error),
);
const input = { name: basename(source), bytes: new Uint8Array(bytes) };
const { entries } = await readContent(contentDir);
const edition = describeEdition(entries);
const terminal = values.yes ? undefined : createInterface({ input: process.stdin });
const typed = terminal?.[Symbol.asyncIterator]();
const proposal = await propose();
show(proposal);
const missing = proposal.questions.filter(({ isRequired }) => isRequired);
if (missing.length > 0)
	stop(
		[
			...missing.map(
				({ id, ask, choices }) =>
					`${ask}\n  → --answer "${id}=${choices.map(({ value }) => value).join('|')}"`,
			),
			'Rien n’a été écrit.',
		].join('\n'),
	);
const plan = await planChanges(proposal.edits, (file) => readExisting(contentDir, file));
for (const kept of plan.kept) console.log(`  gardé : ${kept}`);
if (plan.isHeld) stop('Rien n’a été écrit.\n  → pour le remplacer, relancez avec --force');
if (plan.changes.length === 0) {
	if (proposal.edits.length === 0) stop('Rien n’a été écrit : voyez ce qui est laissé de côté.');
	console.log('Rien à écrire : tout y est déjà.');
	process.exit(0);
}
console.log(`À écrire :\n${plan.changes.map(describeChange).join('\n')}`);
if (typed && !/^(?:o|oui|y|yes)$/i.test(await ask(typed, 'Écrire ? (o/n) '))) stop('Rien n’a été écrit.');
terminal?.close();
await writeOrStop(plan.changes);
console.log(
	[
		'C’est écrit.',
		'Ensuite :',
		...[
			...proposal.next.map((step) => (typeof step === 'string' ? step : step.terminal)),
			'vérifiez : npm run check:content',
			'donnez aux passages leur adresse : npm run passages',
		].map((step, index) => `  ${String(index + 1)}. ${step}`),
	].join('\n'),
);

function readArguments() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				to: { type: 'string' },
				answer: { type: 'string', multiple: true, default: [] },
				encoding: { type: 'string' },
				yes: { type: 'boolean', default: false },
				force: { type: 'boolean', default: false },
			},
		});
	} catch (error) {
		return stop(`${explainFault(error).message}.\n${usage}`);
	}
}

async function readStandardInput(): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

/** Proposes, asks, and proposes again with the answers, until there is nothing more to ask. */
async function propose(): Promise<Proposal> {
	let answers: Answers = {
		...Object.fromEntries(
			values.answer.map((answer) => {
				const at = answer.lastIndexOf('=');
				return at > 0 ? [answer.slice(0, at), answer.slice(at + 1)] : stop(usage);
			}),
		),
		...(values.to && { to: values.to }),
		...(values.encoding && { encoding: values.encoding }),
		...(values.force && { replace: 'oui' }),
	};
	for (;;) {
		const proposed = await importer.propose(input, edition, answers);
		if ('refusal' in proposed) return stop(describeRefusal(proposed.refusal));
		const [question] = proposed.questions.filter(({ id }) => !(id in answers));
		if (!typed || !question) return proposed;
		answers = { ...answers, [question.id]: await askQuestion(typed, question) };
	}
}

/** Asks on the terminal: a number chooses, Enter takes what is proposed, or leaves it unanswered. */
async function askQuestion(lines: AsyncIterator<string>, question: Question): Promise<string | undefined> {
	const { choices, suggested, takesText, context } = question;
	console.log(styleText('bold', question.ask));
	if (context) console.log(`  ${context}`);
	for (const [index, { label, value }] of choices.entries())
		console.log(`  ${String(index + 1)}. ${label}${value === suggested ? '  (proposé)' : ''}`);
	for (;;) {
		const answer = await ask(
			lines,
			takesText ? 'Numéro, ou un nom (Entrée : passer) ? ' : 'Numéro (Entrée : passer) ? ',
		);
		if (answer === '') return suggested;
		const chosen = choices[Number(answer) - 1] ?? choices.find(({ value }) => value === answer);
		if (chosen) return chosen.value;
		if (takesText && !/^\d+$/.test(answer)) return answer;
	}
}

/** What is typed. Where nobody types any more, nothing is written. */
async function ask(lines: AsyncIterator<string>, text: string): Promise<string> {
	process.stdout.write(text);
	const next: IteratorResult<string, undefined> = await lines.next();
	return next.done
		? stop('\nRien n’a été écrit : personne ne répond. Pour un script, ajoutez --yes.')
		: next.value.trim();
}

function describeRefusal(refusals: readonly Refusal[]): string {
	const file = resolve(source!);
	const list = refusals.map(({ line, message, hint }) =>
		line === undefined
			? `${source!} : ${message}.\n  → ${hint}`
			: describeProblem('.', { file, line, message, hint }),
	);
	return [...list, 'Rien n’a été écrit.'].join('\n');
}

function show({ read, mended, questions, unplaced }: Proposal): void {
	const open = questions.filter(({ isRequired }) => !isRequired);
	console.log(read.join('\n'));
	for (const what of mended) console.log(`  réparé : ${what}`);
	for (const { line, text, why } of unplaced)
		console.log(
			`  laissé de côté : ${line === undefined ? '' : `ligne ${String(line)}, `}« ${text} » (${why})`,
		);
	for (const { id, ask: text, context } of open)
		console.log(`  sans réponse : ${text}${context ? ` ${context}` : ''}\n    → --answer "${id}=…"`);
}

function describeChange({ file, before, after }: Change): string {
	const path = relative('.', resolve(contentDir, file));
	if (typeof before !== 'string' || typeof after !== 'string') return `  ${path} (nouveau)`;
	const old = new Set(before.split('\n'));
	const lines = after.split('\n').filter((line) => !old.has(line));
	return lines.length > 6
		? `  ${path} (remplacé)`
		: [`  ${path}`, ...lines.map((line) => `    + ${line}`)].join('\n');
}
