import './faults.ts';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { defaultLocale, type Locale, othersThan } from '#i18n/locales.ts';
import { checkContent } from '#proceedings/check.ts';
import { kinds } from '#proceedings/kinds.ts';
import { listGaps, listLosses } from '#proceedings/passages/losses.ts';
import { numberPassages, type Registered } from '#proceedings/passages/register.ts';
import { previousOf, sealOf } from '#proceedings/passages/seal.ts';
import { describeProblem, type Problem } from '#proceedings/read.ts';
import { PassagesSchema } from '#schemas/passages.ts';
import { contentDir } from '#site/identity.ts';
import { readCommitted } from './committed.ts';
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
	case 'reseal':
		await reseal();
		break;
	default:
		stop(usage);
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
	} catch {
		return stop(usage);
	}
}

/** What the register becomes, as its file says it. */
function format(register: readonly Registered[]): string {
	const ids = register.map(({ id }) => id);
	const brief = register.map(({ id, passages, retired, moved, gone }, index) => ({
		id,
		...(Object.keys(passages).length > 0 && { passages }),
		...(Object.keys(retired).length > 0 && { retired }),
		...(moved !== undefined && { moved }),
		...(gone !== undefined && { gone }),
		seal: sealOf({ id, passages, retired, moved, gone }, previousOf(ids, index)),
	}));
	return `${head}\n${stringify(brief, { lineWidth: 0 })}`;
}

function check(): void {
	refuseLosses([]);
	const { register } = numberPassages(entries);
	if (format(register) === format(before)) {
		console.log('Le registre des passages est à jour.');
		return;
	}
	report(before, register);
	stop('Le registre des passages n’est pas à jour : lancez « npm run passages », relisez et enregistrez.');
}

/** Takes the register as it stands for what `npm run passages` would have written: two that Git merged, say. */
async function reseal(): Promise<void> {
	const others = problems.filter(({ isOfPassages, isOfSeals }) => !isOfPassages && !isOfSeals);
	refuse(others);
	refuseLosses(before.flatMap((one) => listGaps(one).map((id) => `${one.id} ${id} ne s’y trouve plus`)));
	const resealed = problems.filter(({ isOfSeals }) => isOfSeals).length;
	await writeWhole(file, format(before.toSorted((a, b) => (a.id < b.id ? -1 : 1))));
	console.log(
		`${relative('.', file)} est tenu pour bon : ${String(resealed)} entrée${resealed > 1 ? 's' : ''} scellée${resealed > 1 ? 's' : ''} de nouveau. Relisez ce qui a changé (git diff), puis lancez « npm run passages ».`,
	);
}

/** Says which published addresses the register lost since it was committed, whoever wrote it: no new one takes their place. */
function refuseLosses(known: readonly string[]): void {
	const registers = before.length > 0 ? readCommitted(file) : [];
	const earlier = registers
		.filter((text) => text !== readFileSync(file, 'utf8'))
		.flatMap((text) => z.array(PassagesSchema()).safeParse(parse(text)).data ?? []);
	const losses = new Set([...known, ...listLosses(earlier, before)]);
	if (losses.size === 0) return;
	stop(
		[
			`${relative('.', file)} a perdu des adresses publiées :`,
			...[...losses].map((loss) => `  ${loss}`),
			'  → rétablissez ces lignes depuis la version précédente (git diff les montre), puis relancez la même commande',
			'Rien n’a été écrit.',
		].join('\n'),
	);
}

/** Says what keeps the register from being written: faults of the content that no register would mend. */
function refuseFaults(): void {
	refuse(problems.filter(({ isOfPassages }) => !isOfPassages));
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
	refuseLosses([]);
	const { register, of, lost, lostEntries } = numberAgain(registered);
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
	await writeWhole(file, format(left.length > 0 ? registered : register));
	if (left.length > 0)
		console.log(
			[
				`${relative('.', file)} est écrit. Il reste à régler, avec « npm run check:content » :`,
				...left.map((line) => `  ${line}`),
			].join('\n'),
		);
	else {
		report(registered, register);
		const count = register.reduce((sum, { passages }) => sum + Object.keys(passages).length, 0);
		console.log(
			`${relative('.', file)} : ${String(count)} passages. Relisez ce qui a changé : une adresse suit son passage.`,
		);
	}
}

function numberAgain(registered: readonly Registered[]) {
	const like = { id: '', language: undefined, file: kinds.passages.path, body: '', lineOf: () => 1 };
	return numberPassages({
		...entries,
		passages: registered.map((data) => ({ ...like, id: data.id, data })),
	});
}

