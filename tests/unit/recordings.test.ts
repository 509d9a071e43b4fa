import { expect, test } from 'vitest';
import { isStream } from '#media/hosts/file/stream.ts';
import { findVideo } from '#media/hosts/index.ts';
import { recordingExtensions, recordingForm } from '#media/recordings.ts';

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
