import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Contents, OpenFile, PlacedProblem } from '#editing/open.ts';
import type { Saved } from '#editing/save.ts';
import type { Publisher } from '#editing/publishing.ts';
import { serveEditing } from '#editing/server.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { listMissing, type Missing } from '#proceedings/missing.ts';
import type { Problem } from '#proceedings/read.ts';

interface Overview {
	problems: Problem[];
	missing: Missing[];
}

type Done = Exclude<Saved, { conflict: unknown }>;

const folder = mkdtempSync(join(tmpdir(), 'editing-'));
const root = join(folder, 'content');
const speaker = 'speakers/helene-quintrec-abel/fr.md';
const publisher: Publisher = {
	build: () => Promise.resolve({ isDone: true, output: '', url: undefined }),
	recall: () => Promise.resolve({ kind: 'archive', place: folder }),
	send: ({ place }) => Promise.resolve({ isDone: true, said: place }),
	canGoBack: () => Promise.resolve(false),
	goBack: () => Promise.resolve({ isDone: true, said: '' }),
};
let server: Awaited<ReturnType<typeof serveEditing>>;

beforeAll(async () => {
	server = await serveEditing(root, { html: '<p>page</p>', script: 'script', style: 'style' }, publisher, 0);
});
beforeEach(() => {
	rmSync(root, { recursive: true, force: true });
	cpSync('tests/editions/complete', root, { recursive: true });
});
afterAll(async () => {
	await server.close();
	rmSync(folder, { recursive: true });
});

interface Answer {
	status: number;
	headers: Record<string, unknown>;
	body: string;
}

/** Asks as any program of this machine could: `fetch` lets nobody choose their Host. */
function send(
	path: string,
	given: unknown,
	headers: Record<string, string>,
	method = 'POST',
): Promise<Answer> {
	const { hostname, port } = new URL(server.url);
	return new Promise((done, fail) => {
		const asked = request({ hostname, port, path, method, headers }, (response) => {
			let body = '';
			response.on('data', (chunk: Buffer) => (body += chunk.toString()));
			response.on('end', () => done({ status: response.statusCode!, headers: response.headers, body }));
		});
		asked.on('error', fail).end(given === undefined ? '' : JSON.stringify(given));
	});
}

const own = () => ({ Authorization: `Bearer ${new URL(server.url).hash.slice(1)}` });

async function ask<Result>(name: string, given: unknown): Promise<Result & { status: number }> {
	const { status, body } = await send(`/api/${name}`, given, own());
	return { ...(JSON.parse(body) as Result), status };
}

const open = (file: string) => ask<OpenFile>('open', { file });
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the page’s server', () => {
	test('answers its own origin alone, and touches nothing without its secret', async () => {
		const { host, origin } = new URL(server.url);
		const statusOf = async (headers: Record<string, string>) =>
			(await send('/api/contents', {}, headers)).status;
		expect(await statusOf({ ...own(), Host: host, Origin: origin })).toBe(200);
		expect(await statusOf({ ...own(), Host: host, Origin: 'https://www.exemple.org' })).toBe(403);
		expect(await statusOf({ ...own(), Host: 'exemple.org' })).toBe(403);
		expect(await statusOf({ ...own(), Origin: 'null' })).toBe(403);
		expect(await statusOf({})).toBe(401);
		expect(await statusOf({ Authorization: 'Bearer faux' })).toBe(401);
		expect((await send('/api/contents', undefined, own(), 'GET')).status).toBe(404);
	});

	test('lets its page load nothing of another host, and be shown in no other', async () => {
		const { body, headers } = await send('/', undefined, {}, 'GET');
		expect(body).toBe('<p>page</p>');
		const policy = String(headers['content-security-policy']);
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toContain('unsafe');
		expect(policy).toContain("frame-ancestors 'none'");
		expect(headers['access-control-allow-origin']).toBeUndefined();
	});

	test('opens and writes nothing but the content', async () => {
		for (const file of ['../package.json', 'passages.yaml', 'speakers/../seminar.yaml', '/etc/passwd'])
			expect((await open(file)).status, file).toBe(404);
		const saved = await ask<Saved>('save', { files: [{ file: '../x.yaml', sum: '', text: 'a' }] });
		expect(saved.status).toBe(500);
		expect(existsSync(join(folder, 'x.yaml'))).toBe(false);
		for (const file of [
			'speakers/ada-merrowin/x.js',
			'speakers/ada-merrowin/../../x.png',
			'x.png',
			'speakers/fr.pdf',
		])
			expect((await ask('save', { files: [{ file, sum: '', bytes: 'YQ==' }] })).status, file).toBe(500);
	});
});

