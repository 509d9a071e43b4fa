/** The fields at the head of a text, and the text below. */
interface Header {
	/** The fields, in YAML. */
	fields: string;
	/** The line of the file on which they begin, from 1. */
	line: number;
	body: string;
	/** The line of the file on which the text begins, from 1. */
	bodyLine: number;
}

/** What editors and their programs write for the line « --- ». */
const almost = /^[ \t]*(?:-{1,2}|-{4,}|[–—−][–—−-]*|\*{3,}|_{3,}|={3,}|(?:- ){2,}-|\.{3})[ \t]*$/;

const isMark = (line: string | undefined) => line !== undefined && /^---[ \t]*$/.test(line);

/**
 * Parts the fields at the head of a text from the text: they stand between two lines « --- ».
 * @returns the two parts, or why they cannot be told
 */
export function findHeader(
	text: string,
): Header | { fault: { line: number; message: string; hint: string } } {
	const lines = text.split('\n');
	const first = lines.findIndex((line) => line.trim() !== '');
	const fault = (line: number, message: string, hint: string) => ({ fault: { line, message, hint } });
	if (!isMark(lines[first])) {
		const begins = lines[first];
		if (begins === undefined)
			return fault(
				1,
				'ce fichier est vide',
				'écrivez-y une ligne « --- », les champs, une ligne « --- », puis le texte ; ou retirez-le',
			);
		return almost.test(begins) || /^\s+---/.test(begins)
			? fault(
					first + 1,
					`« ${begins.trim()} » n’ouvre pas l’en-tête`,
					'écrivez « --- », trois traits d’union au début de la ligne',
				)
			: fault(
					1,
					'l’en-tête manque : le fichier ne commence pas par une ligne « --- »',
					'commencez le fichier par une ligne « --- », puis les champs, puis une ligne « --- »',
				);
	}
	const last = lines.findIndex((line, index) => index > first && isMark(line));
	// A line that was meant to close the header, before any other that does: a text may have its own.
	const meant = lines.findIndex((line, index) => index > first && almost.test(line));
	if (meant >= 0 && (last < 0 || meant < last) && isFields(lines.slice(first + 1, meant)))
		return fault(
			meant + 1,
			`« ${lines[meant]!.trim()} » ne referme pas l’en-tête`,
			'écrivez « --- », trois traits d’union au début de la ligne',
		);
	if (last < 0)
		return fault(
			first + 1,
			'l’en-tête n’est pas refermé',
			'ajoutez une ligne « --- » après le dernier champ, avant le texte',
		);
	return {
		fields: `${lines.slice(first + 1, last).join('\n')}\n`,
		line: first + 2,
		body: lines.slice(last + 1).join('\n'),
		bodyLine: last + 2,
	};
}

/** True for lines that are all fields, items or remarks, of which one at least is a field. */
function isFields(lines: readonly string[]): boolean {
	return (
		lines.some((line) => /^[\p{L}_]+:/u.test(line)) &&
		lines.every((line) => /^(?:\s.*|-.*|#.*|[\p{L}_]+:.*|)$/u.test(line))
	);
}
