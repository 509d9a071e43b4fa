import type { Host } from '../host.ts';
import { recordingForm } from '../../recordings.ts';
import { readStart } from '../start.ts';
import { isStream, streamType } from './stream.ts';

/** The media type of a file, by its address. */
export function typeOfFile(address: string): string {
	const path = address.replace(/[?#].*/, '');
	return isStream(address) ? streamType : recordingForm(path)!.type;
}

/** A file that a browser plays itself, here or at any address; its id is its address, or `./video.webm` beside the entry. */
export const file = {
	id: 'file',
	name: 'fichier',
	forms: ['./video.webm', 'https://exemple.org/video.mp4', 'https://exemple.org/video.m3u8'],
	match: (url) => {
		if (!recordingForm(url.pathname) && !isStream(url.pathname)) return undefined;
		const start = readStart(url, 't');
		return { id: url.href.replace(/#.*/, ''), start };
	},
	// W3C Media Fragments, 4.2.1.
	watchUrl: (id: string, start: number, end?: number) =>
		start > 0 || end !== undefined ? `${id}#t=${[start, end ?? []].flat().join()}` : id,
	embedUrl: () => undefined,
	sources: (id) => {
		if (!URL.canParse(id)) return {};
		const { origin, pathname } = new URL(id);
		return isStream(pathname) ? { media: [origin, 'blob:'], connect: [origin] } : { media: [origin] };
	},
} as const satisfies Host;
