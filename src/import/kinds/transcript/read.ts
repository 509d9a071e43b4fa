import type { Answers, Input, Refusal } from '../../proposal.ts';
import { count, type IncomingText, readText } from '../../text.ts';
import { openOffice } from '../report/archive.ts';
import { hasTimings, readCaptions } from './captions.ts';
import { readDocx } from './docx.ts';
import { readLyrics } from './lyrics.ts';
import { readMarkedText, splitText } from './marked-text.ts';
import type { PieceList } from './piece.ts';
import { readRecognition } from './recognition.ts';
import { readRows } from './rows.ts';
import { isSubStation, readSubStation } from './substation.ts';
import { readTtml } from './ttml.ts';
import { readTyped } from './typed.ts';

const wanted = 'exportez ou demandez la transcription en .vtt, en .srt, en .sbv, en .docx ou en .txt';

/** What begins a file that is no transcript, or not one that is read. */
const foreign: readonly { starts: RegExp; message: string; hint: string }[] = [
	{
		starts: /^%PDF/,
		message: 'ce fichier est un PDF',
		hint: `un PDF ne garde pas l’ordre des mots : ${wanted}`,
	},
	{
		starts: /^.{3}STL\d\d\.\d\d/s,
		message: 'ce fichier est un sous-titre de diffusion (EBU STL), qui n’est pas un texte',
		hint: 'demandez les mêmes sous-titres en .srt ou en .vtt',
	},
	{
		starts: /^\{\\rtf/,
		message: 'ce fichier est en RTF',
		hint: 'ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx',
	},
	{
		starts: /^(?:ID3|\xFF[\xFB\xF3\xF2]|OggS|RIFF|fLaC|\x1A\x45\xDF\xA3|....ftyp)/s,
		message: 'ce fichier est un enregistrement, pas une transcription',
		hint: `faites-en faire les sous-titres, puis ${wanted}`,
	},
	{
		starts: /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|BM.{4}\0\0|II\*\0|MM\0\*)/s,
		message: 'ce fichier est une image, pas un texte',
		hint: wanted.replace('exportez', 'exportez-la'),
	},
];

