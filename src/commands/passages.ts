import './faults.ts';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultLocale, type Locale, othersThan } from '#i18n/locales.ts';
import { checkContent } from '#proceedings/check.ts';
import { kinds } from '#proceedings/kinds.ts';
import { listGaps } from '#proceedings/passages/losses.ts';
import { suggest } from '#proceedings/nearest.ts';
import { numberAgain, printRegister } from '#proceedings/passages/print.ts';
import { move as settleMoved, retire as settleRetired } from '#proceedings/passages/settle.ts';
import type { Registered } from '#proceedings/passages/register.ts';
import { explainFault } from '#proceedings/faults.ts';
import { describeProblem, isFault, type Problem } from '#proceedings/read.ts';
import type { Localized } from '#schemas/fields/text.ts';
import { contentDir } from '#site/identity.ts';
import { checkRegister, refuseLosses, registerFile as file, report } from './register.ts';
import { requireContent } from './content.ts';
import { stop } from './stop.ts';
import { writeWhole } from '#import/write-whole.ts';

/** The languages in which a reason may be given beside the reference. */
const translations = othersThan(defaultLocale);

const translatedReasons = translations.map((locale) => `[--reason-${locale} "…"]`).join(' ');

const usage = `Usage : npm run passages                     tient à jour le registre des passages, ${kinds.passages.path}
        npm run passages -- check            dit s’il est à jour, sans rien écrire
        npm run passages -- retire <dossier> <passage> --reason "pourquoi" ${translatedReasons} [--to <passage>]
        npm run passages -- retire <dossier> --reason "pourquoi" ${translatedReasons}
        npm run passages -- move <ancien dossier> <nouveau dossier>
        npm run passages -- reseal           tient pour bon le registre tel qu’il est, après une fusion de Git relue
  un dossier s’écrit « interventions:identifiant », une entrée d’une liste « glossary:identifiant »,
  un passage p1 (texte) ou t1 (transcription)`;

const { values, positionals } = readArguments();
const [action, ...names] = positionals;
requireContent();
const { entries, problems } = await checkContent(contentDir);
const before = entries.passages.map(({ data }) => data);

switch (action) {
	case undefined:
		await update(before);
		break;
	case 'check':
		checkRegister(entries);
		console.log('Le registre des passages est à jour.');
		break;
	case 'retire':
		await update(retire(names[0], names[1]));
		break;
	case 'move':
		await update(move(names[0], names[1]));
		break;
	case 'reseal':
		await reseal();
		break;
	default:
		stop(`« ${action} » n’est pas de ce que cette commande sait faire.\n${usage}`);
}

function readArguments() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: Object.fromEntries(
				['reason', 'to', ...translations.map((locale) => `reason-${locale}`)].map((option) => [
					option,
					{ type: 'string' as const },
				]),
			),
		});
	} catch (error) {
		return stop(`${explainFault(error).message}.\n${usage}`);
	}
}

/** Takes the register as it stands for what `npm run passages` would have written: two that Git merged, say. */
async function reseal(): Promise<void> {
	const others = problems.filter((one) => isFault(one) && one.about !== 'seals');
	refuse(others);
	refuseLosses(
		before,
		before.flatMap((one) => listGaps(one).map((id) => `${one.id} ${id} ne s’y trouve plus`)),
	);
	const resealed = problems.filter(({ about }) => about === 'seals').length;
	await writeWhole(file, printRegister(before.toSorted((a, b) => (a.id < b.id ? -1 : 1))));
	console.log(
		`${relative('.', file)} est tenu pour bon : ${String(resealed)} entrée${resealed > 1 ? 's' : ''} scellée${resealed > 1 ? 's' : ''} de nouveau. Relisez ce qui a changé (git diff), puis lancez « npm run passages ».`,
	);
}

/** Says what keeps the register from being written: faults of the content that no register would mend. */
function refuseFaults(): void {
	refuse(problems.filter(isFault));
}

function refuse(others: readonly Problem[]): void {
	if (others.length === 0) return;
	stop(
		[...others.map((problem) => describeProblem(contentDir, problem)), 'Rien n’a été écrit.'].join('\n\n'),
	);
}

/**
 * Writes the register as the texts are now.
 * @param registered what the register says, an address more being settled than its file says
 */
async function update(registered: readonly Registered[]): Promise<void> {
	refuseFaults();
	refuseLosses(before);
	const { register, of, lost, lostEntries } = numberAgain(entries, registered);
	const reused = registered
		.filter((one) => one.moved !== undefined || one.gone !== undefined)
		.filter(({ id }) => of(id));
	const left = [
		...reused.map(({ id }) => `${id} était déplacé ou retiré, et ce nom est repris`),
		...lost.map(({ entry, id, text }) => `${entry} ${id} ne se trouve plus : « ${text.slice(0, 80)} »`),
		...lostEntries.map((entry) => `${entry} ne se trouve plus`),
	];
	const isSettled = registered !== before;
	if (left.length > 0 && !isSettled)
		stop([...left, 'Rien n’a été écrit : « npm run check:content » dit quoi faire de chacun.'].join('\n'));
	// Until all is settled, the register keeps the words of what is lost.
	await writeWhole(file, printRegister(left.length > 0 ? registered : register));
	if (left.length > 0)
		console.log(
			[
				`${relative('.', file)} est écrit. Il reste à régler, avec « npm run check:content » :`,
				...left.map((line) => `  ${line}`),
			].join('\n'),
		);
	else {
		report(entries, registered, register);
		const count = register.reduce((sum, { passages }) => sum + Object.keys(passages).length, 0);
		console.log(
			`${relative('.', file)} : ${String(count)} passages. Relisez ce qui a changé : une adresse suit son passage.`,
		);
	}
}

/** What is asked of an address that was never published. */
function absent(entry: string): string {
	const [kind, name = ''] = entry.split(':');
	const near = suggest(
		name,
		before.flatMap(({ id }) => (id.startsWith(`${kind!}:`) ? [id.slice(kind!.length + 1)] : [])),
	);
	return `${entry} n’est pas dans le registre : rien n’a été écrit.${near ? `\n  → ${near}` : ''}`;
}

function retire(entry: string | undefined, id: string | undefined): Registered[] {
	const found = before.find((one) => one.id === entry);
	const { reason, to } = values;
	if (entry && !found) return stop(absent(entry));
	if (found && !reason) return stop(`Il manque --reason : rien n’a été écrit.\n${usage}`);
	if (!found || !reason) return stop(usage);
	const translated = translations.flatMap((locale) => {
		const text = values[`reason-${locale}`];
		return text ? [[locale, text]] : [];
	});
	if (!id && to) return stop(usage);
	const why: Localized = {
		[defaultLocale]: reason,
		...(Object.fromEntries(translated) as Partial<Record<Locale, string>>),
	};
	const settled = settleRetired(entries, { entry: found.id, id, reason: why, to });
	return 'refusal' in settled ? stop(settled.refusal) : settled.register;
}

function move(from: string | undefined, to: string | undefined): Registered[] {
	const found = before.find((one) => one.id === from);
	if (from && !found) return stop(absent(from));
	if (!found || !to) return stop(usage);
	const settled = settleMoved(entries, found.id, to);
	return 'refusal' in settled ? stop(settled.refusal) : settled.register;
}
