import { expect, test } from 'vitest';
import { createWorks } from '#formats/citations/build/create-works.ts';
import { citePassage } from '#formats/citations/work.ts';
import { toData } from '#formats/data/data.ts';
import { createNodes } from '#formats/json-ld/create-nodes.ts';
import { file } from '#media/hosts/file/index.ts';
import { peertube } from '#media/hosts/peertube/index.ts';
import { youtube } from '#media/hosts/youtube/index.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { listRecordings } from '#proceedings/recordings.ts';
import { viewTranscript, viewVideoOf } from '#site/speech.ts';
import { createView } from '#site/view.ts';

const proceedings = buildProceedings((await checkContent('tests/editions/complete')).entries);
const view = createView(proceedings, 'fr', new Map(), new Map());
const session = proceedings.byId.session.get('habiter')!;
const intervention = proceedings.byId.intervention.get('combien-de-marches')!;
const listed = proceedings.byId.intervention.get('trois-mots-pour-finir')!;

const idsIn = (of: typeof session | typeof intervention) =>
	of.transcript!.texts.fr!.sections.flatMap(({ passages }) => passages.map(({ id }) => id));

test('a stretch says the passages of the recording that begin in it, under the ids that they have there', () => {
	expect(idsIn(intervention)).toEqual(['t2']);
	expect(idsIn(session)).toEqual(expect.arrayContaining(['t1', 't2', 't3']));
	expect(intervention.transcript!.texts.fr!.sections[0]!.chapter?.text).toBe('L’escalier');
	expect(intervention).toMatchObject({
		isStretch: true,
		duration: 19,
		transcriptStatus: 'machine-transcript',
	});
});

test('its captions and chapters are its own: nothing of the rest of the recording', () => {
	const { cues, chapters } = intervention.transcript!.texts.fr!;
	expect(cues.length).toBeLessThan(session.transcript!.texts.fr!.cues.length);
	for (const { start, end } of [...cues, ...chapters]) {
		expect(start).toBeGreaterThanOrEqual(12);
		expect(end).toBeLessThanOrEqual(31);
	}
	expect(viewVideoOf(intervention, 'fr')!.tracks.map(({ kind, src }) => [kind, src])).toEqual([
		['captions', '/interventions/combien-de-marches/transcript.fr.vtt'],
		['chapters', '/interventions/combien-de-marches/chapters.fr.vtt'],
	]);
});

test('without a transcript it has the lines of the index', () => {
	expect(listed.transcript).toBeUndefined();
	expect(listed.video!.index!.texts.fr!.map(({ id, text }) => [id, text])).toEqual([
		['i6', 'Ce qui se perd d’abord'],
	]);
});

test('its passages are registered once, as those of the session', () => {
	expect([...session.register!.passages.keys()]).toContain('t2');
	expect([...intervention.register!.passages.keys()]).toEqual(['p1']);
});

test('it plays from its beginning to its end, where the host can be told', () => {
	const video = viewVideoOf(intervention, 'fr')!;
	expect(video).toMatchObject({ start: 12, end: 31, duration: 19 });
	expect(video.watchUrl(video.start, video.end)).toMatch(/\/seance\.m4a#t=12,31$/);
	expect(file.watchUrl('a.mp4', 0)).toBe('a.mp4');
	expect(youtube.embedUrl('abcdefghijk', { start: 12, end: 31 })).toMatch(/&start=12&end=31$/);
	expect(peertube.embedUrl('a.example/b', { start: 12, end: 31 })).toMatch(/start=12s&stop=31s$/);
});

test('it is no recording of its own: neither the videos nor the feeds have it twice', () => {
	expect(listRecordings(proceedings).map(({ of }) => of.id)).not.toContain(intervention.id);
	expect(listRecordings(proceedings).map(({ of }) => of.id)).toContain(session.id);
});

test('the transcript of the session leads to it where it begins', () => {
	const opened = viewTranscript(view, session)!.sections.flatMap(({ passages }) =>
		passages.flatMap(({ id, opens }) => opens.map(({ url }) => [id, url])),
	);
	expect(opened).toEqual([['t2', '/interventions/combien-de-marches/']]);
});

test('a term in one of its passages is used once, in the session', () => {
	const used = view.mentions.filter(({ anchor, at }) => anchor.startsWith('t') && at.id === intervention.id);
	expect(used).toEqual([]);
});

test('citations give the moment in the recording of the session', () => {
	const work = createWorks(proceedings, view).intervention(intervention);
	expect(work.video).toMatch(/#t=12,31$/);
	expect(citePassage(work, 't2', '0:12')).toMatchObject({
		locator: { time: '0:12' },
	});
});

test('data and schema.org say where it is, and give its passages once', () => {
	const data = toData(proceedings, view).interventions.find(({ id }) => id === intervention.id)!;
	expect(data.stretch).toEqual({ from: 12, to: 31, passages: ['t2'] });
	expect(data.transcript).toBeUndefined();
	const nodes = createNodes(proceedings, view);
	expect(
		nodes.article(intervention, createWorks(proceedings, view).intervention(intervention)).audio,
	).toMatchObject({
		'@type': 'Clip',
		startOffset: 12,
		endOffset: 31,
		isPartOf: { '@type': 'AudioObject' },
	});
	expect(nodes.videos(intervention)).toEqual([]);
});
