import { readHtml } from './docx.ts';
import { readMarkedText } from './marked-text.ts';
import type { PieceList } from './piece.ts';

/**
 * Reads what somebody typed in oTranscribe, which keeps it as HTML in JSON, with the moments that were set by hand.
 * @returns undefined where a text is none
 */
export function readTyped(text: string): PieceList | undefined {
	const typed = /"text"\s*:\s*("(?:[^"\\]|\\.)*class=\\"timestamp\\"(?:[^"\\]|\\.)*")/.exec(text)?.[1];
	return typed === undefined ? undefined : readMarkedText(readHtml(JSON.parse(typed) as string));
}
