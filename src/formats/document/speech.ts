import { formatTime } from '#media/time.ts';
import type { Transcript } from '#proceedings/types.ts';
import type { Block } from './blocks.ts';

/** What a transcript needs to become blocks. */
interface SpeechContext {
	/** What the ids of its passages begin with. */
	name: string;
	language: string;
	/** Says that the document holds a place. */
	hold: (id: string) => string;
}

/** Makes what was said into blocks: its chapters, who speaks where that changes, and its passages. */
export function toSpeechBlocks({ sections }: Transcript, { name, language, hold }: SpeechContext): Block[] {
	return sections.flatMap(({ chapter, passages }): Block[] => [
		...(chapter
			? [
					{
						type: 'heading' as const,
						id: hold(`${name}-ch-${passages[0]!.id}`),
						depth: 1,
						language,
						content: [{ type: 'text' as const, value: chapter.text }],
					},
				]
			: []),
		...passages.flatMap(({ id, start, isTurn, voice, text }): Block[] => [
			...(isTurn && voice !== undefined ? [{ type: 'voice' as const, name: voice }] : []),
			{
				type: 'speech',
				id: hold(`${name}-${id}`),
				anchor: id,
				time: formatTime(start),
				words: { text, language },
			},
		]),
	]);
}
