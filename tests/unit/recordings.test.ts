import { expect, test } from 'vitest';
import { isStream } from '#media/hosts/file/stream.ts';
import { findVideo } from '#media/hosts/index.ts';
import { isSound, recordingExtensions, recordingForm } from '#media/recordings.ts';
import { readTimedIndex } from '#media/timed-index.ts';

test.each(recordingExtensions)('a .%s may lie beside an entry, or have an address', (extension) => {
	expect(findVideo(`./seance.${extension}`)).toMatchObject({ host: 'file' });
	expect(findVideo(`https://exemple.org/SEANCE.${extension.toUpperCase()}?v=2`)).toMatchObject({
		host: 'file',
	});
	expect(recordingForm(`a/seance.${extension}`)?.type).toMatch(/^(?:video|audio)\/[\w-]+$/);
});

test('a stream has an address, and never lies beside an entry', () => {
	expect(isStream('https://exemple.org/direct.m3u8?t=2')).toBe(true);
	expect(isStream('https://exemple.org/direct.m3u8.mp4')).toBe(false);
	expect(findVideo('./direct.m3u8')).toBeUndefined();
});

test.each(['seance.mov', 'seance.webm.exe', 'webm', 'constructor', 'seance.constructor'])(
	'%s is no recording that a browser plays',
	(name) => {
		expect(recordingForm(name)).toBeUndefined();
	},
);

test('a sound is known by its file, beside an entry or at an address', () => {
	expect(isSound('panels/cloches/seance.m4a')).toBe(true);
	expect(isSound('https://exemple.org/seance.mp3?v=2')).toBe(true);
	expect(isSound('https://exemple.org/seance.mp4')).toBe(false);
	expect(isSound('dQw4w9WgXcQ')).toBe(false);
});

test.each([
	['0:00 Ouverture', 0, 'Ouverture'],
	['(03:20) – La lime', 200, 'La lime'],
	['[1:02:03] La lime : 1847', 3723, 'La lime : 1847'],
	['  12:05 - Questions  ', 725, 'Questions'],
])('« %s » is a line of a timed index', (line, start, title) => {
	expect(readTimedIndex(`\n${line}\r\n`)).toEqual({ lines: [{ start, title }], faults: [] });
});

test.each(['', 'La lime', '3:20', '320 La lime', '5:00 A\n5:00 B', '5:00 A\n3:20 B'])(
	'« %s » is no timed index',
	(text) => {
		expect(readTimedIndex(text).faults).toHaveLength(1);
	},
);
