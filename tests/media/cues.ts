/** Letters that a cue holds at most, on two lines of a screen, and at least, unless that is all that is said. */
const longest = 84;
const shortest = 12;

/** Where a sentence may be cut, and what it costs: the better the place, the cheaper. */
const places: readonly (readonly [place: RegExp, cost: number])[] = [
	[/(?<=[;:]) /g, 0],
	[/(?<=,(?: »)?) /g, 150],
	[/ (?=(?:et|ou|mais|car|puis|que|qui|quand|où|si|and|or|but|that|which|who|when|where|because) )/g, 900],
	[/(?<!«) (?![»;:?!])/g, 2500],
];
/** What a cue more costs, so that there are no more than are needed. */
const costOfCue = 2000;

/** Cuts a paragraph into cues: at ends of sentences, else at the signs inside them, else between words. */
export function splitCues(text: string): string[] {
	const sentences = text.split(/(?<=[.!?…](?: »|”)?) (?!»)/);
	const cues: string[] = [];
	for (const piece of sentences.flatMap(splitSentence)) {
		const last = cues.at(-1);
		if (last !== undefined && Math.min(last.length, piece.length) < shortest)
			cues[cues.length - 1] = `${last} ${piece}`;
		else cues.push(piece);
	}
	return cues;
}

/** Cuts a sentence that is too long at the cheapest places, in parts as even as they can be. */
function splitSentence(sentence: string): string[] {
	if (sentence.length <= longest) return [sentence];
	const cuts = new Map<number, number>();
	for (const [place, cost] of places)
		for (const { index } of sentence.matchAll(place)) if (!cuts.has(index)) cuts.set(index, cost);
	const ideal = sentence.length / Math.ceil(sentence.length / longest);
	/** For each place, the cheapest way to it from the beginning: what it costs, and the cut before. */
	const ways = new Map<number, { cost: number; from: number }>([[-1, { cost: 0, from: -1 }]]);
	for (const to of [...[...cuts.keys()].sort((a, b) => a - b), sentence.length])
		for (const [from, way] of [...ways]) {
			const length = to - from - 1;
			if (length > longest || length < shortest) continue;
			const cost = way.cost + costOfCue + (length - ideal) ** 2 + (cuts.get(to) ?? 0);
			if (cost < (ways.get(to)?.cost ?? Infinity)) ways.set(to, { cost, from });
		}
	const cues: string[] = [];
	for (let to = sentence.length; to !== -1; to = ways.get(to)!.from)
		cues.unshift(sentence.slice(ways.get(to)!.from + 1, to));
	return cues;
}
