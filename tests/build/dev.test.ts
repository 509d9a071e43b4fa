import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyProject } from './project-copy.ts';

/** A copy of the project: what another builds in this one would have its pages loaded again. */
const folder = copyProject('dev');
// Under the project, where Vite serves what it is not refused.
const content = join(folder, 'tests/editions/minimal');
const trace = join(folder, 'trace.txt');
const page = join(content, 'pages/a-propos/fr.mdx');
const inOrder = '---\ntitle: À propos\ndescription: Ce que sont ces actes.\n---\nUn texte, sans plus.\n';

let address = '';
let server: ChildProcess;
let said = '';
let told = '';

beforeAll(async () => {
	const port = await findFreePort();
	server = spawn(process.execPath, ['src/commands/dev.ts'], {
		cwd: folder,
		// What is compiled in a copy serves nobody after it.
		env: { ...ownEnvironment(), CONTENT_DIR: content, PORT: port, NODE_DISABLE_COMPILE_CACHE: '1' },
		detached: true,
	});
	for (const stream of [server.stdout, server.stderr])
		stream?.on('data', (chunk: Buffer) => {
			said += chunk.toString();
		});
	address = `http://127.0.0.1:${port}`;
	await vi.waitUntil(() => said.includes('watching for file changes'), { timeout: 60_000 });
	expect(await ask('/actes/a-propos/')).toMatchObject({ status: 200 });
	await listen();
});

afterAll(async () => {
	const ended = once(server, 'exit');
	process.kill(-server.pid!);
	await ended;
	rmSync(folder, { recursive: true });
});

/** The environment without what Astro and Vite would take for the test runner's: they would serve no page. */
function ownEnvironment(): NodeJS.ProcessEnv {
	const ofTestRunner = /^(?:VITEST.*|TEST|BASE_URL|DEV|MODE|NODE_ENV|PROD|SSR)$/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTestRunner.test(name)));
}

async function findFreePort(): Promise<string> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as { port: number };
	probe.close();
	await once(probe, 'close');
	return String(port);
}

async function ask(path: string): Promise<{ status: number; text: string }> {
	const response = await fetch(address + path, { signal: AbortSignal.timeout(10_000) }).catch(
		() => undefined,
	);
	return { status: response?.status ?? 0, text: (await response?.text()) ?? '' };
}

/** Listens to what the server tells the pages that a browser shows. */
async function listen(): Promise<void> {
	const { text } = await ask('/@vite/client');
	const [, token] = /const wsToken = "([^"]+)"/.exec(text)!;
	const socket = new WebSocket(`${address.replace('http', 'ws')}/?token=${token!}`, 'vite-hmr');
	socket.addEventListener('message', ({ data }) => {
		told += String(data);
	});
	await new Promise((open) => socket.addEventListener('open', open));
}

/** Writes a page as an editor would while the site is shown, and asks for it until the server has seen it. */
async function visit(text: string, awaited: RegExp): Promise<void> {
	// Two changes within a moment are one for who watches.
	await wait(500);
	told = '';
	writeFileSync(page, text);
	const show = async () => (await ask('/actes/a-propos/')).text.replace(/<style.*?<\/style>/gs, '');
	await expect.poll(show, { timeout: 10_000, interval: 300 }).toMatch(awaited);
}

const body = (text: string) => inOrder.replace('Un texte, sans plus.', text);
const write = `writeFileSync(${JSON.stringify(trace)}, 'écrit')`;

