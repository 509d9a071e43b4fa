import { type Locale, locales } from '#i18n/locales.ts';
import { sayPassage } from '#i18n/passage.ts';
import { getTranslate } from '#i18n/strings.ts';
import { readContent } from '#proceedings/read.ts';
import { parseProse } from '#prose/parse.ts';
import { renderProse } from '#prose/render.ts';

/**
 * Prints a text as its page does: with its sources, its notes and its typography. Terms of the glossary and pictures are left as words.
 * @param root the content root
 * @param language that of the text
 */
export async function previewText(root: string, body: string, language: string): Promise<string> {
	const locale: Locale = locales.find((one) => one === language) ?? locales[0];
	const t = getTranslate(locale);
	const { entries } = await readContent(root, ['sources']);
	const short = new Map(entries.map(({ id, data }) => [id, (data as { short?: unknown } | null)?.short]));
	const { html } = renderProse(parseProse(body), {
		language: locale,
		passage: (id) => ({ sign: sayPassage(id), label: id, url: `#${id}` }),
		sourcesLabel: [t('sources.label'), t('sources.labels')],
		same: [t('sources.same'), t('sources.sameAll')],
		source: (id) => (short.has(id) ? { text: String(short.get(id)), url: `#source-${id}` } : undefined),
		terms: { pattern: null, idOf: () => undefined },
		figure: () => undefined,
	});
	return html;
}
