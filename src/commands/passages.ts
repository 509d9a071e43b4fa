import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { checkContent } from '#proceedings/check.ts';
import { kinds } from '#proceedings/kinds.ts';
import { reckonPassages, type Registered } from '#proceedings/passages/register.ts';
import { describeProblem } from '#proceedings/read.ts';
import { contentDir } from '#site/identity.ts';
import { stop } from './stop.ts';

const usage = `Usage : npm run passages                     tient à jour le registre des passages, ${kinds.passages.path}
        npm run passages -- check            dit s’il est à jour, sans rien écrire
        npm run passages -- retire <dossier> <passage> --reason "pourquoi" [--reason-en "why"] [--to <passage>]
        npm run passages -- move <ancien dossier> <nouveau dossier>
  un dossier s’écrit « interventions:identifiant », un passage p1 (texte) ou t1 (transcription)`;

const head = `# Le registre des passages : l’adresse de chacun, et ses mots, qui disent lequel est lequel quand un texte change.
# « npm run passages » le tient. Une adresse publiée n’est jamais donnée à un autre passage.
`;

const file = join(contentDir, kinds.passages.path);
const { values, positionals } = readArguments();
const [action, ...names] = positionals;
const { entries, problems } = await checkContent(contentDir);
const before = entries.passages.map(({ data }) => data);

switch (action) {
	case undefined:
		await update(before);
		break;
	case 'check':
		check();
		break;
	case 'retire':
		await update(retire(names[0], names[1]));
		break;
	case 'move':
		await update(move(names[0], names[1]));
		break;
	default:
		stop(usage);
}

function readArguments() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: { reason: { type: 'string' }, 'reason-en': { type: 'string' }, to: { type: 'string' } },
		});
	} catch {
		return stop(usage);
	}
}

/** What the register becomes, as its file says it. */
function format(register: readonly Registered[]): string {
	const brief = register.map(({ id, passages, retired, moved }) => ({
		id,
		...(Object.keys(passages).length > 0 && { passages }),
		...(Object.keys(retired).length > 0 && { retired }),
		...(moved !== undefined && { moved }),
	}));
	return `${head}\n${stringify(brief, { lineWidth: 0 })}`;
}

function check(): void {
	const { register } = reckonPassages(entries);
	if (format(register) === format(before)) console.log('Le registre des passages est à jour.');
	else
		stop('Le registre des passages n’est pas à jour : lancez « npm run passages », relisez et enregistrez.');
}

/** Writes the register, unless the content has other faults than those that are being mended. */
async function update(registered: readonly Registered[]): Promise<void> {
	const data = registered.map((one) => ({ ...entries.passages[0]!, data: one }));
	const { register, lost, lostEntries } = reckonPassages({ ...entries, passages: data });
	const others = problems.filter((problem) => problem.file !== kinds.passages.path);
	if (others.length > 0)
		stop(
			[...others.map((problem) => describeProblem(contentDir, problem)), 'Rien n’a été écrit.'].join('\n\n'),
		);
	if (lost.length + lostEntries.length > 0)
		stop(
			[
				...lost.map(({ entry, id, text }) => `${entry} ${id} ne se trouve plus : « ${text.slice(0, 80)} »`),
				...lostEntries.map((entry) => `${entry} ne se trouve plus`),
				'Rien n’a été écrit : « npm run check:content » dit quoi faire de chacun.',
			].join('\n'),
		);
	await writeFile(file, format(register));
	report(register);
}

function report(register: readonly Registered[]): void {
	const old = new Map(before.map((one) => [one.id, one.passages]));
	for (const { id, passages } of register) {
		const fresh = Object.keys(passages).filter((name) => !(name in (old.get(id) ?? {})));
		if (fresh.length > 0) console.log(`  ${id} : nouveaux ${fresh.join(', ')}`);
		for (const [name, versions] of Object.entries(passages)) {
			for (const [language, text] of Object.entries(versions)) {
				const was = old.get(id)?.[name]?.[language as 'fr'];
				if (was !== undefined && was !== text)
					console.log(
						`  ${id} ${name} (${language}) : « ${was.slice(0, 60)} » est maintenant « ${text.slice(0, 60)} »`,
					);
			}
		}
	}
	const count = register.reduce((sum, { passages }) => sum + Object.keys(passages).length, 0);
	console.log(
		`${relative('.', file)} : ${String(count)} passages. Relisez ce qui a changé : une adresse suit son passage.`,
	);
}

function retire(entry: string | undefined, id: string | undefined): Registered[] {
	const found = before.find((one) => one.id === entry);
	const { reason, to } = values;
	if (!found || !id || !reason) return stop(usage);
	const { [id]: retired, ...passages } = found.passages;
	if (!retired) return stop(`${found.id} n’a pas de passage ${id}.`);
	const en = values['reason-en'];
	const why = { reason: { fr: reason, ...(en && { en }) }, ...(to && { to }) };
	return before.map((one) =>
		one === found ? { ...one, passages, retired: { ...one.retired, [id]: why } } : one,
	);
}

function move(from: string | undefined, to: string | undefined): Registered[] {
	const found = before.find((one) => one.id === from);
	if (!found || !to) return stop(usage);
	const others = before.filter((one) => one !== found && one.id !== to);
	return [...others, { ...found, id: to }, { id: found.id, passages: {}, retired: {}, moved: to }];
}
