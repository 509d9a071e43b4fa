import { type Hosting, within } from './hosting.ts';

/**
 * Prints a site of nginx (1.22 or later): a file of `sites-enabled/`, which stands in the block `http`.
 * @param root the folder under which the site lies at its path, on the host
 */
export function printNginx(hosting: Hosting, root: string): string {
	const { types, headers, moved, missing } = hosting;
	const names = [...new Set(Object.values(headers).flatMap((sent) => Object.keys(sent)))];
	const variables = names.map((name) => [name, `$site_${name.toLowerCase().replaceAll('-', '_')}`] as const);
	const maps = variables.map(([name, variable]) =>
		[
			`map $uri ${variable} {`,
			...Object.entries(headers)
				.filter(([, sent]) => sent[name] !== undefined)
				// The first expression that matches decides.
				.toReversed()
				.map(([start, sent]) => `\t~^${escape(within(hosting, start))} "${sent[name]!}";`),
			'}',
		].join('\n'),
	);
	return `${maps.join('\n')}

server {
	listen 80;
	listen [::]:80;
	root ${root};
	absolute_redirect off;
	gzip_static on;
	# With the package libnginx-mod-http-brotli-static: brotli_static on;
	# A folder without a page is nothing that is there, either.
	error_page 403 404 =404 ${within(hosting, missing)};

${variables.map(([name, variable]) => `\tadd_header ${name} ${variable} always;`).join('\n')}

${Object.entries(moved)
	.map(([from, to]) => `\trewrite ^${escape(from.replace(/\/$/, ''))}/?$ ${to} permanent;\n`)
	.join('')}
${Object.entries(types)
	.map(
		([end, type]) =>
			`\tlocation ~ ${escape(end)}$ { types { } default_type ${type.includes(';') ? `"${type}"` : type}; }\n`,
	)
	.join('')}}
`;
}

function escape(text: string): string {
	return text.replaceAll(/[.+*?^$()[\]{}|\\]/g, String.raw`\$&`);
}
