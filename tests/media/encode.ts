import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleRate, type Speech } from './speech.ts';

/** A picture, and the second from which it is shown. */
export interface Picture {
	start: number;
	png: Buffer;
}

/** Pictures a second, and how many from a key frame to the next: a player that seeks begins at a key frame, never more than 8 s away. */
const rate = 2;
const keyInterval = 16;

const options = (text: string) => text.split(' ');
const vp9 = options(
	`-vf fps=${rate},scale=640:360:flags=lanczos -pix_fmt yuv420p -c:v libvpx-vp9 -crf 56 -b:v 0 -g ${keyInterval} -deadline good -cpu-used 1 -threads 1 -row-mt 0`,
);
// Long packets, because at this rate what surrounds them weighs.
const opus = options('-c:a libopus -b:a 12k -application voip -frame_duration 60 -ar 16000 -ac 1');
const exact = options('-map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact');

/**
 * Makes a video of still pictures and speech: VP9 and Opus in WebM, one thread and no date, so that the same input gives the same bytes.
 * @param file where it is written
 */
export function encode(file: string, { sound, duration }: Speech, pictures: readonly Picture[]): void {
	const folder = mkdtempSync(join(tmpdir(), 'video-'));
	try {
		writeFileSync(join(folder, 'speech.raw'), sound);
		const list = pictures.flatMap(({ start, png }, index) => {
			const name = join(folder, `${index}.png`);
			writeFileSync(name, png);
			const end = pictures[index + 1]?.start ?? duration;
			return [`file '${name}'`, `duration ${(end - start).toFixed(3)}`];
		});
		// The concat demuxer forgets the duration of the last picture unless it is named twice.
		const last = list.at(-2)!;
		writeFileSync(join(folder, 'pictures.txt'), ['ffconcat version 1.0', ...list, last].join('\n'));
		const seen = ['-f', 'concat', '-safe', '0', '-i', join(folder, 'pictures.txt')];
		const heard = ['-f', 's16le', '-ar', String(sampleRate), '-ac', '1', '-i', join(folder, 'speech.raw')];
		const length = ['-t', duration.toFixed(3)];
		execFileSync('ffmpeg', [
			'-v',
			'error',
			'-y',
			...seen,
			...heard,
			...vp9,
			...opus,
			...length,
			...exact,
			file,
		]);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
