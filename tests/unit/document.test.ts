import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createWorks } from '#formats/citations/build/create-works.ts';
import type { Block, Part, Run, Volume } from '#formats/document/blocks.ts';
import { createDocuments } from '#formats/document/document.ts';
import { makeBook } from '#formats/epub/book.ts';
import { printVolume } from '#formats/html/volume.ts';
import { compilePdf } from '#formats/pdf/compile.ts';
import { toTypstVolume } from '#formats/pdf/document.ts';
import { groupCues } from '#media/transcripts/speech-passages.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { createView } from '#site/view.ts';
import { readTags } from '../build/tags.ts';

const proceedings = buildProceedings((await checkContent('tests/editions/minimal')).entries);
const view = createView(proceedings, 'fr', new Map(), new Map());
const works = createWorks(proceedings, view);
const documents = createDocuments(proceedings, view);
const volume = documents.volume(works.volume);
/** What a volume has whose parts are others than its index names. */
const unlisted = { ...volume, index: { title: '', letters: [] } };
const plain = (text: string) => text.replaceAll(/[\s\u00AD-]+/g, '');

async function readPdf(printed: Volume): Promise<string> {
	const data = new Uint8Array(compilePdf(toTypstVolume(printed), '2018-10-25'));
	const document = await getDocument({ data, verbosity: 0 }).promise;
	const texts: string[] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const { items } = await (await document.getPage(number)).getTextContent();
		texts.push(...items.map((item) => ('str' in item ? item.str : '')));
	}
	return plain(texts.join(' '));
}

async function readBook(printed: Volume): Promise<string> {
	const parts = unzipSync(
		await makeBook(printed, works.volume, {
			seminar: proceedings.seminar,
			cover: new Uint8Array(),
			modified: '2018-10-25',
			faces: [],
		}),
	);
	const pages = Object.keys(parts).filter((name) => name.endsWith('.xhtml'));
	return plain(pages.map((name) => strFromU8(parts[name]!)).join(' '));
}

const run = (text: string): Run => ({ text, language: 'fr' });
const words = (value: string) => [{ type: 'text' as const, value }];
const note = { number: 1, mark: '[1]', label: 'Source', sources: [run('Motsource')] };

/** One block of each type: a type that is added has to be printed, or these are not all. */
const samples: { [Type in Exclude<Block['type'], 'break'>]: Extract<Block, { type: Type }> } = {
	occasion: { type: 'occasion', runs: [run('Motoccasion')] },
	byline: { type: 'byline', runs: [run('Motbyline')] },
	remark: { type: 'remark', runs: [run('Motremark')] },
	notice: { type: 'notice', runs: [run('Motnotice')] },
	lead: { type: 'lead', runs: [run('Motlead')] },
	facts: {
		type: 'facts',
		facts: [{ label: 'Motlabel', form: 'list', items: [{ run: run('Motfacts'), note: undefined }] }],
	},
	sources: { type: 'sources', note },
	heading: { type: 'heading', id: 'h', depth: 1, language: 'fr', content: words('Motheading') },
	passage: {
		type: 'passage',
		id: 'e-p1',
		anchor: 'p1',
		time: undefined,
		language: 'fr',
		content: {
			type: 'paragraph',
			children: [
				...words('Motpassage'),
				{
					type: 'footnoteReference',
					identifier: '1',
					data: { call: { id: 'e-fnref-1', note: 'e-fn-1', title: 'e-notes' } },
				},
			],
		},
		sources: note,
	},
	notes: {
		type: 'notes',
		id: 'e-notes',
		title: 'Notes',
		depth: 1,
		language: 'fr',
		notes: [
			{
				id: 'e-fn-1',
				number: '1',
				calls: ['e-fnref-1'],
				back: 'Retour',
				content: [{ type: 'paragraph', children: words('Motnotes') }],
				sources: undefined,
			},
		],
	},
	voice: { type: 'voice', name: 'Motvoice' },
	speech: { type: 'speech', id: 'e-t1', anchor: 't1', time: '1:23', words: run('Motspeech') },
	corrections: { type: 'corrections', said: [run('Motcorrections')] },
	address: { type: 'address', url: 'https://exemple.org/motaddress/' },
	citation: { type: 'citation', runs: [run('Motcitation')] },
	rights: { type: 'rights', runs: [run('Motrights')] },
	terms: {
		type: 'terms',
		terms: [{ id: 'term-e', term: run('Motterms'), definition: run('Motdéfinition') }],
	},
	bibliography: { type: 'bibliography', entries: [{ id: 'source-e', runs: [run('Motbibliography')] }] },
};

