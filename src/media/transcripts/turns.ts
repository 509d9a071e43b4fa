import type { Cue } from './cue.ts';

/** A name that the text gives, and the voice that it was taken for. */
export interface Turn {
	/** The line of the file. */
	line: number;
	/** The name as it is written there. */
	written: string;
	/** The voice that the transcript is given. */
	voice: string;
	/** False where it is nobody's of the edition: a voice from the floor. */
	isKnown: boolean;
}

/** « DUPONT : », « Mme Dupont : », « >> Dupont: », « [Dupont] » at the beginning of a cue. */
const patterns = [
	/^(?:[-–—]\s*|>>\s*)?(?:(?:M\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)\s+)?(\p{Lu}[\p{L}'’ .-]{1,50}?)\s?:\s+(?=\S)/u,
	/^\[(\p{Lu}[\p{L}'’ .-]{1,50}?)\]\s*/u,
];

/**
 * Proposes who speaks, from names that the text itself gives at the beginning of cues. A name that is nobody's counts where it is
 * in capitals: « Une chose : … » begins a sentence.
 * @param people the full names of those who may speak; the only one speaks from the beginning, where nobody is named
 * @returns the cues with their voices and without these names in their texts, and what was taken for what
 */
export function proposeTurns(
	cues: readonly Cue[],
	people: readonly string[],
): { cues: Cue[]; turns: Turn[] } {
	const turns: Turn[] = [];
	const named = cues.map((cue): Cue => {
		const match = cue.voice ? undefined : patterns.map((pattern) => pattern.exec(cue.text)).find(Boolean);
		const written = match?.[1]?.trim();
		if (!match || !written) return cue;
		const person = findPerson(written, people);
		if (!person && written !== written.toUpperCase()) return cue;
		const voice = person ?? written[0]! + written.slice(1).toLowerCase();
		turns.push({ line: cue.line, written, voice, isKnown: person !== undefined });
		return { ...cue, voice, text: cue.text.slice(match[0].length).trim() };
	});
	const [first, ...rest] = named;
	const isAlone = people.length === 1 && named.every(({ voice }) => voice === undefined);
	if (!first || !isAlone) return { cues: named, turns };
	return { cues: [{ ...first, voice: people[0] }, ...rest], turns };
}

/** Whom a name designates, in any case, with or without accents: by the full name or the family name; nobody where it is several persons'. */
function findPerson(written: string, people: readonly string[]): string | undefined {
	const wanted = fold(written);
	const found = people.filter((name) => fold(name) === wanted || fold(name).endsWith(` ${wanted}`));
	return found.length === 1 ? found[0] : undefined;
}

function fold(name: string): string {
	return name
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[^\p{L}]+/gu, ' ')
		.trim()
		.toLowerCase();
}
