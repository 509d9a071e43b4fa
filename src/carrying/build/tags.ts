import { type Token, Tokenizer, TokenizerMode } from 'parse5';

/** What a tokenizer must be told of elements whose content is no element. */
const contents: Readonly<Record<string, Tokenizer['state']>> = {
	script: TokenizerMode.SCRIPT_DATA,
	style: TokenizerMode.RAWTEXT,
	title: TokenizerMode.RCDATA,
	textarea: TokenizerMode.RCDATA,
};

/** A place in a page. */
export interface Place {
	from: number;
	to: number;
}

/** A tag that opens an element. */
export interface Tag extends Place {
	name: string;
	attributes: ReadonlyMap<string, string>;
	/** The place of one of its attributes. */
	placeOf: (attribute: string) => Place;
}

/** What takes the place of something in a page. */
export interface Edit extends Place {
	text: string;
}

/** Goes through the tags of a page, in order, those that open elements and those that close them. */
export function cutTags(
	html: string,
	onStart: (tag: Tag) => void,
	onEnd: (tag: Place & { name: string }) => void,
): void {
	const ignore = () => undefined;
	const tokenizer = new Tokenizer(
		{ sourceCodeLocationInfo: true },
		{
			onStartTag: ({ tagName: name, attrs, location }) => {
				const state = contents[name];
				if (state !== undefined) tokenizer.state = state;
				const { attrs: places, startOffset: from, endOffset: to } = location as Token.LocationWithAttributes;
				const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
				onStart({
					name,
					attributes,
					from,
					to,
					placeOf: (attribute) => {
						const { startOffset, endOffset } = places![attribute]!;
						return { from: startOffset, to: endOffset };
					},
				});
			},
			onEndTag: ({ tagName: name, location }) =>
				onEnd({ name, from: location!.startOffset, to: location!.endOffset }),
			onComment: ignore,
			onDoctype: ignore,
			onEof: ignore,
			onCharacter: ignore,
			onNullCharacter: ignore,
			onWhitespaceCharacter: ignore,
		},
	);
	tokenizer.write(html, true);
}

/** Makes changes in a page; those inside what another leaves out are left out with it. */
export function applyEdits(html: string, edits: readonly Edit[]): string {
	let at = 0;
	let edited = '';
	for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
		if (from < at) continue;
		edited += html.slice(at, from) + text;
		at = to;
	}
	return edited + html.slice(at);
}

/** Writes an attribute. */
export function printAttribute(name: string, value: string): string {
	return `${name}="${escape(value)}"`;
}

/** Writes a text as it stands in a page. */
export const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
