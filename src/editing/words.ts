import type { InPage } from '#proceedings/read.ts';

/** A problem, or why a file is not read, as the page says it. */
export function inPage<Told extends { message: string; hint?: string; inPage?: InPage | undefined }>(
	told: Told,
): Omit<Told, 'inPage'> {
	const { inPage: said, ...rest } = told;
	return { ...rest, ...said };
}
