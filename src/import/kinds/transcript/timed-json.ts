import { readMoment } from './time.ts';

/** What somebody says at one time: a word, or a sentence. */
interface Said {
	/** Seconds. */
	start: number;
	end: number;
	text: string;
	voice: string | number | undefined;
}

/** What is said in a file, by words or by sentences. */
interface Found {
	said: Said[];
	isByWord: boolean;
	/** As the file names it. */
	language: string | undefined;
}

/** What programs call the same thing, in the order in which it is looked for; signs that join words, and capitals, do not count. */
const names = {
	start:
		'start starttime begin begintime from ts tstart datastart startoffset startts offset startms tstartms offsetms starttimems startmillis',
	end: 'end endtime stop to endts dataend endoffset endms endtimems endmillis',
	duration: 'duration dur durationms',
	text: 'punctuatedword text word content body transcript value utf8 displaytext display line caption sentence',
	voice: 'speakerdisplayname speakername speaker speakerid speakerlabel speakertag participant',
	inVoice: 'name displayname label id',
	language: 'language languagecode detectedlanguage lang',
};
type Name = keyof typeof names;

/** Where a program keeps the times of what is said, or its best reading of it first. */
const inside = 'timestamps timestamp time times offsets span interval instances alternatives nbest'.split(
	' ',
);

/** How many of its units a second has, as programs count: seconds, thousandths, and ten-millionths. */
const unitsPerSecond = [1, 1000, 1e7];

/** How many letters are said in a second: what tells seconds from thousandths. */
const lettersPerSecond = 15;

/** The share of the most that is said in one list, from which another says as much. */
const asMuch = 0.9;

type Fields = Readonly<Record<string, unknown>>;

/** A thing with words, before the unit of its moments is known. */
interface Read {
	start: number | undefined;
	end: number | undefined;
	/** True where its moments are written out: « 00:01:02.5 ». */
	isInSeconds: boolean;
	text: string;
	voice: string | number | undefined;
}

/**
 * Finds what is said, and when, in the JSON of any program that recognises speech: of the lists of things that have a moment and words, the
 * one that says the most, rather with voices than without, and rather by sentences than by words.
 * @returns undefined where no list is of such things
 */
