import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Generated } from './edition.ts';
import { type Cost, measureScript } from './processes.ts';
import { weighFolder } from './building.ts';

/** The least that Astro and Pagefind can do with these texts: a page each, a list, an index, a line of style. */
const files = {
	'package.json': '{ "private": true, "type": "module" }',
	'astro.config.mjs': 'export default { devToolbar: { enabled: false } };',
	'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const schema = z.object({ title: z.string() });
export const collections = { texts: defineCollection({ loader: glob({ base: 'src/texts', pattern: '*.md' }), schema }) };
`,
	'src/pages/[id].astro': `---
import { getCollection, render } from 'astro:content';

export const getStaticPaths = async () =>
	(await getCollection('texts')).map((text) => ({ params: { id: text.id }, props: { text } }));
const { text } = Astro.props;
const { Content } = await render(text);
---
<html lang="fr"><head><meta charset="utf-8"><title>{text.data.title}</title><style>body { max-width: 40rem }</style></head>
<body><main data-pagefind-body><h1>{text.data.title}</h1><Content /></main></body></html>
`,
	'src/pages/index.astro': `---
import { getCollection } from 'astro:content';

const texts = await getCollection('texts');
---
<html lang="fr"><head><meta charset="utf-8"><title>Textes</title></head>
<body><ul>{texts.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a></li>)}</ul></body></html>
`,
};

/** Builds the texts of an edition with bare Astro, cold, and indexes them with Pagefind, with the versions that this project has. */
export async function measureBare(texts: readonly Generated[]): Promise<Cost & { bytes: number }> {
	const root = `.cache/benchmark-bare-${texts.length}`;
	rmSync(root, { recursive: true, force: true });
	const write = (path: string, text: string) => {
		mkdirSync(join(root, path, '..'), { recursive: true });
		writeFileSync(join(root, path), text);
	};
	for (const [path, text] of Object.entries(files)) write(path, text);
	for (const { id, title, text } of texts)
		write(`src/texts/${id}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n${text.join('\n\n')}\n`);
	const built = await measureScript([resolve('node_modules/astro/bin/astro.mjs'), 'build', '--root', root]);
	const site = join(root, 'dist');
	const indexed = await measureScript([resolve('node_modules/pagefind/lib/runner/bin.cjs'), '--site', site]);
	return {
		seconds: built.seconds + indexed.seconds,
		cpu: built.cpu + indexed.cpu,
		memory: Math.max(built.memory, indexed.memory),
		bytes: weighFolder(site),
	};
}
