import type { Role, Run } from './document.ts';
import { readStyleName } from './styles.ts';
import { childOf, type Element, elementsOf } from '../../xml.ts';

/** What a style says of words, those above it included. */
interface Words {
	look: Pick<Run, 'isBold' | 'isItalic' | 'isStruck'>;
	height: 'superscript' | 'subscript' | undefined;
	isHidden: boolean;
}

/** What a style says of paragraphs, those above it included. */
interface ParagraphStyle {
	role: Role | undefined;
	/** From 1. */
	level: number | undefined;
	isContents: boolean;
	isBold: boolean;
	isItalic: boolean;
	isHidden: boolean;
	alignment: string | undefined;
}

/** Reads the styles of a document, those that were given names and those that were not. */
export function readStyles(groups: readonly (Element | undefined)[]) {
	const all = groups.flatMap((group) => elementsOf(group));
	const keyOf = (family: string | undefined, name: string | undefined) => `${family ?? ''} ${name ?? ''}`;
	const styles = new Map(
		all
			.filter(({ name }) => name === 'style:style')
			.map((style) => [keyOf(style.attributes['style:family'], style.attributes['style:name']), style]),
	);
	const lists = new Map(
		all
			.filter(({ name }) => name === 'text:list-style')
			.map((style) => [style.attributes['style:name'], style]),
	);
	/** A style, and those above it. */
	const chainOf = (family: string, name: string | undefined): Element[] => {
		const chain: Element[] = [];
		for (let style = styles.get(keyOf(family, name)); style && !chain.includes(style);) {
			chain.push(style);
			style = styles.get(keyOf(family, style.attributes['style:parent-style-name']));
		}
		return chain;
	};
	const property = (chain: readonly Element[], group: string, name: string) =>
		chain.map((style) => childOf(style, group)?.attributes[name]).find((value) => value !== undefined);

	const textOf = (chain: readonly Element[]): Words => {
		const at = (name: string) => property(chain, 'style:text-properties', name);
		const weight = at('fo:font-weight');
		const position = at('style:text-position');
		const look = {
			...(weight !== undefined && { isBold: weight === 'bold' || Number(weight) >= 600 }),
			...(at('fo:font-style') !== undefined && { isItalic: /italic|oblique/.test(at('fo:font-style')!) }),
			...(at('style:text-line-through-style') !== undefined && {
				isStruck: at('style:text-line-through-style') !== 'none',
			}),
		};
		const height = /^super|^[1-9]/.test(position ?? '')
			? 'superscript'
			: /^sub|^-/.test(position ?? '')
				? 'subscript'
				: undefined;
		return { look, height, isHidden: at('text:display') === 'none' };
	};
	const standard = all.find(
		({ name, attributes }) => name === 'style:default-style' && attributes['style:family'] === 'paragraph',
	);

	return {
		words: (name: string | undefined): Words => textOf(chainOf('text', name)),
		paragraph: (name: string | undefined): ParagraphStyle => {
			const chain = chainOf('paragraph', name);
			const said = chain.map(({ attributes }) => {
				const own = attributes['style:name'] ?? '';
				// « Heading_20_1 » is how the name is kept where blanks may not be.
				const written =
					attributes['style:display-name'] ??
					own.replaceAll(/_([0-9a-f]{2})_/g, (_, code: string) =>
						String.fromCharCode(Number.parseInt(code, 16)),
					);
				return readStyleName(written);
			});
			const level = chain
				.map(({ attributes }) => attributes['style:default-outline-level'])
				.find((value) => value !== undefined);
			const { look, isHidden } = textOf(chain);
			const named = said.map((one) => one.level).find((one) => one !== undefined);
			return {
				role: said.map((one) => one.role).find((one) => one !== undefined),
				level: level ? Number(level) : named,
				isContents: said.some((one) => one.isContents === true),
				isBold: look.isBold === true,
				isItalic: look.isItalic === true,
				isHidden,
				alignment: property(chain, 'style:paragraph-properties', 'fo:text-align'),
			};
		},
		/** @param depth from 1 */
		isNumbered: (style: string, depth: number): boolean =>
			elementsOf(lists.get(style), 'text:list-level-style-number').some(
				({ attributes }) =>
					Number(attributes['text:level']) === depth && attributes['style:num-format'] !== '',
			),
		language: childOf(standard, 'style:text-properties')?.attributes['fo:language']?.toLowerCase(),
	};
}
