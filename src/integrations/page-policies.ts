import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What may stand in a page and run or show itself there, and its text. */
const inlined = /<(?:script|style)\b[^>]*>(.*?)<\/(?:script|style)>/gs;

const policy = /<meta http-equiv="content-security-policy"[^>]*>/;

/** Leaves in the policy of each page what stands in it: Astro writes in each the hashes of the whole site, which do not compress. */
export function pagePolicies(): AstroIntegration {
	return {
		name: 'page-policies',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const root = fileURLToPath(dir);
				for await (const file of glob('**/*.html', { cwd: root })) {
					const html = await readFile(join(root, file), 'utf8');
					await writeFile(join(root, file), narrowPolicy(html));
				}
			},
		},
	};
}

function narrowPolicy(html: string): string {
	const own = new Set(
		[...html.matchAll(inlined)].map(([, text]) => createHash('sha256').update(text!).digest('base64')),
	);
	return html.replace(policy, (meta) =>
		meta.replaceAll(/ 'sha256-([^']+)'/g, (source, hash: string) => (own.has(hash) ? source : '')),
	);
}
