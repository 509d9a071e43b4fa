import { dirname, relative, resolve, sep } from 'node:path';
import { isNeverForBrowsers } from './browser-graph.js';

/**
 * An ESLint rule for what a module imports when it runs: types are let through.
 * @param {Record<string, string>} messages
 * @param {(specifier: string, context: import('eslint').Rule.RuleContext) => { messageId: string; data?: Record<string, string> } | undefined} judge
 * says what is wrong with an import
 * @returns {import('eslint').Rule.RuleModule}
 */
const createRule = (messages, judge) => ({
	meta: { type: 'problem', messages, schema: [{ type: 'object' }] },
	create(context) {
		const look = ({ source, importKind, exportKind }) => {
			if (typeof source?.value !== 'string' || importKind === 'type' || exportKind === 'type') return;
			const fault = judge(source.value, context);
			if (fault) context.report({ node: source, ...fault });
		};
		return {
			ImportDeclaration: look,
			ExportNamedDeclaration: look,
			ExportAllDeclaration: look,
			ImportExpression: look,
		};
	},
});

/**
 * Everything goes one way: a room of `src/` imports only those that the table gives it. A room is a folder that the table names; what
 * is in a room of its own inside it is not in it.
 * @param {string} root the folder of the project
 * @param {Record<string, readonly string[]>} rooms what each may import beside itself
 */
export function createOneWay(root, rooms) {
	const innermost = Object.keys(rooms).sort((a, b) => b.length - a.length);
	const messages = {
		way: 'src/{{from}}/ may not import from {{to}}/: everything goes one way, from the content to the page.',
		name: 'Import what is in another folder of src/ by its name: #{{to}}.',
	};
	return createRule(messages, (specifier, { physicalFilename }) => {
		if (!/^[.#]/.test(specifier)) return undefined;
		const fileOf = (path) => relative(resolve(root, 'src'), path).split(sep).join('/');
		const roomOf = (file) => innermost.find((room) => file.startsWith(`${room}/`));
		const file = fileOf(physicalFilename);
		const isNamed = specifier.startsWith('#');
		const target = isNamed ? specifier.slice(1) : fileOf(resolve(dirname(physicalFilename), specifier));
		const [from, to] = [roomOf(file), roomOf(target) ?? dirname(target)];
		if (from === undefined || target.startsWith('..')) return undefined;
		if (!isNamed && file.split('/')[0] !== target.split('/')[0])
			return { messageId: 'name', data: { to: target } };
		return from === to || rooms[from].includes(to) ? undefined : { messageId: 'way', data: { from, to } };
	});
}

/**
 * What browsers load asks for nothing of Node or Astro.
 * @param {Map<string, Set<string>>} graph as `readBrowserGraph` reads it
 */
export function createBrowserOnly(graph) {
	const messages = {
		node: 'Browsers load this module: “{{specifier}}” needs Node or Astro.',
	};
	return createRule(messages, (specifier, { physicalFilename }) => {
		const refused = graph.get(physicalFilename);
		if (!refused || !(isNeverForBrowsers(specifier) || refused.has(specifier))) return undefined;
		return { messageId: 'node', data: { specifier } };
	});
}
