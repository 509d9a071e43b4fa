import { beforeAll, describe, expect, test } from 'vitest';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { choose, phrase } from '#proceedings/versions.ts';
import { ReportSchema } from '#schemas/report.ts';

async function build(root: string): Promise<Proceedings> {
	const { entries, problems } = await checkContent(root);
	expect(problems).toEqual([]);
	return buildProceedings(entries);
}

describe('the real edition', () => {
	let proceedings: Proceedings;
	beforeAll(async () => {
		proceedings = await build('content');
	});

	test('holds the three panels in order, then the dialogue', () => {
		expect(proceedings.sessions.map(({ id }) => id)).toEqual([
			'dialogue-triangulaire',
			'partenariats-operationnels',
			'performance-et-formation',
			'cloture',
		]);
		expect(
			proceedings.sessions.map((session) => ('numeral' in session ? session.numeral : session.kind)),
		).toEqual(['I', 'II', 'III', 'dialogue']);
	});

	test('names nobody whom the sources do not name', () => {
		expect(proceedings.speakers.map(({ id }) => id)).toEqual(['atul-khare', 'herve-ladsous']);
		expect(proceedings.panels.flatMap(({ speakers, moderators }) => [...speakers, ...moderators])).toEqual(
			[],
		);
		expect(proceedings.interventions).toEqual([]);
	});

	test('marks every title of a panel as editorial', () => {
		expect(proceedings.panels.map(({ titleStatus }) => titleStatus)).toEqual([
			'editorial',
			'editorial',
			'editorial',
		]);
	});

	test('calls the departments by their names of 2018 and says what became of them', () => {
		const successors = proceedings.organisations
			.filter(({ part }) => part === 'partner')
			.map(({ id, successor }) => [id, successor?.organisation]);
		expect(successors).toEqual([
			['domp', 'dpo'],
			['dam', 'dos'],
		]);
	});

	test('supports every statement with a source that it lists', () => {
		expect(proceedings.statements.length).toBeGreaterThan(100);
		const missing = proceedings.statements.flatMap(({ sources }) =>
			sources.filter((id) => !proceedings.byId.source.has(id)),
		);
		expect(missing).toEqual([]);
		expect(proceedings.statements.filter(({ sources }) => sources.length === 0)).toEqual([]);
	});

	test('says everything in both languages', () => {
		const things = [...proceedings.sessions, ...proceedings.speakers];
		expect(
			things.filter(({ versions }) => !versions.texts.fr || !versions.texts.en).map(({ id }) => id),
		).toEqual([]);
	});

	test('is typeset', () => {
		expect(phrase(proceedings.seminar.title, 'fr').text).toBe(
			'Mettre en œuvre l’initiative «\u00A0Action pour le maintien de la paix\u00A0»\u00A0: le défi des partenariats et de la performance',
		);
	});
});

describe('the minimal edition', () => {
	let proceedings: Proceedings;
	beforeAll(async () => {
		proceedings = await build('tests/editions/minimal');
	});

	test('links interventions to their session and their speakers, both ways', () => {
		for (const intervention of proceedings.interventions) {
			expect(proceedings.byId.session.get(intervention.session)?.interventions).toContain(intervention);
			for (const id of intervention.speakers) {
				expect(proceedings.byId.speaker.get(id)?.interventions).toContain(intervention.id);
			}
		}
	});

	test('falls back to the original where there is no translation', () => {
		const intervention = proceedings.interventions.find(({ versions }) => versions.original === 'en')!;
		expect(choose(intervention.versions, 'fr').language).toBe('en');
	});
});

test('an unknown that the content answers is no longer listed', async () => {
	const { entries } = await checkContent('content');
	const before = buildProceedings(entries).unknowns.map(({ answeredBy }) => answeredBy);
	expect(before).toContain('report');
	const report = {
		id: 'report',
		language: 'fr',
		file: 'report/fr.md',
		data: ReportSchema().parse({
			title: 'Compte rendu',
			url: 'https://exemple.org/cr.pdf',
			source: 'observatoire-2018-seminaire',
		}),
		body: '',
		bodyLine: 1,
		lineOf: () => 1,
	};
	const after = buildProceedings({ ...entries, report: [report] }).unknowns.map(
		({ answeredBy }) => answeredBy,
	);
	expect(after).not.toContain('report');
	expect(after).toContain('videos');
});

test('of the forms of a recording, the one that every device plays comes first', async () => {
	const { entries } = await checkContent('tests/editions/minimal');
	const intervention = entries.interventions.find(({ data }) => !('original' in data))!;
	const url = ['./video.webm', './video.mp4'].map((id) => ({ host: 'file' as const, id, start: 0 }));
	intervention.data = { ...intervention.data, video: { url } };
	expect(buildProceedings(entries).byId.intervention.get(intervention.id)!.video).toMatchObject({
		isOwn: true,
		forms: ['mp4', 'webm'].map((form) => `interventions/${intervention.id}/video.${form}`),
	});
});

test('a recording that not every telephone plays is remarked on, and is no fault', async () => {
	const { problems, remarks } = await checkContent('tests/editions/complete');
	expect(problems).toEqual([]);
	expect(remarks).toHaveLength(1);
	expect(remarks[0]).toMatchObject({ file: expect.stringMatching(/^interventions\//) as unknown });
});

test('a part of the day has its recordings in their order, and their indexes one numbering', async () => {
	const { entries } = await checkContent('tests/editions/minimal');
	const panel = entries.panels.find(({ data }) => !('original' in data))!;
	const toVideo = (id: string, ...titles: string[]) => ({
		url: [{ host: 'file' as const, id, start: 0 }],
		duration: 100,
		index: { fr: titles.map((title, index) => ({ start: index * 10, title })) },
	});
	const videos = [toVideo('./un.m4a', 'Ouverture', 'La lime'), toVideo('./deux.m4a', 'Le bronze')];
	panel.data = { ...panel.data, videos };
	const built = buildProceedings(entries).byId.session.get(panel.id)!.videos;
	expect(built.map(({ forms }) => forms)).toEqual([
		[`panels/${panel.id}/un.m4a`],
		[`panels/${panel.id}/deux.m4a`],
	]);
	const lines = built.map(({ index }) =>
		index!.texts.fr!.map(({ id, cues: [cue] }) => [id, cue!.start, cue!.end, cue!.text]),
	);
	expect(lines).toEqual([
		[
			['i1', 0, 10, 'Ouverture'],
			['i2', 10, 100, 'La lime'],
		],
		[['i3', 0, 100, 'Le bronze']],
	]);
});
