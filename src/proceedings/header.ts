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

/** What is wrong with the lines that part the fields from the text. */
type HeaderFault = { line: number; message: string; hint: string };

const threeDashes = 'écrivez « --- », trois traits d’union au début de la ligne';

/**
 * Parts the fields at the head of a text from the text: they stand between two lines « --- ».
 * @returns what is wrong with these lines, if anything; and the two parts, where it is plain all the same where each ends
 */
export function findHeader(text: string): { header?: Header; faults: HeaderFault[] } {
	const lines = text.split('\n');
	const faults: HeaderFault[] = [];
	let first = lines.findIndex((line) => line.trim() !== '');
	const begins = lines[first];
	if (begins === undefined) {
		const hint = 'écrivez-y une ligne « --- », les champs, une ligne « --- », puis le texte ; ou retirez-le';
		return { faults: [{ line: 1, message: 'ce fichier est vide', hint }] };
	}
	if (/^```+[\w-]*[ \t]*$/.test(begins)) {
		const last = lines.findLastIndex((line) => line.trim() !== '');
		const isClosed = /^```+[ \t]*$/.test(lines[last]!) && last > first;
		faults.push({
			line: first + 1,
			message: `« ${begins.trim()} » entoure la fiche d’un bloc de code`,
			hint: isClosed
				? `retirez cette ligne, et « ${lines[last]!.trim()} », la ligne ${String(last + 1)}`
				: 'retirez cette ligne, et celle qui referme le bloc à la fin du fichier, s’il y en a une',
		});
		if (isClosed) lines[last] = '';
		first = lines.findIndex((line, index) => index > first && line.trim() !== '');
	}
	const opening = explainOpening(lines, first);
	if (opening) faults.push(opening.fault);
	const start = opening ? opening.start : first + 1;
	if (start === undefined) return { faults };
	const last = lines.findIndex((line, index) => index >= start && isMark(line));
	// A line that was meant to close the header, before any other that does: a text may have its own.
	const meant = lines.findIndex((line, index) => index >= start && almost.test(line));
	const isMeant =
		meant >= 0 && (last < 0 || meant < last) && (!opening || last < 0) && isFields(lines.slice(start, meant));
	if (isMeant)
		faults.push({
			line: meant + 1,
			message: `« ${lines[meant]!.trim()} » ne referme pas l’en-tête`,
			hint: threeDashes,
		});
	const end = isMeant ? meant : last;
	if (end < 0) {
		if (!opening)
			faults.push({
				line: first + 1,
				message: 'l’en-tête n’est pas refermé',
				hint: 'ajoutez une ligne « --- » après le dernier champ, avant le texte',
			});
		return { faults };
	}
	return {
		faults,
		header: {
			fields: `${lines.slice(start, end).join('\n')}\n`,
			line: start + 1,
			body: lines.slice(end + 1).join('\n'),
			bodyLine: end + 2,
		},
	};
}

/**
 * Says what is wrong with the line that opens the header, if anything.
 * @returns the fault, and where the fields begin, from 0, if they do
 */
function explainOpening(
	lines: readonly string[],
	first: number,
): { fault: HeaderFault; start?: number } | undefined {
	const begins = lines[first] ?? '';
	if (isMark(begins)) return undefined;
	const isAlmost = almost.test(begins) || /^\s+---/.test(begins);
	const fault = isAlmost
		? { line: first + 1, message: `« ${begins.trim()} » n’ouvre pas l’en-tête`, hint: threeDashes }
		: {
				line: 1,
				message: 'l’en-tête manque : le fichier ne commence pas par une ligne « --- »',
				hint: 'commencez le fichier par une ligne « --- », puis les champs, puis une ligne « --- »',
			};
	const start = isAlmost ? first + 1 : first;
	const end = lines.findIndex((line, index) => index > start && isMark(line));
	return end > 0 && isFields(lines.slice(start, end)) ? { fault, start } : { fault };
}

/** True for lines that are all fields, items or remarks, of which one at least is a field. */
function isFields(lines: readonly string[]): boolean {
	return (
		lines.some((line) => /^[\p{L}_]+:/u.test(line)) &&
		lines.every((line) => /^(?:\s.*|-.*|#.*|[\p{L}_]+:.*|)$/u.test(line))
	);
}
