import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAddresses } from '#links/addresses.ts';
import { type Answer, ask, askAll } from '#links/ask.ts';

const asked: { path: string; method: string; at: number }[] = [];
let inHand = 0;
let most = 0;
const servers: ReturnType<typeof createServer>[] = [];
let origin: string;
let other: string;

const answer: RequestListener = (request, response) => {
	const path = request.url!;
	asked.push({ path, method: request.method!, at: performance.now() });
	most = Math.max(most, (inHand += 1));
	response.once('close', () => (inHand -= 1));
	const status = Number(/^\/(\d{3})/.exec(path)?.[1] ?? 200);
	if (path === '/hangs') return;
	if (path === '/only-get') response.writeHead(request.method === 'HEAD' ? 404 : 200);
	else if (status >= 300 && status < 400)
		response.writeHead(status, { Location: path.includes('loop') ? path : path.slice('/301'.length) });
	else response.writeHead(status);
	response.end();
};

async function listen(): Promise<string> {
	const server = createServer(answer).listen(0, '127.0.0.1');
	servers.push(server);
	await once(server, 'listening');
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
	[origin, other] = [await listen(), await listen()];
});

afterAll(() => {
	for (const server of servers) server.closeAllConnections();
	for (const server of servers) server.close();
});

test.each<[path: string, state: Answer['state'], reason: string, to?: string]>([
	['/', 'there', '200'],
	['/404', 'gone', '404'],
	['/410', 'gone', '410'],
	['/403', 'unsure', '403'],
	['/429', 'unsure', '429'],
	['/503', 'unsure', '503'],
	['/only-get', 'there', '200'],
	['/301/page', 'moved', '200', '/page'],
	['/308/301/page', 'moved', '200', '/page'],
	['/302/page', 'there', '200'],
	['/301/302/page', 'there', '200'],
	['/301/404', 'gone', '404'],
	['/301loop', 'unsure', 'redirections sans fin'],
	['/hangs', 'unsure', 'TimeoutError'],
])('%s is %s', async (path, state, reason, to) => {
	expect(await ask(`${origin}${path}`, 500)).toEqual({ state, reason, ...(to && { to: `${origin}${to}` }) });
});

test('a host that does not exist is gone, one that refuses is uncertain', async () => {
	expect(await ask('http://nulle-part.invalid/', 5_000)).toMatchObject({
		state: expect.stringMatching(/gone|unsure/) as string,
		reason: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) as string,
	});
	const closed = servers.at(-1)!;
	expect(closed.listening).toBe(true);
	expect(await ask('http://127.0.0.1:1/', 5_000)).toMatchObject({ state: 'unsure' });
});

test('a host is asked one thing at a time, after a pause; several hosts at once', async () => {
	asked.length = 0;
	most = 0;
	const told: string[] = [];
	await askAll(
		['/1', '/2', '/3'].flatMap((path) => [`${origin}${path}`, `${other}${path}`]),
		(address) => void told.push(address),
		{ patience: 2_000, pause: 60, hosts: 2 },
	);
	expect(told).toHaveLength(6);
	expect(most).toBeLessThanOrEqual(2);
	const times = asked.filter((_, index) => index % 2 === 0).map(({ at }) => at);
	expect(times[2]! - times[0]!).toBeGreaterThan(100);
});

test('the addresses of the content are found where they stand, and no more than them', async () => {
	const root = mkdtempSync(join(tmpdir(), 'links-'));
	writeFileSync(join(root, 'a.yaml'), '- url: https://un.org/fr/a#p\n  note: "voir https://un.org/b_(c)."\n');
	writeFileSync(
		join(root, 'b.md'),
		'Voir [ceci](https://un.org/d), (https://un.org/e), « https://un.org/fr/a ».\nhttps://actes.example/ http://localhost/\n',
	);
	writeFileSync(join(root, 'README.md'), 'https://un.org/guide\n');
	const found = await findAddresses(root);
	rmSync(root, { recursive: true });
	expect([...found]).toEqual([
		[
			'https://un.org/fr/a',
			[
				{ file: 'a.yaml', line: 1 },
				{ file: 'b.md', line: 1 },
			],
		],
		['https://un.org/b_(c)', [{ file: 'a.yaml', line: 2 }]],
		['https://un.org/d', [{ file: 'b.md', line: 1 }]],
		['https://un.org/e', [{ file: 'b.md', line: 1 }]],
	]);
});
