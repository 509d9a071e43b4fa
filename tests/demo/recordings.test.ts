import { describe, expect, test } from 'vitest';
import { pages, read } from '../build/site.ts';

const lines = [
	['i1', 0, 'Ouverture de la séance', 'Opening of the session'],
	['i2', 12, 'L’automate du Vieux-Tonnant', 'The automaton of the Vieux-Tonnant'],
	['i3', 31, 'Les boîtes d’archives, et ce qu’elles taisent', 'Archive boxes, and what they leave out'],
	['i4', 55, 'L’École des veilleurs', 'The School of Watchers'],
	['i5', 76, 'L’inventaire des gestes', 'The inventory of gestures'],
	['i6', 90, 'Ce qui se perd d’abord', 'What is lost first'],
] as const;

const sound = '/panels/transmettre/seance.m4a';

describe('a part of the day that was recorded as a whole', () => {
	test.each([
		['/panels/transmettre/', 2],
		['/en/panels/transmettre/', 3],
	] as const)('is listened to on its page, moment by moment: %s', (url, language) => {
		const { tags } = pages.find((page) => page.url === url)!;
		const passages = tags.filter(
			({ attributes }) => attributes['class'] === 'passage' && attributes['id']!.startsWith('i'),
		);
		expect(passages.map(({ attributes }) => attributes['id'])).toEqual(lines.map(([id]) => id));
		for (const [index, line] of lines.entries()) expect(passages[index]!.text).toContain(line[language]);
		const times = tags.filter(({ attributes }) => attributes['class'] === 'time');
		expect(times.map(({ attributes }) => attributes['href'])).toEqual(
			lines.map(([, start]) => (start === 0 ? sound : `${sound}#t=${String(start)}`)),
		);
	});

	test('has its place among the videos', () => {
		const { tags } = pages.find(({ url }) => url === '/videos/')!;
		expect(tags.map(({ attributes }) => attributes['href'])).toContain('/panels/transmettre/');
	});

	test('is given as data', () => {
		const { sessions } = JSON.parse(read('actes.json').toString()) as {
			sessions: { id: string; videos: { url: string; index: { passages: object[] } }[] }[];
		};
		const [video, ...others] = sessions.find(({ id }) => id === 'transmettre')!.videos;
		expect(others).toEqual([]);
		expect(new URL(video!.url).pathname).toBe(sound);
		expect(video!.index.passages).toMatchObject(lines.map(([id, start, text]) => ({ id, start, text })));
	});

	test('is known to search engines as a sound, with its parts', () => {
		const { html } = pages.find(({ url }) => url === '/panels/transmettre/')!;
		expect(html).toMatch(/"recordedIn":\[\{"@type":"Chapter"[^\]]*\{"@type":"AudioObject"/);
		for (const [, start, title] of lines)
			expect(html).toContain(`"@type":"Clip","name":"${title}","startOffset":${String(start)}`);
		expect(read('sitemap-videos.xml').toString()).not.toContain('seance.m4a');
	});

	test('is in the volume, with its moments', () => {
		const volume = read('actes.html').toString();
		for (const [id, , title] of lines) {
			expect(volume).toContain(title);
			expect(volume).toContain(`transmettre-${id}"`);
		}
	});
});

describe('a part of the day of which what was said is written down', () => {
	const said = 'Le journal de bord en donne deux cent douze. Il ne dit pas dans quel sens.';
	const { html, tags } = pages.find(({ url }) => url === '/panels/habiter/')!;

	test('is read on its page, under its recording, by chapter and by voice', () => {
		const passages = tags.filter(
			({ attributes }) => attributes['class'] === 'passage' && attributes['id']!.startsWith('t'),
		);
		expect(passages.map(({ attributes }) => attributes['id'])).toEqual(['t1', 't2', 't3', 't4']);
		expect(passages[2]!.text.replaceAll(/\s+/g, ' ')).toContain(said);
		expect(html).toContain('Ce que dit le journal</h3>');
		expect(html).toMatch(/<h4 class="turn[^>]*>\s*<a href="..\/..\/intervenants\/helene-quintrec-abel\/"/);
		expect(html).toContain('Une voix dans la salle');
		expect(html).toContain('transcription automatique');
		expect(html).toContain('href="seance.m4a#t=31"');
	});

	test('is in the volume, in the data, and in the feed of its recording', () => {
		expect(read('actes.html').toString()).toContain('habiter-t3"');
		const { sessions } = JSON.parse(read('actes.json').toString()) as {
			sessions: { id: string; transcript?: { status: string; passages: { id: string; text: string }[] } }[];
		};
		const { transcript } = sessions.find(({ id }) => id === 'habiter')!;
		expect(transcript!.status).toBe('machine-transcript');
		expect(transcript!.passages[2]).toMatchObject({ id: 't3', text: said });
		expect(read('balado.xml').toString()).toContain('/panels/habiter/transcript.fr.vtt');
		expect(html).toContain('"@type":"Clip","name":"Ce que dit le journal","startOffset":31');
		expect(read('panels/habiter/transcript.fr.vtt').toString()).toContain('dans quel sens');
	});
});

test('a stretch of a recording is published with captions of its own', () => {
	const captions = read('interventions/combien-de-marches/transcript.fr.vtt').toString();
	expect(captions).toMatch(/^WEBVTT\n/);
	expect(captions.match(/\d --> /g)).toHaveLength(2);
	expect(captions).toContain('deux cent douze à la montée');
	expect(read('panels/habiter/transcript.fr.vtt').toString().length).toBeGreaterThan(captions.length);
});

test('the paragraphs of a revised text say when they were said, in the copies and to the search', () => {
	const { tags } = pages.find(({ url }) => url === '/interventions/lentilles/')!;
	const said = tags.find(({ attributes }) => attributes['id'] === 'p4')!;
	expect(said.attributes['data-pagefind-title']).toBe('1:15 · Ôter le milieu');
	const whole = read('actes.html').toString();
	expect(whole).toMatch(/<p id="intervention-lentilles-p4" data-n="§\u00A04 \(1:15\)"/);
});
