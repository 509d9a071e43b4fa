import { type Hosting, within } from './hosting.ts';

/**
 * Prints a site of Caddy (2.6 or later): a Caddyfile.
 * @param root the folder under which the site lies at its path, on the host
 * @param site what Caddy answers to: a name, for which it gets a certificate by itself, or an address
 */
export function printCaddy(hosting: Hosting, root: string, site: string): string {
	const { types, headers, moved, missing } = hosting;
	const sent = [
		...Object.entries(headers).map(([start, own]) => [`${within(hosting, start)}*`, own] as const),
		// The last that matches decides: the longest end comes last.
		...Object.entries(types)
			.toReversed()
			.map(([end, type]) => [`*${end}`, { 'Content-Type': type }] as const),
	].map(
		([path, own], index) => `\t\t@sent-${String(index)} path ${path}
		header @sent-${String(index)} {
${Object.entries(own)
	.map(([name, value]) => `\t\t\t${name} "${value}"`)
	.join('\n')}
		}`,
	);
	return `${site} {
	root * ${root}

${Object.entries(moved)
	.map(
		([from, to]) => `\tredir ${from} ${to} permanent\n\tredir ${from.replace(/\/$/, '')} ${to} permanent\n`,
	)
	.join('')}
	# In this order: the last that matches decides.
	route {
${sent.join('\n')}
	}

	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * ${within(hosting, missing)}
		file_server
	}
}
`;
}
