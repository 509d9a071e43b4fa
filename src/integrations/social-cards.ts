import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { drawCard } from '#formats/cards/card.ts';
import { readAddress } from '#site/identity.ts';
import { toLocale } from '#site/locale.ts';

/** How many cards are drawn at once: enough for the processors of any machine, and little memory. */
const atOnce = 8;

/** Draws the card of each page that names one; its words are those of its text alternative. */
export function socialCards(): AstroIntegration {
	return {
		name: 'social-cards',
		hooks: {
			'astro:build:done': async ({ dir, pages }) => {
				const root = fileURLToPath(dir);
				const draw = async (pathname: string) => {
					const card = await readCard(join(root, pathname, 'index.html'));
					if (card) await writeFile(join(root, card.file), await drawCard(card.lines, card.locale, 'page'));
				};
				const paths = pages.map(({ pathname }) => pathname).filter((pathname) => pathname !== '404/');
				for (let first = 0; first < paths.length; first += atOnce)
					await Promise.all(paths.slice(first, first + atOnce).map(draw));
			},
		},
	};
}

/** Reads what a page says of its card; undefined where it names none. */
async function readCard(page: string) {
	const [head] = (await readFile(page, 'utf8')).split('</head>');
	const said = new Map<string, string>();
	let locale = toLocale(undefined);
	visit(fromHtml(head!), 'element', ({ tagName, properties }) => {
		if (tagName === 'html') locale = toLocale(properties['lang']?.toString());
		if (tagName === 'meta') said.set(String(properties['property']), String(properties['content']));
	});
	const image = said.get('og:image');
	if (!image) return undefined;
	const file = new URL(image).pathname.slice(readAddress().base.length);
	return { file, locale, lines: said.get('og:image:alt')!.split('\n') };
}