test.each([
	[
		'an import of the file system',
		body(`import { writeFileSync } from 'node:fs'\n\n{${write}}\n\nUn texte.`),
		'« import » et « export » ne sont pas permis dans un texte',
	],
	['code in braces', body(`{process.getBuiltinModule('fs').${write}}`), 'une accolade ouvre du code'],
	[
		'a component',
		body(`<Fragment set:html={process.getBuiltinModule('fs').${write}} />`),
		'la balise « <Fragment>',
	],
	['what would run in the browser', body('<p onclick="alert(1)">Un texte.</p>'), 'la balise « <p>'],
	['code that is malformed', body('{ const }'), 'ouvre ici du code, qui est mal formé'],
	[
		'a link that runs',
		body('[Un lien](javascript:alert(1))'),
		'un lien ne peut pas commencer par « javascript: »',
	],
	[
		'a picture that is a module',
		body('![Un module](./module.ts) et du texte'),
		'est placée au milieu d’un paragraphe',
	],
])('%s is refused in French, and runs nowhere', async (_name, text, refusal) => {
	const module = `import { writeFileSync } from 'node:fs';\n${write};\nexport default {};\n`;
	writeFileSync(join(content, 'pages/a-propos/module.ts'), module);
	await visit(text, /MDXError/);
	await expect.poll(() => told, { timeout: 10_000 }).toMatch(new RegExp(`Ligne 5 : [^]*${refusal}`));
	for (const url of [
		`/@fs${page}?import`,
		`/@fs${page}`,
		`/@id/${page}`,
		`${page.slice(folder.length)}?import`,
	])
		expect((await ask(`/actes${url}`)).text, url).not.toMatch(/writeFileSync|MDXContent|onclick|javascript:/);
	expect(existsSync(trace)).toBe(false);
	rmSync(join(content, 'pages/a-propos/module.ts'));
	await visit(inOrder, /Un texte, sans plus/);
});

test('nothing is said in English of what an edition has none of', () => {
	expect(said).not.toContain('does not exist or is empty');
});

test('a layout that the front matter names is not run', async () => {
	writeFileSync(
		join(content, 'pages/a-propos/layout.ts'),
		`import { writeFileSync } from 'node:fs';\n${write};\n`,
	);
	const text = body('Un texte récrit.').replace('---\n', '---\nlayout: ./layout.ts\n');
	await visit(text, /Un texte récrit/);
	expect(existsSync(trace)).toBe(false);
	await expect.poll(() => said, { timeout: 10_000 }).toContain('« layout »');
	rmSync(join(content, 'pages/a-propos/layout.ts'));
	await visit(inOrder, /Un texte, sans plus/);
});

test('what is saved is in the page when the browser is told to load it again', async () => {
	const file = join(content, 'interventions/fondre/fr.md');
	const before = readFileSync(file, 'utf8');
	await ask('/actes/interventions/fondre/');
	// What was saved before may still have a page loaded again.
	await wait(1500);
	told = '';
	writeFileSync(file, `${before.trimEnd()} Une phrase de plus.\n`);
	// Vite may have a page loaded again as a file changes; what the store of contents says comes after it has read it.
	const ofContent = '"full-reload","path":"*"';
	await expect.poll(() => told, { timeout: 20_000, interval: 5 }).toContain(ofContent);
	expect((await ask('/actes/interventions/fondre/')).text).toContain('Une phrase de plus.');
	writeFileSync(file, before);
	const show = async () => (await ask('/actes/interventions/fondre/')).text;
	await expect.poll(show, { timeout: 20_000, interval: 300 }).not.toContain('Une phrase de plus.');
});

test('a file that an entry names is served at its address', async () => {
	const file = join(content, 'interventions/fondre/report.pdf');
	cpSync('tests/editions/complete/report/compte-rendu.pdf', file);
	expect((await ask('/actes/interventions/fondre/report.pdf')).text).toMatch(/^%PDF-/);
});

test('what editors gave is not served as it is, nor what it leads to', async () => {
	const secret = join(folder, 'secret.txt');
	writeFileSync(secret, 'Ce que la machine garde pour elle.');
	for (const name of ['slides.pdf', 'photo.jpg', 'notes.txt'])
		symlinkSync(secret, join(content, 'interventions/fondre', name));
	for (const name of ['slides.pdf', 'photo.jpg', 'notes.txt', 'fr.md'])
		for (const root of [
			'/actes/',
			'/',
			`/actes/@fs${content}/`,
			`/@fs${content}/`,
			`/actes${content.slice(folder.length)}/`,
		]) {
			const { text } = await ask(`${root}interventions/fondre/${name}`);
			expect(text, root + name).not.toMatch(/garde pour elle|La brume est notre/);
			const { text: raw } = await ask(`${root}interventions/fondre/${name}?raw`);
			expect(raw, root + name).not.toMatch(/garde pour elle|La brume est notre/);
		}
});
