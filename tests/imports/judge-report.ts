import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { describeEdition, type ImportEdition } from '#import/describe-edition.ts';
import { report } from '#import/kinds/report/index.ts';
import type { Proposal } from '#import/proposal.ts';
import { parseProse } from '#prose/parse.ts';
import { readContent } from '#proceedings/read.ts';
import { anchorOf } from '#proceedings/report-sections.ts';

/** What a careful editor expects of an office file. */
export interface Case {
	file: string;
	about: string;
	/** What the refusal says, where the file is to be refused. */
	refused?: string;
	/** Patterns of what is said, one of which fails the case. */
	says?: string[];
	title?: string;
	lang?: string;
	sections?: { heading: string; part: string; level: number; also?: string[]; never?: string[] }[];
	speakers?: { label: string; expect: string; also?: string[]; never?: string[] }[];
	contains?: string[];
	once?: string[];
	absent?: string[];
	emphasis?: string[];
	notes?: number;
	tables?: number;
	pictures?: number;
	picture_details?: { width: number; height: number; alt: string }[];
	quotes?: number;
	links?: string[];
}

const folder = 'tests/imports/report';

/** The cases, in the order in which they were made. */
export function readCases(): Case[] {
	return parse(readFileSync(join(folder, 'cases.yaml'), 'utf8')) as Case[];
}

/** The fictional edition, before its report was there. */
export async function readEdition(): Promise<ImportEdition> {
	const { entries } = await readContent('tests/editions/complete');
	return { ...describeEdition(entries), report: undefined };
}

/** Imports a file, and lists what is not as expected. */
export async function judge(wanted: Case, edition: ImportEdition): Promise<string[]> {
	const bytes = new Uint8Array(readFileSync(join(folder, 'files', wanted.file)));
	const proposal = await report.propose({ name: wanted.file, bytes }, edition, {});
	if ('refusal' in proposal) {
		const said = proposal.refusal.map(({ message, hint }) => `${message} → ${hint}`).join('\n');
		if (wanted.refused === undefined) return [`refused: ${said}`];
		return missing(wanted.says ?? [], said);
	}
	if (wanted.refused !== undefined) return ['is not refused'];
	const written = proposal.edits.flatMap((edit) => ('text' in edit ? [edit.text] : []))[0]!;
	const [, header = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(written) ?? [];
	const fields = parse(header) as {
		title: string;
		sections?: Record<string, string>;
		voices?: Record<string, string>;
	};
	const root = parseProse(body);
	const told = [
		...proposal.read,
		...proposal.mended,
		...proposal.unplaced.map(({ text, why }) => `${text} ${why}`),
	].join('\n');
	return [
		...missing(wanted.says ?? [], told),
		...(wanted.title !== undefined && plain(fields.title) !== plain(wanted.title)
			? [`title: ${fields.title}`]
			: []),
		...(wanted.lang !== undefined && !proposal.edits.some(({ file }) => file.endsWith(`/${wanted.lang!}.md`))
			? ['language']
			: []),
		...judgeSections(wanted, root, fields.sections ?? {}, proposal),
		...judgeSpeakers(wanted, fields.voices ?? {}, proposal),
		...judgeText(wanted, root, written),
		...(await judgePictures(wanted, root, proposal)),
	];
}

function missing(patterns: readonly string[], said: string): string[] {
	return patterns
		.filter((pattern) => !new RegExp(pattern, 'iu').test(said))
		.map((pattern) => `does not say ${pattern}: ${said}`);
}

/** Words, whatever their spaces. */
function plain(text: string): string {
	return text
		.replaceAll(/\s+/g, ' ')
		.replace(/[\s:：.,]+$/, '')
		.trim();
}

function judgeSections(
	wanted: Case,
	root: Root,
	parts: Record<string, string>,
	{ questions }: Proposal,
): string[] {
	const headings = root.children.filter((node): node is Heading => node.type === 'heading');
	const asked = questions.map(({ id }) => plain(id));
	let above: { depth: number; part: string | undefined }[] = [];
	const found = headings.map((heading) => {
		above = above.filter(({ depth }) => depth < heading.depth);
		const part = parts[anchorOf(heading)] ?? above.at(-1)?.part;
		above.push({ depth: heading.depth, part });
		const text = plain(toString(heading));
		return { text, depth: heading.depth, part: asked.includes(`part:${text}`) ? 'ask' : (part ?? 'none') };
	});
	const faults: string[] = [];
	let at = 0;
	const lowest = Math.min(...(wanted.sections ?? []).map(({ level }) => level));
	for (const { heading, part, level, also = [] } of wanted.sections ?? []) {
		const index = found.findIndex(({ text }, place) => place >= at && text === plain(heading));
		if (index < 0) {
			faults.push(
				`section « ${heading} » is not there after ${String(at)}: ${found.map(({ text }) => text).join(' | ')}`,
			);
			continue;
		}
		at = index + 1;
		const own = found[index]!;
		const allowed = [part, ...also].map((one) => (one === 'opening' ? 'none' : one));
		if (!allowed.includes(own.part))
			faults.push(`section « ${heading} » is about ${own.part}, not ${allowed.join(' or ')}`);
		if (own.depth !== level - lowest + 2)
			faults.push(`section « ${heading} » is at level ${String(own.depth)}`);
	}
	return faults;
}

function judgeSpeakers(wanted: Case, voices: Record<string, string>, { questions }: Proposal): string[] {
	const known = new Map(Object.entries(voices).map(([label, id]) => [plain(label), id]));
	const asked = questions
		.filter(({ id }) => id.startsWith('voice:'))
		.map(({ id }) => plain(id.slice('voice:'.length)));
	return (wanted.speakers ?? []).flatMap(({ label, expect, also = [], never = [] }) => {
		const name = plain(label);
		const outcomes = [
			known.get(name),
			...(asked.includes(name) ? ['ask', 'new'] : []),
			...(known.has(name) || asked.includes(name) ? [] : ['not-a-speaker', 'none']),
		];
		if (asked.includes(name)) outcomes.push('none');
		const allowed = [expect, ...also];
		const isWrong = outcomes.some((outcome) => outcome !== undefined && never.includes(outcome));
		return !isWrong && outcomes.some((outcome) => outcome !== undefined && allowed.includes(outcome))
			? []
			: [`speaker « ${label} »: ${outcomes.filter(Boolean).join(', ')}, not ${allowed.join(' or ')}`];
	});
}

/** The words of a text as they are read, its notes and its pictures' words among them. */
function readWords(root: Root): string {
	const words: string[] = [];
	visit(root, (node) => {
		if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value);
		else if (node.type === 'break') words.push('\n');
		else if (node.type === 'figure') words.push(`\n${node.alt}\n`);
		else if (['paragraph', 'heading', 'tableCell', 'listItem', 'footnoteDefinition'].includes(node.type))
			words.push('\n');
	});
	return words.join('');
}

