/** A form in which a recording is a file of its own. */
interface RecordingForm {
	/** The media type under which it is published. */
	type: string;
	/** In an editor's words, in French. */
	name: string;
	/** The types that its bytes may be recognised as. */
	found: readonly string[];
}

/** The recordings that a browser plays itself, by the extension of their files: every list of them is drawn from this one. */
const recordings = new Map<string, RecordingForm>([
	['webm', { type: 'video/webm', name: 'une vidéo WebM', found: ['video/webm'] }],
	['mp4', { type: 'video/mp4', name: 'une vidéo MP4', found: ['video/mp4', 'video/x-m4v'] }],
	['m4v', { type: 'video/x-m4v', name: 'une vidéo MP4', found: ['video/mp4', 'video/x-m4v'] }],
	['ogv', { type: 'video/ogg', name: 'une vidéo Ogg', found: ['video/ogg'] }],
]);

/** The extensions of the recordings that may lie beside an entry, without their dot. */
export const recordingExtensions: readonly string[] = [...recordings.keys()];

/** The form of a recording, by its path, its name or its address; undefined where it is none that a browser plays. */
export function recordingForm(path: string): RecordingForm | undefined {
	return recordings.get(/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '');
}
