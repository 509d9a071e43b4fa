import type { Refusal } from './proposal.ts';

/** A file as text, and what was done to read it, in French. */
export interface IncomingText {
	/** Composed (Unicode NFC), with simple line ends and without signs that nobody sees. */
	text: string;
	mended: readonly string[];
}

/** How encodings are called by who chooses them in a program. */
const names: Readonly<Record<string, string>> = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16',
	'utf-16be': 'UTF-16',
	'windows-1252': 'Windows-1252',
	macintosh: 'MacRoman',
};

/**
 * Makes bytes into text, whatever their encoding: the one that is named, else that of their mark, else UTF-8 where they are that, else
 * the one in which the letters are those of French and English.
 * @param encoding a label of the Encoding Standard
 */
export function readText(
	file: Uint8Array,
	encoding?: string,
): IncomingText | { refusal: readonly Refusal[] } {
	const bytes = file.subarray(0, file.length - lengthOfCutLetter(file));
	const label = encoding ?? guessEncoding(bytes);
	let decoded: string;
	try {
		decoded = new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch (error) {
		return {
			refusal: [
				error instanceof RangeError
					? {
							message: `« ${label} » n’est pas un encodage connu`,
							hint: 'les plus courants sont utf-8, windows-1252 et utf-16le',
						}
					: {
							message: `ce fichier n’est pas en ${names[label] ?? label}`,
							hint: 'relancez sans --encoding : l’encodage se devine',
						},
			],
		};
	}
	const repaired = repairTwiceEncoded(decoded);
	const text = clean(repaired ?? decoded);
	const lost = text.split('\n').flatMap((line, index) => (line.includes('\uFFFD') ? [index + 1] : []));
	if (lost.length > 0)
		return {
			refusal: [
				{
					line: lost[0]!,
					message: `des lettres de ce fichier sont perdues (« � », ${count(lost.length, 'ligne', 'lignes')})`,
					hint: 'demandez le fichier d’origine : celui-ci a été mal converti, et rien ne permet de les retrouver',
				},
			],
		};
	return {
		text,
		mended: [
			...(bytes.length < file.length
				? ['ce fichier est coupé au milieu d’une lettre, à la fin : est-il entier ?']
				: []),
			...(label === 'utf-8' ? [] : [`encodage ${describe(label, bytes)} reconnu, converti en UTF-8`]),
			...(repaired ? ['accents deux fois encodés (« Ã© ») rétablis'] : []),
			...(decoded.normalize('NFC') === decoded ? [] : ['accents décomposés recomposés']),
			...(invisible.test(decoded.replace(/^\uFEFF/, '')) ? ['signes invisibles ôtés'] : []),
		],
	};
}

function describe(label: string, bytes: Uint8Array): string {
	if (label !== 'windows-1252') return names[label] ?? label;
	return bytes.some((byte) => byte >= 0x80 && byte <= 0x9f) ? 'Windows-1252' : 'ISO-8859-1 (Windows-1252)';
}

/** How many bytes at the end of a text in UTF-8 begin a letter that is not whole; 0 where the text is not in UTF-8, or is whole. */
function lengthOfCutLetter(bytes: Uint8Array): number {
	const isUtf8 = (part: Uint8Array) => {
		try {
			new TextDecoder('utf-8', { fatal: true }).decode(part);
			return true;
		} catch {
			return false;
		}
	};
	if (isUtf8(bytes)) return 0;
	const cut = [1, 2, 3].find((length) => {
		const first = bytes.at(-length);
		return first !== undefined && first >= 0xc2 && isUtf8(bytes.subarray(0, -length));
	});
	// « café » in windows-1252 ends so too: other letters tell.
	return cut !== undefined && bytes.subarray(0, -cut).some((byte) => byte >= 0x80) ? cut : 0;
}

function guessEncoding(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	const start = bytes.subarray(0, 2000);
	const zeros = [0, 1].map(
		(parity) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length,
	);
	if (Math.max(...zeros) > start.length / 5) return zeros[1]! > zeros[0]! ? 'utf-16le' : 'utf-16be';
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return 'utf-8';
	} catch {
		const candidates = ['windows-1252', 'macintosh'];
		const scores = candidates.map((label) => likeliness(new TextDecoder(label).decode(bytes)));
		return candidates[scores.indexOf(Math.max(...scores))]!;
	}
}

/** How much the letters beyond ASCII look like French and English: common ones count for, odd ones against. */
function likeliness(text: string): number {
	const common = text.match(/[éèêëàâîïôûùüçœæ«»’…–—\u00A0€“”°]|(?<![\p{Ll}])[ÉÈÊÀÂÎÔÇŒ]/gu)?.length ?? 0;
	const odd = text.match(/(?<=\p{Ll})\p{Lu}|[^\x00-\x7F\p{L}«»’‘…–—\u00A0€“”°·•§²³½™®©]/gu)?.length ?? 0;
	return common - 2 * odd;
}

/** The signs of windows-1252 that stand at 0x80 to 0x9F. */
const windows1252 = new TextDecoder('windows-1252').decode(
	Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index),
);

/** A text in UTF-8 that some program took for windows-1252 and saved again. */
function repairTwiceEncoded(text: string): string | undefined {
	const marks = text.match(/Ã[\u0080-\u00BF©¨ªª«¢§´®¯»]|â€[™œ¦“”\u009D]|Å“|Â[\u00A0«»°]/g)?.length ?? 0;
	if (marks < 2) return undefined;
	const bytes = [...text.replace(/^\uFEFF/, '')].map((sign) => {
		const place = windows1252.indexOf(sign);
		return place >= 0 ? 0x80 + place : sign.codePointAt(0)!;
	});
	if (bytes.some((byte) => byte > 255)) return undefined;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
	} catch {
		return undefined;
	}
}

/** Soft hyphens, zero-width signs, and what turns letters round or commands printers. */
const invisible =
	/[\u00AD\u200B\u200E\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B\u000E-\u001F\u007F]/u;

/** Composed, with simple line ends, and without the signs that nobody sees. */
export function clean(text: string): string {
	return text
		.replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
		.replaceAll('\f', '\n')
		.replaceAll(new RegExp(invisible, 'gu'), '')
		.replaceAll(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
		.normalize('NFC');
}

/** « 1 ligne », « 3 lignes ». */
export function count(number: number, one: string, many: string): string {
	return `${String(number)} ${number < 2 ? one : many}`;
}
