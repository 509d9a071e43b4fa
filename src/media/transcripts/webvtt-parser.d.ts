/** The part of the W3C's parser that is used; it has no types of its own. */
declare module 'webvtt-parser' {
	interface ParsedNode {
		type?: string;
		name?: string;
		value?: string | number;
		children?: ParsedNode[];
	}
	interface ParsedCue {
		id: string;
		startTime: number;
		endTime: number;
		tree: ParsedNode;
	}
	const parser: {
		WebVTTParser: new (entities: Record<string, string>) => {
			parse: (
				text: string,
				mode: 'captions' | 'chapters',
			) => { cues: ParsedCue[]; errors: { message: string; line: number }[] };
		};
	};
	export default parser;
}
