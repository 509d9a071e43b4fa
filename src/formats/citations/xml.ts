import type { Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Prints an XML document, its declaration first. */
export function printXml(content: Nodes): string {
	return toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, content]);
}
