/** What systems and programs leave in folders by themselves, visible or not: nobody's content. */
const names = [
	/^\./,
	// Of Office and LibreOffice while a document is open, and of editors that keep the file before
	/^~/,
	/~$/,
	/^#.*#$/,
	/\.(?:tmp|swp|crdownload|part)$/i,
	/^(?:Thumbs|ehthumbs)\.db(?::encryptable)?$/i,
	/^desktop\.ini$/i,
	/^Icon\r?$/,
	/^__MACOSX$/,
	/^\$RECYCLE\.BIN$/i,
];

/** True for a file or a folder that a system left there by itself. */
export function isOfSystem(name: string): boolean {
	return names.some((pattern) => pattern.test(name));
}
