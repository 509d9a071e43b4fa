import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { TextPicture } from '#site/pictures.ts';
import { keeping } from '#store/store.ts';

/** A document to be printed. */
interface Sheet {
	/** In Typst. */
	text: string;
	/** ISO 8601, a day. */
	date: string;
	/** Who answers for it. */
	authors: readonly string[];
	/** What may be done with it. */
	rights: string | undefined;
	/** The pictures that it names. */
	pictures: readonly Pick<TextPicture, 'path' | 'content'>[];
}

/** What a process of the press is asked for: a PDF, or a text of one page drawn as SVG. */
export type Order = Sheet | { drawn: string };

/** What it answers: a PDF and what its fonts could not show, an SVG, or a fault. */
export type Answer = { content: Uint8Array; missing: string } | { svg: string } | { error: string };

interface Job {
	order: Order;
	settle: (answer: Answer) => void;
}

/** Each process has the fonts, and takes some 120 MB. */
const most = Math.min(4, availableParallelism());

/** Processes without work end, after so many milliseconds. */
const patience = 2000;

/** From so many signs and bytes of pictures on, a document is large. */
const large = 150_000;

/** After so many, in documents that are not, a process ends: Typst gives no memory back. */
const enough = 1_000_000;

/** A process, what it is at, and how much it has printed. */
interface Hand {
	child: ChildProcess;
	job: Job | undefined;
	printed: number;
	leaving: NodeJS.Timeout | undefined;
}

const waiting: Job[] = [];
const hands = new Set<Hand>();

/**
 * Prints a document when it is first read, in a process of its own, and keeps it.
 * @param toSheet gives the document, and all the pictures that it may name
 * @throws as `compilePdf`
 */
export function printing(
	toSheet: () => Omit<Sheet, 'pictures'> & { pictures: ReadonlyMap<string, TextPicture> },
): () => Promise<Buffer<ArrayBuffer>> {
	const list = () => {
		const { text, date, authors, rights, pictures } = toSheet();
		const named = [...pictures.values()].filter(({ path }) => text.includes(path));
		return [
			text,
			date,
			JSON.stringify(authors),
			rights,
			...named.flatMap(({ path, content }) => [path, content]),
		] as const;
	};
	return keeping('pdf', list, async ([text, date, names, rights, ...named]) => {
		const authors = JSON.parse(names) as string[];
		const pictures = named.flatMap((content, index) =>
			typeof content === 'string' ? [] : [{ path: String(named[index - 1]), content }],
		);
		const answer = await ask({ text, date, authors, rights, pictures });
		if (!('content' in answer)) throw new Error('error' in answer ? answer.error : 'no PDF');
		if (answer.missing) process.stderr.write(answer.missing);
		// What is said of it is said at each build.
		return { content: answer.content, isKept: answer.missing === '' };
	});
}

/**
 * Draws a Typst text of one page as SVG, in a process of its own.
 * @throws as `compileSvg`
 */
export async function drawing(drawn: string): Promise<string> {
	const answer = await ask({ drawn });
	if (!('svg' in answer)) throw new Error('error' in answer ? answer.error : 'no SVG');
	return answer.svg;
}

function ask(order: Order): Promise<Answer> {
	return new Promise((settle) => {
		waiting.push({ order, settle });
		next();
	});
}

/** Gives what waits to the processes that do nothing, and to new ones as long as there may be more. */
function next(): void {
	while (waiting.length > 0) {
		const isTaken = [...hands].some(({ job }) => job && isLarge(job));
		const index = waiting.findIndex((job) => !(isTaken && isLarge(job)));
		if (index === -1) return;
		const hand = [...hands].find(({ job }) => !job) ?? (hands.size < most ? hire() : undefined);
		if (!hand) return;
		clearTimeout(hand.leaving);
		const [job] = waiting.splice(index, 1) as [Job];
		hand.job = job;
		hand.child.ref();
		hand.child.channel?.ref();
		hand.child.send(job.order);
	}
}

/** Fifty interventions take 200 MB, hundreds a gigabyte: two of that kind never do at once. */
function isLarge({ order }: Job): boolean {
	return weigh(order) > large;
}

function weigh(order: Order): number {
	if ('drawn' in order) return order.drawn.length;
	return order.pictures.reduce((sum, { content }) => sum + content.length, order.text.length);
}

function hire(): Hand {
	// By its path in the sources: the pages' own code is bundled elsewhere.
	const child = fork(resolve('src/formats/pdf/typesetter.ts'), {
		serialization: 'advanced',
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
	const hand: Hand = { child, job: undefined, printed: 0, leaving: undefined };
	hands.add(hand);
	child.on('message', (answer: Answer) => {
		const { order, settle } = hand.job!;
		hand.job = undefined;
		hand.printed += weigh(order);
		settle(answer);
		child.unref();
		child.channel?.unref();
		if (hand.printed > enough || weigh(order) > large) leave(hand);
		else hand.leaving = setTimeout(() => leave(hand), patience).unref();
		next();
	});
	// It ends by itself once it is left, and only then without a fault.
	child.on('exit', (code, signal) => {
		leave(hand);
		hand.job?.settle({ error: `the typesetter ended: ${String(signal ?? code)}` });
		next();
	});
	return hand;
}

function leave(hand: Hand): void {
	hands.delete(hand);
	clearTimeout(hand.leaving);
	if (hand.child.connected) hand.child.disconnect();
}
