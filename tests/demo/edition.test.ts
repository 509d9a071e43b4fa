import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { parseWebVtt } from '#media/transcripts/webvtt.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import type { Intervention } from '#proceedings/types.ts';
import { files, pages, read } from '../build/site.ts';

const root = 'tests/editions/complete';
const { entries, problems } = await checkContent(root);
const edition = buildProceedings(entries);
const { interventions, speakers } = edition;

/** The words of an intervention: of its text and of its transcript, whichever is longer. */
function countWords({ versions, transcript }: Intervention): number {
	const count = (text: string) => text.split(/\s+/).filter(Boolean).length;
	const body = count(toString(versions.texts[versions.original]!.body));
	const said = transcript?.texts[transcript.original]?.cues.map(({ text }) => text).join(' ') ?? '';
	return Math.max(body, count(said));
}

test('the edition is in order', () => {
	expect(problems).toEqual([]);
});

describe('the edition is complete', () => {
	test('an opening, three panels, a closing dialogue, 12 speakers and 16 interventions or more', () => {
		expect(edition.sessions.map(({ kind }) => kind)).toEqual([
			'sequence',
			'panel',
			'panel',
			'panel',
			'dialogue',
		]);
		expect(speakers.length).toBeGreaterThanOrEqual(12);
		expect(interventions.length).toBeGreaterThanOrEqual(16);
	});
	/** A few words from the room, said in the recording of a whole part of the day. */
	const short = ['combien-de-marches', 'mot-d-accueil', 'trois-mots-pour-finir'];
	const long = interventions.filter(({ id }) => !short.includes(id));
	test.each(long.map((intervention) => [intervention.id, intervention] as const))(
		'%s is of real length',
		(_, intervention) => {
			const words = countWords(intervention);
			expect(words).toBeGreaterThanOrEqual(600);
			expect(words).toBeLessThanOrEqual(2600);
		},
	);
	test('two languages, translations, every status, several voices, slides, portraits, a report', () => {
		expect(interventions.filter(({ versions }) => versions.original === 'en').length).toBeGreaterThanOrEqual(
			2,
		);
		expect(
			interventions.filter(({ versions }) => Object.keys(versions.texts).length > 1).length,
		).toBeGreaterThanOrEqual(3);
		expect(new Set(interventions.map(({ status }) => status))).toEqual(
			new Set(['verbatim', 'revised', 'summary', 'machine-transcript']),
		);
		expect(
			interventions.filter((intervention) => intervention.speakers.length > 1).length,
		).toBeGreaterThanOrEqual(3);
		expect(speakers.filter((speaker) => speaker.interventions.length > 1).length).toBeGreaterThanOrEqual(3);
		expect(interventions.filter(({ slides }) => slides).length).toBeGreaterThanOrEqual(2);
		expect(speakers.filter(({ portrait }) => portrait).length).toBeGreaterThanOrEqual(4);
		expect(edition.report?.file).toMatch(/\.pdf$/);
	});
	test('and lacks some things on purpose', () => {
		expect(interventions.some(({ video }) => !video)).toBe(true);
		expect(interventions.some(({ video, transcript }) => video && !transcript)).toBe(true);
		expect(interventions.some(({ video, transcript }) => !video && transcript)).toBe(true);
		expect(edition.panels.some(({ moderators }) => moderators.length === 0)).toBe(true);
	});
});

test('every page says that the edition is fictional', () => {
	expect(pages.length).toBeGreaterThan(80);
	for (const { url, html } of pages) expect(html, url).toMatch(/<p class="notice">.*?(?:fictive|ictional)/s);
});

test('says so in link previews too, and asks no other host for anything', () => {
	for (const { url, tags } of pages) {
		const meta = (key: string) =>
			tags.find(({ attributes }) => Object.values(attributes).includes(key))?.attributes['content'];
		expect(meta('og:description'), url).toMatch(/fictive|ictional/);
		expect(meta('content-security-policy'), url).not.toMatch(/https:|frame-src|media-src/);
	}
});

test('the files of the edition weigh at most 8 MB in the repository', () => {
	const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', root]);
	const bytes = listed
		.toString()
		.split('\0')
		.filter(Boolean)
		.reduce((sum, file) => sum + statSync(file).size, 0);
	console.log(`The complete edition: ${(bytes / 1e6).toFixed(2)} MB.`);
	expect(bytes).toBeLessThanOrEqual(8_000_000);
});

