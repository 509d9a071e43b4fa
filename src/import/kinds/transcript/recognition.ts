import { z } from 'zod';
import type { Piece, PieceList } from './piece.ts';
import { findSaid } from './timed-json.ts';

/** What a word of a caption is made of, where a machine gives each its time. */
interface Word {
	/** Seconds. */
	start: number;
	end: number;
	text: string;
	voice?: string | undefined;
}

/** Seconds of silence after which another caption begins. */
const pause = 1.5;

/** Letters of a caption of two lines. */
const readable = 160;

const number = z.coerce.number();
const speaker = z.union([z.string(), z.number()]).nullish();

/** Seconds of « 1.200s ». */
const secondsText = z
	.string()
	.regex(/^\d+(?:\.\d+)?s$/)
	.transform((text) => Number(text.slice(0, -1)));

/** A reader of the answers of one program: it takes those that have its form. */
interface Form {
	read: (data: unknown) => { pieces: Piece[]; language?: string | undefined } | undefined;
}

function form<Data>(
	schema: z.ZodType<Data>,
	toPieces: (data: Data) => { pieces: Piece[]; language?: string | undefined },
): Form {
	return {
		read: (data) => {
			const { success, data: known } = schema.safeParse(data);
			return success ? toPieces(known) : undefined;
		},
	};
}

/** Amazon Transcribe: words, signs of punctuation that have no time, and who speaks from when to when. */
const amazon = form(
	z.object({
		results: z.object({
			language_code: z.string().optional(),
			items: z
				.array(
					z.object({
						type: z.string(),
						start_time: number.optional(),
						end_time: number.optional(),
						speaker_label: z.string().optional(),
						alternatives: z.array(z.object({ content: z.string() })).min(1),
					}),
				)
				.min(1),
			speaker_labels: z
				.object({
					segments: z.array(z.object({ start_time: number, end_time: number, speaker_label: z.string() })),
				})
				.optional(),
		}),
	}),
	({ results }) => {
		const turns = results.speaker_labels?.segments ?? [];
		const words: Word[] = [];
		for (const item of results.items) {
			const text = item.alternatives[0]!.content;
			const last = words.at(-1);
			if (item.start_time === undefined) {
				if (last) last.text += text;
				continue;
			}
			const start = item.start_time;
			const turn = turns.find(({ start_time: from, end_time: to }) => start >= from && start < to);
			words.push({
				start,
				end: item.end_time ?? start,
				text,
				voice: item.speaker_label ?? turn?.speaker_label,
			});
		}
		return { pieces: toCaptions(words), language: results.language_code };
	},
);

/** Azure's transcription of whole files: ticks of a ten-millionth of a second, and the best of several readings first. */
const azure = form(
	z.object({
		recognizedPhrases: z
			.array(
				z.object({
					offsetInTicks: number,
					durationInTicks: number,
					speaker,
					nBest: z.array(z.object({ display: z.string() })).min(1),
				}),
			)
			.min(1),
	}),
	({ recognizedPhrases }) => ({
		pieces: recognizedPhrases.map(({ offsetInTicks, durationInTicks, speaker: voice, nBest }) => {
			const start = offsetInTicks / 1e7;
			return toPiece(
				start,
				start + durationInTicks / 1e7,
				nBest[0]!.display,
				typeof voice === 'number' ? `Speaker ${String(voice)}` : voice,
			);
		}),
	}),
);

const googleWord = z.union([
	z.object({
		startTime: secondsText,
		endTime: secondsText,
		word: z.string(),
		speakerTag: z.number().optional(),
	}),
	z
		.object({
			startOffset: secondsText.optional(),
			endOffset: secondsText,
			word: z.string(),
			speakerLabel: z.string().optional(),
		})
		.transform(({ startOffset, endOffset, word, speakerLabel }) => ({
			startTime: startOffset ?? 0,
			endTime: endOffset,
			word,
			speakerTag: speakerLabel,
		})),
]);

