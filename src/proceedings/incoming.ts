import type { InPage } from './read.ts';

/** What is wrong with the bytes or the signs of a file, before anything of it is understood. */
interface Fault {
	/** The line, from 1. */
	line: number;
	message: string;
	hint: string;
	inPage?: InPage;
}

/** A file as text, and what is wrong with it. */
interface Incoming {
	/** The text, composed (Unicode NFC), with simple line ends and without signs that nobody sees; undefined where it cannot be made out. */
	text: string | undefined;
	faults: Fault[];
}

/**
 * Makes a file of the content into text, once, on the way in.
 * @param file its name, which says how it is mended
 */
export function readIncoming(bytes: Uint8Array, file: string): Incoming {
	const decoded = decode(bytes, file);
	if ('fault' in decoded) return { text: undefined, faults: [decoded.fault] };
	const text = clean(decoded.text);
	const conflicts = findConflicts(text);
	if (conflicts.length > 0) return { text: undefined, faults: conflicts };
	return { text, faults: findBrokenSigns(text) };
}

/** Composed, with simple line ends, and without what PDF readers and word processors leave between the letters. */
function clean(text: string): string {
	return text
		.replace(/^\uFEFF/, '')
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/[\u00AD\u200B\uFEFF]/g, '')
		.replaceAll(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
		.normalize('NFC');
}

const importAgain = 'reprenez le fichier d’origine, par « Importer un document »';

function decode(bytes: Uint8Array, file: string): { text: string } | { fault: Fault } {
	const isWide =
		/^(?:\u00FF\u00FE|\u00FE\u00FF)/.test(String.fromCharCode(...bytes.subarray(0, 2))) ||
		bytes.subarray(0, 64).filter((byte) => byte === 0).length > 8;
	if (isWide)
		return {
			fault: {
				line: 1,
				message: 'ce fichier est en UTF-16 (« Unicode » dans le Bloc-notes), et non en UTF-8',
				hint: file.endsWith('.vtt')
					? 'importez le fichier d’origine, l’encodage est reconnu : npm run import -- transcript …'
					: 'enregistrez-le de nouveau en choisissant l’encodage « UTF-8 »',
				...(file.endsWith('.vtt') && { inPage: { hint: importAgain } }),
			},
		};
	try {
		return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
	} catch {
		return {
			fault: {
				line: firstBadLine(bytes),
				message: 'ce fichier n’est pas en UTF-8',
				hint: file.endsWith('.vtt')
					? 'reprenez le fichier d’origine avec « npm run import -- transcript … --encoding windows-1252 »'
					: 'enregistrez-le de nouveau en choisissant l’encodage « UTF-8 » dans votre éditeur',
				...(file.endsWith('.vtt') && { inPage: { hint: importAgain } }),
			},
		};
	}
}

function firstBadLine(bytes: Uint8Array): number {
	const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
	return lines.findIndex((line) => line.includes('\uFFFD')) + 1 || 1;
}

/** Marks that Git leaves where two people changed the same lines; `=======` alone may underline a title. */
function findConflicts(text: string): Fault[] {
	const lines = text.split('\n');
	const starts = lines.flatMap((line, index) => (/^<{7}(?: |$)/.test(line) ? [index + 1] : []));
	const ends = lines.flatMap((line, index) => (/^>{7}(?: |$)/.test(line) ? [index + 1] : []));
	return (starts.length > 0 ? starts : ends).map((line) => ({
		line,
		message: 'un conflit de Git n’est pas résolu : deux versions de ces lignes se suivent',
		hint: 'gardez la bonne version, et retirez les lignes « <<<<<<< », « ======= » et « >>>>>>> »',
	}));
}

/** What no text holds on purpose, and what it comes of. The sign found is shown by its code where it shows nothing. */
const brokenSigns: readonly { pattern: RegExp; explain: (found: string) => Omit<Fault, 'line'> }[] = [
	{
		// UTF-8 read as windows-1252, then as Mac Roman: no French or English word has these pairs.
		pattern:
			/Ã[\u0080-\u009F\u00A1-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ã\u00A0(?!:)|Â[\u0080-\u00BF]|â€[\u0080-\u00BF™œ˜“”…†‡‰Š‹š›žŸ]|Å[“’]|ï»¿|ðŸ|√[©®™†°¢£§•¶ß´¨≠ÆØ]|‚Ä[ôúùìîò¶¢]/u,
		explain: (found) => ({
			message: `« ${found} » est une lettre mal décodée${demangle(found)}`,
			hint: 'récrivez ce mot ; s’il y en a beaucoup, reprenez le fichier d’origine et enregistrez-le en UTF-8',
		}),
	},
	{
		pattern: /[\uFFFC\uFFFD\uFFFE\uFFFF]/u,
		explain: () => ({
			message: 'le signe « � » tient la place d’une lettre qui s’est perdue',
			hint: 'récrivez ce mot',
		}),
	},
	{
		pattern: /[\uE000-\uF8FF]/u,
		explain: (found) => ({
			message: `le signe ${codeOf(found)} n’existe que dans une police particulière (Symbol, Wingdings) : il ne se lirait pas ici`,
			hint: 'remplacez-le par un signe ordinaire : une puce s’écrit « - » au début de la ligne',
		}),
	},
	{
		pattern: /[\u202A-\u202E\u2066-\u2069]/u,
		explain: (found) => ({
			message: `un signe invisible (${codeOf(found)}) renverse l’ordre des lettres qui le suivent`,
			hint: 'effacez ce passage et tapez-le de nouveau, sans le coller',
		}),
	},
	{
		pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/u,
		explain: (found) => ({
			message: `un signe de commande invisible (${codeOf(found)}) s’est glissé dans cette ligne`,
			hint: 'effacez-le : recopiez la ligne à la main, ou passez à la ligne là où il se trouve',
		}),
	},
];

/** One fault a kind of sign: a file that was badly converted has it everywhere. */
function findBrokenSigns(text: string): Fault[] {
	const lines = text.split('\n');
	return brokenSigns.flatMap(({ pattern, explain }) => {
		const found = lines.flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
		const [first, ...others] = found;
		if (first === undefined) return [];
		const { message, hint } = explain(pattern.exec(lines[first - 1]!)![0]);
		const more = others.slice(0, 5).join(', ') + (others.length > 5 ? '…' : '');
		return [
			{
				line: first,
				message:
					others.length > 0 ? `${message} (aussi ligne${others.length > 1 ? 's' : ''} ${more})` : message,
				hint,
			},
		];
	});
}

function codeOf(sign: string): string {
	return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The signs of windows-1252 that stand at 0x80 to 0x9F. */
const windows1252 = new TextDecoder('windows-1252').decode(
	Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index),
);

/** The letter that was there, where its two or three bytes say so. */
function demangle(found: string): string {
	const bytes = [...found].map((sign) => {
		const place = windows1252.indexOf(sign);
		return place >= 0 ? 0x80 + place : sign.codePointAt(0)!;
	});
	if (bytes.some((byte) => byte > 255)) return '';
	const letter = new TextDecoder().decode(Uint8Array.from(bytes));
	return letter.includes('\uFFFD') ? '' : ` : « ${letter} »`;
}
