import { spawnSync } from 'node:child_process';
import type { Cue } from '#media/transcripts/cue.ts';
import { splitCues } from './cues.ts';
import type { Paragraph } from './scripts.ts';
import { voiceOf } from './voices.ts';

/** Samples a second, as espeak-ng gives them: 16 bits, one channel. */
export const sampleRate = 22_050;

/** Seconds of silence after a cue: inside a sentence, after it, after a paragraph, before another voice. */
const pauses = { clause: 0.12, sentence: 0.35, paragraph: 0.8, voice: 1.2 };

const endsSentence = /[.!?…](?: »|”)?$/;

/** What was said, as sound and as text. */
export interface Speech {
	/** Samples of 16 bits. */
	sound: Buffer;
	cues: Omit<Cue, 'line'>[];
	/** Seconds at which chapters begin. */
	chapters: { start: number; title: string }[];
	/** Seconds. */
	duration: number;
}

/** Says a script aloud, cue by cue: the times of the text are those of the sound, to the sample. */
export function speak(paragraphs: readonly Paragraph[], language: string): Speech {
	const sounds: Buffer[] = [silence(0.4)];
	const cues: Speech['cues'] = [];
	const chapters: Speech['chapters'] = [];
	let bytes = sounds[0]!.length;
	const add = (sound: Buffer) => {
		sounds.push(sound);
		bytes += sound.length;
	};
	for (const [number, { voice, text, chapter }] of paragraphs.entries()) {
		if (chapter) chapters.push({ start: toSeconds(bytes), title: chapter });
		const pieces = splitCues(text);
		for (const [index, piece] of pieces.entries()) {
			const start = toSeconds(bytes);
			add(synthesise(piece, voice, language));
			cues.push({
				start,
				end: toSeconds(bytes),
				id: index === 0 ? `p${number + 1}` : '',
				voice,
				text: piece,
			});
			const next = index < pieces.length - 1 ? undefined : paragraphs[number + 1];
			if (next) add(silence(next.voice === voice ? pauses.paragraph : pauses.voice));
			else add(silence(endsSentence.test(piece) ? pauses.sentence : pauses.clause));
		}
	}
	return { sound: Buffer.concat(sounds), cues, chapters, duration: toSeconds(bytes) };
}

/** Spreads a translation over the times of the original, paragraph by paragraph, each cue by its length. */
export function spread(paragraphs: readonly Paragraph[], original: Speech): Speech['cues'] {
	const spans = original.cues
		.filter(({ id }) => id !== '')
		.map(({ id, start }, index, all) => {
			const next = all[index + 1];
			const end = original.cues.findLast((cue) => !next || cue.start < next.start)!.end;
			return { id, start, end };
		});
	if (spans.length !== paragraphs.length)
		throw new Error(`La traduction a ${paragraphs.length} paragraphes, l’original ${spans.length}.`);
	return paragraphs.flatMap(({ voice, text }, number) => {
		const { id, start, end } = spans[number]!;
		const pieces = splitCues(text);
		// The shortest are shown for about a second.
		const shortest = text.length / (end - start);
		const lengths = pieces.map((piece) => Math.max(piece.length, shortest));
		const whole = lengths.reduce((sum, length) => sum + length, 0);
		let done = 0;
		return pieces.map((piece, index) => {
			const from = start + ((end - start) * done) / whole;
			done += lengths[index]!;
			const to = start + ((end - start) * done) / whole;
			return { start: round(from), end: round(to), id: index === 0 ? id : '', voice, text: piece };
		});
	});
}

function synthesise(text: string, name: string, language: string): Buffer {
	const { variant, pitch, speed, volume } = voiceOf(name);
	const voice = `${language === 'fr' ? 'fr' : 'en-gb'}+${variant}`;
	const parameters = ['-v', voice, '-p', String(pitch), '-s', String(speed), '-a', String(volume)];
	// What is cut inside a sentence is said as such: the voice does not fall.
	const words = text.replaceAll(/ ?[«»“”] ?/g, ' ').trim();
	const { status, stdout, stderr } = spawnSync('espeak-ng', [...parameters, '--stdin', '--stdout'], {
		input: /\p{P}$/u.test(words) ? words : `${words},`,
		maxBuffer: 50_000_000,
	});
	if (status !== 0) throw new Error(`espeak-ng : ${stderr.toString()}`);
	// Canonical WAV: 44 bytes stand before the samples.
	return trim(stdout.subarray(44));
}

/** Takes the silence away from both ends. */
function trim(sound: Buffer): Buffer {
	const isHeard = (at: number) => Math.abs(sound.readInt16LE(at)) > 250;
	let [first, last] = [0, sound.length - 2];
	while (first < last && !isHeard(first)) first += 2;
	while (last > first && !isHeard(last)) last -= 2;
	return sound.subarray(first, last + 2);
}

function silence(seconds: number): Buffer {
	return Buffer.alloc(Math.round(seconds * sampleRate) * 2);
}

function toSeconds(bytes: number): number {
	return round(bytes / 2 / sampleRate);
}

function round(seconds: number): number {
	return Math.round(seconds * 1000) / 1000;
}