describe('saving', () => {
	test('without a change writes nothing', async () => {
		const { file, sum, data, body } = await open(speaker);
		const before = read(speaker);
		expect(await ask<Saved>('save', { files: [{ file, sum, data, body }] })).toMatchObject({
			files: [],
			register: 'unchanged',
		});
		expect(read(speaker)).toBe(before);
	});

	test('changes the lines of what changed alone, and can be taken back', async () => {
		const { file, sum, data, body } = await open(speaker);
		const before = read(speaker);
		const passages = read('passages.yaml');
		const changed = { ...(data as object), role: 'Archiviste : de tout' };
		const saved = await ask<Saved>('save', {
			files: [
				{ file, sum, data: changed, body: `${body ?? ''}\n\nUne phrase de plus. [@archives-haute-veille]` },
			],
		});
		expect(saved).toMatchObject({ files: [speaker], problems: [], register: 'written', lost: [] });
		const role = /^role: .*$/m.exec(before)![0];
		expect(read(speaker)).toBe(
			`${before.replace(role, 'role: "Archiviste : de tout"').trimEnd()}\n\nUne phrase de plus. [@archives-haute-veille]\n`,
		);
		expect(read('passages.yaml')).toContain('Une phrase de plus.');
		expect((await checkContent(root)).problems).toEqual([]);
		expect(await ask<{ files: string[] }>('undo', {})).toMatchObject({ files: [speaker, 'passages.yaml'] });
		expect([read(speaker), read('passages.yaml')]).toEqual([before, passages]);
	});

	test('refuses a file that changed since it was opened, and gives both versions', async () => {
		const { file, sum, data } = await open('glossary.yaml');
		writeFileSync(join(root, file), `${read(file)}\n# Ajouté ailleurs\n`);
		const theirs = read(file);
		const next = (data as { id: string }[]).toReversed();
		const saved = await ask<{ conflict: { theirs: string; yours: string } }>('save', {
			files: [{ file, sum, data: next }],
		});
		expect(saved.status).toBe(412);
		expect(saved.conflict.theirs).toBe(theirs);
		expect(saved.conflict.yours).toContain('# Ajouté ailleurs');
		expect(read(file)).toBe(theirs);
	});

	test('takes nothing back of a file that changed since', async () => {
		const { file, sum, data } = await open(speaker);
		await ask('save', { files: [{ file, sum, data: { ...(data as object), role: 'Autre' } }] });
		writeFileSync(join(root, file), `${read(file)}\nPlus loin.\n`);
		const now = read(file);
		expect(await ask('undo', {})).toMatchObject({ files: [] });
		expect(read(file)).toBe(now);
	});

	test('begins a translation, and takes its file away when it is undone', async () => {
		const file = 'speakers/helene-quintrec-abel/en.md';
		const { sum } = await open(file);
		expect(sum).toBe('');
		const saved = await ask<Saved>('save', {
			files: [{ file, sum, data: { role: 'Archivist', original: 'fr' }, body: '' }],
		});
		expect(saved).toMatchObject({ files: [file], problems: [] });
		expect(read(file)).toBe('---\nrole: Archivist\noriginal: fr\n---\n');
		await ask('undo', {});
		expect(existsSync(join(root, file))).toBe(false);
	});

	test('asks what became of a passage that is nowhere any more, and keeps its address', async () => {
		const { file, sum, data, body } = await open('interventions/archives-du-feu/fr.md');
		const before = read('passages.yaml');
		const without = body!
			.split('\n\n')
			.filter((_, index) => index !== 2)
			.join('\n\n');
		const saved = await ask<Done>('save', {
			files: [{ file, sum, data, body: without }],
		});
		expect(saved.register).toBe('lost');
		expect(saved.lost).toMatchObject([{ entry: 'interventions:archives-du-feu' }]);
		expect(read('passages.yaml')).toBe(before);
	});
});

