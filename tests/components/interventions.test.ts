import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, expect, test } from 'vitest';
import Doors from '#components/Doors.astro';
import InterventionList from '#components/InterventionList.astro';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { viewTranscript } from '#site/speech.ts';
import { createView } from '#site/view.ts';

const proceedings = buildProceedings((await checkContent('tests/editions/complete')).entries);
const view = createView(proceedings, 'fr', new Map(), new Map());
const given = (id: string) => proceedings.byId.intervention.get(id)!;
let container: AstroContainer;
beforeAll(async () => {
	container = await AstroContainer.create();
});

const render = async (
	component: Parameters<AstroContainer['renderToString']>[0],
	props: Record<string, unknown>,
) => (await container.renderToString(component, { props, partial: true })).replaceAll(/\s+/g, ' ').trim();

test('what there is of an intervention is one line, which breaks after its points', async () => {
	const html = await render(InterventionList, { view, interventions: [given('langue-des-feux')] });
	expect(html).toContain('9 h 25 – 9 h 50 · français, texte intégral · vidéo, 5 min 59 s · transcription');
	const raw = await container.renderToString(InterventionList, {
		props: { view, interventions: [given('langue-des-feux')] },
	});
	expect(raw).not.toContain(' · ');
});

test('the page of a person does not name them again, but who spoke with them', async () => {
	const of = given('questions-lumiere').speakers[0]!;
	const name = view.speakers([of])[0]!.text;
	const alone = await render(InterventionList, { view, interventions: [given('langue-des-feux')], of });
	expect(alone).not.toContain(name);
	const together = await render(InterventionList, { view, interventions: [given('questions-lumiere')], of });
	expect(together).not.toContain(name);
	expect(together).toMatch(/avec Aurélien Vastre-Dumay.* et Ada Merrowin/);
});

test('a transcript names who speaks where somebody else does', () => {
	const turnsOf = (id: string) =>
		viewTranscript(view, given(id))!.sections.flatMap(({ passages }) =>
			passages.flatMap(({ turn }) => turn?.text ?? []),
		);
	expect(turnsOf('langue-des-feux')).toEqual([]);
	expect(turnsOf('questions-lumiere').length).toBeGreaterThan(1);
});

test('a door says its number to those who do not see it, its hours and how many interventions are behind it', async () => {
	const html = await render(Doors, { view, sessions: proceedings.sessions });
	expect(html).toContain('<p class="visually-hidden">Panel II</p>');
	expect(html).toContain('>11 h 20 – 12 h 50</span>');
	expect(html).toContain('>1 intervention</span>');
	expect(html).toContain('>6 interventions</span>');
});
