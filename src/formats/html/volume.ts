import type { Work } from '#formats/citations/work.ts';
import type { Part, Volume } from '#formats/document/blocks.ts';
import { listHighwireTags, type MetaTag } from '#formats/meta-tags/highwire.ts';
import { type Face, printFaces } from './faces.ts';
import { createPartPrinter } from './parts.ts';
import { escape, tag } from './runs.ts';
import { sheet } from './sheet.ts';

/**
 * Prints the whole proceedings as one HTML file that needs nothing else: it opens from a disk, and asks nothing of anybody. Search engines
 * are led to the pages, which say the same at addresses that can be cited.
 * @param faces what it is set in, which stand in it
 */
export function printVolume(volume: Volume, work: Work, faces: readonly Face[]): string {
	const { locale, title, overline, contents, opening, parts } = volume;
	const { printPart, printTitle } = createPartPrinter(volume, {
		to: ({ id }) => `#${id}`,
		toPicture: ({ content }) => `data:image/webp;base64,${content.toString('base64')}`,
	});

	const printContents = (listed: readonly Part[]): string => {
		const items = listed.map(
			(part) =>
				`<li>${tag('a', { href: `#${part.id}` }, printTitle(part))}${part.parts.length > 0 ? printContents(part.parts) : ''}</li>`,
		);
		return `<ul>${items.join('\n')}</ul>`;
	};

	const printSection = (part: Part, level: number): string => {
		const below = part.parts.map((inner) => printSection(inner, level + 1));
		return tag('section', { id: part.id }, [printPart(part, level), ...below].join('\n'));
	};

	return `<!doctype html>
<html lang="${locale}" prefix="z: http://www.zotero.org/namespaces/export#">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; font-src data:; img-src data:; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<meta name="robots" content="noindex">
${listHighwireTags(work).map(printTag).join('\n')}
<style>${printFaces(faces, ({ url }) => url)}${sheet}</style>
</head>
<body>
<header>
${tag('p', { class: 'by' }, escape(overline))}
${printPart(opening, 1)}
</header>
<nav aria-label="${escape(contents)}">${printContents(parts)}</nav>
<main>
${parts.map((part) => printSection(part, 2)).join('\n')}
</main>
</body>
</html>
`;
}

/** Without these, Zotero takes the file for what a text of it cites by its DOI. */
function printTag(metaTag: MetaTag): string {
	const [[name, value]] = Object.entries(metaTag) as [[string, string]];
	return `<meta ${name}="${value}" content="${escape(metaTag.content)}">`;
}