export function findSaid(data: unknown): Found | undefined {
	const lists = new Map<string, Read[]>();
	let language: string | undefined;
	const walk = (node: unknown, path: string, voice: Read['voice']): void => {
		if (Array.isArray(node)) {
			// Of several readings of the same words, the first is the best.
			const own = /\.(?:alternatives|nbest)$/i.test(path) ? node.slice(0, 1) : node;
			for (const child of own) {
				const read = isFields(child) ? readThing(child, voice) : undefined;
				if (read) lists.set(path, [...(lists.get(path) ?? []), read]);
				walk(child, `${path}[]`, voice);
			}
		} else if (isFields(node)) {
			const said = valueOf(node, 'language');
			if (typeof said === 'string' && /^[a-z]{2,3}(?:[-_]|$)/i.test(said)) language ??= said;
			for (const [key, child] of Object.entries(node)) walk(child, `${path}.${key}`, voiceOf(node) ?? voice);
		}
	};
	walk(data, '', undefined);
	const found = [...lists.values()].flatMap((list) => {
		const said = settle(list);
		return said.length === 0 ? [] : [{ said, letters: lettersOf(said) }];
	});
	const most = Math.max(...found.map(({ letters }) => letters));
	const [best] = found
		.filter(({ letters }) => letters >= most * asMuch)
		.toSorted(
			(a, b) => Number(hasVoices(b.said)) - Number(hasVoices(a.said)) || a.said.length - b.said.length,
		);
	if (!best) return undefined;
	const words = best.said.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
	return {
		said: best.said.toSorted((a, b) => a.start - b.start),
		isByWord: words < best.said.length * 2,
		language,
	};
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a field, under the first of its names that is there. */
function valueOf(fields: Fields, name: Name): unknown {
	const known = new Map(Object.entries(fields).map(([key, value]) => [fold(key), value]));
	const key = names[name].split(' ').find((one) => (known.get(one) ?? undefined) !== undefined);
	return key === undefined ? undefined : known.get(key);
}

function fold(key: string): string {
	return key.replaceAll(/[_-]/g, '').toLowerCase();
}

function voiceOf(fields: Fields): Read['voice'] {
	const voice = valueOf(fields, 'voice');
	const name = isFields(voice) ? valueOf(voice, 'inVoice') : voice;
	return typeof name === 'number' || (typeof name === 'string' && name.trim() !== '') ? name : undefined;
}

function readThing(fields: Fields, inherited: Read['voice']): Read | undefined {
	const around = [
		fields,
		...Object.entries(fields)
			.filter(([key]) => inside.includes(fold(key)))
			.map(([, value]: [string, unknown]) => (Array.isArray(value) ? (value[0] as unknown) : value))
			.filter(isFields),
	];
	const first = (name: Name, is: (value: unknown) => boolean) =>
		around.map((one) => valueOf(one, name)).find(is);
	const isMoment = (value: unknown) => readTime(value) !== undefined;
	const text = first('text', (value) => typeof value === 'string') as string | undefined;
	if (text === undefined || text.trim() === '') return undefined;
	const start = readTime(first('start', isMoment));
	const length = readTime(first('duration', isMoment));
	const end =
		readTime(first('end', isMoment)) ??
		(start && length ? { ...start, at: start.at + length.at } : undefined);
	return {
		start: start?.at,
		end: end?.at,
		isInSeconds: start?.isInSeconds ?? false,
		text: text.replaceAll(/\s+/g, ' ').trim(),
		voice: around.map(voiceOf).find((voice) => voice !== undefined) ?? inherited,
	};
}

/** Reads « 1.2 », 1.2, « 1.2s », « PT1.2S », « 00:00:01,2 ». */
function readTime(value: unknown): { at: number; isInSeconds: boolean } | undefined {
	if (typeof value === 'number') return { at: value, isInSeconds: false };
	if (typeof value !== 'string') return undefined;
	const [, plain, unit] = /^(?:PT)?(\d+(?:\.\d+)?)(s?)$/i.exec(value.trim()) ?? [];
	if (plain !== undefined) return { at: Number(plain), isInSeconds: unit !== '' };
	const at = value.includes(':') ? readMoment(value) : undefined;
	return at === undefined ? undefined : { at, isInSeconds: true };
}

/** Gives things their moments in seconds; signs that have none, or stand alone, end the word before. */
function settle(list: readonly Read[]): Said[] {
	const timed = list.filter(({ start }) => start !== undefined);
	if (timed.length === 0) return [];
	const letters = timed.reduce((sum, { text }) => sum + text.length, 0);
	const length = timed.reduce(
		(sum, { start, end }, index) => sum + Math.max(0, (end ?? timed[index + 1]?.start ?? start!) - start!),
		0,
	);
	const distance = (units: number) =>
		Math.abs(Math.log((letters * units) / Math.max(length, 1e-9) / lettersPerSecond));
	const units = timed.some(({ isInSeconds }) => isInSeconds)
		? 1
		: unitsPerSecond.reduce((best, one) => (distance(one) < distance(best) ? one : best));
	const said: Said[] = [];
	for (const { start, end, text, voice } of list) {
		const last = said.at(-1);
		if (last && /^[.,!?…;:]+$/.test(text)) last.text += text;
		else if (start !== undefined)
			said.push({ start: start / units, end: (end ?? start) / units, text, voice });
	}
	return said;
}

function lettersOf(said: readonly Said[]): number {
	return said.reduce((sum, { text }) => sum + text.replaceAll(/\s/g, '').length, 0);
}

function hasVoices(said: readonly Said[]): boolean {
	return said.some(({ voice }) => voice !== undefined);
}
