import { cpSync, globSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { keeping, storeDir } from '#store/store.ts';

let made = 0;
let inputs: [string, string];

beforeEach(() => {
	made = 0;
	inputs = [`${Date.now()} ${Math.random()}`, 'end'];
});

/** Asks for something as another build would. */
function ask(name = 'essay', list: readonly (string | number | Uint8Array | undefined)[] = inputs) {
	const make = () => {
		made += 1;
		return Promise.resolve(Buffer.from(`made of ${list.join()}`));
	};
	return keeping(name, () => list, make)();
}

/** The file that the last thing asked for is kept in. */
function findKept(): string {
	const content = `made of ${inputs.join()}`;
	return globSync(`${storeDir}/*/*`).find((file) => readFileSync(file).includes(content))!;
}

test('what was made of the same is not made again, and is the same', async () => {
	const [first, second] = [await ask(), await ask()];
	expect(first).toEqual(second);
	expect(made).toBe(1);
	rmSync(findKept());
});

test.each([
	['by another name', () => ask('other')],
	['of more', () => ask('essay', [...inputs, ''])],
	['of less', () => ask('essay', [inputs[0]])],
	[
		'of the same cut elsewhere',
		() => ask('essay', [inputs[0].slice(0, 5), `${inputs[0].slice(5)}${inputs[1]}`]),
	],
	['of the same bytes, which are no words', () => ask('essay', [Buffer.from(inputs[0]), inputs[1]])],
	[
		'of a number for its digits',
		() => ask('essay', [...inputs, 1]).then(() => ask('essay', [...inputs, '1'])),
	],
])('what is made %s is another thing', async (_what, other) => {
	await ask();
	const before = made;
	await other();
	expect(made).toBeGreaterThan(before);
});

test.each([
	['cut short', (file: string) => truncateSync(file, 20)],
	['cut at its end', (file: string) => truncateSync(file, readFileSync(file).length - 1)],
	['emptied', (file: string) => writeFileSync(file, '')],
	[
		'changed',
		(file: string) =>
			writeFileSync(
				file,
				readFileSync(file).map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
			),
	],
	['taken away', (file: string) => rmSync(file)],
	['taken away with all others of its folder', (file: string) => rmSync(dirname(file), { recursive: true })],
])('an entry that was %s is noticed, and made again', async (_what, spoil) => {
	const content = await ask();
	spoil(findKept());
	expect(await ask()).toEqual(content);
	expect(made).toBe(2);
	expect(await ask()).toEqual(content);
	expect(made).toBe(2);
});

test('an entry that is that of something else is noticed', async () => {
	await ask();
	const other = findKept();
	inputs = [`${inputs[0]} and more`, 'end'];
	await ask();
	cpSync(other, findKept());
	expect(String(await ask())).toContain('and more');
	expect(made).toBe(3);
});

test('two who ask at once leave one whole entry, and nothing else', async () => {
	const answers = await Promise.all(Array.from({ length: 8 }, () => ask()));
	expect(new Set(answers.map(String)).size).toBe(1);
	expect(readdirSync(dirname(findKept())).filter((name) => name.includes('.'))).toEqual([]);
});

test('what fails is not kept, and is tried again', async () => {
	let isBroken = true;
	const read = keeping(
		'essay',
		() => inputs,
		() => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve(Buffer.from('whole'))),
	);
	await expect(read()).rejects.toThrow('broken');
	isBroken = false;
	expect(String(await read())).toBe('whole');
	isBroken = true;
	expect(String(await read())).toBe('whole');
});

test('what is to be made at each build is made again', async () => {
	const make = () => {
		made += 1;
		return Promise.resolve({ content: Buffer.from('said'), isKept: false });
	};
	for (const time of [1, 2]) {
		expect(String(await keeping('essay', () => inputs, make)())).toBe('said');
		expect(made).toBe(time);
	}
});
