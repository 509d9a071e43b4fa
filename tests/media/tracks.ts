import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatWebVtt } from '#media/transcripts/webvtt.ts';
import type { Speech } from './speech.ts';

const note = 'NOTE Édition fictive : tout est inventé. Fait par npm run demo:media.';

/** Writes what is said, and its chapters if it has any, as WebVTT beside an intervention. */
export function writeTracks(
	folder: string,
	language: string,
	cues: Speech['cues'],
	{ chapters, duration }: Pick<Speech, 'chapters' | 'duration'>,
): void {
	const write = (kind: string, written: Speech['cues']) => {
		const text = formatWebVtt(written).replace('WEBVTT\n', `WEBVTT\n\n${note}\n`);
		writeFileSync(join(folder, `${kind}.${language}.vtt`), text);
	};
	write('transcript', cues);
	if (chapters.length === 0) return;
	const titled = chapters.map(({ start, title }, index) => {
		const end = chapters[index + 1]?.start ?? duration;
		return { start, end, id: '', text: title };
	});
	write('chapters', titled);
}
