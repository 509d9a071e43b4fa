import { readContent } from './read.ts';

/**
 * Reads the addresses of the videos of an edition, before anything is built: the pages' security policy depends on them.
 * @param root the content root
 */
export async function readVideoAddresses(root: string): Promise<string[]> {
	const { entries } = await readContent(root, ['interventions']);
	return entries.flatMap(({ data }) => {
		const { video } = data as { video?: { url?: unknown } | null };
		return typeof video?.url === 'string' ? [video.url] : [];
	});
}
