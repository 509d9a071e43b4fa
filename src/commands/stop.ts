/** Ends the command with a message for who ran it, and the exit code 1. */
export function stop(message: string): never {
	console.error(message);
	process.exit(1);
}
