import { expect, test } from 'vitest';
import { createTargets } from '#formats/document/places.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';

const published = buildProceedings((await checkContent('content')).entries);
const at = (address: string | undefined) => ({ ...published, seminar: { ...published.seminar, address } });
const proceedings = at('https://actes.example/');
const target = createTargets(proceedings, 'fr');
const panel = proceedings.panels[0]!;
const [speaker] = proceedings.speakers;

test.each([
	['a title of the same text', '#contexte', 'session-dialogue-triangulaire-contexte'],
	['a note of the same text', '#fn-1', 'session-dialogue-triangulaire-fn-1'],
	['a term of the glossary', '/glossaire/#operation-de-paix', 'term-operation-de-paix'],
	['the glossary', '/glossaire/', 'terms'],
	['a source', '/sources/#onu-wgpko', 'source-onu-wgpko'],
	['someone', `/intervenants/${speaker!.id}/`, `speaker-${speaker!.id}`],
	['a passage of what someone is said to be', '/intervenants/atul-khare/#p2', 'speaker-atul-khare-p2'],
	['a passage of another text', '/panels/dialogue-triangulaire/#p3', 'session-dialogue-triangulaire-p3'],
	['the closing dialogue', '/dialogue/#p1', 'session-cloture-p1'],
	['a page in the other language', '/en/glossaire/#operation-de-paix', 'term-operation-de-paix'],
	['a page by its whole address', 'https://actes.example/dialogue/', 'session-cloture'],
])('%s has a place in a document that holds the whole', (_, href, id) => {
	expect(target(href, panel).place?.id).toBe(id);
});

test('a definition of the glossary that a text leads to is that of the glossary', () => {
	const term = proceedings.glossary[0]!.id;
	expect(target(`#terme-${term}`, panel).place).toEqual({ part: 'terms', id: `term-${term}` });
});

test.each([
	['/chronologie/#rapport-brahimi', 'https://actes.example/chronologie/#rapport-brahimi'],
	['/', 'https://actes.example/'],
	['https://ailleurs.example/glossaire/#terme-dam', 'https://ailleurs.example/glossaire/#terme-dam'],
	['mailto:a@b.example', 'mailto:a@b.example'],
])('%s has none, and leads to the web', (href, url) => {
	expect(target(href, panel)).toEqual({ place: undefined, url });
});

test('what has none on a site whose address is not known leads nowhere, and to the web elsewhere', () => {
	const unaddressed = createTargets(at(undefined), 'fr');
	expect(unaddressed('/chronologie/', panel)).toEqual({ place: undefined, url: undefined });
	expect(unaddressed('/glossaire/', panel)).toMatchObject({ place: { id: 'terms' }, url: undefined });
	expect(unaddressed('https://ailleurs.example/', panel).url).toBe('https://ailleurs.example/');
});

test('what has a place leads to the site from a document that does not hold it', () => {
	expect(target('#contexte', panel).url).toBe('https://actes.example/panels/dialogue-triangulaire/#contexte');
});
