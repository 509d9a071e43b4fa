/** What some files are for: said of all of them where it is the same, else of each. */
export function sayUseOnce<File extends { use: string }>(
	files: readonly File[],
): { use?: string; files: (Omit<File, 'use'> & { use?: string | undefined })[] } {
	const uses = new Set(files.map(({ use }) => use));
	const [only] = uses;
	if (files.length < 2 || uses.size > 1 || only === undefined) return { files: [...files] };
	return { use: only, files: files.map((file) => ({ ...file, use: undefined })) };
}

/** What a file is for, beside the name of its format, which needs not be said again: « Le flux des corrections (Atom) ». */
export function withoutFormat(use: string, format: string): string {
	return use.replace(new RegExp(`[ \\u00A0]\\(${format}\\)$`), '');
}
