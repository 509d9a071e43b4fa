import { readContent } from './read.ts';

/**
 * Reads the addresses of other sites that the pages of an edition ask for something, before anything is built: the pages'
 * security policy depends on them.
 * @param root the content root
 */
export async function readForeign(root: string): Promise<{ videos: string[]; siblings: string[] }> {
	const { entries } = await readContent(root, ['interventions', 'panels', 'dialogue', 'seminar']);
	const data = entries.map((entry) => entry.data as Written);
	return {
		videos: data.flatMap(({ video, videos }) =>
			[video, videos].flat().flatMap((one) => [one?.url].flat().flatMap(toAddress)),
		),
		siblings: data.flatMap(({ siblings }) => (siblings ?? []).flatMap(({ address }) => toAddress(address))),
	};
}

/** What may be written of other sites, before it is checked. */
interface Written {
	video?: { url?: unknown } | null;
	videos?: ({ url?: unknown } | null)[] | null;
	siblings?: { address?: unknown }[] | null;
}

function toAddress(value: unknown): string[] {
	return typeof value === 'string' && URL.canParse(value) ? [value] : [];
}
