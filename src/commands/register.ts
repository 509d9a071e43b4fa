import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Locale } from '#i18n/locales.ts';
import { type Entries, kinds } from '#proceedings/kinds.ts';
import { listLosses } from '#proceedings/passages/losses.ts';
import { numberPassages, type Registered } from '#proceedings/passages/register.ts';
import { numberAgain, printRegister } from '#proceedings/passages/print.ts';
import { PassagesSchema } from '#schemas/passages.ts';
import { contentDir } from '#site/identity.ts';
import { readCommitted } from './committed.ts';
import { stop } from './stop.ts';

/** Where the register of this edition is. */
export const registerFile = join(contentDir, kinds.passages.path);

/**
 * Says whether the register is up to date, without writing anything; ends the command where it is not.
 * @param entries the content, which is in order
 */
export function checkRegister(entries: Entries): void {
	const before = entries.passages.map(({ data }) => data);
	refuseLosses(before);
	const { register } = numberPassages(entries);
	if (printRegister(register) === printRegister(before)) return;
	report(entries, before, register);
	stop('Le registre des passages n’est pas à jour : lancez « npm run passages », relisez et enregistrez.');
}

/** Says which published addresses the register lost since it was committed, whoever wrote it: no new one takes their place. */
export function refuseLosses(before: readonly Registered[], known: readonly string[] = []): void {
	const file = registerFile;
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

/** Says what is new, what was followed and what is in one language only. */
export function report(
	entries: Entries,
	registered: readonly Registered[],
	register: readonly Registered[],
): void {
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
	for (const { entry, language, ids } of numberAgain(entries, registered).apart)
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