/** Says what is new, what was followed and what is in one language only. */
function report(registered: readonly Registered[], register: readonly Registered[]): void {
	const old = new Map(registered.map((one) => [one.id, one.passages]));
	for (const { id, passages } of register) {
		const fresh = Object.keys(passages).filter((name) => !(name in (old.get(id) ?? {})));
		if (fresh.length > 0) console.log(`  ${id} : nouveaux ${fresh.join(', ')}`);
		for (const [name, versions] of Object.entries(old.get(id) ?? {})) {
			for (const [language, was] of Object.entries(versions)) {
				const now = passages[name]?.[language as Locale];
				if (now === undefined) console.log(`  ${id} ${name} (${language}) : n’a plus de texte`);
				else if (was !== now) console.log(`  ${id} ${name} (${language}) : ${showChange(was, now)}`);
			}
		}
	}
	for (const { entry, language, ids } of numberAgain(registered).apart)
		console.log(
			`  ${entry} (${language}) : ${ids.join(', ')} ne traduisent aucun passage de l’original, qui en a plus ou moins. Si ce n’est pas voulu, rétablissez d’abord les mêmes paragraphes.`,
		);
}

/** The words around the first that differ. */
function showChange(was: string, now: string): string {
	const [before, after] = [was.split(' '), now.split(' ')];
	const first = before.findIndex((word, index) => word !== after[index]);
	const start = Math.max(0, (first === -1 ? before.length : first) - 3);
	const show = (words: string[]) =>
		`« ${start > 0 ? '… ' : ''}${words.slice(start, start + 9).join(' ')}${words.length > start + 9 ? ' …' : ''} »`;
	return `${show(before)} est maintenant ${show(after)}`;
}

function retire(entry: string | undefined, id: string | undefined): Registered[] {
	const found = before.find((one) => one.id === entry);
	const { reason, to } = values;
	if (!found || !reason) return stop(usage);
	const translated = translations.flatMap((locale) => {
		const text = values[`reason-${locale}`];
		return text ? [[locale, text]] : [];
	});
	const why = {
		reason: {
			[defaultLocale]: reason,
			...(Object.fromEntries(translated) as Partial<Record<Locale, string>>),
		},
	};
	if (!id) {
		if (to) return stop(usage);
		if (!numberAgain(before).lostEntries.includes(found.id))
			return stop(`${found.id} est encore là : ôtez-le d’abord. Rien n’a été écrit.`);
		return before.map((one) =>
			one === found ? { id: found.id, passages: {}, retired: {}, gone: why } : one,
		);
	}
	const { [id]: retired, ...passages } = found.passages;
	if (!retired && !(id in found.retired)) return stop(`${found.id} n’a pas de passage ${id}.`);
	const now = [...(numberAgain(before).of(found.id)?.passages.keys() ?? [])];
	if (now.includes(id))
		return stop(`${found.id} ${id} est encore dans le texte : ôtez-le d’abord. Rien n’a été écrit.`);
	if (to && !now.includes(to))
		return stop(
			`${to} n’est pas un passage de ${found.id} : ${now.join(', ')}. Rien n’a été écrit.\n  → s’il vient d’être ajouté, retirez d’abord ${id} sans --to`,
		);
	// What led to this passage leads where it leads now.
	const others = Object.entries(found.retired).map(([other, { to: old, ...rest }]) => [
		other,
		{ ...rest, ...(old === id ? to && { to } : old && { to: old }) },
	]);
	const all = {
		...(Object.fromEntries(others) as Registered['retired']),
		[id]: { ...why, ...(to && { to }) },
	};
	return before.map((one) => (one === found ? { ...one, passages, retired: all } : one));
}

function move(from: string | undefined, to: string | undefined): Registered[] {
	const found = before.find((one) => one.id === from);
	if (!found || !to) return stop(usage);
	const taken = before.find((one) => one.id === to);
	if (taken && Object.keys({ ...taken.passages, ...taken.retired }).length > 0)
		return stop(
			`${to} est déjà publié, avec ses propres passages : un dossier ne prend la place d’aucun autre. Rien n’a été écrit.`,
		);
	const { register, lostEntries } = numberAgain(before);
	if (!lostEntries.includes(found.id))
		return stop(`${found.id} est encore à sa place : renommez d’abord le dossier. Rien n’a été écrit.`);
	if (!register.some((one) => one.id === to))
		return stop(`${to} n’existe pas : renommez d’abord le dossier. Rien n’a été écrit.`);
	return [
		...before
			.map((one) => (one.moved === found.id ? { ...one, moved: to } : one))
			.filter((one) => one !== found && one !== taken),
		{ ...found, id: to },
		{ id: found.id, passages: {}, retired: {}, moved: to },
	];
}
