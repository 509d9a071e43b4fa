/**
 * Reads the files of a folder that was carried away. A page that is opened from a disk may fetch nothing, and may run scripts: what the
 * pages of the site fetch is there as scripts, each of which calls `carried` with what it holds.
 */

declare global {
	/** Called by the script of a file: its path, and its content as a text, or as bytes in base 64. */
	var carried: (path: string, content: string, isBinary?: 1) => void;
}

/** The folder, ending in a slash: this script is in one of its own there. */
const root = new URL('..', (document.currentScript as HTMLScriptElement).src).href;

/** The files that are on their way, or have come. */
const files = new Map<string, Promise<BodyInit>>();
const waiting = new Map<string, (body: BodyInit) => void>();

globalThis.carried = (path, content, isBinary) => {
	waiting.get(path)?.(isBinary ? Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)) : content);
};

/** What the scripts of the site call in the place of the browser's own: the files of the folder come as scripts, others as usual. */
export async function fetch(input: RequestInfo | URL, options?: RequestInit): Promise<Response> {
	const { href } = new URL(input instanceof Request ? input.url : input, location.href);
	if (!href.startsWith(root)) return globalThis.fetch(input, options);
	const path = href.slice(root.length).replace(/[?#].*/, '');
	const file = files.get(path) ?? load(path);
	files.set(path, file);
	return new Response(await file);
}

/** A page that is left stops what is on its way, and Firefox says so as it says of what is missing: who comes back has it asked for again. */
async function load(path: string): Promise<BodyInit> {
	try {
		return await run(path).catch(() => later().then(() => run(path)));
	} catch (error) {
		files.delete(path);
		throw error;
	}
}

/** Long enough for a page that is left to be gone. */
const later = () => new Promise((done) => setTimeout(done, 1000));

async function run(path: string): Promise<BodyInit> {
	const script = document.createElement('script');
	script.src = `${root}${path}.js`;
	try {
		return await new Promise((done, fail) => {
			waiting.set(path, done);
			script.addEventListener('error', () => fail(new TypeError(`${path} is not in this folder`)));
			document.head.append(script);
		});
	} finally {
		script.remove();
		waiting.delete(path);
	}
}

/** As much of Pagefind's module as is touched here. */
interface Module {
	createInstance: (options: { baseUrl: string }) => unknown;
}

/**
 * Opens Pagefind, and gives it the place of the pages as a path, for it takes an address of the web alone for a whole one.
 * @param modules by the folders of their indexes
 * @param index the address of an index
 */
export async function openAtPath(
	modules: Readonly<Record<string, () => Promise<Module>>>,
	index: string,
): Promise<Module> {
	const { createInstance } = await modules[index.slice(root.length)]!();
	return {
		createInstance: (options) =>
			createInstance({ ...options, baseUrl: new URL(options.baseUrl, location.href).pathname }),
	};
}