describe('an entry', () => {
	test('that is new is named by its title, as no other', async () => {
		const name = async (kind: string, fields: unknown) =>
			(await ask<{ id: string }>('name', { kind, fields })).id;
		expect(await name('speakers', { name: { given: 'Éloïse', family: 'd’Aubert' } })).toBe('eloise-d-aubert');
		expect(await name('speakers', { name: { given: 'Hélène', family: 'Quintrec-Abel' } })).toBe(
			'helene-quintrec-abel-2',
		);
		expect(await name('glossary', { term: { fr: 'Feu à éclats' } })).toBe('feu-a-eclats');
		const { creatable } = await ask<Contents>('contents', {});
		expect(creatable).toMatchObject({ glossary: { file: 'glossary.yaml', isInList: true } });
		expect(creatable).not.toHaveProperty('report');
		expect(creatable).not.toHaveProperty('seminar');
	});

	test('that is withdrawn goes with its files, its address says why, and all comes back', async () => {
		const tree = () => globSync('**/*', { cwd: root }).sort();
		const [files, passages] = [tree(), read('passages.yaml')];
		const gone = await ask<Done>('withdraw', { kind: 'interventions', id: 'archives-du-feu' });
		expect(gone.lost).toEqual([
			{ entry: 'interventions:archives-du-feu', id: '', text: 'interventions:archives-du-feu' },
		]);
		expect(existsSync(join(root, 'interventions/archives-du-feu'))).toBe(false);
		const refused = await ask<{ refusal: string }>('retire', {
			entry: 'speakers:ada-merrowin',
			id: '',
			reason: 'x',
			to: '',
		});
		expect(refused.refusal).toContain('est encore là');
		const said = await ask<Done>('retire', {
			entry: gone.lost[0]!.entry,
			id: '',
			reason: 'Retirée par son auteur.',
			to: '',
		});
		expect(said.lost).toEqual([]);
		expect(read('passages.yaml')).toContain('Retirée par son auteur.');
		await ask('undo', {});
		expect(tree()).toEqual(files);
		expect(read('passages.yaml')).toBe(passages);
	});

	test('of a list is withdrawn alone', async () => {
		const before = read('glossary.yaml');
		await ask('withdraw', { kind: 'glossary', id: 'eclat' });
		expect(read('glossary.yaml')).not.toContain('- id: eclat');
		expect(before.split('\n')).toEqual(expect.arrayContaining(read('glossary.yaml').split('\n')));
	});
});

