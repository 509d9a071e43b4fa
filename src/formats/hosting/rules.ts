import { type Hosting, within } from './hosting.ts';

/**
 * Prints the rules that Netlify and Cloudflare Pages read at the root of a site. Cloudflare joins what several rules say of one header,
 * and Netlify sends it several times: each header is said once, by the rule that says most, and where that leaves a header out, both
 * hosts do the same by themselves (they have what is kept asked for each time).
 * @returns the content of `_headers` and of `_redirects`, by name
 */
export function printRules(hosting: Hosting): Record<'_headers' | '_redirects', string> {
	const { base, types, headers, moved } = hosting;
	const starts = Object.entries(headers);
	const rules = [
		...starts.map(([start, sent]) => ({
			path: `${within(hosting, start)}*`,
			sent: Object.entries(sent).filter(
				([name]) => !starts.some(([other, own]) => other !== start && other.startsWith(start) && name in own),
			),
		})),
		...Object.entries(types)
			.filter(
				([end, type]) =>
					!Object.entries(types).some(([other, same]) => isWithin(end, other) && same === type),
			)
			.map(([end, type]) => ({
				path: `${base}*${end.replace(/^\//, '')}`,
				sent: [['Content-Type', type] as const],
			})),
	];
	return {
		_headers: rules
			.filter(({ sent }) => sent.length > 0)
			.map(({ path, sent }) => [path, ...sent.map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
			.join('\n'),
		_redirects: Object.entries(moved)
			.map(([from, to]) => `${from} ${to} 301`)
			.join('\n'),
	};
}

function isWithin(end: string, other: string): boolean {
	return end !== other && end.endsWith(other);
}