/** Google Speech-to-Text, both versions. Where it tells who speaks, its last result holds every word again, with them. */
const google = form(
	z.object({
		results: z
			.array(
				z.object({
					alternatives: z.array(z.object({ words: z.array(googleWord).optional() })).optional(),
					languageCode: z.string().optional(),
				}),
			)
			.min(1),
	}),
	({ results }) => {
		const heard = results.map(({ alternatives }) => alternatives?.[0]?.words ?? []);
		const last = heard.at(-1)!;
		const isAll = heard.length > 1 && last.some(({ speakerTag }) => speakerTag !== undefined);
		const words = (isAll ? last : heard.flat()).map(({ startTime, endTime, word, speakerTag }): Word => ({
			start: startTime,
			end: endTime,
			text: word,
			voice: speakerTag === undefined ? undefined : `Speaker ${String(speakerTag)}`,
		}));
		return { pieces: toCaptions(words), language: results[0]!.languageCode };
	},
);

/** YouTube's own form (json3): milliseconds; events without words say where captions are shown. */
const youtube = form(
	z.object({
		events: z
			.array(
				z.object({
					tStartMs: number,
					dDurationMs: number.optional(),
					segs: z.array(z.object({ utf8: z.string() })).optional(),
				}),
			)
			.min(1),
	}),
	({ events }) => {
		const said = events
			.map(({ tStartMs, dDurationMs = 0, segs = [] }) => ({
				start: tStartMs / 1000,
				end: (tStartMs + dDurationMs) / 1000,
				text: segs.map(({ utf8 }) => utf8).join(''),
			}))
			.filter(({ text }) => text.trim() !== '');
		// A line stays on the screen while the next is said.
		return {
			pieces: said.map(({ start, end, text }, index) =>
				toPiece(start, Math.min(end, said[index + 1]?.start ?? end), text),
			),
		};
	},
);

/** Any other, whose words or sentences have each their moment: Whisper, AssemblyAI, Deepgram, ElevenLabs, Speechmatics, Rev… */
const other: Form = {
	read: (data) => {
		const found = findSaid(data);
		if (!found) return undefined;
		const { said, isByWord, language } = found;
		const next = (index: number) => said[index + 1]?.start;
		return {
			pieces: isByWord
				? toCaptions(
						said.map(({ voice, ...word }) => ({
							...word,
							voice: voice === undefined ? undefined : nameMachine(voice),
						})),
					)
				: said.map(({ start, end, text, voice }, index) =>
						toPiece(start, end > start ? end : (next(index) ?? end), text, voice),
					),
			language,
		};
	},
};

const forms: readonly Form[] = [amazon, azure, google, youtube, other];

/**
 * Reads what a program that recognises speech answers in JSON, whichever it is.
 * @returns undefined where nothing in it is said at a moment
 */
export function readRecognition(text: string): PieceList | undefined {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return undefined;
	}
	for (const { read } of forms) {
		const found = read(data);
		if (!found || found.pieces.length === 0) continue;
		return {
			pieces: found.pieces,
			mended: [],
			language: found.language?.slice(0, 2).toLowerCase(),
			isAutomatic: true,
		};
	}
	return undefined;
}

function toPiece(start: number, end: number, text: string, voice?: string | number | null): Piece {
	const words = text.replaceAll(/\s+/g, ' ').trim();
	const named = voice === undefined || voice === null ? {} : { voice: nameMachine(voice) };
	return { start, end, lines: words === '' ? [] : [{ text: words, ...named }], line: 1 };
}

/** « A » and « 0 » are the names that machines give: « Speaker A ». */
function nameMachine(voice: string | number): string {
	return /^(?:[A-Z]|\d{1,3})$/.test(String(voice)) ? `Speaker ${String(voice)}` : String(voice);
}

/** Makes captions of words: another begins with another voice, after a sentence, after a silence, and before it is too long to be read. */
function toCaptions(words: readonly Word[]): Piece[] {
	const captions: Word[] = [];
	for (const word of words) {
		const last = captions.at(-1);
		const goesOn =
			last &&
			last.voice === word.voice &&
			!/[.!?…]$/.test(last.text) &&
			word.start - last.end < pause &&
			last.text.length + word.text.length < readable;
		if (goesOn) {
			last.text = `${last.text} ${word.text}`;
			last.end = word.end;
		} else captions.push({ ...word });
	}
	return captions.map(({ start, end, text, voice }) => toPiece(start, end, text, voice));
}