describe('another address', () => {
	const rename = (kind: string, id: string, to: string) =>
		ask<Done & { refusal?: string }>('rename', { kind, id, to });
	const all = () =>
		new Map(
			globSync('**/*.{md,yaml,vtt}', { cwd: root }).map((file) => [file.replaceAll('\\', '/'), read(file)]),
		);

	test('goes with all that names the entry, the one before leads there, and all comes back', async () => {
		const before = all();
		const renamed = await rename('panels', 'transmettre', 'eteindre');
		expect(renamed).toMatchObject({ problems: [], lost: [] });
		const after = all();
		expect(after.get('panels/eteindre/fr.md')).toBe(before.get('panels/transmettre/fr.md'));
		expect(existsSync(join(root, 'panels/transmettre'))).toBe(false);
		expect(after.get('interventions/archives-du-feu/fr.md')).toBe(
			before.get('interventions/archives-du-feu/fr.md')!.replace('session: transmettre', 'session: eteindre'),
		);
		expect(after.get('report/fr.md')).toBe(
			before.get('report/fr.md')!.replaceAll(/: transmettre$/gm, ': eteindre'),
		);
		expect(after.get('programme.yaml')).toBe(
			before.get('programme.yaml')!.replace('id: transmettre', 'id: eteindre'),
		);
		expect(after.get('passages.yaml')).toContain('moved: panels:eteindre');
		const { problems, entries } = await checkContent(root);
		expect(problems).toEqual([]);
		expect(buildProceedings(entries).former).toContainEqual(
			expect.objectContaining({ kind: 'panels', id: 'transmettre', to: { kind: 'panels', id: 'eteindre' } }),
		);
		await ask('undo', {});
		expect(all()).toEqual(before);
	});

	test('is that by which the lines of an index name somebody, too', async () => {
		const [was, line] = [read('panels/ouverture/fr.md'), '{helene-quintrec-abel}'];
		expect(was).toContain(line);
		expect(await rename('speakers', 'helene-quintrec-abel', 'helene')).toMatchObject({ problems: [] });
		expect(read('panels/ouverture/fr.md')).toBe(was.replaceAll(line, '{helene}'));
	});

	test('may be that of before again, which leads nowhere else then', async () => {
		await rename('interventions', 'archives-du-feu', 'archives');
		await rename('interventions', 'archives', 'archives-du-feu');
		expect((await checkContent(root)).problems).toEqual([]);
		expect(read('passages.yaml')).toContain('moved: interventions:archives-du-feu');
		expect(read('passages.yaml')).not.toContain('moved: interventions:archives\n');
	});

	test('is none that another has, nor that no address can be; and is not given while something is wrong', async () => {
		const before = all();
		const [taken, wrong] = [
			await rename('speakers', 'helene-quintrec-abel', 'maud-ellerby'),
			await rename('speakers', 'helene-quintrec-abel', 'Hélène'),
		];
		expect(taken.refusal).toContain('déjà pris');
		expect(wrong.refusal).toContain('sans accent');
		expect(all()).toEqual(before);
		writeFileSync(join(root, speaker), read(speaker).replace(/^role: .*\n/m, ''));
		expect((await rename('speakers', 'maud-ellerby', 'maud')).refusal).toContain('corrigez d’abord');
	});
});

describe('what is still missing', () => {
	test('is listed with its entry, what a reader gains most from first', async () => {
		const { missing } = await ask<Overview>('overview', {});
		const things = missing.map(({ what }) => what);
		expect(things.indexOf('video')).toBeLessThan(things.indexOf('portrait'));
		expect(missing).toContainEqual(
			expect.objectContaining({
				kind: 'speakers',
				id: 'helene-quintrec-abel',
				what: 'translation',
				language: 'en',
			}),
		);
		const { entries } = await checkContent('content');
		expect(listMissing(entries)[0]).toMatchObject({ kind: 'report', id: '', what: 'report' });
	});

	test('is not told as long as something is wrong', async () => {
		const text = read('seminar.yaml').replace(/^titleStatus: .*$/m, 'titleStatus: x');
		writeFileSync(join(root, 'seminar.yaml'), text);
		expect(await ask<Overview>('overview', {})).toMatchObject({
			missing: [],
			problems: [{ path: ['titleStatus'] }],
		});
	});
});

describe('what is typed', () => {
	test('is checked as the command line does, beside its field, before anything is written', async () => {
		const { file, data, body } = await open('interventions/archives-du-feu/fr.md');
		const before = read(file);
		const wrong = { ...(data as object), status: 'mot à mot', order: 0 };
		const { problems } = await ask<{ problems: PlacedProblem[] }>('check', {
			files: [{ file, data: wrong, body }],
		});
		expect(problems.map(({ path }) => path)).toEqual([['order'], ['status']]);
		expect(problems[1]?.message).toBe('« mot à mot » n’est pas un choix de « Ce que vaut le texte »');
		const dangling = { ...(data as object), speakers: ['personne'] };
		const second = await ask<{ problems: PlacedProblem[] }>('check', {
			files: [{ file, data: dangling, body: `${body!}\n\n**reste` }],
		});
		expect(second.problems.map(({ path }) => path)).toEqual([['speakers'], ['#text']]);
		expect(read(file)).toBe(before);
	});

	test('is drawn as on its page', async () => {
		const { html } = await ask<{ html: string }>('preview', {
			body: 'Un mot. [@archives-haute-veille]\n\n<b>non</b>',
			language: 'fr',
		});
		expect(html).toContain('Un mot.');
		expect(html).not.toContain('<b>');
	});
});
