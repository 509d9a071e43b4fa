import { citationStyles } from '#formats/citations/index.ts';
import { isLink, type Work } from '#formats/citations/work.ts';
import { listHighwireTags, type MetaTag } from '#formats/meta-tags/highwire.ts';
import type { Proceedings } from '#proceedings/types.ts';
import type { View } from '#site/view.ts';
import { type Chapter, printChapters } from './chapters.ts';
import { escape, mark, wrap } from './escape.ts';
import { sheet } from './sheet.ts';

/** Prints the whole proceedings as one HTML file that needs nothing else: it opens from a disk, and asks nothing of anybody. */
export function printVolume(proceedings: Proceedings, view: View, work: Work): string {
	const chapters = printChapters(proceedings, view, {
		level: 2,
		to: ({ id }) => `#${id}`,
		toPicture: ({ content }) => `data:image/webp;base64,${content.toString('base64')}`,
	});
	return `<!doctype html>
<html lang="${view.locale}" prefix="z: http://www.zotero.org/namespaces/export#">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escape(work.title)}</title>
${listHighwireTags(work).map(printTag).join('\n')}
<style>${sheet}</style>
</head>
<body>
<header>
${printOpening(proceedings, view, work)}
</header>
<nav aria-label="${escape(view.t('pdf.contents'))}">${printContents(chapters)}</nav>
<main>
${chapters
	.flatMap((chapter) => [chapter, ...chapter.chapters])
	.map(({ id, html }) => `<section id="${id}">${html}</section>`)
	.join('\n')}
</main>
</body>
</html>
`;
}

/** Without these, Zotero takes the file for what a text of it cites by its DOI. */
function printTag(tag: MetaTag): string {
	const [[name, value]] = Object.entries(tag) as [[string, string]];
	return `<meta ${name}="${value}" content="${escape(tag.content)}">`;
}

function printContents(chapters: readonly Chapter[]): string {
	const items = chapters.map(
		({ id, title, language, chapters: below }) =>
			`<li><a href="#${id}" lang="${language}">${escape(title)}</a>${below.length > 0 ? printContents(below) : ''}</li>`,
	);
	return `<ul>${items.join('\n')}</ul>`;
}

/** Prints what the proceedings are, whose, and how to cite them. */
export function printOpening({ seminar }: Proceedings, view: View, work: Work): string {
	const { t, phrase, locale } = view;
	const organisers = seminar.organisers.map((id) => {
		const { text, lang = locale } = view.organisation(id);
		return mark({ text, language: lang }, locale);
	});
	const cited = citationStyles[0]!
		.style(work, locale)
		.map(({ text, isItalic }) => (isItalic ? `<i>${escape(text)}</i>` : escape(text)));
	return [
		`<p class="by">${escape(t('site.proceedings'))} · ${mark(phrase(seminar.place.city), locale)}, ${view.date(seminar.date)}</p>`,
		wrap('h1', '', phrase(seminar.title), locale),
		`<p class="by">${organisers.join(' · ')}</p>`,
		seminar.organisersNote ? wrap('p', 'by', phrase(seminar.organisersNote), locale) : '',
		seminar.notice ? wrap('p', 'notice', phrase(seminar.notice), locale) : '',
		wrap('p', 'lead', phrase(seminar.summary), locale),
		`<p class="from"><b>${escape(t('cite.title'))}</b> ${cited.join('')}</p>`,
		work.rights ? `<p class="from">${escape(t('cite.rights'))} ${printRights(work.rights)}</p>` : '',
	]
		.filter(Boolean)
		.join('\n');
}

function printRights(rights: string): string {
	const text = escape(rights);
	return isLink(rights) ? `<a rel="license" href="${text}">${text}</a>` : text;
}
