import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPort } from '../../../src/commands/port.ts';
import type { Engine, EngineWindow, Preference, Setting } from '../engine.ts';

/** The keys that write nothing: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyCodes: Record<string, string> = {
	Tab: '\uE004',
	Enter: '\uE007',
	Shift: '\uE008',
	Control: '\uE009',
	Escape: '\uE00C',
	ArrowUp: '\uE013',
	ArrowRight: '\uE014',
	ArrowDown: '\uE015',
};

/** A browser that a driver started, for one preference. */
interface Session {
	version: string;
	/** Sends a command: https://www.w3.org/TR/webdriver2/#endpoints */
	send: <Value>(command: string, body?: object) => Promise<Value>;
	/** What the pages complained of. */
	complaints: string[];
	stop: () => Promise<void>;
}

/** Debian's WebKitGTK in its smallest browser, driven by WebKitWebDriver, on a screen that nobody sees. */
export async function startWebKit(driver: string, screen: string): Promise<Engine> {
	const home = await mkdtemp(join(tmpdir(), 'webkit-'));
	const display = spawn(screen, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [number] = (await once(display.stdout, 'data')) as [Buffer];
	const environment = { ...process.env, DISPLAY: `:${number.toString().trim()}`, XDG_CONFIG_HOME: home };
	const sessions = new Map<Preference | undefined, Session>();
	const need = async (preference: Preference | undefined) => {
		const session = sessions.get(preference) ?? (await startSession(driver, home, environment, preference));
		sessions.set(preference, session);
		return session;
	};
	const { version } = await need(undefined);
	return {
		name: `WebKitGTK ${version}`,
		open: async (setting) =>
			// WebKit knows no forced colours.
			setting.preference === 'forced-colors'
				? undefined
				: openWindow(await need(setting.preference), setting),
		close: async () => {
			for (const session of sessions.values()) await session.stop();
			display.kill();
			await rm(home, { recursive: true, force: true });
		},
	};
}

async function openWindow({ send, complaints }: Session, { width, height }: Setting): Promise<EngineWindow> {
	const begun = complaints.length;
	const ask: EngineWindow['ask'] = (run, ...args) =>
		send('execute/sync', { script: `return (${String(run)})(...arguments)`, args });
	const act = (type: string, actions: object[]) =>
		send<null>('actions', { actions: [{ type, id: type, actions }] });
	const until = async (isSo: (...given: number[]) => boolean, ...given: number[]) => {
		while (!(await ask(isSo, ...given))) await new Promise((done) => setTimeout(done, 20));
	};
	// The driver answers before the page is there, and before the window is as wide as it was asked to be.
	const load = async (command: string, body?: object) => {
		complaints.push(...(await ask(listOtherHosts)));
		await send(command, body);
		await until(() => document.readyState === 'complete');
	};
	await send('window/rect', { width, height });
	await until((wide, high) => innerWidth === wide && innerHeight === high, width, height);
	return {
		goto: (url) => load('url', { url }),
		back: () => load('back'),
		ask,
		press: async (keys) => {
			const values = keys.split('+').map((key) => keyCodes[key] ?? key);
			await act('key', [
				...values.map((value) => ({ type: 'keyDown', value })),
				...values.toReversed().map((value) => ({ type: 'keyUp', value })),
			]);
		},
		clickAt: async (x, y) => {
			await act('pointer', [
				{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
				{ type: 'pointerDown', button: 0 },
				{ type: 'pointerUp', button: 0 },
			]);
		},
		print: undefined,
		faults: async () => [...complaints.slice(begun), ...(await ask(listOtherHosts))],
		close: async () => {
			// A session has one window: where a test opened several, the first to close left a page that keeps nothing.
			await ask(() => {
				if (location.protocol !== 'about:') localStorage.clear();
			});
			await load('url', { url: 'about:blank' });
		},
	};
}

/** The settings of GTK: a window as narrow as it is asked to be, and what the reader prefers. */
async function writeSettings(home: string, preference: Preference | undefined): Promise<void> {
	const folder = join(home, 'gtk-3.0');
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'gtk.css'), '* { min-width: 0; margin: 0; padding: 0; font-size: 2px; }');
	const isAnimated = preference !== 'reduced-motion';
	await writeFile(
		join(folder, 'settings.ini'),
		`[Settings]\ngtk-enable-animations=${String(Number(isAnimated))}\n`,
	);
}

async function startSession(
	driver: string,
	home: string,
	env: NodeJS.ProcessEnv,
	preference: Preference | undefined,
): Promise<Session> {
	await writeSettings(home, preference);
	const port = String(await findPort());
	const running = spawn(driver, [`--port=${port}`], { env, stdio: ['ignore', 'pipe', 'ignore'] });
	const server = `http://127.0.0.1:${port}/session`;
	const args = [
		'--automation',
		'--full-screen',
		'--enable-write-console-messages-to-stdout=true',
		...(preference === 'dark' ? ['--dark-mode'] : []),
		...(preference === 'no-scripts' ? ['--enable-javascript=false'] : []),
	];
	const body = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args } } } };
	const { sessionId, capabilities } = await postAsSoonAsHeard(server, body);
	return {
		version: capabilities.browserVersion,
		send: (command, sent = {}) => post(`${server}/${sessionId}/${command}`, sent),
		complaints: listenForComplaints(running),
		stop: async () => {
			await fetch(`${server}/${sessionId}`, { method: 'DELETE' });
			running.kill();
		},
	};
}

/** Starts a session with a driver that listens a moment after it was started. */
async function postAsSoonAsHeard(server: string, body: object) {
	for (let tries = 100; ; tries -= 1)
		try {
			return await post<{ sessionId: string; capabilities: { browserVersion: string } }>(server, body);
		} catch (error) {
			if (tries === 0 || !(error instanceof TypeError)) throw error;
			await new Promise((done) => setTimeout(done, 50));
		}
}

async function post<Value>(address: string, body: object): Promise<Value> {
	const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
	const { value } = (await answer.json()) as { value: Value };
	if (!answer.ok) throw new Error(`${address} : ${JSON.stringify(value)}`);
	return value;
}

function listenForComplaints({ stdout }: ChildProcess): string[] {
	const complaints: string[] = [];
	stdout!.on('data', (said: Buffer) => {
		const lines = said.toString().split('\n');
		complaints.push(...lines.filter((line) => /^CONSOLE .*\b(?:ERROR|WARN)/.test(line)));
	});
	return complaints;
}

function listOtherHosts(): string[] {
	return performance
		.getEntriesByType('resource')
		.map(({ name }) => name)
		.filter((address) => address.startsWith('http') && new URL(address).hostname !== '127.0.0.1')
		.map((address) => `asks another host: ${address}`);
}
