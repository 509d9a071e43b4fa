import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import DayMap from '#components/DayMap.astro';
import GlossaryEntry from '#components/GlossaryEntry.astro';
import InterventionList from '#components/InterventionList.astro';
import InterventionFacts from '#components/InterventionFacts.astro';
import Leads from '#components/Leads.astro';
import PhraseText from '#components/PhraseText.astro';
import RecordCards from '#components/RecordCards.astro';
import SearchBox from '#components/SearchBox.astro';
import SeminarFacts from '#components/SeminarFacts.astro';
import SessionFacts from '#components/SessionFacts.astro';
import SpeakerCareer from '#components/SpeakerCareer.astro';
import TimelineLanes from '#components/TimelineLanes.astro';
import Transcript from '#components/Transcript.astro';
import VideoFacade from '#components/VideoFacade.astro';
import { groupCues } from '#media/transcripts/speech-passages.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import type { Session } from '#proceedings/types.ts';
import { listSessionFacts } from '#site/session-facts.ts';
import { viewTranscript, viewVideo } from '#site/speech.ts';
import { createView } from '#site/view.ts';

const proceedings = buildProceedings((await checkContent('content')).entries);
const view = createView(proceedings, 'fr', new Map(), new Map());
let container: AstroContainer;
beforeAll(async () => {
	container = await AstroContainer.create();
});

const render = async (
	component: Parameters<AstroContainer['renderToString']>[0],
	props: Record<string, unknown>,
) => (await container.renderToString(component, { props, partial: true })).replaceAll(/\s+/g, ' ').trim();

const renderFacts = (session: Session) =>
	render(SessionFacts, { view, session, facts: listSessionFacts(view, session, proceedings.byId) });

describe('a text', () => {
	test('in the language of the page is printed bare', async () => {
		expect(await render(PhraseText, { phrase: { text: 'a < b', language: 'fr' }, locale: 'fr' })).toBe(
			'a &lt; b',
		);
	});
	test('in another language is marked', async () => {
		expect(await render(PhraseText, { phrase: { text: 'x', language: 'en' }, locale: 'fr' })).toBe(
			'<span lang="en">x</span>',
		);
	});
});

test('the day is an ordered list of links, in the order of the day', async () => {
	const html = await render(DayMap, { view, parts: proceedings.programme });
	expect([...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url)).toEqual([
		'/panels/dialogue-triangulaire/',
		'/panels/partenariats-operationnels/',
		'/panels/performance-et-formation/',
		'/dialogue/',
	]);
	expect(html).toMatch(/^<ol class="day">/);
	expect(
		[...html.matchAll(/<span class="day-mark" aria-hidden="true">\s*(\S+)\s*<\/span>/g)].map(
			([, mark]) => mark,
		),
	).toEqual(['I', 'II', 'III', '◆']);
});

test('what is not known of a panel is said, and leads to the list of what is missing', async () => {
	const html = await renderFacts(proceedings.panels[0]!);
	expect(html.match(/<a class="unknown" href="\/lacunes\/">non renseigné<\/a>/g)).toHaveLength(1);
	expect(html).toContain('<dt>Intervenants · Modération</dt>');
});

test('where to look for what is not known is said, with the page to open and what the lead was drawn from', async () => {
	const leads = proceedings.unknowns.find(({ id }) => id === 'programme')!.leads;
	const html = await render(Leads, { view, leads });
	expect(html).toContain('<b>Où chercher :</b> l’annonce publiée par les organisateurs');
	expect(html).toContain('rel="external">www.observatoire-boutros-ghali.org</a>');
	expect(html).toContain('href="/sources/#observatoire-2018-annonce"');
});

test('who organised it is said, and that the organisers’ pages differ', async () => {
	const html = await render(SeminarFacts, { view, seminar: proceedings.seminar });
	expect(html.replaceAll(/<\/?abbr>/g, '')).toContain(
		'l’annonce, publiée avant, nomme l’OIF parmi les partenaires.',
	);
});

test('the dialogue names its two participants and says that its moderation is not known', async () => {
	const html = await renderFacts(proceedings.dialogue);
	expect(html).toContain('href="/intervenants/atul-khare/"');
	expect(html).toContain('href="/intervenants/herve-ladsous/"');
	expect(html.match(/class="unknown"/g)).toHaveLength(1);
});

test('a session without interventions leads to what is known of what was said, once', async () => {
	const html = await render(InterventionList, { view, interventions: [] });
	expect([...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url)).toEqual(['/interventions/']);
});

test('a record whose address is known says so', async () => {
	const html = await render(RecordCards, { view, seminar: proceedings.seminar, missing: ['report'] });
	expect(html).toContain('Des vidéos du séminaire sont publiées');
	expect(html).toContain('Son adresse web n’a pas été trouvée');
});

