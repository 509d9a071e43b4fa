import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findProgram, installPackages } from '#commands/debian.ts';
import { printCaddy } from '#formats/hosting/caddy.ts';
import { headersOf, type Hosting } from '#formats/hosting/hosting.ts';
import { printNginx } from '#formats/hosting/nginx.ts';
import { printObjectStore } from '#formats/hosting/object-store.ts';
import { printRules } from '#formats/hosting/rules.ts';

const built = resolve(process.env['OUT_DIR']!);
const work = mkdtempSync(join(tmpdir(), 'hosts-'));
const root = join(work, 'www');
const site = join(root, 'actes');
const hosting: Hosting = {
	...(JSON.parse(readFileSync(join(built, 'hosting.json'), 'utf8')) as Hosting),
	base: '/actes/',
	moved: { '/actes/panels/ancien/': '/actes/panels/transmettre/' },
};
const kept = [
	'_astro',
	'pagefind',
	'panels',
	'404.html',
	'index.html',
	'hosting.json',
	'SHA256SUMS',
	'linkset.json',
];
const books = ['actes.bib', 'actes.biblatex.bib', 'actes.csl.json', 'actes.pdf', 'actes.epub', 'actes.json'];
const [style, script] = ['woff2', 'js'].map(
	(extension) =>
		execFileSync('find', ['_astro', '-name', `*.${extension}`], { cwd: built, encoding: 'utf8' }).split(
			'\n',
		)[0]!,
);
const [fragment] = execFileSync('find', ['pagefind/fr/fragment', '-type', 'f'], {
	cwd: built,
	encoding: 'utf8',
}).split('\n');
const files = [
	'index.html',
	'panels/transmettre/index.html',
	'linkset.json',
	'SHA256SUMS',
	fragment!,
	style!,
	script!,
	'pagefind/fr/pagefind.js',
	...books,
];

const servers = [
	{
		name: 'nginx',
		packages: ['nginx-light'],
		start: (program: string, port: number) => {
			const own = printNginx(hosting, root).replace('listen 80;', `listen 127.0.0.1:${String(port)};`);
			const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
			write(
				'nginx.conf',
				`daemon off; pid ${work}/pid; error_log ${work}/error.log; events {} http { access_log off; include /etc/nginx/mime.types;
				${temporary.map((name) => `${name}_temp_path ${work}/${name};`).join(' ')}
				${own.replace(/listen \[::\].*/, '')} }`,
			);
			return spawn(program, ['-e', `${work}/error.log`, '-c', join(work, 'nginx.conf')], { stdio: 'ignore' });
		},
	},
	{
		name: 'caddy',
		packages: ['caddy'],
		start: (program: string, port: number) => {
			write(
				'Caddyfile',
				`{\n\tadmin off\n}\n${printCaddy(hosting, root, `http://127.0.0.1:${String(port)}`)}`,
			);
			return spawn(program, ['run', '--config', join(work, 'Caddyfile'), '--adapter', 'caddyfile'], {
				stdio: 'ignore',
			});
		},
	},
].map((server) => ({ ...server, program: find(server.name, server.packages) }));

beforeAll(() => {
	// nginx serves as somebody else than the root.
	chmodSync(work, 0o755);
	for (const name of [...kept, ...books]) cpSync(join(built, name), join(site, name), { recursive: true });
	execFileSync(process.execPath, ['src/commands/run.mjs', 'src/commands/host.ts', 'nginx'], {
		env: { ...process.env, OUT_DIR: site },
		stdio: 'ignore',
	});
});

afterAll(() => {
	rmSync(work, { recursive: true });
});

for (const { name, program, start } of servers)
	describe.skipIf(!program)(`${name}, as the build asks for`, () => {
		let origin: string;
		let server: ReturnType<typeof spawn>;
		const ask = (path: string, headers: Record<string, string> = {}) =>
			fetch(`${origin}/actes/${path}`, {
				redirect: 'manual',
				headers: { 'accept-encoding': 'identity', ...headers },
			});

		beforeAll(async () => {
			const port = await findPort();
			origin = `http://127.0.0.1:${String(port)}`;
			server = start(program!, port);
			await vi.waitFor(async () => expect((await ask('')).status).toBe(200), { timeout: 20_000 });
		});

		afterAll(async () => {
			server.kill();
			await once(server, 'exit');
		});

		test.each(files)('%s has its headers, type and bytes', async (path) => {
			const response = await ask(path.replace(/index\.html$/, ''));
			expect(response.status).toBe(200);
			for (const [header, value] of Object.entries(headersOf(hosting, `/${path}`)))
				expect(response.headers.get(header), header).toBe(value);
			expect(Buffer.from(await response.arrayBuffer())).toEqual(readFileSync(join(site, path)));
		});

		// The second is a folder without a page.
		test.each(['panels/nulle-part/', 'panels/'])(
			'%s has the page of what is not there, with the same headers',
			async (path) => {
				const response = await ask(path);
				expect(response.status).toBe(404);
				expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
				expect(await response.text()).toBe(readFileSync(join(site, '404.html'), 'utf8'));
			},
		);

		test.each(['panels/ancien/', 'panels/ancien'])('%s leads to where the page is now', async (path) => {
			const response = await ask(path);
			expect(response.status).toBe(301);
			expect(response.headers.get('location')).toMatch(
				/^(?:http:..127[^/]+)?\/actes\/panels\/transmettre\/$/,
			);
		});

		test('the address without its last slash leads to the page', async () => {
			const response = await ask('panels/transmettre');
			expect(response.headers.get('location')).toMatch(/\/actes\/panels\/transmettre\/$/);
		});

		test('a page that was read costs no byte, a part of a file only its own', async () => {
			const page = await ask('panels/transmettre/');
			const again = await ask('panels/transmettre/', { 'if-none-match': page.headers.get('etag')! });
			expect(again.status).toBe(304);
			const part = await ask('actes.pdf', { range: 'bytes=0-4' });
			expect(part.status).toBe(206);
			expect(await part.text()).toBe('%PDF-');
		});

		test('texts are sent as they were compressed beforehand', async () => {
			const encoding = name === 'nginx' ? 'gzip' : 'br';
			const response = await ask('panels/transmettre/', { 'accept-encoding': encoding });
			expect(response.headers.get('content-encoding')).toBe(encoding);
			expect(await response.text()).toBe(readFileSync(join(site, 'panels/transmettre/index.html'), 'utf8'));
		});
	});

