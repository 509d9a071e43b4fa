import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultLocale } from '#i18n/locales.ts';
import { explainFault } from '#proceedings/faults.ts';
import { listMissing } from '#proceedings/missing.ts';
import { readExisting } from '#import/write.ts';
import type { Kind } from '#proceedings/kinds.ts';
import { checkContent } from '#proceedings/check.ts';
import { isFault } from '#proceedings/read.ts';
import { DaysSchema } from '#schemas/fields/date.ts';
import { beginEdition, isEmpty } from './begin.ts';
import { checkDraft } from './draft.ts';
import { mostParts } from './empty-edition.ts';
import { type Dropped, proposeImport } from './imports.ts';
import {
	type Attached,
	compose,
	describeFile,
	isAttachment,
	editedKinds,
	listContents,
	nameEntry,
	openFile,
	type Wanted,
} from './open.ts';
import { previewText } from './preview.ts';
import { type Destination, destinationKinds, type Publisher } from './publishing.ts';
import { findLost, type Saving, Saver } from './save.ts';
import { inPage } from './words.ts';

/** The page, its script and its style. */
export interface PageFiles {
	html: string;
	script: string;
	style: string;
}

/** A server of the page, which only who knows its address can use. */
interface EditServer {
	/** The address to open, with the secret that stands in no request. */
	url: string;
	close: () => Promise<void>;
}

/** The largest request that is read, in bytes. */
const largest = 32_000_000;

const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"connect-src 'self'",
	"img-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

/** What nobody but the page's own script can ask, for it alone knows the secret. */
type Action = (
	root: string,
	saver: Saver,
	given: Record<string, unknown>,
	publisher: Publisher,
) => Promise<{ status?: number; answer: unknown }>;

const actions: Readonly<Record<string, Action>> = {
	contents: async (root, saver) => ({
		answer: { ...(await listContents(root)), undoable: saver.undoable, isEmpty: isEmpty(root) },
	}),
	begin: async (root, _saver, { date, parts }) => {
		const days = DaysSchema().safeParse(date);
		const count = Number(parts);
		if (!isEmpty(root) || !Number.isInteger(count) || count < 1 || count > mostParts || !days.success)
			throw new Error('une date et un nombre de panels sont attendus, là où il n’y a encore rien');
		return { answer: { problems: await beginEdition(root, count, days.data) } };
	},
	overview: async (root) => {
		const { entries, problems } = await checkContent(root);
		const own = problems.filter(isFault);
		return {
			answer: {
				problems: own.map(inPage),
				missing: own.length > 0 ? [] : listMissing(entries),
				lost: own.length > 0 ? [] : findLost(entries),
			},
		};
	},
	open: async (root, _saver, { file }) => {
		const found = await openFile(root, String(file));
		return found
			? { answer: found }
			: { status: 404, answer: { message: 'ce fichier ne se modifie pas ici' } };
	},
	check: async (root, _saver, { files }) => {
		refuseOthers(files);
		const texts = new Map<string, string | Uint8Array>();
		for (const { file, ...wanted } of files as ((Wanted | Attached) & { file: string })[])
			if ('bytes' in wanted) texts.set(file, Buffer.from(wanted.bytes, 'base64'));
			else texts.set(file, compose(file, await readExisting(root, file), wanted));
		return { answer: { problems: (await checkDraft(root, texts)).map(inPage) } };
	},
	preview: async (root, _saver, { body, language }) => ({
		answer: { html: await previewText(root, String(body), String(language)) },
	}),
	save: async (_root, saver, { files }) => {
		refuseOthers(files);
		const saved = await saver.save(files as Saving[]);
		return { status: 'conflict' in saved ? 412 : 200, answer: saved };
	},
	propose: async (root, _saver, given) => ({
		answer: await proposeImport(root, given as unknown as Dropped),
	}),
	accept: async (_root, saver, given) => ({ answer: await saver.accept(given as unknown as Dropped) }),
	name: async (root, _saver, { kind, fields }) => ({
		answer: { id: await nameEntry(root, kindOf(kind), fields) },
	}),
	withdraw: async (_root, saver, { kind, id }) => ({
		answer: await saver.withdraw(kindOf(kind), String(id)),
	}),
	rename: async (_root, saver, { kind, id, to }) => ({
		answer: await saver.rename(kindOf(kind), String(id), String(to)),
	}),
	retire: async (_root, saver, { entry, id, reason, to }) => ({
		answer: await saver.retire({
			entry: String(entry),
			id: String(id) || undefined,
			reason: { [defaultLocale]: String(reason) },
			to: String(to) || undefined,
		}),
	}),
	build: async (_root, saver, _given, { build }) => {
		const settled = await saver.settle();
		const lost = 'lost' in settled ? settled.lost : [];
		if (lost.length > 0) return { answer: { isDone: false, output: '', url: undefined, lost } };
		const built = await build();
		return { answer: { ...built, lost } };
	},
	destination: async (_root, _saver, _given, { recall }) => ({ answer: { destination: await recall() } }),
	send: async (_root, _saver, given, { send }) => ({ answer: await send(readDestination(given)) }),
	'can-go-back': async (_root, _saver, _given, { canGoBack }) => ({
		answer: { canGoBack: await canGoBack() },
	}),
	'go-back': async (_root, _saver, _given, { goBack }) => ({ answer: await goBack() }),
	undo: async (_root, saver) => ({ answer: { files: await saver.undo() } }),
};

