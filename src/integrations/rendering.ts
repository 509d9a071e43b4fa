import { subscribe } from 'node:diagnostics_channel';
import { availableParallelism } from 'node:os';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { isLocale } from '#i18n/locales.ts';
import { type Kept, storeChannel } from '#store/store.ts';

/** What a build tells whoever started it: what it is at, how many files are made of how many, and at its end what that took. */
export type Report = { step: string } | { done: number; total: number; path: string } | Taken;

/** What a build made, and what that took. */
export interface Taken {
	/** How many things were made, and how many taken from the store, by what makes them. */
	counts: Record<string, Record<'made' | 'reused', number>>;
	/** What took how many milliseconds, its waiting for other processes included. */
	costs: [what: string, milliseconds: number][];
}

/** How many files are made at once: who waits for another process leaves room for the next. */
const atOnce = Math.min(4, availableParallelism());

/** What other processes make, which goes first: what shows how much it weighs then finds it made. */
const first = /\.(?:pdf|png)$/;

/** What pages need beside them, and `serve.ts`; the schema is by what a folder is known to be a site. */
const needed = /\.(?:webp|svg)$|(?:^|\/)(?:equivalents|hosting|actes\.schema)\.json$/;

/**
 * Makes the files of a build in an order that leaves no core idle, and tells how far it is.
 * @param isDraft true for a site of pages and search alone
 */
export function rendering(isDraft: boolean): AstroIntegration {
	const costs = new Map<string, number>();
	const counts = countStore();
	let since = performance.now();
	let base = '';
	/** Counts the time that passed since the last call for something. */
	const pass = (what: string) => {
		add(costs, what, performance.now() - since);
		since = performance.now();
	};
	const follow = (own: AstroPrerenderer): AstroPrerenderer => {
		let [done, total] = [0, 0];
		return {
			...own,
			getStaticPaths: async () => {
				const paths = await own.getStaticPaths();
				pass('assemblage du code');
				const kept = isDraft
					? paths.filter(({ pathname, route }) => route.type === 'page' || needed.test(pathname))
					: paths;
				total = kept.length;
				const isFirst = ({ pathname }: (typeof kept)[number]) => first.test(pathname);
				return [...kept.filter(isFirst), ...kept.filter((path) => !isFirst(path))];
			},
			render: async (request, options) => {
				const path = decodeURI(new URL(request.url).pathname).slice(base.length);
				const started = performance.now();
				const rendered = await own.render(request, options);
				add(costs, groupOf(path), performance.now() - started);
				done += 1;
				report({ done, total, path });
				return rendered;
			},
		};
	};
	return {
		name: 'rendering',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				if (command === 'build') updateConfig({ build: { concurrency: atOnce } });
			},
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:build:start': ({ setPrerenderer }) => {
				pass('lecture du contenu');
				report({ step: 'Assemblage du code' });
				setPrerenderer(follow);
			},
			'astro:build:done': () => {
				report({ counts, costs: [...costs] });
			},
		},
	};
}

function countStore(): Taken['counts'] {
	const counts: Taken['counts'] = {};
	const known = new Set<string>();
	subscribe(storeChannel, (message) => {
		const { name, file, isReused } = message as Kept;
		// What is read again was told the first time.
		if (known.has(file)) return;
		known.add(file);
		counts[name] ??= { made: 0, reused: 0 };
		counts[name][isReused ? 'reused' : 'made'] += 1;
	});
	return counts;
}

// What stands in a folder counts together: « interventions/*.pdf », « en/interventions/*/ ».
function groupOf(path: string): string {
	const [, folder, end] = /^(.*\/)?[^/]+?((?:\.[\w.]+)?\/?)$/.exec(path) ?? [];
	return folder && !isLocale(folder.slice(0, -1)) ? `${folder}*${end!}` : path || '/';
}

function add(costs: Map<string, number>, what: string, milliseconds: number): void {
	costs.set(what, (costs.get(what) ?? 0) + milliseconds);
}

/** Nobody hears what `astro build` alone would say. */
function report(said: Report): void {
	process.send?.(said);
}