test('the engine of the search has a smaller form in Brotli, which gives what its own gzip gives', () => {
	const engine = join(site, 'pagefind/fr/wasm.fr.pagefind');
	const [own, small] = [readFileSync(engine), readFileSync(`${engine}.br`)];
	expect(small.length).toBeLessThan(own.length * 0.9);
	expect(brotliDecompressSync(small)).toEqual(gunzipSync(own));
});

describe('the script of an object store', () => {
	const all = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((path) =>
		statSync(join(built, path)).isFile(),
	);
	const script = printObjectStore(hosting, [...all, 'index.html.br'], built);
	const sent = [...script.matchAll(/^rclone copy (.*?) "\$site".*\n([^]*?)\nFILES$/gm)].map(
		([, options = '', list = '']) => ({
			headers: Object.fromEntries(
				[...options.matchAll(/'([\w-]+): ([^']*)'/g)].map(([, name = '', value = '']) => [name, value]),
			),
			members: list.split('\n'),
		}),
	);

	test('sends each file once, with its own type and how long it may be kept', () => {
		expect(sent.flatMap(({ members }) => members).toSorted()).toEqual(all.toSorted());
		for (const { headers, members } of sent)
			for (const path of members) {
				const asked = headersOf(hosting, `/${path}`);
				expect(headers['Content-Type'], path).toBe(asked['Content-Type']);
				expect(headers['Cache-Control'], path).toBe(asked['Cache-Control']);
			}
	});

	test('sends what pages name before them', () => {
		const first = sent.findIndex(({ members }) => members.some((path) => path.endsWith('.html')));
		const later = sent.slice(first).flatMap(({ members }) => members);
		expect(later.filter((path) => !path.endsWith('.html'))).toEqual([]);
	});

	const rclone = find('rclone', ['rclone']);
	test.skipIf(!rclone)('leaves in the store the site, and nothing of the one before', () => {
		const store = join(work, 'store');
		write('script.sh', script);
		mkdirSync(join(store, 'actes'), { recursive: true });
		writeFileSync(join(store, 'actes', 'ancien.html'), '');
		const send = () => execFileSync('sh', [join(work, 'script.sh'), store], { stdio: 'ignore' });
		send();
		// With nothing to remove.
		send();
		for (const path of all)
			expect(readFileSync(join(store, 'actes', path)).equals(readFileSync(join(built, path))), path).toBe(
				true,
			);
		expect(existsSync(join(store, 'actes', 'ancien.html'))).toBe(false);
	});
});

describe('the rules of Netlify and Cloudflare Pages', () => {
	const rules = printRules(hosting);

	test('say each header of each file once', async () => {
		const { headers, errors } = await parseAllHeaders({
			headersFiles: [write('_headers', rules._headers)],
			configHeaders: [],
			minimal: false,
		});
		expect(errors).toEqual([]);
		// Cloudflare's limits.
		expect(headers.length).toBeLessThanOrEqual(100);
		expect(Math.max(...rules._headers.split('\n').map((line) => line.length))).toBeLessThan(2000);
		for (const path of files) {
			const own = headers
				.filter((rule) => (rule as { forRegExp: RegExp }).forRegExp.test(`/actes/${path}`))
				.flatMap(({ values }) => Object.entries(values));
			const asked = headersOf(hosting, `/${path}`);
			// Both ask for it by themselves, of what no rule says otherwise.
			if (asked['Cache-Control'] === 'no-cache') delete asked['Cache-Control'];
			expect(own.toSorted(), path).toEqual(Object.entries(asked).toSorted());
		}
	});

	test('lead from where a page was', async () => {
		const { redirects, errors } = await parseAllRedirects({
			redirectsFiles: [write('_redirects', rules._redirects)],
			configRedirects: [],
			minimal: true,
		});
		expect(errors).toEqual([]);
		expect(redirects).toMatchObject([
			{ from: '/actes/panels/ancien/', to: '/actes/panels/transmettre/', status: 301 },
		]);
	});
});

function write(name: string, text: string): string {
	writeFileSync(join(work, name), text);
	return join(work, name);
}

async function findPort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	return port;
}

/** Finds a server; in continuous integration, installs the one that lacks. */
function find(name: string, packages: string[]): string | undefined {
	const places = () => findProgram([name]) ?? findProgram([join('..', 'sbin', name)]);
	const program =
		places() ?? (process.env['CI'] !== undefined && installPackages(packages) ? places() : undefined);
	if (!program) console.log(`WARNING: NOTHING IS TRIED WITH ${name.toUpperCase()}, which is not installed.`);
	return program;
}
