import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** What no browser has, whatever a package says. */
const never = /^(?:node|astro):|^astro(?:\/|$)/;

/**
 * Says what in a module is not for browsers.
 * @param {string} specifier what is imported, as it is written
 */
export const isNeverForBrowsers = (specifier) => never.test(specifier);

/**
 * Reads what browsers load: the islands, the folders called `browser` or `worker`, and everything that they import, as esbuild
 * resolves it.
 * @param {string} root the folder of the project
 * @returns {Promise<Map<string, Set<string>>>} the path of each module of `src/` among them, and the specifiers of what it imports that
 * asks for Node or Astro, by itself or through what it imports in its turn
 * @throws where a module cannot be read, with its file and line
 */
export async function readBrowserGraph(root) {
	const entryPoints = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
		.filter((file) => /(?:^|[\\/])(?:islands|browser|worker)[\\/].*(?<!\.d)\.tsx?$/.test(file))
		.map((file) => join('src', file));
	const { metafile } = await build({
		absWorkingDir: root,
		entryPoints,
		bundle: true,
		platform: 'browser',
		format: 'esm',
		outdir: '.',
		write: false,
		metafile: true,
		logLevel: 'silent',
		plugins: [{ name: 'leave-what-is-not-found', setup: leaveWhatIsNotFound }],
	});
	const isForBrowsers = createJudge(metafile.inputs);
	return new Map(
		Object.entries(metafile.inputs)
			.filter(([file]) => file.startsWith('src/'))
			.map(([file, { imports }]) => {
				const refused = imports.filter((found) => isPackage(found) && !isForBrowsers(found));
				return [resolve(root, file), new Set(refused.map(specifierOf))];
			}),
	);
}

/**
 * Goes on where a module is found for no browser: it is judged afterwards.
 * @param {import('esbuild').PluginBuild} plugin
 */
function leaveWhatIsNotFound({ onResolve, resolve: find }) {
	const asked = {};
	onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, importer, namespace, resolveDir, kind }) => {
		if (pluginData === asked) return undefined;
		const found = await find(path, { importer, namespace, resolveDir, kind, pluginData: asked });
		return found.errors.length > 0 ? { path, external: true } : undefined;
	});
}

/** @typedef {{ path: string; external?: boolean; original?: string }} Import of esbuild's metafile; `original` is left out where it is the path */

/** @param {Import} found */
const specifierOf = ({ path, original }) => original ?? path;

/** @param {Import} found */
const isPackage = (found) => !/^[.#]/.test(specifierOf(found));

/**
 * @param {import('esbuild').Metafile['inputs']} inputs
 * @returns {(found: Import) => boolean} whether browsers can load an import, and all
 * that it imports
 */
function createJudge(inputs) {
	const known = new Map();
	return function isForBrowsers(found) {
		const { path, external } = found;
		if (external || isNeverForBrowsers(specifierOf(found))) return /^https?:/.test(path);
		if (!known.has(path)) {
			// A circle is as good as the rest of it.
			known.set(path, true);
			known.set(path, inputs[path]?.imports.every(isForBrowsers) ?? true);
		}
		return known.get(path);
	};
}
