import type { Registered } from './register.ts';

/** The first number of each series that no passage of an entry bears, nor bore: its address was given, and is lost. */
export function listGaps({ passages, retired }: Pick<Registered, 'passages' | 'retired'>): string[] {
	const names = new Set([...Object.keys(passages), ...Object.keys(retired)]);
	return ['p', 't', 'i'].flatMap((prefix) => {
		const numbers = [...names].filter((name) => name.startsWith(prefix)).map((name) => Number(name.slice(1)));
		for (let number = 1; number < Math.max(0, ...numbers); number += 1)
			if (!names.has(`${prefix}${String(number)}`)) return [`${prefix}${String(number)}`];
		return [];
	});
}

/**
 * Says which addresses an earlier register led somewhere and a later one leads nowhere, or to the words of another passage.
 * @returns French words, one loss each
 */
export function listLosses(earlier: readonly Registered[], later: readonly Registered[]): string[] {
	const present = new Map(later.map((one) => [one.id, one]));
	return earlier.flatMap((old) => {
		const now = follow(present, old.id);
		if (!now) return [`${old.id} ne s’y trouve plus`];
		if (now.gone) return [];
		const lost = [...Object.keys(old.passages), ...Object.keys(old.retired)]
			.filter((id) => !(id in now.passages) && !(id in now.retired))
			.map((id) => `${old.id} ${id} ne s’y trouve plus`);
		return [...lost, ...listExchanges(old, now)];
	});
}

/** The entry that an address leads to, past those that were moved. */
function follow(present: ReadonlyMap<string, Registered>, id: string): Registered | undefined {
	let found = present.get(id);
	for (let steps = present.size; found?.moved !== undefined && steps > 0; steps -= 1)
		found = present.get(found.moved);
	return found;
}

/** Passages that bear the very words of another, which bears others now: nobody's correction does that. */
function listExchanges(old: Registered, now: Registered): string[] {
	return Object.entries(now.passages).flatMap(([id, versions]) =>
		Object.entries(versions).flatMap(([key, text]) => {
			const language = key as keyof typeof versions;
			if (!old.passages[id]?.[language] || old.passages[id][language] === text) return [];
			const owner = Object.entries(old.passages).find(([, words]) => words[language] === text)?.[0];
			return owner !== undefined && now.passages[owner]?.[language] !== text
				? [`${old.id} ${id} a pris les mots de ${owner} (${language})`]
				: [];
		}),
	);
}
