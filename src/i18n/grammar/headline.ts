/** What is in lower case in the headlines of Chicago, 18th edition, § 8.160, where prepositions of five letters and more have a capital. */
const small = words(
	'a an the and but for or nor to as at by down from in into like near of off on onto out over past per plus till up upon via with',
);

/** What MLA puts in lower case beside, 9th edition, § 2.90: prepositions, however long they are. */
const longPrepositions = words(
	'about above across after against along amid among around before behind below beneath beside besides between beyond concerning despite during except inside outside regarding since through throughout toward towards under underneath until versus within without',
);

/** What joins a family name to what precedes it: « de Gaulle », « von Braun ». */
const particles = words('da de del della den der des di du la las le les los ten ter van von');

/** No words by themselves: what follows their hyphen keeps its letter. */
const prefixes = words('anti co counter inter multi non post pre pro re semi sub trans un');

/** A word, with those that hyphens join to it. */
const word = /\p{L}[\p{L}\p{M}\p{N}’']*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}’']*)*/gu;

/**
 * Writes an English title as a headline: with capitals, but for articles, prepositions, `to`, `as` and the common conjunctions inside it or
 * its subtitle, and the particles of names. What has a capital already stays as it is. Prepositions that are adverbs (« take over ») are
 * not told apart, nor are they by citation processors.
 * @param isEvery true where prepositions are in lower case however long they are
 */
export function toHeadline(title: string, isEvery = false): string {
	const isSmall = (one: string) => small.has(one) || (isEvery && longPrepositions.has(one));
	return title.replaceAll(word, (found, index: number) => {
		const before = title.slice(0, index);
		const after = title.slice(index + found.length);
		const isFirst = !/\p{L}/u.test(before) || /(?:[:.?!]\s|—)\s*[“‘"'(]*$/u.test(before);
		const isLast = !/\p{L}/u.test(after) || /^[”’"')]*(?:[:.?!](?:\s|$)|\s?—)/u.test(after);
		if (!isFirst && particles.has(found) && /^\s\p{Lu}/u.test(after)) return found;
		const [first, ...others] = found.split('-') as [string, ...string[]];
		const rest = others.map((one) => (prefixes.has(first) || isSmall(one) ? one : capitalise(one)));
		const isWhole = others.length > 0 || isFirst || isLast;
		return [isWhole || !isSmall(first) ? capitalise(first) : first, ...rest].join('-');
	});
}

/** Gives a capital to what begins a subtitle of an English title, as APA does where the others have none (7th edition, § 6.17). */
export function toSentence(title: string): string {
	return title.replaceAll(/(?<=[:—?!]\s[“‘"'(]?)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** A word that has a capital inside keeps its first letter: « iPhone ». */
function capitalise(one: string): string {
	return /\p{Lu}/u.test(one) ? one : one.charAt(0).toUpperCase() + one.slice(1);
}

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}