test('in English, a source has its English name where that is certain, else the French one, marked', () => {
	const { sources } = createView(proceedings, 'en', new Map(), new Map());
	expect(sources(['onu-sc13268', 'observatoire-2018-seminaire'])).toMatchObject([
		{ text: 'UN, SC/13268, 2018', lang: undefined },
		{ text: 'Observatoire Boutros-Ghali, 2018', lang: 'fr' },
	]);
});

test('a term gives its equivalent in the other language, marked as such', async () => {
	const html = await render(GlossaryEntry, { view, term: proceedings.byId.term.get('domp') });
	expect(html.replaceAll(/\s+/g, ' ')).toMatch(
		/<i lang="en"> ?Department of Peacekeeping Operations \( ?<abbr>DPKO<\/abbr> ?\) ?<\/i>/,
	);
});

test('a function whose dates are not known says so', async () => {
	const html = await render(SpeakerCareer, {
		view,
		positions: proceedings.byId.speaker.get('herve-ladsous')!.positions,
	});
	expect(html).toContain('non renseigné');
	expect(html).toContain('le jour du séminaire');
});

test('the timeline draws every date once, the main ones solid', async () => {
	const html = await render(TimelineLanes, { view, proceedings });
	expect(html.match(/<circle/g)).toHaveLength(proceedings.timeline.length);
	expect(html.match(/class="core"/g)).toHaveLength(proceedings.timeline.filter(({ core }) => core).length);
});

test('the search is a form that works without a script', async () => {
	const html = await render(SearchBox, { view });
	expect(html).toMatch(/<form[^>]+role="search"[^>]+action="\/recherche\/"/);
	expect(html).toMatch(/<label[^>]+for="search-header"/);
});

describe('an intervention of the fictional edition', async () => {
	const fictional = buildProceedings((await checkContent('tests/editions/minimal')).entries);
	const [first] = fictional.interventions;
	const cues = [
		{ start: 1.25, end: 3, id: 'p1', voice: 'Ysolde Marnant', text: 'La brume.', line: 3 },
		{ start: 3.5, end: 5, id: '', voice: undefined, text: 'Le bronze.', line: 6 },
		{ start: 83, end: 85, id: 'p2', voice: 'Une voix', text: 'Et l’été ?', line: 9 },
	];
	const sections = groupCues(cues, ['t1', 't2']);
	const spoken = {
		...first!,
		video: {
			host: 'youtube' as const,
			forms: ['AbCdEfGhIjK'],
			isOwn: false,
			start: 0,
			duration: 90,
			published: undefined,
			poster: undefined,
			end: undefined,
			index: undefined,
		},
		transcript: {
			original: 'fr' as const,
			texts: { fr: { file: 'x.vtt', cues, sections, chapters: [], chaptersFile: undefined } },
		},
		duration: 90,
	};
	const local = createView(fictional, 'fr', new Map(), new Map());

	test('whose video is elsewhere shows a link to it, and what its host will learn', async () => {
		const html = await render(VideoFacade, {
			view: local,
			video: spoken.video,
			shown: viewVideo(spoken.video, 'fr', spoken.transcript),
			title: 'Fondre',
		});
		expect(html).toContain('href="https://www.youtube.com/watch?v=AbCdEfGhIjK"');
		expect(html).toContain('adresse IP');
		expect(html).toContain('1:30');
		expect(html).not.toMatch(/<(?:iframe|video|script)/);
		expect(html).not.toMatch(/src="https:/);
	});

	test('has a transcript by voice and passage, with its times as links to the video', async () => {
		const html = await render(Transcript, {
			view: local,
			of: spoken,
			transcript: viewTranscript(local, spoken),
			video: viewVideo(spoken.video, 'fr', spoken.transcript),
			pageLanguage: 'fr',
		});
		expect([...html.matchAll(/<h3 class="turn">(.*?)<\/h3>/g)].map(([, name]) => name!.trim())).toEqual([
			'<a href="/intervenants/ysolde-marnant/">Ysolde Marnant</a>',
			'Une voix',
		]);
		expect(
			[...html.matchAll(/id="(t\d+)" data-pagefind-title="([^"]+)"/g)].map(([, id, title]) => [id, title]),
		).toEqual([
			['t1', '0:01 · Ysolde Marnant'],
			['t2', '1:23 · Une voix'],
		]);
		expect(html).toContain('href="https://www.youtube.com/watch?v=AbCdEfGhIjK&amp;t=83s"');
		expect(html.match(/<span data-t="/g)).toHaveLength(3);
	});

	test('says once what is not known of it', async () => {
		const html = await render(InterventionFacts, { view: local, intervention: first, pageLanguage: 'fr' });
		expect(html.match(/class="unknown"/g)).toHaveLength(1);
		expect(html).toContain('<dt>Vidéo · Transcription</dt>');
	});
});
