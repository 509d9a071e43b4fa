import { printBibtex } from './bibtex.ts';
import { printCslJson } from './csl-json.ts';
import { printMods } from './mods.ts';
import { printRis } from './ris.ts';
import { apa } from './text/apa.ts';
import { chicago } from './text/chicago.ts';
import { iso690 } from './text/iso690.ts';
import { mla } from './text/mla.ts';
import type { Style } from './text/wording.ts';
import type { Work } from './work.ts';

/** A file format for references. */
interface CitationFormat {
	name: string;
	/** The media type that reference managers know it by. */
	type: string;
	print: (works: readonly Work[]) => string;
}

/** The formats of files, by their extension: the address of a page and an extension give its reference. */
export const citationFormats = {
	bib: { name: 'BibTeX', type: 'application/x-bibtex', print: (works) => printBibtex(works, 'bibtex') },
	'biblatex.bib': {
		name: 'BibLaTeX',
		type: 'application/x-bibtex',
		print: (works) => printBibtex(works, 'biblatex'),
	},
	ris: { name: 'RIS', type: 'application/x-research-info-systems', print: printRis },
	'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', print: printCslJson },
	'mods.xml': { name: 'MODS', type: 'application/mods+xml', print: printMods },
} as const satisfies Record<string, CitationFormat>;

/** The extension of a citation format. */
export type CitationExtension = keyof typeof citationFormats;

/** The styles of citations in words, by their names. */
export const citationStyles: readonly { name: string; style: Style }[] = [
	{ name: 'ISO 690', style: iso690 },
	{ name: 'APA', style: apa },
	{ name: 'Chicago', style: chicago },
	{ name: 'MLA', style: mla },
];
