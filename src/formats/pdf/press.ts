import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TextPicture } from '#site/pictures.ts';
import { keeping } from '#store/store.ts';

/** A document to be printed. */
export interface Sheet {
	/** In Typst. */
	text: string;
	/** ISO 8601, a day. */
	date: string;
	/** What may be done with it. */
	rights: string | undefined;
	/** The pictures that it names. */
	pictures: readonly Pick<TextPicture, 'path' | 'content'>[];
}

/** What a thread answers: a PDF and what its fonts could not show, or a fault. */
export type Answer = { content: Uint8Array; missing: string } | { error: string };

interface Job {
	sheet: Sheet;
	settle: (answer: Answer) => void;
}

/** Each thread has the fonts, and takes some 200 MB. */
const most = Math.min(4, availableParallelism());

/** Threads without work end, after so many milliseconds. */
const patience = 2000;

/** A thread, and what it is at. */
interface Hand {
	worker: Worker;
	job: Job | undefined;
	leaving: NodeJS.Timeout | undefined;
}

/** From so many signs on, a document is large. */
const large = 500_000;

const waiting: Job[] = [];
const hands = new Set<Hand>();

/**
 * Prints a document when it is first read, in a thread of its own, and keeps it.
 * @param toSheet gives the document, and all the pictures that it may name
 * @throws as `compilePdf`
 */
export function printing(
	toSheet: () => Omit<Sheet, 'pictures'> & { pictures: ReadonlyMap<string, TextPicture> },
): () => Promise<Buffer> {
	const list = () => {
		const { text, date, rights, pictures } = toSheet();
		const named = [...pictures.values()].filter(({ path }) => text.includes(path));
		return [text, date, rights, ...named.flatMap(({ path, content }) => [path, content])] as const;
	};
	return keeping('pdf', list, async ([text, date, rights, ...named]) => {
		const pictures = named.flatMap((content, index) =>
			typeof content === 'string' ? [] : [{ path: String(named[index - 1]), content }],
		);
		const answer = await new Promise<Answer>((settle) => {
			waiting.push({ sheet: { text, date, rights, pictures }, settle });
			next();
		});
		if ('error' in answer) throw new Error(answer.error);
		if (answer.missing) process.stderr.write(answer.missing);
		// What is said of it is said at each build.
		return { content: answer.content, isKept: answer.missing === '' };
	});
}

/** Gives what waits to the threads that do nothing, and to new ones as long as there may be more. */
function next(): void {
	while (waiting.length > 0) {
		const isTaken = [...hands].some(({ job }) => job && isLarge(job));
		const index = waiting.findIndex((job) => !(isTaken && isLarge(job)));
		if (index === -1) return;
		const hand = [...hands].find(({ job }) => !job) ?? (hands.size < most ? hire() : undefined);
		if (!hand) return;
		clearTimeout(hand.leaving);
		[hand.job] = waiting.splice(index, 1) as [Job];
		hand.worker.ref();
		hand.worker.postMessage(hand.job.sheet);
	}
}

/** A volume of hundreds of interventions takes a gigabyte: two never do at once. */
function isLarge({ sheet }: Job): boolean {
	return sheet.text.length > large;
}

function hire(): Hand {
	// By its path in the sources: the pages' own code is bundled elsewhere.
	const worker = new Worker(resolve('src/formats/pdf/worker.ts'));
	const hand: Hand = { worker, job: undefined, leaving: undefined };
	hands.add(hand);
	worker.on('message', (answer: Answer) => {
		const done = hand.job;
		hand.job = undefined;
		done?.settle(answer);
		worker.unref();
		// Only with its thread does the memory of a large document go.
		if (done && isLarge(done)) leave(hand);
		else hand.leaving = setTimeout(() => leave(hand), patience).unref();
		next();
	});
	worker.on('error', (error) => {
		leave(hand);
		hand.job?.settle({ error: String(error) });
		next();
	});
	return hand;
}

function leave(hand: Hand): void {
	hands.delete(hand);
	void hand.worker.terminate();
}