const foreignTexts: readonly { is: RegExp; message: string; hint: string }[] = [
	{
		is: /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:\w+:)?tt[\s>]/i,
		message: 'ce fichier TTML est abîmé ou tronqué',
		hint: `demandez-le de nouveau, ou ${wanted}`,
	},
	{
		is: /^\s*<(?:SAMI|html|!doctype|\?xml|timedtext|transcript)[\s>]/i,
		message: 'ce fichier est une page ou du XML, pas une transcription',
		hint: wanted.replace('exportez', 'exportez-la'),
	},
	{
		is: /^\{\d+\}\{\d+\}/m,
		message: 'ce fichier compte en images (MicroDVD, .sub), et non en secondes',
		hint: `convertissez-le en .srt, ou ${wanted}`,
	},
	{
		is: /^Scenarist_SCC/,
		message: 'ce fichier est en Scenarist (.scc), qui n’est pas lu',
		hint: `convertissez-le en .vtt ou en .srt, ou ${wanted}`,
	},
	{
		is: /^\s*[[{]\s*["{[][^]*[^\s\]}]\s*$/,
		message: 'ce fichier JSON est tronqué',
		hint: `téléchargez-le de nouveau, ou ${wanted}`,
	},
	{
		is: /^\s*[[{]\s*["{[]/,
		message: 'ce fichier JSON n’est d’aucun des programmes dont la transcription est lue',
		hint: wanted,
	},
];

/**
 * Reads the file of a transcript, whatever program made it.
 * @returns its pieces, or why it is not read
 */
export async function readTranscript(
	input: Input,
	{ encoding }: Answers,
): Promise<PieceList | { refusal: readonly Refusal[] }> {
	const refuse = ({ message, hint }: Refusal) => ({ refusal: [{ message, hint }] });
	const start = String.fromCharCode(...input.bytes.subarray(0, 16));
	if (input.bytes.length === 0) return refuse({ message: 'ce fichier est vide', hint: wanted });
	const other = foreign.find(({ starts }) => starts.test(start));
	if (other) return refuse(other);
	if (/^(?:PK|\xD0\xCF\x11\xE0)/.test(start)) return readArchive(input);
	const read = readText(input.bytes, encoding);
	if ('refusal' in read) return read;
	const { text, mended } = cutEnd(read);
	const known = readKnown(text);
	const strange = known ? undefined : foreignTexts.find(({ is }) => is.test(text));
	if (strange) return refuse(strange);
	const found = known ?? (hasTimings(text) ? readCaptions(text) : readMarkedText(splitText(text)));
	if (found.pieces.every(({ lines }) => lines.length === 0))
		return refuse({ message: 'ce fichier ne contient aucune parole', hint: wanted });
	return { ...found, mended: [...mended, ...describeMisnamed(input.name, text), ...found.mended] };
}

/** A download that was interrupted ends with the number of a caption and half of its times: they are not said. */
function cutEnd(read: IncomingText): IncomingText {
	const text = read.text.replace(/\n\s*\d+\n\d\d?:[\d:.,]*(?:\s*-{1,2}>?(?:\s*[\d:.,]{0,8})?)?\s*$/, '\n');
	return text === read.text || !hasTimings(text)
		? read
		: { text, mended: [...read.mended, 'la fin de ce fichier est coupée : est-il entier ?'] };
}

/** Says that a file is not what its name says: players would refuse it. */
function describeMisnamed(name: string, text: string): string[] {
	const isWebVtt = text.trimStart().startsWith('WEBVTT');
	if (/\.vtt$/i.test(name) && !isWebVtt && /^\s*\d+:\d\d:\d\d,\d+\s*-->/m.test(text))
		return ['ce fichier nommé .vtt est en SubRip (.srt) : lu comme tel'];
	return /\.srt$/i.test(name) && isWebVtt
		? ['ce fichier nommé .srt est en WebVTT (.vtt) : lu comme tel']
		: [];
}

/** What has a form of its own, apart from captions and from a text with moments. */
function readKnown(text: string): PieceList | undefined {
	if (/^\s*[[{]\s*["{[]/.test(text)) return readTyped(text) ?? readRecognition(text);
	if (/^\s*</.test(text) && /<(?:\w+:)?tt[\s>]/i.test(text)) return readTtml(text);
	return isSubStation(text) ? readSubStation(text) : (readLyrics(text) ?? readRows(text));
}

async function readArchive(input: Input): Promise<PieceList | { refusal: readonly Refusal[] }> {
	const isText = Buffer.from(input.bytes).includes('word/document.xml');
	const opened = isText ? undefined : openOffice(input);
	if (opened && 'refusal' in opened) return opened;
	if (!isText)
		return {
			refusal: [
				{
					message: 'cette archive n’est pas un document de Word (.docx)',
					hint: 'décompressez-la, ou enregistrez le document en .docx',
				},
			],
		};
	try {
		const { paragraphs, pictures } = await readDocx(input.bytes);
		const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
		const read = hasTimings(text)
			? readCaptions(paragraphs.map((paragraph) => paragraph.text).join('\n'))
			: readMarkedText(paragraphs);
		return {
			...read,
			mended: [
				...read.mended,
				...(pictures > 0 ? [count(pictures, 'image du document ôtée', 'images du document ôtées')] : []),
			],
		};
	} catch {
		return {
			refusal: [
				{
					message: 'ce document de Word ne s’ouvre pas : il est abîmé ou protégé par un mot de passe',
					hint: 'ouvrez-le dans Word ou LibreOffice et enregistrez-le de nouveau en .docx, sans mot de passe',
				},
			],
		};
	}
}