describe('transcripts', () => {
	// What was said in a stretch is in the transcript of its part of the day.
	const spoken = interventions.filter(({ transcript, isStretch }) => transcript && !isStretch);
	test.each(spoken.map((intervention) => [intervention.id, intervention] as const))(
		'%s',
		(_, intervention) => {
			const { versions, transcript, video, duration } = intervention;
			for (const text of Object.values(transcript!.texts)) {
				const { cues, faults } = parseWebVtt(readFileSync(join(root, text.file), 'utf8'));
				expect(faults).toEqual([]);
				expect(cues.length).toBeGreaterThan(50);
				expect(cues.at(-1)!.end).toBeLessThanOrEqual(duration!);
				expect(read(text.file)).toEqual(readFileSync(join(root, text.file)));
			}
			if (video)
				expect(cuesCover(transcript!.texts[versions.original]!.cues, duration!)).toBeGreaterThan(0.7);
			const page = pages.find(({ url }) => url === `/interventions/${intervention.id}/`)!;
			const shown = page.tags.filter(({ name, attributes }) => name === 'span' && attributes['data-t']);
			const language = transcript!.texts.fr ? 'fr' : versions.original;
			expect(shown).toHaveLength(transcript!.texts[language]!.cues.length);
		},
	);
});

/** The part of a recording during which something is said. */
function cuesCover(cues: readonly { start: number; end: number }[], duration: number): number {
	return cues.reduce((sum, { start, end }) => sum + end - start, 0) / duration;
}

test('what the edition names is published, once, where its pages lead', () => {
	const published = files.filter((file) => /\.(?:webm|vtt|pdf)$/.test(file));
	for (const { video, isStretch, slides, id } of interventions) {
		if (video && !isStretch) expect(published).toContain(`interventions/${id}/video.webm`);
		if (slides) expect(published).toContain(slides);
	}
	expect(published).toContain(edition.report!.file);
	expect(files.filter((file) => file.endsWith('.md'))).toEqual([]);
});

describe('an intervention shows', () => {
	const places: readonly string[] = [
		'/interventions/',
		'/en/interventions/',
		'/videos/',
		'/panels/habiter/',
		'/intervenants/blaise-ornevic/',
	];
	test.each(places)('on %s', (url) => {
		const { tags } = pages.find((page) => page.url === url)!;
		const prefix = url.startsWith('/en/') ? '/en' : '';
		expect(
			tags.some(
				({ name, attributes }) =>
					name === 'a' && attributes['href'] === `${prefix}/interventions/journal-du-gardien/`,
			),
		).toBe(true);
	});
	test('every video on the wall, every intervention in each order of the list', () => {
		const count = (url: string, id: string) =>
			pages
				.find((page) => page.url === url)!
				.tags.filter(({ attributes }) => attributes['href'] === `/interventions/${id}/`).length;
		for (const { id, video, isStretch, speakers: people } of interventions) {
			expect(count('/videos/', id), id).toBe(1);
			expect(count('/interventions/', id), id).toBe(2 + people.length);
			const hasOwn = video !== undefined && !isStretch;
			expect(!hasOwn || files.includes(`interventions/${id}/video.webm`)).toBe(true);
		}
	});
});

describe('who speaks about what', () => {
	const table = pages.find(({ url }) => url === '/qui-parle-de-quoi/')!;
	const glossary = pages.find(({ url }) => url === '/glossaire/')!;
	const cells = table.tags.filter(
		({ name, attributes }) => name === 'a' && /#[tpi]\d/.test(attributes['href'] ?? ''),
	);

	test('each number leads to a passage that holds the term', () => {
		expect(cells.length).toBeGreaterThan(40);
		const cell = cells.find(({ attributes }) =>
			attributes['href']!.startsWith('/interventions/automates/#t'),
		);
		const [path, id] = cell!.attributes['href']!.split('#');
		const page = pages.find(({ url }) => url === path)!;
		expect(page.tags.find(({ attributes }) => attributes['id'] === id)?.text).toMatch(/automate/i);
	});

	test('the glossary lists as many passages of the day as the table counts', () => {
		const listed = glossary.tags.filter(
			({ name, attributes }) =>
				name === 'a' && /^\/(?:panels|dialogue|interventions)\/.*#[tpi]\d/.test(attributes['href'] ?? ''),
		);
		const sessions = table.html
			.slice(table.html.indexOf('id="sessions"'))
			.replaceAll(/<td class="total".*?<\/td>/gs, '');
		const counted = [...sessions.matchAll(/<span>(\d+)<\/span>/g)].reduce(
			(sum, [, count]) => sum + Number(count),
			0,
		);
		expect(counted).toBeGreaterThan(60);
		expect(listed).toHaveLength(counted);
	});
});