/** @throws where one of the files is none that the page edits */
function refuseOthers(files: unknown): void {
	const others = (files as Saving[]).filter(
		(one) => !('bytes' in one ? isAttachment(one.file) : describeFile(one.file)),
	);
	if (others.length > 0) throw new Error(`${others[0]!.file} ne se modifie pas ici`);
}

/** @throws where it does not say where to send the site */
function readDestination({ kind, place, branch }: Record<string, unknown>): Destination {
	const known = destinationKinds.find((one) => one === kind);
	if (!known || typeof place !== 'string' || place.trim() === '') throw new Error('dites où envoyer le site');
	const named = typeof branch === 'string' && branch.trim() !== '' ? { branch: branch.trim() } : {};
	return { kind: known, place: place.trim(), ...named };
}

/** @throws where it is no kind that the page edits */
function kindOf(given: unknown): Kind {
	const kind = editedKinds.find((one) => one === given);
	if (!kind) throw new Error('cette sorte de fiche ne se modifie pas ici');
	return kind;
}

/**
 * Serves the page on this machine alone. It answers requests of its own origin only, and those that touch the content only with the
 * secret, which stands past the « # » of the address: no other page, and no other user of this machine, has it.
 * @param root the content root
 * @param publisher builds the site and sends it
 * @param port the port to listen on; 0 for any that is free
 */
export async function serveEditing(
	root: string,
	page: PageFiles,
	publisher: Publisher,
	port: number,
): Promise<EditServer> {
	const secret = randomBytes(24).toString('base64url');
	const saver = new Saver(root);
	let origin = '';
	// One writing at a time: what the second is laid over is what the first wrote.
	let queue: Promise<unknown> = Promise.resolve();
	const server = createServer((request, response) => {
		void answer(request, response).catch((error: unknown) => {
			const { message, hint } = inPage(explainFault(error));
			send(response, 500, 'application/json', JSON.stringify({ message, hint }));
		});
	});
	// A page that was left open asks again on the line that it has, which must not close as it does.
	server.keepAliveTimeout = 0;
	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const isOwn = `http://${request.headers.host ?? ''}` === origin;
		if (!isOwn || (request.headers.origin ?? origin) !== origin) {
			send(response, 403, 'text/plain', 'Cette adresse ne répond qu’à sa propre page.');
			return;
		}
		const { pathname } = new URL(request.url ?? '/', origin);
		if (request.method === 'GET') {
			const files: Record<string, [string, string]> = {
				'/': ['text/html', page.html],
				'/page.js': ['text/javascript', page.script],
				'/page.css': ['text/css', page.style],
				'/favicon.ico': ['image/x-icon', ''],
			};
			const found = files[pathname];
			send(response, found ? 200 : 404, found?.[0] ?? 'text/plain', found?.[1] ?? 'Rien ici.');
			return;
		}
		const action = request.method === 'POST' ? actions[pathname.replace(/^\/api\//, '')] : undefined;
		if (!action || !pathname.startsWith('/api/')) {
			send(response, 404, 'text/plain', 'Rien ici.');
			return;
		}
		if (!isSame(request.headers.authorization, `Bearer ${secret}`)) {
			send(
				response,
				401,
				'text/plain',
				'Cette fenêtre n’est plus la bonne : ouvrez de nouveau « Modifier les actes ».',
			);
			return;
		}
		const given = JSON.parse((await readBody(request)) || '{}') as Record<string, unknown>;
		const turn = queue.then(() => action(root, saver, given, publisher));
		queue = turn.catch(() => undefined);
		const { status = 200, answer: said } = await turn;
		send(response, status, 'application/json', JSON.stringify(said));
	};
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
	return {
		url: `${origin}/#${secret}`,
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

function isSame(given: string | undefined, wanted: string): boolean {
	const [a, b] = [Buffer.from(given ?? ''), Buffer.from(wanted)];
	return a.length === b.length && timingSafeEqual(a, b);
}

async function readBody(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length > largest) throw new Error('ce qui est envoyé est trop grand');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
	response.writeHead(status, {
		'Content-Type': `${type}; charset=utf-8`,
		'Content-Security-Policy': policy,
		'Cache-Control': 'no-store',
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'Referrer-Policy': 'no-referrer',
		'X-Content-Type-Options': 'nosniff',
	});
	response.end(body);
}
