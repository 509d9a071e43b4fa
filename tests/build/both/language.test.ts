import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { visit } from 'unist-util-visit';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { sayName } from '#proceedings/names.ts';
import { en } from '#i18n/strings/en.ts';
import { fr, type StringKey } from '#i18n/strings/fr.ts';
import { typeset } from '#i18n/typography.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { pages } from '../site.ts';

const { entries } = await checkContent(process.env['CONTENT_DIR'] ?? 'content');
const { sources, sessions, interventions, speakers, report } = buildProceedings(entries);

/** Spaces of any width are one. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Every text that lies in content under a language, and alone there or not. */
function* listTexts(data: unknown, language: string, isAlone: boolean): Generator<string> {
	if (typeof data !== 'object' || data === null) return;
	if (Array.isArray(data)) {
		for (const item of data) yield* listTexts(item, language, isAlone);
		return;
	}
	const isWanted = language in data && (!isAlone || !(language === 'fr' ? 'en' in data : 'fr' in data));
	for (const [key, value] of Object.entries(data)) {
		if (isWanted && key === language) yield* listStrings(value);
		else yield* listTexts(value, language, isAlone);
	}
}

function* listStrings(data: unknown): Generator<string> {
	if (typeof data === 'string') yield data;
	else if (Array.isArray(data)) for (const item of data) yield* listStrings(item);
	else if (typeof data === 'object' && data !== null) {
		if ('type' in data && data.type === 'root') {
			const found: string[] = [];
			visit(data as Parameters<typeof visit>[0], 'text', (node) => {
				found.push((node as unknown as { value: string }).value);
			});
			yield* found;
		} else for (const value of Object.values(data)) yield* listStrings(value);
	}
}

const folders = [...sessions, ...interventions, ...speakers, ...(report ? [report] : [])].map(
	({ versions }) => versions.texts,
);
const say = { fr, en };

/** What an edition and the interface say in one language and not in the other, and names of sources in their own. */
function listOwn(language: Locale): string[] {
	const other = locales.find((locale) => locale !== language)!;
	const all = [
		...listTexts(entries, language, true),
		...folders.flatMap((texts) => (texts[other] ? [] : [...listStrings(texts[language])])),
		...sources.flatMap((source) => (source.language === language ? [source.title] : [])),
		// Written in French, whatever the language of the page.
		...(language === 'fr' ? sources.flatMap(({ short, publisher }) => [short, publisher]) : []),
		...(language === 'fr' ? speakers.flatMap(({ portrait }) => portrait?.credit ?? []) : []),
		...Object.entries(say[language]).flatMap(([key, text]) =>
			text.includes('{') || text === say[other][key as StringKey] ? [] : [text],
		),
	].map((text) => plain(typeset(text, language)));
	const shared = plain(
		[
			...listTexts(entries, other, false),
			...folders.flatMap((texts) => [...listStrings(texts[other])]),
			...speakers.map(({ name }) => sayName(name, language).text),
			...sources.flatMap(({ title, language: spoken }) => (spoken === other ? [title] : [])),
			...Object.values(say[other]),
		].join(' | '),
	);
	// One word may be in both languages, or the name of a host.
	return [...new Set(all)].filter((text) => / /.test(text) && !shared.includes(text));
}

/** Every text that a page shows or says in a language, and the language. */
function* listShown(
	node: DefaultTreeAdapterTypes.Node,
	language: string,
): Generator<{ text: string; language: string }> {
	if (node.nodeName === '#text') {
		const text = plain((node as DefaultTreeAdapterTypes.TextNode).value);
		if (text) yield { text, language };
	}
	if (!('childNodes' in node)) return;
	const attributes =
		'attrs' in node ? new Map(node.attrs.map(({ name, value }) => [name, value])) : undefined;
	if (['head', 'script', 'style'].includes(node.nodeName)) return;
	const own = attributes?.get('lang') ?? language;
	for (const name of ['alt', 'title', 'aria-label']) {
		const said = attributes?.get(name);
		if (said) yield { text: plain(said), language: own };
	}
	for (const child of node.childNodes) yield* listShown(child, own);
}

describe.each(locales)('what is said in a language, in pages in another than %s', (locale) => {
	const foreign = locales
		.filter((language) => language !== locale)
		.map((language) => [language, listOwn(language)] as const);
	const own = listOwn(locale);

	test.each(
		pages
			.filter(({ html }) => html.includes(`<html lang="${locale}"`))
			.map(({ url, html }) => [url, html] as const),
	)('%s', (_, html) => {
		const faults = [...listShown(parse(html), '')].filter(({ text, language }) =>
			language === locale
				? foreign.some(([, words]) => words.some((said) => text.includes(said)))
				: own.some((said) => text.includes(said)),
		);
		expect(faults).toEqual([]);
	});
});
