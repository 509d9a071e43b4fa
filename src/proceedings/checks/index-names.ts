import { type Check, type Edition, idsOf } from '../edition.ts';
import { type Fields, tracksOf } from '../kinds.ts';
import { suggest } from '../nearest.ts';
import { videosOf } from '../passages/texts.ts';
import type { LocatedEntry } from '../validate.ts';

type Recorded = keyof typeof tracksOf;

/** What a line of a timed index names is somebody of the edition, or a term of the glossary. */
export const rule: Check = (edition) => {
	const known = [...idsOf(edition, 'speakers'), ...idsOf(edition, 'glossary')];
	const isKnown = (name: string) =>
		known.includes(name) || edition.isInDoubt('speakers', name) || edition.isInDoubt('glossary', name);
	return listIndexNames(edition)
		.filter(({ name }) => !isKnown(name))
		.map(({ file, line, name }) => ({
			file,
			line,
			message: `« {${name}} », dans l’index, ne nomme ni un intervenant ni un terme du glossaire`,
			hint:
				suggest(name, known) ??
				'écrivez l’identifiant d’un dossier de speakers/ ou d’un terme de glossary.yaml',
		}));
};

/** Lists what the lines of the timed indexes of an edition name, and where. */
export function listIndexNames({
	entries,
}: Pick<Edition, 'entries'>): { file: string; line: number; name: string }[] {
	const recorded = (Object.keys(tracksOf) as Recorded[]).flatMap(
		(kind) => entries[kind] as LocatedEntry<Recorded>[],
	);
	return recorded.flatMap(({ file, data, lineOf, writtenAt }) => {
		if ('original' in data) return [];
		const facts = data as Fields<Recorded>;
		return videosOf(facts).flatMap(({ index = {} }, at) =>
			Object.entries(index).flatMap(([language, lines]) => {
				const path = [...('videos' in facts ? ['videos', at] : ['video']), 'index', language];
				const written = writtenAt?.(path)?.split('\n') ?? [];
				const placeOf = (name: string) =>
					// A text of several lines begins under its field.
					lineOf(path) +
					(written.length > 1 ? 1 : 0) +
					Math.max(
						0,
						written.findIndex((line) => line.split(/[{},]/).some((part) => part.trim() === name)),
					);
				return lines.flatMap(({ names = [] }) => names).map((name) => ({ file, line: placeOf(name), name }));
			}),
		);
	});
}
