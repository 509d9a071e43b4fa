import { toUtc } from '#dates/date.ts';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { once } from '#formats/once.ts';
import type { TextPicture } from '#site/pictures.ts';
import { completeMetadata } from './metadata.ts';

const fontPackages = ['@expo-google-fonts/spectral', '@expo-google-fonts/sawarabi-mincho'];

const getCompiler = once(createCompiler);

/** For how many documents Typst keeps what it may need again: without end, it takes gigabytes. */
const kept = 3;

/** What goes into a document beside its text. */
interface Supplement {
	/** Who answers for it. */
	authors?: readonly string[] | undefined;
	/** What may be done with it: in words, or the address of a licence. */
	rights?: string | undefined;
	/** The pictures that it may name, by their paths: « /interventions/titre/photo.jpg.webp ». */
	pictures?: ReadonlyMap<string, Pick<TextPicture, 'path' | 'content'>> | undefined;
	/** Says, in French, what no font can show. */
	say?: (words: string) => void;
}

/**
 * Makes a PDF of a Typst text: tagged, with bookmarks, and PDF/UA-1 (ISO 14289-1).
 * What no font can show is printed as �, and said.
 * @param date the day that the document says it was made on
 * @throws where Typst refuses the text, or where it would not be accessible
 */
export function compilePdf(
	text: string,
	date: string,
	{ authors = [], rights, pictures, say = warn }: Supplement = {},
): Buffer {
	const compiler = getCompiler();
	for (const { path, content } of pictures?.values() ?? []) compiler.mapShadow(resolve(path), content);
	const options = { pdfStandard: PdfStandard.UA_1, creationTimestamp: toUtc(date).getTime() / 1000 };
	try {
		const pdf = compiler.pdf({ mainFileContent: text }, options);
		return completeMetadata(pdf, { authors, rights });
	} catch (error) {
		const missing = findMissing(error);
		if (missing.length === 0) throw error;
		say(
			`Aucune police des PDF n’a ${missing.join(' ')} : « � » y est imprimé à la place. content/README.md dit quoi faire.\n`,
		);
		return compilePdf(
			missing.reduce((rest, letter) => rest.replaceAll(letter, '�'), text),
			date,
			{ authors, rights, pictures, say },
		);
	} finally {
		compiler.evictCache(kept);
	}
}

function warn(words: string): void {
	process.stderr.write(words);
}

/**
 * Draws a Typst text of one page as SVG, its letters as outlines.
 * @throws where Typst refuses the text
 */
export function compileSvg(text: string): string {
	const compiler = getCompiler();
	const svg = compiler.plainSvg({ mainFileContent: text });
	compiler.evictCache(kept);
	return svg;
}

/** The machine's own fonts are hidden while Typst looks for some, or they would change the documents. */
function createCompiler(): NodeCompiler {
	const require = createRequire(import.meta.url);
	const before = process.env['FONTCONFIG_FILE'];
	process.env['FONTCONFIG_FILE'] = 'src/formats/pdf/fonts.conf';
	try {
		return NodeCompiler.create({
			// Where the paths of pictures begin; nothing is read there.
			workspace: '.',
			fontArgs: [{ fontPaths: fontPackages.map((name) => dirname(require.resolve(name))) }],
		});
	} finally {
		if (before === undefined) delete process.env['FONTCONFIG_FILE'];
		else process.env['FONTCONFIG_FILE'] = before;
	}
}

/** The letters that Typst's error says no font could show: it prints them as Rust escapes a string. */
function findMissing(error: unknown): string[] {
	const named = String(error).matchAll(/the text `\\"(.+?)\\"` could not be displayed/g);
	return [...named].map(([, letter]) =>
		letter!.replaceAll(/\\+u\{([\da-f]+)\}/g, (_, code: string) =>
			String.fromCodePoint(Number.parseInt(code, 16)),
		),
	);
}
