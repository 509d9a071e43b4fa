import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A generated intervention, as it is written in the edition. */
export interface Generated {
	id: string;
	title: string;
	/** Paragraphs. */
	text: string[];
}

/** How many forms the vocabulary has beside the commonest words, and the constants of its law (Zipf–Mandelbrot). */
const forms = 14_000;
const shift = 2.7;
const wordsPerParagraph = 80;
const paragraphs = 8;
const sessions = 20;

/**
 * Writes an edition of generated interventions, the same at each run: their words follow the law of real texts, the
 * commonest of them are the fictional edition's own, and one word in ten that begins with a vowel is elided.
 * @param root the folder to write it in, which is emptied
 */
export function writeEdition(root: string, count: number): Generated[] {
	rmSync(root, { recursive: true, force: true });
	cpSync('tests/editions/minimal', root, { recursive: true });
	for (const folder of ['interventions', 'panels', 'passages.yaml'])
		rmSync(join(root, folder), { recursive: true, force: true });
	const write = (path: string, text: string) => {
		mkdirSync(join(root, path, '..'), { recursive: true });
		writeFileSync(join(root, path), text);
	};
	for (let order = 1; order <= sessions; order += 1) {
		const facts = `titleStatus: editorial\norder: ${order}\nmoderators: []\nsources: [guilde-programme]`;
		const texts = `title: Séance ${order}\nsummary: Séance engendrée.\nquestions: [Laquelle ?]\naims: [Mesurer.]`;
		write(
			`panels/seance-${order}/fr.md`,
			`---\n${texts}\n${facts}\n---\nSéance engendrée [@guilde-programme].\n`,
		);
	}
	const draw = createDraw(count);
	const vocabulary = listVocabulary(draw);
	const sentence = (length: number) => Array.from({ length }, () => vocabulary(draw())).join(' ');
	return Array.from({ length: count }, (_, index) => {
		const id = `intervention-${index + 1}`;
		const title = `${capitalise(sentence(5))} (${index + 1})`;
		const text = Array.from({ length: paragraphs }, () => `${capitalise(sentence(wordsPerParagraph))}.`);
		const session = `seance-${(index % sessions) + 1}`;
		const fields = `title: ${JSON.stringify(title)}\nsession: ${session}\norder: ${Math.floor(index / sessions) + 1}\nspeakers: [ysolde-marnant]\nstatus: verbatim`;
		write(`interventions/${id}/fr.md`, `---\n${fields}\n---\n${text.join('\n\n')}\n`);
		return { id, title, text };
	});
}

/** Makes a vocabulary, which gives the word of a number from 0 to 1. */
export function listVocabulary(draw: () => number): (at: number) => string {
	const spoken = readdirSync('tests/media/scripts')
		.filter((file) => file.endsWith('.fr.txt'))
		.sort()
		.flatMap((file) => readFileSync(join('tests/media/scripts', file), 'utf8').match(/\p{L}{2,}/gu) ?? []);
	const counts = Map.groupBy(spoken, (word) => word.toLowerCase());
	const common = [...counts].sort(([, a], [, b]) => b.length - a.length).map(([word]) => word);
	const dictionary = JSON.parse(
		readFileSync('node_modules/an-array-of-french-words/index.json', 'utf8'),
	) as string[];
	const rare = Array.from({ length: forms }, () => dictionary[Math.floor(draw() * dictionary.length)]!);
	const words = [...new Set([...common.slice(0, 600), ...rare])];
	const weights = words.map((_, rank) => 1 / (rank + 1 + shift));
	const sums: number[] = [];
	weights.reduce((sum, weight) => (sums.push(sum + weight), sum + weight), 0);
	return (at) => {
		const target = at * sums.at(-1)!;
		let [low, high] = [0, sums.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (sums[middle]! < target) low = middle + 1;
			else high = middle;
		}
		const word = words[low]!;
		return /^[aeéèêiou]/.test(word) && low % 10 === 0 ? `l’${word}` : word;
	};
}

/** Draws numbers from 0 to 1, in an order that the seed decides (mulberry32). */
export function createDraw(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
