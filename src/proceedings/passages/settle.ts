import type { Localized } from '#schemas/fields/text.ts';
import type { Entries } from '../kinds.ts';
import { numberAgain } from './print.ts';
import type { Registered } from './register.ts';

/** A register in which an address more is settled, or why it cannot be. */
type Settled = { register: Registered[] } | { refusal: string };

/** What became of a published passage, or of a whole entry where no passage is named. */
interface Retirement {
	entry: string;
	id: string | undefined;
	reason: Localized;
	/** The passage that stands for it now. */
	to: string | undefined;
}

/**
 * Says of a passage, or of an entry, why it is no more: its address leads to that. Pure.
 * @param entries the content as it is, its register included
 */
export function retire(entries: Entries, { entry, id, reason, to }: Retirement): Settled {
	const before = entries.passages.map(({ data }) => data);
	const found = before.find((one) => one.id === entry);
	if (!found) return { refusal: `${entry} n’est pas dans le registre. Rien n’a été écrit.` };
	const why = { reason };
	if (!id) {
		if (!numberAgain(entries, before).lostEntries.includes(found.id))
			return { refusal: `${found.id} est encore là : ôtez-le d’abord. Rien n’a été écrit.` };
		return {
			register: before.map((one) =>
				one === found ? { id: found.id, passages: {}, retired: {}, gone: why } : one,
			),
		};
	}
	const { [id]: retired, ...passages } = found.passages;
	if (!retired && !(id in found.retired)) return { refusal: `${found.id} n’a pas de passage ${id}.` };
	const now = [...(numberAgain(entries, before).of(found.id)?.passages.keys() ?? [])];
	if (now.includes(id))
		return { refusal: `${found.id} ${id} est encore dans le texte : ôtez-le d’abord. Rien n’a été écrit.` };
	if (to && !now.includes(to))
		return {
			refusal: `${to} n’est pas un passage de ${found.id} : ${now.join(', ')}. Rien n’a été écrit.\n  → s’il vient d’être ajouté, retirez d’abord ${id} sans --to`,
		};
	// What led to this passage leads where it leads now.
	const others = Object.entries(found.retired).map(([other, { to: old, ...rest }]) => [
		other,
		{ ...rest, ...(old === id ? to && { to } : old && { to: old }) },
	]);
	const all = {
		...(Object.fromEntries(others) as Registered['retired']),
		[id]: { ...why, ...(to && { to }) },
	};
	return { register: before.map((one) => (one === found ? { ...one, passages, retired: all } : one)) };
}

/**
 * Says of a published entry under which name it is now: its address leads there, and its passages keep theirs. Pure.
 * @param entries the content as it is, where the entry has its new name already
 * @param from the entry as the register names it: `interventions:un-titre`
 */
export function move(entries: Entries, from: string, to: string): Settled {
	const before = entries.passages.map(({ data }) => data);
	const found = before.find((one) => one.id === from);
	if (!found) return { refusal: `${from} n’est pas dans le registre. Rien n’a été écrit.` };
	const taken = before.find((one) => one.id === to);
	if (taken && Object.keys({ ...taken.passages, ...taken.retired }).length > 0)
		return {
			refusal: `${to} est déjà publié, avec ses propres passages : un dossier ne prend la place d’aucun autre. Rien n’a été écrit.`,
		};
	const { register, lostEntries } = numberAgain(entries, before);
	if (!lostEntries.includes(from))
		return { refusal: `${from} est encore à sa place : renommez d’abord le dossier. Rien n’a été écrit.` };
	if (!register.some((one) => one.id === to))
		return { refusal: `${to} n’existe pas : renommez d’abord le dossier. Rien n’a été écrit.` };
	return {
		register: [
			...before
				.filter(({ id }) => id !== from && id !== to)
				.map((one) => (one.moved === from ? { ...one, moved: to } : one)),
			{ ...found, id: to },
			{ id: from, passages: {}, retired: {}, moved: to },
		],
	};
}
