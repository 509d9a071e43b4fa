import { citationStyles } from '#formats/citations/index.ts';
import type { Work } from '#formats/citations/work.ts';
import type { Proceedings } from '#proceedings/types.ts';
import type { View } from '#site/view.ts';
import { type Chapter, escape, printChapters } from './chapters.ts';
import { sheet } from './sheet.ts';

/**
 * Prints the whole proceedings as one HTML file that needs nothing else: it opens from a disk, and asks nothing of anybody.
 * @param origin the origin of the site's address, to which links that leave the file lead
 */
export function printVolume(proceedings: Proceedings, view: View, work: Work, origin: string): string {
	const chapters = printChapters(proceedings, view, origin, {
		level: 2,
		to: (_, id) => `#${id}`,
		toPicture: ({ content }) => `data:image/webp;base64,${content.toString('base64')}`,
	});
	return `<!doctype html>
<html lang="${view.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escape(work.title)}</title>
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

function printContents(chapters: readonly Chapter[]): string {
	const items = chapters.map(
		({ id, title, language, chapters: below }) =>
			`<li><a href="#${id}" lang="${language}">${escape(title)}</a>${below.length > 0 ? printContents(below) : ''}</li>`,
	);
	return `<ul>${items.join('\n')}</ul>`;
}

/** Prints what the proceedings are, whose, and how to cite them. */
export function printOpening({ seminar }: Proceedings, view: View, work: Work): string {
	const { t, phrase } = view;
	const organisers = seminar.organisers.map((id) => view.organisation(id).text).join(' · ');
	const cited = citationStyles[0]!
		.style(work, view.locale)
		.map(({ text, isItalic }) => (isItalic ? `<i>${escape(text)}</i>` : escape(text)));
	return `<p class="by">${escape(t('site.proceedings'))} · ${escape(phrase(seminar.place.city).text)}, ${view.date(seminar.date)}</p>
<h1>${escape(phrase(seminar.title).text)}</h1>
<p class="by">${escape(organisers)}</p>
${seminar.notice ? `<p class="notice">${escape(phrase(seminar.notice).text)}</p>` : ''}
<p class="lead">${escape(phrase(seminar.summary).text)}</p>
<p class="from"><b>${escape(t('cite.title'))}</b> ${cited.join('')}</p>`;
}
