import { unzipSync } from 'fflate';
import type { Input, Refusal } from '../../proposal.ts';

/** The files that a document is made of, by their paths. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The most that a part of a document, and a whole document, may hold once unpacked, in bytes. */
const most = { part: 80e6, whole: 400e6, parts: 20_000 };

const resave = 'ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx ou en .odt';

const foreign: readonly (readonly [starts: RegExp, message: string, hint: string])[] = [
	[
		/^%PDF/,
		'ce fichier est un PDF',
		'demandez le document d’origine, en .docx ou en .odt : un PDF ne garde ni les titres ni les notes',
	],
	[/^\{\\rtf/, 'ce fichier est en RTF', resave],
	[
		/^\s*(?:<!doctype html|<html)/i,
		'ce fichier est une page web, quel que soit son nom',
		`si le texte y est, ${resave} ; sinon, son adresse a donné une page à la place du document : téléchargez-le de nouveau`,
	],
	[
		/^<\?xml[^]{0,600}(?:office:document|w:wordDocument|pkg:package)/,
		'ce fichier est un document en XML d’un seul tenant (.fodt ou .xml)',
		resave,
	],
];

type Refused = { refusal: readonly Refusal[] };

/** Unpacks the document of a word processor, and says what it is. */
export function openDocument(input: Pick<Input, 'bytes'>): { form: 'docx' | 'odt'; parts: Parts } | Refused {
	const opened = openOffice(input);
	if ('refusal' in opened) return opened;
	const { form, parts } = opened;
	return form === 'docx' || form === 'odt'
		? { form, parts }
		: refuse(
				'ce fichier est un tableur, et non un document de traitement de texte',
				'un .docx ou un .odt est attendu',
			);
}

function refuse(message: string, hint: string): Refused {
	return { refusal: [{ message, hint }] };
}

/** Unpacks a document or a spreadsheet, and says what it is. */
export function openOffice({
	bytes,
}: Pick<Input, 'bytes'>): { form: 'docx' | 'odt' | 'xlsx' | 'ods'; parts: Parts } | Refused {
	if (bytes.length === 0)
		return refuse('ce fichier est vide', 'déposez-le de nouveau : la copie ou le téléchargement a échoué');
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 800));
	if (start.startsWith('\xD0\xCF\x11\xE0')) return explainCompound(bytes);
	for (const [pattern, message, hint] of foreign) if (pattern.test(start)) return refuse(message, hint);
	if (!start.startsWith('PK'))
		return refuse(
			'ce fichier n’est pas un document de traitement de texte',
			'un .docx ou un .odt est attendu : un texte simple (.txt, .md) s’ouvre dans Word ou LibreOffice, qui l’enregistre ainsi',
		);
	const unpacked = unpack(bytes);
	if (unpacked === 'broken')
		return refuse(
			'ce document (.docx, .odt, .xlsx…) est abîmé ou incomplet',
			'téléchargez-le ou copiez-le de nouveau, et vérifiez qu’il s’ouvre ; sinon, enregistrez-le de nouveau depuis le logiciel qui l’a fait',
		);
	if (unpacked === 'bomb')
		return refuse(
			'ce fichier se déplierait en une masse démesurée, comme le font les fichiers piégés',
			'ne l’ouvrez pas ; demandez le document à qui l’a écrit',
		);
	return identify(unpacked);
}

/** What the old programs of Microsoft keep in the same sort of file, by the name of the stream that holds it. */
const compounds: readonly (readonly [stream: string, message: string, hint: string])[] = [
	[
		'EncryptedPackage',
		'ce document est protégé par un mot de passe',
		'ouvrez-le, enregistrez-en une copie sans mot de passe, et importez-la',
	],
	[
		'Workbook',
		'ce fichier est un ancien classeur d’Excel (.xls), quel que soit son nom',
		'changer son nom ne suffit pas : ouvrez-le dans Excel ou LibreOffice et enregistrez-le en .xlsx ou en .ods',
	],
	[
		'PowerPoint Document',
		'ce fichier est une ancienne présentation (.ppt), quel que soit son nom',
		'une présentation n’est pas un texte suivi : joignez-la en PDF à une intervention (slides)',
	],
	[
		'__substg1.0_',
		'ce fichier est un courriel d’Outlook (.msg)',
		'ouvrez-le, et enregistrez le document qui y est joint, ou copiez-en le texte dans un fichier .txt',
	],
];

/** Old documents of Word, and encrypted ones, are in the same sort of file. */
function explainCompound(bytes: Uint8Array): Refused {
	const file = Buffer.from(bytes);
	const [, message, hint] = compounds.find(([stream]) => file.includes(Buffer.from(stream, 'utf16le'))) ?? [
		'',
		'ce fichier est un ancien document de Word (.doc), quel que soit son nom',
		`changer son nom ne suffit pas : ${resave}`,
	];
	return refuse(message, hint);
}

function unpack(bytes: Uint8Array): Parts | 'broken' | 'bomb' {
	const met = { bytes: 0, count: 0, isBomb: false };
	try {
		const files = unzipSync(bytes, {
			filter: ({ originalSize }) => {
				met.bytes += originalSize;
				met.count += 1;
				met.isBomb ||= originalSize > most.part || met.bytes > most.whole || met.count > most.parts;
				return !met.isBomb;
			},
		});
		return met.isBomb ? 'bomb' : new Map(Object.entries(files));
	} catch {
		return met.isBomb ? 'bomb' : 'broken';
	}
}

function identify(parts: Parts): ReturnType<typeof openOffice> {
	const read = (path: string) => new TextDecoder().decode(parts.get(path) ?? new Uint8Array());
	const type = read('mimetype').trim();
	const types = read('[Content_Types].xml');
	if (read('META-INF/manifest.xml').includes('encryption-data'))
		return refuse(
			'ce document est protégé par un mot de passe',
			'ouvrez-le, enregistrez-en une copie sans mot de passe, et importez-la',
		);
	if (/opendocument\.text(?:-template|-web)?$/.test(type) && parts.has('content.xml'))
		return { form: 'odt', parts };
	if (/wordprocessingml|ms-word\.(?:document|template)/.test(types)) return { form: 'docx', parts };
	if (/opendocument\.spreadsheet/.test(type) && parts.has('content.xml')) return { form: 'ods', parts };
	if (/spreadsheetml/.test(types) && parts.has('xl/workbook.xml')) return { form: 'xlsx', parts };
	if ([...parts.keys()].some((path) => /^Index(?:\.zip$|\/.*\.iwa$)/.test(path)))
		return refuse(
			'ce fichier est un document d’Apple (Pages, Numbers ou Keynote)',
			'ouvrez-le, puis « Fichier » → « Exporter vers » : Word (.docx) pour un texte, Excel (.xlsx) pour un tableau',
		);
	if (type === '' && types === '')
		return refuse(
			'ce fichier est une archive ZIP, et non un document de traitement de texte',
			'décompressez-la, et importez le document qu’elle contient ; une page web (.html) s’ouvre dans Word ou LibreOffice, qui l’enregistre en .docx',
		);
	const nature = /spreadsheet/.test(type + types)
		? 'un tableur d’une forme qui n’est pas lue'
		: /presentation/.test(type + types)
			? 'une présentation'
			: 'un document d’une autre sorte';
	return refuse(
		`ce fichier est ${nature}, et non un document de traitement de texte`,
		'un .docx ou un .odt est attendu',
	);
}
