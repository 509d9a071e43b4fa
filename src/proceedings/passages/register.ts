import { type Locale, locales } from '#i18n/locales.ts';
import type { Entries, Fields } from '../kinds.ts';
import type { PassageRegister } from '../types.ts';
import { followPassages } from './follow.ts';
import { likeness, pairsOf } from './similarity.ts';
import { listed, listPassageTexts, type PassageTexts } from './texts.ts';

/** What the register says of a folder. */
export type Registered = Fields<'passages'>;

/** A published passage that is nowhere any more. */
interface Lost {
	entry: string;
	id: string;
	text: string;
	/** The passage of the same folder that is most like it. */
	nearest: string | undefined;
}

/** The numbers of all passages: the register as it should be, and what it took to get there. */
export interface Numbering {
	/** Every folder and entry that has an address, sorted, with the passages that it holds now. */
	register: Registered[];
	/** The ids of the passages of a text, in order. */
	idsOf: (entry: string, prefix: PassageTexts['prefix'], language: Locale) => readonly string[];
	/** What the register says of a folder. */
	of: (entry: string) => PassageRegister | undefined;
	/** Folders whose translation has passages that the original has not: the addresses of the two differ. */
	apart: { entry: string; language: Locale; ids: string[] }[];
	/** Published passages that are nowhere any more, and are not said to be retired. */
	lost: Lost[];
	/** Published folders and entries that are nowhere any more, and are not said to be moved or retired. */
	lostEntries: string[];
}

/**
 * Gives every passage of an edition its id: the one that the register holds for it, or a new one. Pure.
 * A translation's passage has the id of the one that it translates: the addresses of both languages are the same.
 */
export function numberPassages(entries: Entries): Numbering {
	const before = new Map(entries.passages.map(({ data }) => [data.id, data]));
	const after = new Map<string, Registered>();
	const ids = new Map<string, string[]>();
	const apart: Numbering['apart'] = [];
	for (const passages of listPassageTexts(entries)) {
		const old = before.get(passages.entry);
		const registered = after.get(passages.entry) ?? {
			id: passages.entry,
			passages: {},
			retired: old?.retired ?? {},
		};
		after.set(passages.entry, registered);
		const own = nameAll(passages, old, registered);
		ids.set(keyOf(passages), own);
		const { entry, language, isOriginal, prefix } = passages;
		const hasOriginal = Object.keys(registered.passages).some((id) => id.startsWith(prefix));
		const others = own.filter((id) => !(id in registered.passages));
		if (!isOriginal && hasOriginal && others.length > 0) apart.push({ entry, language, ids: others });
		for (const [index, id] of own.entries())
			registered.passages[id] = { ...registered.passages[id], [passages.language]: passages.texts[index] };
	}
	for (const id of listed.flatMap((kind) => entries[kind].map((entry) => `${kind}:${entry.id}`)))
		after.set(id, { id, passages: {}, retired: {} });
	const lost = [...after.values()].flatMap((registered) => listLost(before.get(registered.id), registered));
	const isFormer = ({ moved, gone }: Registered) => moved !== undefined || gone !== undefined;
	const former = [...before.values()].filter((old) => isFormer(old) && !after.has(old.id));
	return {
		register: [...after.values(), ...former].map(sortRetired).sort((a, b) => (a.id < b.id ? -1 : 1)),
		idsOf: (entry, prefix, language) => ids.get(keyOf({ entry, prefix, language })) ?? [],
		of: (entry) => {
			const { passages, retired } = after.get(entry) ?? {};
			if (!passages || !retired) return undefined;
			const languages = Object.entries(passages).map(
				([id, words]) => [id, locales.filter((locale) => words[locale] !== undefined)] as const,
			);
			return { passages: new Map(languages), retired };
		},
		apart,
		lost,
		lostEntries: [...before.values()]
			.filter((old) => !after.has(old.id) && !isFormer(old))
			.map(({ id }) => id),
	};
}

function keyOf({ entry, prefix, language }: Pick<PassageTexts, 'entry' | 'prefix' | 'language'>): string {
	return `${entry} ${prefix} ${language}`;
}

/** Names the passages of one text: known ones first, then those that translate a passage, then new ones. */
function nameAll(
	{ prefix, language, isOriginal, texts }: PassageTexts,
	old: Registered | undefined,
	registered: Registered,
): string[] {
	const known = Object.entries(old?.passages ?? {}).flatMap(([id, versions]) => {
		const text = versions[language];
		return id.startsWith(prefix) && text !== undefined ? [{ id, text }] : [];
	});
	const ids = followPassages(known, texts);
	const originals = Object.keys(registered.passages).filter((id) => id.startsWith(prefix));
	const isParallel = !isOriginal && originals.length === texts.length;
	const taken = new Set(ids);
	let last = Math.max(0, ...[old, registered].flatMap((one) => numbersOf(one, prefix)));
	return ids.map((id, index) => {
		if (id !== undefined) return id;
		const original = originals[index];
		if (isParallel && original !== undefined && !taken.has(original)) return original;
		last += 1;
		return `${prefix}${last}`;
	});
}

function numbersOf(registered: Registered | undefined, prefix: string): number[] {
	const ids = [...Object.keys(registered?.passages ?? {}), ...Object.keys(registered?.retired ?? {})];
	return ids.filter((id) => id.startsWith(prefix)).map((id) => Number(id.slice(1)));
}

function listLost(old: Registered | undefined, now: Registered): Lost[] {
	return Object.entries(old?.passages ?? {})
		.filter(([id]) => !(id in now.passages) && !(id in now.retired))
		.map(([id, versions]) => {
			const text = Object.values(versions)[0] ?? '';
			return { entry: now.id, id, text, nearest: nearestOf(text, now, old!) };
		});
}

/** Among the passages that the register already had: a new one has no address to lead to yet. */
function nearestOf(text: string, { passages }: Registered, old: Registered): string | undefined {
	const pairs = pairsOf(text);
	const kept = Object.entries(passages).filter(([id]) => id in old.passages);
	const scored = kept.map(([id, versions]) => ({
		id,
		score: Math.max(...Object.values(versions).map((other) => likeness(pairs, pairsOf(other)))),
	}));
	return scored.filter(({ score }) => score > 0.1).sort((a, b) => b.score - a.score)[0]?.id;
}

/** The passages stay in the order of the text, which tells apart those that say the same. */
function sortRetired(registered: Registered): Registered {
	const retired = Object.entries(registered.retired).sort(([a], [b]) =>
		a[0] === b[0] ? Number(a.slice(1)) - Number(b.slice(1)) : a < b ? -1 : 1,
	);
	return { ...registered, retired: Object.fromEntries(retired) };
}
