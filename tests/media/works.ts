import { listNames, readName } from '#proceedings/names.ts';
import { readContent } from '#proceedings/read.ts';

/** What is known of an intervention before its media are made. */
export interface Work {
	title: string;
	speakers: readonly string[];
	/** The language that it was given in. */
	language: string;
}

/** Reads the interventions of an edition, whose media need not exist yet. */
export async function readWorks(root: string): Promise<Map<string, Work>> {
	const { entries } = await readContent(root, ['interventions', 'speakers']);
	const names = new Map<string, string>();
	for (const { kind, id, data } of entries) {
		if (kind === 'speakers' && !names.has(id)) names.set(id, listNames(readName(data))[0] ?? id);
	}
	const works = new Map<string, Work>();
	for (const { kind, id, language, data } of entries) {
		if (kind !== 'interventions' || !('session' in (data as object))) continue;
		const { title, speakers } = data as { title: string; speakers: string[] };
		works.set(id, {
			title,
			speakers: speakers.map((speaker) => names.get(speaker) ?? speaker),
			language: language!,
		});
	}
	return works;
}
