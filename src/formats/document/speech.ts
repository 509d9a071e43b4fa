import { formatTime } from '#media/time.ts';
import type { Passage } from '#media/transcripts/speech-passages.ts';
import type { Phrase, Transcript } from '#proceedings/types.ts';
import type { Block } from './blocks.ts';

/** What a transcript needs to become blocks. */
interface SpeechContext {
	/** What the ids of its passages begin with. */
	name: string;
	language: string;
	/** Says that the document holds a place. */
	hold: (id: string) => string;
	/** Who alone speaks, which was said already. */
	speaker?: string | undefined;
}

/** Makes what was said into blocks: its chapters, who speaks where that changes, and its passages. */
export function toSpeechBlocks(
	{ sections }: Transcript,
	{ name, language, hold, speaker }: SpeechContext,
): Block[] {
	const voices = new Set(sections.flatMap(({ passages }) => passages.map(({ voice }) => voice)));
	const isKnown = voices.size === 1 && voices.has(speaker);
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
			...(isTurn && voice !== undefined && !isKnown ? [{ type: 'voice' as const, name: voice }] : []),
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

/**
 * Makes a timed index into blocks.
 * @param title what stands over it, and its language
 */
export function toIndexBlocks(
	passages: readonly Passage[],
	{ name, language, hold }: SpeechContext,
	title: Phrase,
): Block[] {
	if (passages.length === 0) return [];
	return [
		{
			type: 'heading',
			id: hold(`${name}-index-${passages[0]!.id}`),
			depth: 1,
			language: title.language,
			content: [{ type: 'text', value: title.text }],
		},
		...passages.map(({ id, start, text }): Block => ({
			type: 'speech',
			id: hold(`${name}-${id}`),
			anchor: id,
			time: formatTime(start),
			words: { text, language },
		})),
	];
}
