declare module 'fs-native-extensions' {
	/** Asks the system for the sole use of an open file; false where another has it. The lock goes with the last process that has this file open. */
	export function tryLock(fd: number): boolean;
	/** Gives two paths of one volume each other's place, in one step. */
	export function swapSync(from: string, to: string): void;
}
