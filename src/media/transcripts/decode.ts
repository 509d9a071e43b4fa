/** A text that was read, or why it cannot be. */
export type Decoded = { text: string } | { message: string; hint: string };

/**
 * Decodes a file of captions: UTF-8, with or without a byte-order mark, or the encoding that is named.
 * @param encoding a label of the Encoding Standard: `windows-1252`, `utf-16le`
 */
export function decodeCaptions(bytes: Uint8Array, encoding?: string): Decoded {
	const [first, second] = bytes;
	const byMark =
		first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
	try {
		return { text: new TextDecoder(encoding ?? byMark, { fatal: true }).decode(bytes) };
	} catch (error) {
		if (error instanceof RangeError) {
			return {
				message: `« ${encoding ?? ''} » n’est pas un encodage connu`,
				hint: 'les plus courants sont utf-8, windows-1252 et utf-16le',
			};
		}
		return {
			message: `ce fichier n’est pas en ${(encoding ?? byMark).toUpperCase()} : sans doute un fichier Windows-1252`,
			hint: 'relancez la même commande en y ajoutant « --encoding windows-1252 », puis relisez les accents',
		};
	}
}
