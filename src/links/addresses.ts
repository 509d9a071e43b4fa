import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where an address stands in the content. */
export interface Place {
	/** Under the content root. */
	file: string;
	/** From 1. */
	line: number;
}

const written = /https?:\/\/[^\s<>"«»\\`|]+/g;

/** What ends a sentence or closes what was opened before the address. */
const trailing = /[.,;:!?'’\]}*]+$/;

/** Names that lead nowhere on purpose (RFC 2606), and this machine. */
const reserved = /(?:^|\.)(?:example|invalid|test|localhost)$|^example\.(?:com|net|org)$|^127\./;

/**
 * Finds the addresses of other sites that the content gives.
 * @param root the content root
 * @returns where each stands, in the order of files and lines
 */
export async function findAddresses(root: string): Promise<Map<string, Place[]>> {
	const files = (await Array.fromAsync(glob('**/*.{md,mdx,yaml}', { cwd: root }))).sort();
	const found = new Map<string, Place[]>();
	// The editor's guide and the register speak of the content, and are none of it.
	for (const file of files.filter((file) => !['README.md', 'passages.yaml'].includes(file))) {
		const lines = (await readFile(join(root, file), 'utf8')).split('\n');
		for (const [index, line] of lines.entries())
			for (const [match] of line.matchAll(written)) {
				const address = close(match);
				if (!URL.canParse(address) || reserved.test(new URL(address).hostname)) continue;
				const [asked = ''] = address.split('#');
				found.set(asked, [...(found.get(asked) ?? []), { file, line: index + 1 }]);
			}
	}
	return found;
}

/** Takes off what follows an address in a sentence: a bracket that it does not open, a full stop. */
function close(match: string): string {
	const address = match.replace(trailing, '');
	const opened = address.split('(').length;
	const closed = address.split(')').length;
	return closed > opened && address.endsWith(')') ? close(address.slice(0, -1)) : address;
}
