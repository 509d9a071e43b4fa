import { createHash } from 'node:crypto';
import type { Registered } from './register.ts';

/** What an entry of the register says, without its seal. */
type Entry = Pick<Registered, 'id' | 'passages' | 'retired' | 'moved' | 'gone'>;

/**
 * Seals an entry of the register: a sum of all that it says, and of the entry before it, so that one that is changed or taken out by
 * hand is noticed.
 * @param previous the id of the entry that stands before it; of the last, for the first
 * @returns eight hexadecimal digits
 */
export function sealOf({ id, passages, retired, moved, gone }: Entry, previous: string): string {
	const said = JSON.stringify([id, previous, passages, retired, moved ?? null, gone ?? null]);
	return createHash('sha256').update(said).digest('hex').slice(0, 8);
}

/** The id of the entry that stands before each, in the order of the file: they make a ring. */
export function previousOf(ids: readonly string[], index: number): string {
	return ids.at(index - 1)!;
}
