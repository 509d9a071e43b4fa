import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleRate, type Speech } from './speech.ts';

/** A picture, and the second from which it is shown. */
export interface Slide {
	start: number;
	png: Buffer;
}

/**
 * Makes a video of still pictures and speech: VP9 and Opus in WebM, one thread and no date, so that the same input gives the same bytes.
 * @param file where it is written
 */
export function encode(file: string, { sound, duration }: Speech, slides: readonly Slide[]): void {
	const folder = mkdtempSync(join(tmpdir(), 'video-'));
	try {
		writeFileSync(join(folder, 'speech.raw'), sound);
		const list = slides.flatMap(({ start, png }, index) => {
			const name = join(folder, `${index}.png`);
			writeFileSync(name, png);
			const end = slides[index + 1]?.start ?? duration;
			return [`file '${name}'`, `duration ${(end - start).toFixed(3)}`];
		});
		// The concat demuxer forgets the duration of the last picture unless it is named twice.
		const last = list.at(-2)!;
		writeFileSync(join(folder, 'slides.txt'), ['ffconcat version 1.0', ...list, last].join('\n'));
		const pictures = ['-f', 'concat', '-safe', '0', '-i', join(folder, 'slides.txt')];
		const speech = ['-f', 's16le', '-ar', String(sampleRate), '-ac', '1', '-i', join(folder, 'speech.raw')];
		// A frame every second and a key frame every thirty: a picture that does not move costs few bytes, and is found at once.
		const vp9 = [
			'-vf',
			'fps=1,scale=640:360',
			'-pix_fmt',
			'yuv420p',
			'-c:v',
			'libvpx-vp9',
			'-crf',
			'46',
			'-b:v',
			'0',
			'-g',
			'30',
			'-deadline',
			'good',
			'-cpu-used',
			'2',
			'-threads',
			'1',
			'-row-mt',
			'0',
		];
		const opus = ['-c:a', 'libopus', '-b:a', '12k', '-application', 'voip', '-ar', '16000', '-ac', '1'];
		const exact = [
			'-t',
			duration.toFixed(3),
			'-map_metadata',
			'-1',
			'-fflags',
			'+bitexact',
			'-flags:v',
			'+bitexact',
			'-flags:a',
			'+bitexact',
		];
		execFileSync('ffmpeg', ['-v', 'error', '-y', ...pictures, ...speech, ...vp9, ...opus, ...exact, file]);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
