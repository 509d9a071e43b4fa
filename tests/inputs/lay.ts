import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What becomes of a file of the minimal edition: its new text, or how it is made of the old. */
type Change =
	| string
	| { replace: [from: string, to: string] }
	| { append: string }
	| { remove: true }
	| { folder: true }
	| { link: string }
	| { base64: string }
	| { encode: 'utf-16le' | 'utf-16be' | 'windows-1252'; text: string };

/** An input that an editor may give, and what must be said of it. */
export interface Case {
	name: string;
	change: Record<string, Change>;
	expect: 'refuse' | 'accept';
	/** Every problem, and no other: where it is, and what its message and advice must match. */
	problems?: { at: string; says?: string[] }[];
	/** What must not be said. */
	never?: string[];
	why?: string;
}

/** Lays the changes of a case over a copy of the minimal edition. @returns the folder, to be removed */
export async function lay(change: Case['change']): Promise<string> {
	const root = join(await mkdtemp(join(tmpdir(), 'input-')), 'content');
	await cp(resolve('tests/editions/minimal'), root, { recursive: true });
	// A text that is broken is not what was published.
	if (!('passages.yaml' in change)) await writeFile(join(root, 'passages.yaml'), '[]\n');
	for (const [name, what] of Object.entries(change)) await apply(join(root, name), what);
	return root;
}

async function apply(file: string, change: Change): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	if (typeof change === 'string') await writeFile(file, change);
	else if ('remove' in change) await rm(file, { recursive: true });
	else if ('folder' in change) await rm(file, { force: true }).then(() => mkdir(file, { recursive: true }));
	else if ('link' in change) await rm(file, { force: true }).then(() => symlink(change.link, file));
	else if ('base64' in change) await writeFile(file, Buffer.from(change.base64, 'base64'));
	else if ('encode' in change) await writeFile(file, encode(change.text, change.encode));
	else {
		const text = await readFile(file, 'utf8');
		if ('append' in change) await writeFile(file, text + change.append);
		else if (text.includes(change.replace[0]))
			await writeFile(
				file,
				text.replace(change.replace[0], () => change.replace[1]),
			);
		else throw new Error(`« ${change.replace[0]} » is not in ${file}`);
	}
}

function encode(text: string, encoding: 'utf-16le' | 'utf-16be' | 'windows-1252'): Buffer {
	if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
	const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
	return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
