import { formatTime } from '#media/time.ts';
import { count } from '../../text.ts';
import type { Utterance } from './utterances.ts';

/** An utterance of which the time is known. */
export type Timed = Utterance & { start: number; end: number };

/** Seconds by which two captions may overlap before it is worth a word. */
const noticeable = 0.05;

/** The shortest time that a caption is given, in seconds. */
const shortest = 0.2;

/** A caption that lasts longer, in seconds, and many times what its words take, was given no end by who made it. */
const longest = 120;

/** Letters that are read in a second, where a file does not say when something ends. */
const lettersPerSecond = 15;

/**
 * Puts utterances in the order of the recording, each ending before the next begins.
 * @param duration of the recording, in seconds, where it is known
 */
export function putInOrder(
	utterances: readonly Utterance[],
	duration: number | undefined,
): { utterances: Timed[]; mended: string[]; late: Timed[] } {
	const timed = utterances.filter(
		(utterance): utterance is Utterance & { start: number } => utterance.start !== undefined,
	);
	const sorted = timed.toSorted((a, b) => a.start - b.start);
	const moved = sorted.filter((utterance, index) => utterance !== timed[index]).length;
	let trimmed = 0;
	let reversed = 0;
	let endless = 0;
	const ordered: Timed[] = [];
	for (const [index, found] of sorted.entries()) {
		const next = sorted[index + 1]?.start;
		// Two voices at the same moment follow each other.
		const utterance = { ...found, start: Math.max(found.start, ordered.at(-1)?.end ?? 0) };
		let end =
			utterance.end ??
			Math.min(next ?? Infinity, utterance.start + Math.max(1, utterance.text.length / lettersPerSecond));
		if (end <= utterance.start) {
			reversed += 1;
			end = utterance.start + Math.max(1, utterance.text.length / lettersPerSecond);
		}
		const spoken = Math.max(1, utterance.text.length / lettersPerSecond);
		if (end - utterance.start > Math.max(longest, spoken * 20)) {
			endless += 1;
			end = utterance.start + spoken;
		}
		if (next !== undefined && end > next) {
			if (end - next > noticeable) trimmed += 1;
			end = Math.max(next, utterance.start + shortest);
		}
		ordered.push({ ...utterance, end });
	}
	const beyond = ordered.filter(
		({ start, end }) => duration !== undefined && start < duration && end - duration > noticeable,
	).length;
	const inside = ordered.map((utterance) =>
		duration !== undefined && utterance.start < duration && utterance.end > duration
			? { ...utterance, end: Math.max(duration, utterance.start + 0.001) }
			: utterance,
	);
	return {
		utterances: inside,
		mended: [
			...(moved > 0 ? ['sous-titres remis dans l’ordre du temps'] : []),
			...(reversed > 0
				? [
						`${count(reversed, 'sous-titre finissait', 'sous-titres finissaient')} avant de commencer : fin estimée`,
					]
				: []),
			...(endless > 0
				? [
						`${count(endless, 'sous-titre restait affiché', 'sous-titres restaient affichés')} bien plus longtemps qu’il ne faut pour le dire : fin estimée`,
					]
				: []),
			...(beyond > 0
				? [
						`${count(beyond, 'sous-titre finissait', 'sous-titres finissaient')} après l’enregistrement (${formatTime(duration!)}) : fin ramenée à la sienne`,
					]
				: []),
			...(trimmed > 0 ? [`chevauchements raccourcis : ${count(trimmed, 'sous-titre', 'sous-titres')}`] : []),
		],
		late: duration === undefined ? [] : inside.filter(({ start }) => start >= duration),
	};
}

/** Says that a file lasts longer than the recording. */
export function describeLate(late: readonly Timed[], duration: number): string {
	const last = late.at(-1)!;
	return `ce fichier va jusqu’à ${formatTime(last.end)}, la vidéo dure ${formatTime(duration)}`;
}

/** Letters of a caption that is read with ease, about two lines. */
const readable = 160;

/** Parts a long paragraph at the ends of its sentences, its time shared by length. */
export function cutLong(utterances: readonly Timed[]): Timed[] {
	return utterances.flatMap((utterance) => {
		const { start, end, text } = utterance;
		if (text.length <= readable * 1.5) return [utterance];
		const sentences = text.match(/[^.!?…]+(?:[.!?…]+[»”"]?(?=\s|$)|$)\s*|[^\s]+\s*/gu) ?? [text];
		const parts: string[] = [];
		for (const sentence of sentences) {
			const last = parts.at(-1);
			if (last !== undefined && last.length + sentence.length <= readable)
				parts[parts.length - 1] = last + sentence;
			else parts.push(sentence);
		}
		let before = 0;
		return parts.map((part, index): Timed => {
			const from = start + ((end - start) * before) / text.length;
			before += part.length;
			return {
				...utterance,
				start: from,
				end: start + ((end - start) * Math.min(before, text.length)) / text.length,
				text: part.trim(),
				label: index === 0 ? utterance.label : undefined,
				isParagraph: index === 0 && utterance.isParagraph,
				isBreak: index === 0 && utterance.isBreak,
			};
		});
	});
}