function judgeText(wanted: Case, root: Root, written: string): string[] {
	const words = readWords(root);
	const all = `${written}\n${words}`;
	const count = { footnoteDefinition: 0, table: 0, figure: 0, blockquote: 0 };
	const links: string[] = [];
	const emphasis: string[] = [];
	visit(root, (node) => {
		if (node.type in count) count[node.type as keyof typeof count] += 1;
		if (node.type === 'link') links.push(node.url);
		// An address that is typed in the text leads there too.
		if (
			node.type === 'link' &&
			(wanted.links ?? []).every((link) => link !== node.url) &&
			node.url.endsWith(toString(node))
		)
			links.pop();
		if (node.type === 'emphasis') emphasis.push(toString(node));
	});
	const counted = [
		['notes', wanted.notes, count.footnoteDefinition],
		['tables', wanted.tables, count.table],
		['pictures', wanted.pictures, count.figure],
		['quotes', wanted.quotes, count.blockquote],
	] as const;
	return [
		...(wanted.contains ?? [])
			.filter((text) => !all.includes(text))
			.map((text) => `lost: ${JSON.stringify(text)}`),
		...(wanted.once ?? [])
			.filter((text) => words.split(text).length !== 2)
			.map((text) => `not once: ${text}`),
		...(wanted.absent ?? []).filter((text) => all.includes(text)).map((text) => `kept: ${text}`),
		...(wanted.emphasis ?? [])
			.filter((text) => !emphasis.some((one) => one.includes(text)))
			.map((text) => `not in italics: ${text}`),
		...counted.flatMap(([name, expected, found]) =>
			expected !== undefined && expected !== found
				? [`${name}: ${String(found)}, not ${String(expected)}`]
				: [],
		),
		...(wanted.links ?? [])
			.filter((link) => !links.some((one) => one === link || one === new URL(link).href))
			.map((link) => `link lost: ${link} (${links.join(' ')})`),
		...links
			.filter(
				(link) => wanted.links && !wanted.links.some((one) => one === link || link === new URL(one).href),
			)
			.map((link) => `link made: ${link}`),
	];
}

async function judgePictures(
	{ picture_details: details = [] }: Case,
	root: Root,
	{ edits }: Proposal,
): Promise<string[]> {
	const files = new Map(
		edits.flatMap((edit) => ('bytes' in edit ? [[edit.file.split('/').at(-1)!, edit.bytes] as const] : [])),
	);
	const faults: string[] = [];
	const figures = root.children.filter((node) => node.type === 'figure');
	for (const [index, { width, height, alt }] of details.entries()) {
		const figure = figures[index];
		const bytes = figure && files.get(figure.url.replace('./', ''));
		if (!bytes) {
			faults.push(`picture ${String(index + 1)} is not there`);
			continue;
		}
		const { width: own, height: high, exif, orientation } = await sharp(bytes).metadata();
		if (own !== width || high !== height)
			faults.push(`picture ${String(index + 1)}: ${String(own)} × ${String(high)}`);
		if (exif ?? (orientation !== undefined && orientation !== 1))
			faults.push(`picture ${String(index + 1)} says how it was taken`);
		if (alt !== '' && figure.alt !== alt) faults.push(`picture ${String(index + 1)}: ${figure.alt}`);
	}
	return faults;
}
