import { headersOf, type Hosting, within } from './hosting.ts';

/** The headers that a store keeps with a file; the CDN sends the others. */
const kept = ['Cache-Control', 'Content-Type'];

/** What a host of one's own sends in its place, which a CDN compresses by itself. */
const compressed = /\.(?:br|gz)$/;

/**
 * Prints a script that sends the site to an object store with rclone, each file with its type and how long it may be kept: what is
 * named by its content first, then what pages name, then the pages; what is no more goes last, so that a page which is read meanwhile
 * finds what it names.
 * @param files their paths in the site
 * @param folder that of the built site, on this machine
 */
export function printObjectStore(hosting: Hosting, files: readonly string[], folder: string): string {
	const groups = Object.groupBy(
		files.filter((file) => !compressed.test(file)),
		(file) => `${stageOf(file)} ${describe(file)}`,
	);
	const sent = Object.entries(groups)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([group, members = []]) => ({ headers: group.slice(2), members: members.toSorted() }));
	const asked = Object.entries(hosting.headers).flatMap(([start, own]) =>
		Object.entries(own)
			.filter(([name]) => !kept.includes(name))
			.map(([name, value]) => `#   ${within(hosting, start)}*  ${name}: ${value}`),
	);
	return `#!/bin/sh
# Sends the site to an object store: sh <this file> <remote>:<bucket>
# What the CDN sends with it:
${asked.join('\n')}
# It answers an address that ends with a slash by its index.html, leads there from one that lacks it (308), and what is not there by ${within(hosting, hosting.missing)} with the code 404.
set -eu
site=${quote(folder)}
to="\${1:?<remote>:<bucket>}"${quote(hosting.base)}
${sent
	.map(
		({ headers, members }) => `
rclone copy --checksum --files-from-raw - ${headers} "$site" "$to" <<'FILES'
${members.join('\n')}
FILES`,
	)
	.join('\n')}

# What is no more. This says as an error each file that goes.
rclone check --size-only --one-way --missing-on-dst - "$to" "$site" | rclone delete --files-from-raw - "$to"
`;

	function describe(file: string): string {
		return Object.entries(headersOf(hosting, `/${file}`))
			.filter(([name]) => kept.includes(name))
			.map(([name, value]) => `--header-upload ${quote(`${name}: ${value}`)}`)
			.join(' ');
	}

	function stageOf(file: string): '1' | '2' | '3' {
		if (file.endsWith('.html')) return '3';
		return headersOf(hosting, `/${file}`)['Cache-Control'] === 'no-cache' ? '2' : '1';
	}
}

function quote(text: string): string {
	return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
