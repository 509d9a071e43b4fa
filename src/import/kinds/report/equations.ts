import { childOf, type Element, elementsOf, wordsOf } from '../../xml.ts';
import { raise } from './signs.ts';

/** Writes an equation of Word (Office Math) on one line, as one would say it aloud: « d = 2,08√h », « (a+b)/2 », « x² ». */
export function writeEquation(node: Element): string {
	const part = (name: string) => writeAll(childOf(node, name));
	switch (node.name) {
		case 'm:t':
			return wordsOf(node);
		case 'm:rad':
			return `${raise(part('m:deg'), 'superscript')}√${enclose(part('m:e'))}`;
		case 'm:f':
			return `${enclose(part('m:num'))}/${enclose(part('m:den'))}`;
		case 'm:sSup':
			return part('m:e') + lift(part('m:sup'));
		case 'm:sSub':
			return part('m:e') + lower(part('m:sub'));
		case 'm:sSubSup':
			return part('m:e') + lower(part('m:sub')) + lift(part('m:sup'));
		case 'm:nary':
			return `${signOf(node, 'm:chr') ?? '∫'}${lower(part('m:sub'))}${lift(part('m:sup'))} ${part('m:e')}`;
		case 'm:d': {
			const parts = elementsOf(node, 'm:e').map(writeAll);
			return `${signOf(node, 'm:begChr') ?? '('}${parts.join(signOf(node, 'm:sepChr') ?? '|')}${signOf(node, 'm:endChr') ?? ')'}`;
		}
		default:
			return writeAll(node);
	}
}

/** Writes an equation of LibreOffice (MathML) in the same way. */
export function writeMathMl(node: Element): string {
	const parts = elementsOf(node).map(writeMathMl);
	const [first = '', second = '', third = ''] = parts;
	switch (node.name.replace(/^\w+:/, '')) {
		case 'annotation':
			return '';
		case 'mi':
		case 'mn':
		case 'mo':
		case 'mtext':
			return wordsOf(node).trim();
		case 'msqrt':
			return `√${enclose(parts.join(''))}`;
		case 'mroot':
			return `${raise(second, 'superscript')}√${enclose(first)}`;
		case 'mfrac':
			return `${enclose(first)}/${enclose(second)}`;
		case 'msup':
		case 'mover':
			return first + lift(second);
		case 'msub':
		case 'munder':
			return first + lower(second);
		case 'msubsup':
		case 'munderover':
			return first + lower(second) + lift(third);
		default:
			return parts.join('');
	}
}

function writeAll(parent: Element | undefined): string {
	return elementsOf(parent).map(writeEquation).join('');
}

/** The sign that an equation gives in the place of the usual one. */
function signOf(node: Element, name: string): string | undefined {
	const properties = childOf(node, `${node.name}Pr`);
	return childOf(properties, name)?.attributes['m:val'];
}

/** What is more than a number or a letter is in brackets on a line. */
function enclose(words: string): string {
	return /^(?:\p{L}|[\d.,]+|\(.*\))$/u.test(words) ? words : `(${words})`;
}

function lift(words: string): string {
	return words === '' ? '' : /^\d+$/.test(words) ? raise(words, 'superscript') : `^${enclose(words)}`;
}

function lower(words: string): string {
	return words === '' ? '' : /^\d+$/.test(words) ? raise(words, 'subscript') : `_${enclose(words)}`;
}
