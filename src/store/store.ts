import { createHash, randomUUID } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Where what was made is kept, for every edition and for several builds at once: `STORE_DIR`, else this checkout's own. */
export const storeDir = resolve(process.env['STORE_DIR'] ?? '.cache/made');

/** Whatever decides, beside what it is made of, what is made: this code, and the packages and the fonts that it uses. */
const makers = ['package-lock.json', 'src/{dates,formats,i18n,store}/**/*.{ts,conf}', 'src/site/pictures.ts'];

/** Used since, at most this long ago, in milliseconds: what is older says so again. */
const fresh = 3_600_000;

const digestLength = 32;

/** What something is made of, whole: two lists that are the same make the same. */
type Inputs = readonly (string | number | Uint8Array | undefined)[];

/** What was made, and false where it should be made again the next time. */
interface Made {
	content: Uint8Array;
	isKept: boolean;
}

/** What is said in `storeChannel` each time that something is read. */
export interface Kept {
	/** What makes it. */
	name: string;
	/** Where it is kept. */
	file: string;
	/** True where it was taken from the store. */
	isReused: boolean;
}

/** Where the store says what it makes and what it takes: whoever counts need not be of the pages' bundle, which has a copy of this module. */
export const storeChannel = 'proceedings:store';

const told = channel(storeChannel);

let version: string | undefined;

/**
 * Makes something when it is first read, and takes it from the store when it was made before of the same inputs by the same code. It is
 * read again each time, so that nothing stays in memory.
 * @param name what makes it
 * @param list lists what it is made of; asked once
 * @param make makes it of that
 * @throws whatever `make` throws, and faults of the system where the store cannot be written
 */
export function keeping<In extends Inputs>(
	name: string,
	list: () => In,
	make: (inputs: In) => Promise<Made | Uint8Array>,
): () => Promise<Buffer<ArrayBuffer>> {
	let file: string | undefined;
	let making: Promise<Buffer<ArrayBuffer>> | undefined;
	const read = async (): Promise<Buffer<ArrayBuffer>> => {
		let inputs: In | undefined;
		file ??= fileOf(name, (inputs = list()));
		const kept = await take(file);
		told.publish({ name, file, isReused: kept !== undefined } satisfies Kept);
		if (kept) return kept;
		const made = await make(inputs ?? list());
		if (!('content' in made)) return put(file, made);
		return made.isKept ? put(file, made.content) : Buffer.from(made.content);
	};
	// Who asks meanwhile waits for the same.
	return () => (making ??= read().finally(() => (making = undefined)));
}

function fileOf(name: string, inputs: Inputs): string {
	const hash = createHash('sha256');
	version ??= readVersion();
	for (const input of [version, name, ...inputs]) {
		// The length before each: what is moved from one to the next is another list.
		const bytes = typeof input === 'object' ? input : Buffer.from(String(input));
		hash.update(`${typeof input} ${String(bytes.length)}:`).update(bytes);
	}
	const key = hash.digest('hex');
	return join(storeDir, key.slice(0, 2), key);
}

function readVersion(): string {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.version}`);
	for (const file of globSync(makers).sort()) hash.update(`${file}\0`).update(readFileSync(file));
	return hash.digest('hex');
}

/** Reads what is kept in a file; undefined where nothing is, or where it is not what was put there. */
async function take(file: string): Promise<Buffer<ArrayBuffer> | undefined> {
	const bytes = await readFile(file).catch(() => undefined);
	const content = bytes?.subarray(digestLength);
	if (!bytes || !content || !digestOf(file, content).equals(bytes.subarray(0, digestLength)))
		return undefined;
	const used = await stat(file).catch(() => undefined);
	const now = new Date();
	if (used && now.getTime() - used.mtimeMs > fresh) await utimes(file, now, now).catch(() => undefined);
	return content;
}

/** Writes a file whole or not at all: two builds may write the same. */
async function put(file: string, content: Uint8Array): Promise<Buffer<ArrayBuffer>> {
	await mkdir(dirname(file), { recursive: true });
	const next = `${file}.${randomUUID()}`;
	await writeFile(next, Buffer.concat([digestOf(file, content), content]));
	await rename(next, file);
	return Buffer.from(content);
}

/** The sum of what is kept and of its place: what comes from elsewhere has another. */
function digestOf(file: string, content: Uint8Array): Buffer {
	return createHash('sha256').update(file.slice(-64)).update(content).digest();
}
