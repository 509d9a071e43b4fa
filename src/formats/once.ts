/** Makes something when it is first asked for, and no more. */
export function once<Made>(make: () => Made): () => Made {
	let made: Made | undefined;
	return () => (made ??= make());
}