describe('what is in the document is in each of its prints', () => {
	const part: Part = {
		id: 'e',
		kind: 'intervention',
		name: undefined,
		title: run('Titre'),
		blocks: [...Object.values(samples), { type: 'break' }],
		parts: [],
	};
	const printed: Volume = { ...unlisted, parts: [part] };
	let prints: Record<string, string>;
	beforeAll(async () => {
		prints = {
			PDF: await readPdf(printed),
			HTML: plain(printVolume(printed, works.volume, [])),
			EPUB: await readBook(printed),
		};
	});

	test.each(Object.keys(samples))('%s', (type) => {
		const word = type === 'sources' ? 'Motsource' : type === 'address' ? 'motaddress' : `Mot${type}`;
		for (const [name, text] of Object.entries(prints)) expect(text, name).toContain(word);
	});
});

/** The parts of a document, each before those that belong to it. */
const listParts = (parts: readonly Part[]): Part[] =>
	parts.flatMap((part) => [part, ...listParts(part.parts)]);

describe('the volume', () => {
	test('numbers the sources of the passages of each part, in its order', () => {
		const numbered = listParts(volume.parts).map(({ blocks }) =>
			blocks.flatMap((block) => (block.type === 'passage' ? (block.sources ?? []) : [])),
		);
		expect(numbered.filter((notes) => notes.length > 0).length).toBeGreaterThan(2);
		for (const notes of numbered) {
			expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1));
			expect(notes.map(({ mark }) => mark)).toEqual(notes.map((_, index) => `[${index + 1}]`));
		}
	});

	test('names each of its passages as its page does', () => {
		for (const { id, blocks } of listParts(volume.parts))
			for (const block of blocks)
				if ((block.type === 'passage' || block.type === 'speech') && id !== 'speakers')
					expect(block.id).toBe(`${id}-${block.anchor}`);
	});

	test('prints what was said where the text is but a remark to oneself', () => {
		const [intervention] = proceedings.interventions;
		const { text, language } = view.choose(intervention!.versions);
		const cue = { start: 0, end: 2, id: '', text: 'La brume.', line: 3 };
		const spoken = {
			file: 'transcript.fr.vtt',
			cues: [cue],
			sections: groupCues([cue], ['t1']),
			chapters: [],
			chaptersFile: undefined,
		};
		const body = { type: 'root' as const, children: [{ type: 'html' as const, value: '<!-- à relire -->' }] };
		const said = {
			...intervention!,
			versions: { original: language, texts: { [language]: { ...text, body } } },
			transcript: { original: language, texts: { [language]: spoken } },
		};
		const [part] = documents.intervention(said, works.intervention(intervention!)).parts;
		expect(part!.blocks.map(({ type }) => type)).toContain('speech');
	});
});

test('who published the source before too is a dash in a bibliography', async () => {
	const entries = ['Motun', 'Motdeux'].map((title, index) => ({
		id: `source-${title}`,
		runs: [
			{ ...run('Motéditeur'), form: index > 0 ? ('sameAuthor' as const) : ('author' as const) },
			run(`, ${title}`),
		],
	}));
	const part: Part = { ...volume.parts.at(-1)!, blocks: [{ type: 'bibliography', entries }], parts: [] };
	const printed = { ...unlisted, parts: [part] };
	expect(printVolume(printed, works.volume, [])).toMatch(
		/Motéditeur<\/span>, Motun.*aria-label="Motéditeur">———<\/span>, Motdeux/s,
	);
	expect(await readPdf(printed)).toMatch(/Motéditeur,Motun———,Motdeux/);
	const listed = volume.parts
		.at(-1)!
		.blocks.flatMap((block) =>
			block.type === 'bibliography' ? block.entries.map(({ runs: [author] }) => author!) : [],
		);
	for (const [index, { text, form }] of listed.entries())
		expect(form).toBe(text === listed[index - 1]?.text ? 'sameAuthor' : 'author');
	expect(listed.map(({ form }) => form)).toContain('sameAuthor');
});

test('the sources of a text in another language are named in that of the document', () => {
	const blocks = [samples.passage, samples.notes].map((block) => ({ ...block, language: 'en' }));
	blocks[1] = { ...samples.notes, language: 'en', notes: [{ ...samples.notes.notes[0]!, sources: note }] };
	const html = printVolume(
		{ ...unlisted, parts: [{ ...volume.parts[0]!, blocks, parts: [] }] },
		works.volume,
		[],
	);
	const sources = readTags(html).filter(({ attributes }) => attributes['class'] === 'sources');
	expect(sources.map(({ attributes }) => attributes['lang'])).toEqual([undefined, 'fr']);
	expect(html).toMatch(/<p id="e-p1"[^>]* lang="en">/);
	expect(html).toContain('<section role="doc-endnotes" lang="en">');
});
