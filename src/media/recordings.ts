/** A form in which a recording is a file of its own. */
interface RecordingForm {
	/** The media type under which it is published. */
	type: string;
	/** In an editor's words, in French. */
	name: string;
	/** The types that its bytes may be recognised as. */
	found: readonly string[];
}

const ogg = ['audio/ogg', 'audio/ogg; codecs=opus'];

/** The recordings that a browser plays itself, by the extension of their files: every list of them is drawn from this one. */
const recordings = new Map<string, RecordingForm>([
	['webm', { type: 'video/webm', name: 'une vidéo WebM', found: ['video/webm'] }],
	['mp4', { type: 'video/mp4', name: 'une vidéo MP4', found: ['video/mp4', 'video/x-m4v'] }],
	['m4v', { type: 'video/x-m4v', name: 'une vidéo MP4', found: ['video/mp4', 'video/x-m4v'] }],
	['ogv', { type: 'video/ogg', name: 'une vidéo Ogg', found: ['video/ogg'] }],
	['mp3', { type: 'audio/mpeg', name: 'un son MP3', found: ['audio/mpeg'] }],
	['m4a', { type: 'audio/mp4', name: 'un son MP4', found: ['audio/mp4', 'audio/x-m4a', 'video/mp4'] }],
	['ogg', { type: 'audio/ogg', name: 'un son Ogg', found: ogg }],
	['opus', { type: 'audio/ogg', name: 'un son Opus', found: ogg }],
]);

/** The extensions of the recordings that may lie beside an entry, without their dot. */
export const recordingExtensions: readonly string[] = [...recordings.keys()];

/** The form of a recording, by its path, its name or its address; undefined where it is none that a browser plays. */
export function recordingForm(path: string): RecordingForm | undefined {
	return recordings.get(/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '');
}

/** True for a recording of sound alone, by the path or the address of its file. */
export function isSound(path: string): boolean {
	return recordingForm(path.replace(/[?#].*/, ''))?.type.startsWith('audio/') ?? false;
}

/**
 * True for a recording that every device plays, whatever its age, and every application that plays podcasts. WebM is not: Safari on
 * iPhones plays it since iOS 17.4, Ogg since 18.4, and Apple's other applications not at all.
 */
export function isUniversal(path: string): boolean {
	return /^(?:video\/(?:mp4|x-m4v)|audio\/(?:mp4|mpeg))$/.test(recordingForm(path)?.type ?? '');
}
